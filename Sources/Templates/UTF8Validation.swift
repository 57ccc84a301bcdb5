/// The first bytes that are not UTF-8 (surrogates and overlong forms included), or nil if all are.
func firstInvalidUTF8(_ bytes: [UInt8]) -> Range<Int>? {
    var at = 0
    while at < bytes.count {
        let lead = bytes[at]
        if lead < 0x80 {
            at += 1
            continue
        }
        // The Unicode Standard, table 3-7: what may follow a leading byte.
        let (length, second): (Int, ClosedRange<UInt8>) =
            switch lead {
            case 0xC2...0xDF: (2, 0x80...0xBF)
            case 0xE0: (3, 0xA0...0xBF)
            case 0xED: (3, 0x80...0x9F)
            case 0xE1...0xEF: (3, 0x80...0xBF)
            case 0xF0: (4, 0x90...0xBF)
            case 0xF1...0xF3: (4, 0x80...0xBF)
            case 0xF4: (4, 0x80...0x8F)
            default: (0, 0...0)
            }
        guard length > 0 else { return at..<at + 1 }
        for offset in 1..<length {
            let allowed = offset == 1 ? second : 0x80...0xBF
            guard at + offset < bytes.count, allowed.contains(bytes[at + offset]) else {
                return at..<at + offset
            }
        }
        at += length
    }
    return nil
}
