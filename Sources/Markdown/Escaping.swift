import Text

/// Text and addresses written so that they cannot become markup.
enum Escaping {
    /// Escapes text for an element or a quoted attribute.
    static func text(_ bytes: UnsafeBufferPointer<UInt8>, into out: inout ByteBuffer) {
        var run = 0
        for at in 0..<bytes.count {
            let byte = bytes[at]
            // Letters lie above `>`: one comparison passes nearly everything.
            guard byte <= 0x3E, let entity = entity(for: byte) else { continue }
            out.append(UnsafeBufferPointer(rebasing: bytes[run..<at]))
            out.append(entity)
            run = at + 1
        }
        out.append(UnsafeBufferPointer(rebasing: bytes[run...]))
    }

    @inline(__always)
    static func entity(for byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: nil
        }
    }

    static func text(_ string: String, into out: inout ByteBuffer) {
        var string = string
        string.withUTF8 { text($0, into: &out) }
    }

    /// Escapes an address for a quoted attribute: bytes that no address may hold become `%XX`,
    /// those already so written stay. The same table as cmark's.
    static func address(_ bytes: UnsafeBufferPointer<UInt8>, into out: inout ByteBuffer) {
        let safe = safeInAddress
        var run = 0
        for at in 0..<bytes.count {
            let byte = bytes[at]
            if safe[byte] { continue }
            out.append(UnsafeBufferPointer(rebasing: bytes[run..<at]))
            run = at + 1
            switch byte {
            case UInt8(ascii: "&"): out.append("&amp;")
            case UInt8(ascii: "'"): out.append("&#x27;")
            default:
                out.append(UInt8(ascii: "%"))
                out.append(hexDigit(byte >> 4))
                out.append(hexDigit(byte & 15))
            }
        }
        out.append(UnsafeBufferPointer(rebasing: bytes[run...]))
    }

    static func address(_ string: String, into out: inout ByteBuffer) {
        var string = string
        string.withUTF8 { address($0, into: &out) }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? 0x30 + value : 0x41 + value - 10
    }

    /// Letters, figures and `! # $ % ( ) * + , - . / : ; = ? @ _ ~`.
    private static let safeInAddress = ASCIISet(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%()*+,-./:;=?@_~")
}

/// A set of ASCII bytes: one bit each.
struct ASCIISet {
    private let low: UInt64
    private let high: UInt64

    init(_ members: StaticString) {
        var low: UInt64 = 0
        var high: UInt64 = 0
        for at in 0..<members.utf8CodeUnitCount {
            let byte = members.utf8Start[at]
            if byte < 64 { low |= 1 << UInt64(byte) } else if byte < 128 { high |= 1 << UInt64(byte - 64) }
        }
        (self.low, self.high) = (low, high)
    }

    @inline(__always)
    subscript(byte: UInt8) -> Bool {
        byte < 128 && (byte < 64 ? low : high) &>> UInt64(byte & 63) & 1 != 0
    }
}
