import CPlatform

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file's name as the system gives it, which need not be UTF-8.
enum FileName: Sendable {
    case text(String)
    /// Not UTF-8; ended by a NUL.
    case raw([CChar])

    init(_ start: UnsafePointer<CChar>) {
        if let text = String(validatingCString: start) {
            self = .text(text)
        } else {
            self = .raw(Array(UnsafeBufferPointer(start: start, count: strlen(start) + 1)))
        }
    }

    /// For messages: what is not UTF-8 becomes U+FFFD.
    var shown: String {
        switch self {
        case .text(let text): text
        case .raw(let bytes):
            String(decoding: bytes.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }

    var isText: Bool { if case .text = self { true } else { false } }

    /// Calls a function of the system that takes a name.
    func call(_ function: (UnsafePointer<CChar>) -> Int32) -> Int32 {
        switch self {
        case .text(let text): text.withCString(function)
        case .raw(let bytes): function(bytes)
        }
    }
}

/// The names in an open folder, but for `.` and `..`.
struct Listing {
    enum Kind { case file, folder, other }

    private(set) var names: [(name: FileName, kind: Kind)] = []
    private var unknown = false

    init(_ folder: borrowing OpenFile, _ path: String) throws(PublishError) {
        let failed = withUnsafeMutablePointer(to: &self) { listing in
            mocban_list(folder.descriptor, listing) { context, name, type in
                guard let name, let context else { return }
                context.assumingMemoryBound(to: Listing.self).pointee.add(name, Int(type))
            }
        }
        if failed != 0 { throw .system("readdir", path, errno) }
        if unknown { try ask(folder, path) }
    }

    private mutating func add(_ name: UnsafePointer<CChar>, _ type: Int) {
        switch type {
        case Int(DT_REG): names.append((FileName(name), .file))
        case Int(DT_DIR): names.append((FileName(name), .folder))
        default:
            names.append((FileName(name), .other))
            if type == Int(DT_UNKNOWN) { unknown = true }
        }
    }

    /// Some file systems do not say in the listing what a name is.
    private mutating func ask(
        _ folder: borrowing OpenFile, _ path: String
    ) throws(PublishError) {
        for index in names.indices where names[index].kind == .other {
            var about = stat()
            let descriptor = folder.descriptor
            let name = names[index].name
            guard name.call({ fstatat(descriptor, $0, &about, AT_SYMLINK_NOFOLLOW) }) == 0 else {
                throw .system("stat", "\(path)/\(name.shown)", errno)
            }
            names[index].kind = about.isFile ? .file : about.isFolder ? .folder : .other
        }
    }
}
