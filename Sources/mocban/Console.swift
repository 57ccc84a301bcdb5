import Findings

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
            guard count > 0 else { return false }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
        return true
    }

    static func print(_ text: String, to descriptor: Int32 = STDOUT_FILENO) {
        var text = text + "\n"
        _ = text.withUTF8 { write($0, to: descriptor) }
    }

    static func complain(_ text: String) { print(text, to: STDERR_FILENO) }

    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// Colour is for terminals, and only where nobody asked for none (https://no-color.org).
    static var mayColour: Bool {
        isTerminal(STDOUT_FILENO) && getenv("NO_COLOR") == nil && getenv("TERM").map { strcmp($0, "dumb") != 0 } ?? false
    }
}

/// Ends the program.
func leave(_ code: Int32) -> Never {
    exit(code)
}
