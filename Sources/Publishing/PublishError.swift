#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Why a publication did not happen. The published site is what it was before, but for
/// `Kind.notFlushed`.
public struct PublishError: Error, Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        /// A system call failed; `errno` is the system's number, for instance `ENOSPC`.
        case system(operation: String, errno: Int32)
        /// The path cannot be published: absolute, empty, `..`, too long, a name mocban keeps for
        /// itself.
        case invalidPath
        /// Two files want one place: equal paths, paths equal but for upper and lower case, or a
        /// file where the other needs a folder.
        case collision(String, String)
        /// The output folder may not be this one: a link, `/`, the home folder, the site itself or
        /// a folder above it, one that holds or lies in the content or the templates.
        case unsafeOutput
        /// The output folder holds files and no manifest: some other program's. The first 20 files.
        case notOurs([String])
        /// Files in the output folder that no publication made. The first 20, and how many in all.
        case foreign([String], total: Int)
        /// The manifest of the output folder cannot be read as one.
        case damagedManifest
        /// Another publication to the same folder was still at work after the time to wait; its
        /// process, if the system tells.
        case busy(Int32?)
        /// The signal that asked the program to end.
        case interrupted(Int32)
        /// The file to copy is a link, a folder, a pipe or a device.
        case notAFile
        /// The file to copy is larger than this many bytes.
        case tooLarge(limit: Int)
        /// The file to copy, or the output folder, changed meanwhile.
        case changedMeanwhile
        /// The new site is in place and whole, but it is not certain that it would outlive a power
        /// cut; only from `commit` with `durable`.
        case notFlushed(errno: Int32)
        /// An earlier `write` or `copy` failed, or the publication was ended already.
        case ended
    }

    public let kind: Kind
    /// The path concerned, as it was given or within the output folder.
    public let path: String
    /// What happened, in English and for whoever runs the site.
    public let detail: String

    init(_ kind: Kind, _ path: String, _ detail: String) {
        self.kind = kind
        self.path = path
        self.detail = detail
    }

    /// A system call that failed, with the system's own words.
    static func system(_ operation: String, _ path: String, _ number: Int32) -> PublishError {
        PublishError(
            .system(operation: operation, errno: number), path,
            "\(operation): \(systemText(number))")
    }

    /// Two paths that want one place.
    public static func collision(_ one: String, _ other: String) -> PublishError {
        PublishError(.collision(one, other), other, "wants the same place as \(one)")
    }

    private static func systemText(_ number: Int32) -> String {
        // strerror's memory is shared by all threads.
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { text in
            guard let start = text.baseAddress else { return "error \(number)" }
            let failed = strerror_r(number, start, text.count) != 0
            return failed ? "error \(number)" : String(cString: start)
        }
    }
}

extension PublishError: CustomStringConvertible {
    public var description: String { "\(path): \(detail)" }
}
