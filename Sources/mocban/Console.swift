import Findings
import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The terminal or pipe that the program speaks to.
enum Console {
    /// The language that the program speaks: the one asked for, unless a reference page is made in another.
    static var language: Language { page ?? asked }

    /// The language of the reference page that is being made.
    @TaskLocal static var page: Language?

    /// The language asked for with `--lang`; it is needed before options are parsed, since the help speaks it too.
    private static let asked: Language = {
        let words = ProgramArguments.words
        for (index, word) in words.enumerated() {
            if word == "--lang", index + 1 < words.count { return Language(rawValue: words[index + 1]) ?? .vi }
            if word.hasPrefix("--lang=") { return Language(rawValue: String(word.dropFirst(7))) ?? .vi }
        }
        return .vi
    }()

    static func say(_ vi: String, _ en: String) -> String { Bilingual(vi, en)[language] }

    /// Opens what the program was begun without: the next file that it opens would take that place, and hold what is said.
    static func openMissing() {
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 { _ = open("/dev/null", O_RDWR) }
    }

    /// Why not all that was said has reached its file: what the system answered, 0 where nothing is lost. Where nobody listens, or a reader
    /// has heard enough, nothing is.
    private static let loss = Atomic<Int32>(0)

    /// Writes all of it; a reader that went away or a full disk ends the writing, never the work.
    @discardableResult
    static func write(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32 = STDOUT_FILENO) -> Bool {
        var rest = UnsafeRawBufferPointer(bytes)
        while let start = rest.baseAddress, rest.count > 0 {
            #if canImport(Glibc)
            let count = Glibc.write(descriptor, start, rest.count)
            #else
            let count = Darwin.write(descriptor, start, rest.count)
            #endif
            if count < 0, errno == EINTR { continue }
            if count < 0, errno == EAGAIN {
                // Another program has made the pipe such that it does not wait for its reader; this one does.
                var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = poll(&ready, 1, -1)
                continue
            }
            guard count > 0 else {
                let number = count < 0 ? errno : ENOSPC
                if descriptor == STDOUT_FILENO, number != EPIPE { loss.store(number, ordering: .relaxed) }
                return false
            }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
        return true
    }

    static func print(_ text: String, to descriptor: Int32 = STDOUT_FILENO) {
        var text = text + "\n"
        _ = text.withUTF8 { write($0, to: descriptor) }
    }

    /// The exit code of a program that was to say something: half a list, or half of a server's settings, is none.
    static func code(_ code: Int32) -> Int32 {
        let number = loss.load(ordering: .relaxed)
        guard number != 0 else { return code }
        let reason = String(cString: strerror(number))
        complain(say("Lỗi: không ghi hết được kết quả: \(reason).", "Error: not all of the result could be written: \(reason)."))
        return Usage.code
    }

    static func complain(_ text: String) { print(text, to: STDERR_FILENO) }

    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// Colour is for terminals, and only where nobody asked for none (https://no-color.org).
    static var mayColour: Bool {
        isTerminal(STDOUT_FILENO) && getenv("NO_COLOR") == nil && getenv("TERM").map { strcmp($0, "dumb") != 0 } ?? false
    }
}

/// Ends the program.
/// - Parameter isDone: whether what it was to do is done, whatever it could say of that.
func leave(_ code: Int32, isDone: Bool = false) -> Never {
    exit(isDone ? code : Console.code(code))
}
