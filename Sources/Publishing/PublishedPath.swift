/// A path inside the output folder, checked.
struct PublishedPath {
    /// As it was given.
    let text: String
    /// The same with upper and lower case made equal: two files whose folded paths are equal would
    /// be one file on a disk that does not tell cases apart.
    let folded: String

    /// - Throws: `invalidPath` unless `text` is a relative path of names that are neither empty nor
    ///   `.` or `..`, hold no backslash and no control character, are at most 255 bytes long each
    ///   and under 4,000 in all.
    init(_ text: String) throws(PublishError) {
        var copy = text
        let (fault, isPlain) = copy.withUTF8 { (Self.fault(in: $0), Self.isPlain($0)) }
        if let fault { throw PublishError(.invalidPath, text, fault) }

        self.text = text
        folded = isPlain ? text : Self.fold(text)
    }

    private static func fault(in bytes: UnsafeBufferPointer<UInt8>) -> String? {
        if bytes.count >= 4000 { return "longer than 3,999 bytes" }
        var start = 0
        for index in 0...bytes.count {
            if index < bytes.count, bytes[index] != UInt8(ascii: "/") {
                switch bytes[index] {
                case 0..<0x20, 0x7F: return "holds a control character"
                case UInt8(ascii: "\\"): return "holds a backslash"
                default: continue
                }
            }
            let name = bytes[start..<index]
            start = index + 1
            if name.isEmpty { return index == 0 ? "empty or absolute" : "holds an empty name" }
            if name.count > 255 { return "holds a name of more than 255 bytes" }
            if name.count <= 2, name.allSatisfy({ $0 == UInt8(ascii: ".") }) {
                return "holds . or .. as a name"
            }
        }
        return nil
    }

    /// Whether the path is ASCII without capitals, as addresses are, and so its own folded form.
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.allSatisfy { $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }

    /// The standard library shows Unicode's mappings to capitals and back but not its case folding;
    /// one after the other also brings together what folding does: `ß` and `SS`, `ſ` and `s`.
    private static func fold(_ text: String) -> String { text.uppercased().lowercased() }
}

extension String {
    /// The folder part of a path, without the last slash; nil for a file at the top.
    var folder: String? {
        var path = self
        // In one piece of memory: each page of a site asks this several times.
        return path.withUTF8 { bytes in
            bytes.lastIndex(of: UInt8(ascii: "/")).map { String(decoding: bytes[..<$0], as: UTF8.self) }
        }
    }
}
