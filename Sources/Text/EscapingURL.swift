extension ByteBuffer {
    /// Appends the path of an address, everything but letters, digits, `-`, `.`, `_`, `~` and `/`
    /// percent-encoded (RFC 3986). What is encoded already would be encoded again.
    public mutating func appendURLPath(percentEncoding text: String) {
        var text = text
        text.withUTF8 { appendURLPath(percentEncoding: $0) }
    }

    /// Appends the path of an address, percent-encoded.
    public mutating func appendURLPath(percentEncoding bytes: UnsafeBufferPointer<UInt8>) {
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "-")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "~"):
                append(byte)
            default:
                append(UInt8(ascii: "%"))
                append(hexDigit(byte >> 4, letters: UInt8(ascii: "A")))
                append(hexDigit(byte & 0x0F, letters: UInt8(ascii: "A")))
            }
        }
    }
}
