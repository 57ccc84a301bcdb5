/// The issuer's letters in a number: `CP`, `TTg`, `STTTT`, `BTC-BNV`, `ĐKT.2`.
struct Organ {
    /// As it is usually written.
    let text: String
    let end: Int
    let capitals: Int
    /// More than one body, or a body and its room.
    let isChain: Bool

    /// Reads letters from here, in capitals but for the few small ones that belong to a symbol (`TTg`, `ThU`).
    /// - Parameter mayBeSmall: whether all letters may be small, where what stands before leaves no doubt.
    init?(_ start: Int, _ bytes: UnsafeBufferPointer<UInt8>, mayBeSmall: Bool) {
        guard let first = Organ.part(start, bytes, mayBeSmall: mayBeSmall) else { return nil }
        var text = Organ.usual(start..<first.end, bytes)
        var end = first.end
        var isChain = false
        for _ in 0..<6 {
            guard let (joint, next) = Organ.joint(end, bytes) else { break }
            text += joint + Organ.usual(next, bytes)
            end = next.upperBound
            isChain = true
        }
        self.text = text
        self.end = end
        capitals = first.capitals
        self.isChain = isChain
    }

    private static func part(
        _ start: Int, _ bytes: UnsafeBufferPointer<UInt8>, mayBeSmall: Bool
    ) -> (end: Int, capitals: Int)? {
        var at = start
        var capitals = 0
        var small = 0
        var figures = 0
        while at - start < Reach.letters {
            if bytes.isDigit(at) {
                figures += 1
                at += 1
                continue
            }
            let length = bytes.letterLength(at)
            guard length > 0 else { break }
            if bytes.isCapital(at) {
                capitals += 1
            } else if mayBeSmall, capitals == 0 {
                small += 1
            } else if !(bytes.isCapital(at + length) || belongs(at, since: start, bytes)) {
                break
            }
            at += length
        }
        // A word such as `Văn` begins with a capital too.
        guard capitals > 0 || small > 1, capitals + small + figures >= 2, bytes.letterLength(start) > 0 else { return nil }
        return (at, capitals + small)
    }

    /// The last letter of `TTg`.
    private static func belongs(_ at: Int, since start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        at - start == 2 && bytes.byte(at) == UInt8(ascii: "g") && bytes.byte(start) == UInt8(ascii: "T")
            && bytes.byte(at - 1) == UInt8(ascii: "T") && bytes.letterLength(at + 1) == 0
    }

    /// What is joined on without a blank: `-BNV`, `&BNV`, `.2`, `.VX`; behind a hyphen a line may end.
    private static func joint(_ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> (String, Range<Int>)? {
        let hyphen = bytes.hyphenLength(end)
        if hyphen > 0 || bytes.byte(end) == UInt8(ascii: "&") {
            var start = end + max(hyphen, 1)
            if hyphen > 0, bytes.byte(start) == 0x0A || bytes.byte(start) == 0x0D { start = bytes.afterBlanks(start) }
            guard let next = part(start, bytes, mayBeSmall: false) else { return nil }
            return (hyphen > 0 ? "-" : "&", start..<next.end)
        }
        guard bytes.byte(end) == UInt8(ascii: ".") else { return nil }
        let start = end + 1
        if bytes.isDigit(start) {
            // `ĐKT.2`, but not the number of the next sentence's heading.
            let last = bytes.isDigit(start + 1) ? start + 2 : start + 1
            let behind = bytes.byte(last)
            return bytes.isWord(last) || behind == UInt8(ascii: ".") || behind == UInt8(ascii: ")") ? nil : (".", start..<last)
        }
        guard let next = part(start, bytes, mayBeSmall: false), bytes.letterLength(next.end) == 0 else { return nil }
        return (".", start..<next.end)
    }

    /// `TTG` and `ttg` are `TTg`; `TƯ` is `TW`; Ð (Eth) is Đ.
    private static func usual(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> String {
        let written = bytes.text(range)
        // Nearly all are capitals of the alphabet alone, and `TTg`.
        let isPlain = bytes[range].allSatisfy { $0 &- 65 < 26 || $0 == 0xC4 || $0 == 0x90 || $0 &- 48 < 10 }
        if isPlain, written != "TTG", written != "THU" { return written }
        let large = String(written.uppercased().map { $0 == "Ð" ? "Đ" : $0 })
        switch large {
        case "TTG": return "TTg"
        case "TƯ": return "TW"
        case "THU": return "ThU"
        default: return written.utf8.contains { $0 &- 97 < 26 } && written != written.lowercased() ? written : large
        }
    }

    /// `QH15`, `UBTVQH14`: the National Assembly's terms are numbered.
    var isAssembly: Bool {
        guard let first = text.firstIndex(where: \.isNumber) else { return false }
        return ["QH", "UBTVQH", "PL-UBTVQH"].contains(text[..<first]) && text[first...].allSatisfy(\.isNumber)
    }

    /// Standards are no documents: `5/TCVN-9001`.
    var isStandard: Bool {
        ["TCVN", "QCVN", "TCN", "TCXD", "ISO", "IEC", "QCĐP", "TCĐP"].contains { text.hasPrefix($0) }
    }
}
