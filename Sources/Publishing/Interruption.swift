import CPlatform

/// The signals that ask the program to end.
public enum Interruption {
    /// From now on SIGINT, SIGTERM and SIGHUP are noted, and the next `write`, `copy` or `commit`
    /// throws `PublishError.Kind.interrupted`: the caller then cleans up and ends with 128 + the
    /// signal's number. A second signal ends the program at once, which harms nothing that is
    /// published. SIGPIPE and SIGXFSZ are ignored, so that writing answers EPIPE and EFBIG.
    public static func watch() { mocban_watch_signals() }

    /// The signal that came, if one did.
    public static var signal: Int32? {
        let number = mocban_noted_signal()
        return number == 0 ? nil : number
    }
}
