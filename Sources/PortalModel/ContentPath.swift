import Text

/// Paths written in content, relative to the file they stand in.
public enum ContentPath {
    /// The path below the site's folder, or nil where it would leave `content/`.
    ///
    /// - Parameters:
    ///   - written: as an editor wrote it, in NFC.
    ///   - file: the file it stands in, below the site's folder, in NFC.
    public static func resolve(_ written: String, from file: String) -> String? {
        var (written, file) = (written, file)
        // Byte by byte, as it is asked of every link: a fifth of the instructions of taking the parts as pieces.
        return written.withUTF8 { bytes in file.withUTF8 { resolve(bytes, $0) } }
    }

    private static func resolve(_ written: UnsafeBufferPointer<UInt8>, _ file: UnsafeBufferPointer<UInt8>) -> String? {
        guard let first = written.first, first != slash else { return nil }
        let path = String(unsafeUninitializedCapacity: file.count + written.count + 1) { path in
            guard let room = path.baseAddress, let from = file.baseAddress, let parts = written.baseAddress else { return 0 }
            var end = folder(file, file.count) ?? 0
            room.update(from: from, count: end)
            var start = 0
            for at in 0...written.count {
                let byte = at < written.count ? written[at] : slash
                guard byte != 0, byte != UInt8(ascii: "\\") else { return 0 }
                guard byte == slash else { continue }
                let length = at - start
                if length == 2, written[start] == dot, written[start + 1] == dot {
                    guard let parent = folder(UnsafeBufferPointer(path), end) else { return 0 }
                    end = parent
                } else if length > 1 || length == 1 && written[start] != dot {
                    path[end] = slash
                    (room + end + 1).update(from: parts + start, count: length)
                    end += 1 + length
                }
                start = at + 1
            }
            return UnsafeBufferPointer(rebasing: path[..<end]).starts(with: root) ? end : 0
        }
        return path.isEmpty ? nil : path
    }

    /// Where the last slash before a byte stands.
    private static func folder(_ path: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int? {
        var at = end
        while at > 0 {
            at -= 1
            if path[at] == slash { return at }
        }
        return nil
    }

    private static let slash = UInt8(ascii: "/")
    private static let dot = UInt8(ascii: ".")
    private static let root = Array("content/".utf8)
}
