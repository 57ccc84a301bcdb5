/// One scalar read from UTF-8, and how many bytes it took.
struct DecodedScalar {
    let value: UInt32
    let length: Int
}

/// Reads the scalar at `at`, which must be inside the bytes.
///
/// Never reads past the end and always moves on by at least one byte: what is not UTF-8 comes out as
/// U+FFFD, one byte long.
@inline(__always)
func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> DecodedScalar {
    let lead = bytes[at]
    if lead < 0x80 { return DecodedScalar(value: UInt32(lead), length: 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, at + length <= bytes.count else {
        return DecodedScalar(value: 0xFFFD, length: 1)
    }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for next in 1..<length {
        let byte = bytes[at + next]
        guard isContinuation(byte) else { return DecodedScalar(value: 0xFFFD, length: 1) }
        value = value << 6 | UInt32(byte & 0x3F)
    }
    return DecodedScalar(value: value, length: length)
}

extension Unicode.Scalar {
    /// The scalar of a decoded value; U+FFFD for a surrogate or what lies above U+10FFFF.
    init(decoded: DecodedScalar) { self = Unicode.Scalar(decoded.value) ?? "\u{FFFD}" }
}
