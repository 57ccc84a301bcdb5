extension ByteBuffer {
    /// Appends the path of an address, everything but letters, digits, `-`, `.`, `_`, `~` and `/`
    /// percent-encoded (RFC 3986). What is encoded already would be encoded again.
    public mutating func appendURLPath(percentEncoding text: String) {
        if text.utf8.withContiguousStorageIfAvailable({ appendURLPath(percentEncoding: $0) }) == nil {
            var copy = text
            copy.withUTF8 { appendURLPath(percentEncoding: $0) }
        }
    }

    /// Appends the path of an address, percent-encoded.
    public mutating func appendURLPath(percentEncoding bytes: UnsafeBufferPointer<UInt8>) {
        // Every news item has its title in such an address twice, nearly all of it encoded.
        append(upTo: bytes.count * 3) { room in
            var at = room
            let digits = ("0123456789ABCDEF" as StaticString).utf8Start
            for byte in bytes {
                if isUnreserved(byte) {
                    at[0] = byte
                    at += 1
                } else {
                    at[0] = UInt8(ascii: "%")
                    at[1] = digits[Int(byte >> 4)]
                    at[2] = digits[Int(byte & 0x0F)]
                    at += 3
                }
            }
            return at - room
        }
    }
}

/// Letters, digits, `-`, `.`, `/`, `_` and `~`: one bit for each letter of ASCII.
@inline(__always)
private func isUnreserved(_ byte: UInt8) -> Bool {
    let bits: UInt64 = byte < 0x40 ? 0x03FF_E000_0000_0000 : byte < 0x80 ? 0x47FF_FFFE_87FF_FFFE : 0
    return bits &>> UInt64(byte & 0x3F) & 1 != 0
}
