import Text

/// Paths written in content, relative to the file they stand in.
public enum ContentPath {
    /// The path below the site's folder, or nil where it would leave `content/`.
    ///
    /// - Parameters:
    ///   - written: as an editor wrote it, in NFC.
    ///   - file: the file it stands in, below the site's folder, in NFC.
    public static func resolve(_ written: String, from file: String) -> String? {
        var written = written
        return written.withUTF8 { bytes -> String? in
            guard let first = bytes.first, first != slash, !bytes.contains(0), !bytes.contains(UInt8(ascii: "\\")) else { return nil }
            var path = Array(file.utf8)
            path.removeLast(path.count - (path.lastIndex(of: slash) ?? 0))
            var start = 0
            while start <= bytes.count {
                let end = bytes[start...].firstIndex(of: slash) ?? bytes.count
                let part = bytes[start..<end]
                start = end + 1
                if part.isEmpty || part.elementsEqual([dot]) { continue }
                if part.elementsEqual([dot, dot]) {
                    guard let parent = path.lastIndex(of: slash) else { return nil }
                    path.removeLast(path.count - parent)
                } else {
                    path.append(slash)
                    path.append(contentsOf: part)
                }
            }
            return path.starts(with: root) ? String(decoding: path, as: UTF8.self) : nil
        }
    }

    private static let slash = UInt8(ascii: "/")
    private static let dot = UInt8(ascii: ".")
    private static let root = Array("content/".utf8)
}
