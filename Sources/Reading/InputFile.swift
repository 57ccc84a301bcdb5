#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file that a person names on the command line, outside of any site.
public enum InputFile {
    public struct Fault: Error, Sendable {
        /// The operating system's words.
        public let message: String
    }

    /// All its bytes; `-` is standard input.
    /// - Parameter limit: bytes at most.
    public static func read(_ path: String, limit: Int) -> Result<[UInt8], Fault> {
        let input = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard input >= 0 else { return .failure(Fault(message: systemMessage(errno))) }
        defer { if input != STDIN_FILENO { close(input) } }
        var bytes: [UInt8] = []
        let block = 65_536
        while true {
            var got = 0
            bytes.append(
                contentsOf: [UInt8](unsafeUninitializedCapacity: block) { buffer, count in
                    #if canImport(Glibc)
                    repeat { got = Glibc.read(input, buffer.baseAddress, block) } while got < 0 && errno == EINTR
                    #else
                    repeat { got = Darwin.read(input, buffer.baseAddress, block) } while got < 0 && errno == EINTR
                    #endif
                    count = max(0, got)
                })
            if got < 0 { return .failure(Fault(message: systemMessage(errno))) }
            if got == 0 { return .success(bytes) }
            if bytes.count > limit { return .failure(Fault(message: "> \(limit / 1_000_000) MB")) }
        }
    }
}
