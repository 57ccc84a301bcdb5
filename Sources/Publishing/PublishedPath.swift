import Text

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A path inside the output folder, checked.
struct PublishedPath {
    /// As it was given.
    let text: String
    /// The same with upper and lower case made equal and marks composed: two files whose folded paths are equal would
    /// be one file on a disk that does not tell cases apart.
    let folded: String
    /// Whether it is its own folded form: ASCII without capitals, as addresses are.
    let isPlain: Bool

    /// - Throws: `invalidPath` unless `text` is a relative path of names that are neither empty nor
    ///   `.` or `..`, hold no backslash and no control character, are at most 255 bytes long each
    ///   and under 4,000 in all.
    init(_ text: String) throws(PublishError) {
        var copy = text
        let (fault, isPlain) = copy.withUTF8 { Self.judge($0) }
        if let fault { throw PublishError(.invalidPath, text, fault) }

        self.text = copy
        self.isPlain = isPlain
        folded = isPlain ? copy : Self.fold(copy)
    }

    /// What is wrong with a path, and whether it is its own folded form.
    static func judge(_ bytes: UnsafeBufferPointer<UInt8>) -> (fault: String?, isPlain: Bool) {
        if bytes.count >= 4000 { return ("longer than 3,999 bytes", false) }
        var start = 0
        var isPlain = true
        for index in 0...bytes.count {
            if index < bytes.count, bytes[index] != UInt8(ascii: "/") {
                switch bytes[index] {
                case UInt8(ascii: "a")...UInt8(ascii: "z"): continue
                case 0..<0x20, 0x7F: return ("holds a control character", false)
                case UInt8(ascii: "\\"): return ("holds a backslash", false)
                case 0x80..., UInt8(ascii: "A")...UInt8(ascii: "Z"): isPlain = false
                default: continue
                }
                continue
            }
            let count = index - start
            if count == 0 { return (index == 0 ? "empty or absolute" : "holds an empty name", false) }
            if count > 255 { return ("holds a name of more than 255 bytes", false) }
            if count <= 2, bytes[start] == UInt8(ascii: "."), bytes[index - 1] == UInt8(ascii: ".") {
                return ("holds . or .. as a name", false)
            }
            start = index + 1
        }
        return (nil, isPlain)
    }

    /// Some disks take two ways to store a mark for one name, too, so the marks are composed.
    /// The standard library shows Unicode's mappings to capitals and back but not its case folding;
    /// one after the other also brings together what folding does: `ß` and `SS`, `ſ` and `s`.
    private static func fold(_ text: String) -> String { text.uppercased().lowercased().composed }
}

extension String {
    /// The folder part of a path, without the last slash; nil for a file at the top.
    var folder: String? {
        var path = self
        // In one piece of memory: each page of a site asks this several times.
        return path.withUTF8 { bytes in
            bytes.folderCount.map { String(decoding: bytes[..<$0], as: UTF8.self) }
        }
    }
}
