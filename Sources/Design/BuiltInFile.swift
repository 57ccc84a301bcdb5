/// A file of the design that comes with the program.
struct BuiltInFile: Sendable {
    /// Below `templates/`.
    let path: String
    private let text: String
    private let isBase64: Bool

    init(path: String, text: String) {
        self.path = path
        self.text = text
        isBase64 = false
    }

    /// A font or a picture; `base64` is padded (RFC 4648) and was made by the build.
    init(path: String, base64: String) {
        self.path = path
        text = base64
        isBase64 = true
    }

    var bytes: [UInt8] { isBase64 ? BuiltInFile.decoded(text.utf8) : Array(text.utf8) }

    private static func decoded(_ text: String.UTF8View) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3)
        var bits: UInt32 = 0
        var count = 0
        for letter in text {
            let value: UInt8
            switch letter {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = letter - UInt8(ascii: "A")
            case UInt8(ascii: "a")...UInt8(ascii: "z"): value = letter - UInt8(ascii: "a") + 26
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = letter - UInt8(ascii: "0") + 52
            case UInt8(ascii: "+"): value = 62
            case UInt8(ascii: "/"): value = 63
            default: return bytes  // Padding ends it.
            }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return bytes
    }
}
