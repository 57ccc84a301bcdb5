/// The containers that a line opens or continues, as its bytes show them.
struct LinePrefix {
    /// How many `>` and list markers stand before the content.
    private(set) var containers = 0
    /// Columns of blanks before the first list marker; 0 without one.
    private(set) var indent = 0
    /// Where the content begins.
    private(set) var content = 0

    private(set) var isBlank = false

    init(_ source: UnsafeBufferPointer<UInt8>, from start: Int) {
        var at = start
        var blanks = 0
        var rule: UInt8?
        scan: while at < source.count {
            let byte = source[at]
            switch byte {
            case 0x20, 0x09:
                blanks += byte == 0x09 ? 4 : 1
                at += 1
            case UInt8(ascii: ">"):
                containers += 1
                at += 1
            case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
                guard LinePrefix.isBlank(source, at + 1) else { break scan }
                // `* * *` is a rule, not three lists.
                if rule == nil, LinePrefix.isRule(source, from: at, of: byte) { break scan }
                rule = byte
                note(blanks)
                at += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard let end = LinePrefix.numberMarkerEnd(source, from: at) else { break scan }
                note(blanks)
                at = end
            case 0x0A, 0x0D:
                isBlank = true
                break scan
            default: break scan
            }
        }
        content = at
    }

    private mutating func note(_ blanks: Int) {
        indent = max(indent, blanks)
        containers += 1
    }

    private static func isBlank(_ source: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        at >= source.count || source[at] == 0x20 || (source[at] >= 0x09 && source[at] <= 0x0D)
    }

    private static func isRule(
        _ source: UnsafeBufferPointer<UInt8>, from start: Int, of mark: UInt8
    ) -> Bool {
        var at = start
        while at < source.count, source[at] != 0x0A, source[at] != 0x0D {
            if source[at] != mark, source[at] != 0x20, source[at] != 0x09 { return false }
            at += 1
        }
        return true
    }

    /// The end of `12.` or `12)` with a blank after it.
    static func numberMarkerEnd(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var at = start
        while at < source.count, at - start < 9, source[at] >= 0x30, source[at] <= 0x39 { at += 1 }
        guard at > start, at < source.count, source[at] == UInt8(ascii: ".") || source[at] == UInt8(ascii: ")"),
            isBlank(source, at + 1)
        else { return nil }
        return at + 1
    }

    /// Where a line's text begins when `>` and blanks are passed over.
    static func blanksAndQuotes(_ source: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int {
        var at = line.lowerBound
        while at < line.upperBound,
            source[at] == 0x20 || source[at] == 0x09 || source[at] == UInt8(ascii: ">")
        {
            at += 1
        }
        return at
    }
}
