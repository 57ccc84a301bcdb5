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
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "&"): out.append("&amp;")
            case UInt8(ascii: "'"): out.append("&#x27;")
            case let byte where isSafeInAddress(byte): out.append(byte)
            default:
                out.append(UInt8(ascii: "%"))
                out.append(hexDigit(byte >> 4))
                out.append(hexDigit(byte & 15))
            }
        }
    }

    static func address(_ string: String, into out: inout ByteBuffer) {
        var string = string
        string.withUTF8 { address($0, into: &out) }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? 0x30 + value : 0x41 + value - 10
    }

    private static func isSafeInAddress(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "!"),
            // # $ %
            0x23...0x25,
            // ( ) * + , - . /
            0x28...0x2F,
            UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "?"),
            UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
