import CPlatform

/// The words that the program was called with.
enum ProgramArguments {
    /// Without the program's own name. Swift reads them from `/proc` on Linux and has none where that is not mounted, as in a
    /// bare `chroot`.
    static let words: [String] = (0..<mocban_argument_count()).dropFirst().compactMap { index in
        mocban_argument(index).map { String(cString: $0) }
    }
}
