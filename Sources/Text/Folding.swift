/// The text as somebody types it who leaves the marks out: composed, in small letters, `đ` as `d`,
/// without tone marks and other accents of Latin letters. Everything else is kept.
///
/// `Đường dây nóng` becomes `duong day nong`, and both `hòa` and `hoà` become `hoa`. Foundation's
/// folding leaves `đ` alone, since Unicode gives it no decomposition.
public func folded(_ s: String) -> String {
    var text = s
    return text.withUTF8 { bytes in
        // Small letters are never longer than this fast path's input, so most titles end here.
        let quick = String(unsafeUninitializedCapacity: bytes.count) { room in
            guard let base = room.baseAddress else { return 0 }
            let end = foldPlainRun(bytes, from: 0, into: base)
            return end.read == bytes.count ? end.written : 0
        }
        if !quick.isEmpty || bytes.isEmpty { return quick }
        var buffer = ByteBuffer(capacity: bytes.count * 2)
        buffer.append(folding: bytes)
        return buffer.string()
    }
}

extension ByteBuffer {
    /// Appends what ``folded(_:)`` would give.
    public mutating func append(folding text: String) {
        var text = text
        text.withUTF8 { append(folding: $0) }
    }

    /// Appends what ``folded(_:)`` would give for these bytes of UTF-8.
    public mutating func append(folding bytes: UnsafeBufferPointer<UInt8>) {
        let start = count
        if appendFolded(bytes, isComposed: false) { return }
        truncate(to: start)
        var whole = String(decoding: bytes, as: UTF8.self).composed
        whole.withUTF8 { _ = appendFolded($0, isComposed: true) }
    }

    /// - Returns: `false`, having stopped half-way, when the text may not be composed.
    private mutating func appendFolded(
        _ bytes: UnsafeBufferPointer<UInt8>, isComposed: Bool
    ) -> Bool {
        let start = count
        var at = 0
        while at < bytes.count {
            append(upTo: bytes.count - at) { room in
                let end = foldPlainRun(bytes, from: at, into: room)
                at = end.read
                return end.written
            }
            if at == bytes.count { break }
            guard isComposed || isSurelyComposed(bytes, at: at) else { return false }
            let decoded = decodeScalar(bytes, at: at)
            at += decoded.length
            // A mark that composes with no Latin letter (as in `x̣`) goes; on other letters it stays.
            let isMark = decoded.value >= 0x300 && decoded.value < 0x370
            if isMark && count > start && isSmallLetter(self[count - 1]) { continue }
            append(Unicode.Scalar(decoded: decoded).properties.lowercaseMapping)
        }
        return true
    }
}

@inline(__always)
private func isSmallLetter(_ byte: UInt8) -> Bool { byte &- 97 < 26 }

/// Folds from `start` up to the first letter that the tables do not know. Writes at most as many
/// bytes as it reads.
@inline(__always)
private func foldPlainRun(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into room: UnsafeMutablePointer<UInt8>
) -> (read: Int, written: Int) {
    guard let base = bytes.baseAddress else { return (0, 0) }
    let end = bytes.count
    var at = start
    var written = 0
    while at < end {
        let byte = base[at]
        if byte < 0x80 {
            room[written] = byte &- 65 < 26 ? byte | 0x20 : byte
            at &+= 1
        } else if byte >= 0xC3, byte <= 0xC9, at + 1 < end {
            let plain = LatinLetters.plain(byte, base[at &+ 1])
            if plain == LatinLetters.none { break }
            room[written] = plain
            at &+= 2
        } else if byte == 0xE1, at + 2 < end, base[at &+ 1] >= 0xB8, base[at &+ 1] <= 0xBB {
            let plain = LatinLetters.plain(afterE1: base[at &+ 1], base[at &+ 2])
            if plain == LatinLetters.none { break }
            room[written] = plain
            at &+= 3
        } else {
            break
        }
        written &+= 1
    }
    // A mark after the run's last letter may compose with it, and that is for the caller to see.
    return (at, written)
}
