import Text

/// Finds the numbers of directories in one page's text, however their digits are grouped.
struct PhoneFinder {
    let table: PhoneTable
    /// On a directory's own page a short number may stand alone: `Khẩn cấp: 113, 114`.
    let isDirectory: Bool
    /// Where the last number ended, for `gọi 113 hoặc 114`.
    private var lastEnd = -1

    init(_ table: PhoneTable, isDirectory: Bool) {
        self.table = table
        self.isDirectory = isDirectory
    }

    /// Before a new stretch.
    mutating func enter() { lastEnd = -1 }

    /// Whether a look at `start` is worth while.
    @inline(__always)
    func mayFind(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        start &+ 1 < text.count && PhoneFinder.isDigit(text[start]) && PhoneFinder.isDigit(text[start &+ 1])
            && table.mayBegin(text[start], text[start &+ 1])
    }

    /// Looks at the figures at `start`, which no other precedes.
    /// - Returns: the number's bytes, with a `+` or `(` that belongs to it, and its `tel:` address.
    mutating func find(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> (range: Range<Int>, address: String)? {
        var from = start
        if text[start] == UInt8(ascii: "8") {
            // Only the country's number begins so.
            guard start > 0, text[start - 1] == UInt8(ascii: "+") else { return nil }
            from -= 1
        }
        let isBracketed = from > 0 && text[from - 1] == UInt8(ascii: "(")

        var key = PhoneKey()
        var groups = Groups()
        var found: (end: Int, phone: PhoneNumber, usedBracket: Bool)?
        var at = start
        while true {
            let group = at
            while at < text.count, PhoneFinder.isDigit(text[at]) {
                key.append(text[at])
                at += 1
                if key.count > PhoneTable.longest { break }
            }
            if key.count > PhoneTable.longest { break }
            groups.add(at - group)
            if let phone = table[key], stands(alone: at, in: text), !groups.areThousands { found = (at, phone, groups.closedBracket) }
            guard let next = separator(text, at, isBracketed: isBracketed, &groups) else { break }
            at = next
        }
        guard let found else { return nil }
        if found.usedBracket { from -= 1 }
        guard !PhoneFinder.isGlued(text, before: from) else { return nil }
        if found.phone.digits.utf8.count < 8, !isCall(text, from, found.end) { return nil }
        lastEnd = found.end
        return (from..<found.end, "tel:" + found.phone.dial)
    }

    /// Passes one blank, full stop, hyphen or closing bracket between two groups.
    private func separator(
        _ text: UnsafeBufferPointer<UInt8>, _ at: Int, isBracketed: Bool, _ groups: inout Groups
    ) -> Int? {
        guard at < text.count else { return nil }
        var next = at
        if text[at] == UInt8(ascii: ")"), isBracketed, !groups.closedBracket {
            groups.closedBracket = true
            next += 1
            next += text.blank(at: next)
        } else if text[at] == UInt8(ascii: ".") || text[at] == UInt8(ascii: "-") {
            if text[at] != UInt8(ascii: ".") { groups.areDotted = false }
            next += 1
        } else {
            groups.areDotted = false
            next += text.blank(at: at)
        }
        return next > at && next < text.count && PhoneFinder.isDigit(text[next]) ? next : nil
    }

    /// Whether the number ends at `end`, and is not the beginning of something else: `113/KH-UBND`, `113.5`.
    private func stands(alone end: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard end < text.count else { return true }
        if text.isWord(at: end) { return false }
        switch text[end] {
        case UInt8(ascii: "/"), UInt8(ascii: "%"): return false
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: ":"): return !text.isWord(at: end + 1)
        default: return true
        }
    }

    private static func isGlued(_ text: UnsafeBufferPointer<UInt8>, before at: Int) -> Bool {
        guard at > 0 else { return false }
        if text.isWord(before: at) { return true }
        switch text[at - 1] {
        case UInt8(ascii: "/"), UInt8(ascii: "+"): return true
        case UInt8(ascii: "-"): return text.isWord(before: at - 1)
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"): return at > 1 && isDigit(text[at - 2])
        default: return false
        }
    }

    /// Whether a short number is to be called: `113` may as well count something, and nobody should ring an emergency
    /// line by mistake.
    private func isCall(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        let blank = text.blank(before: start)
        let before = start - blank
        if blank > 0, text.holds(PhoneFinder.names, before: before) { return true }
        // Whatever is counted would follow: `113 xã`.
        let behind = text.blank(at: end)
        guard behind == 0 || text.holds(PhoneFinder.purposes, from: end + behind) else { return false }
        if isDirectory || blank > 0 && text.holds(PhoneFinder.calls, before: before) { return true }
        return lastEnd >= 0 && PhoneFinder.links.contains { lastEnd + $0.count == start && text.holds($0, at: lastEnd) }
    }

    private static let names = [
        "tổng đài", "Tổng đài", "tổng đài số", "đường dây nóng", "Đường dây nóng", "đường dây nóng số", "điện thoại", "Điện thoại",
        "điện thoại số", "số điện thoại", "Số điện thoại", "hotline", "Hotline", "đầu số", "gọi số", "Gọi số", "bấm số", "quay số",
    ].map { Array($0.utf8) }
    private static let calls = ["gọi", "Gọi", "bấm", "Bấm", "gọi đến", "gọi tới", "gọi điện", "số khẩn cấp"].map { Array($0.utf8) }
    private static let purposes = ["để", "khi", "nếu", "hoặc", "và", "ngay", "của", "theo"].map { Array($0.utf8) }
    private static let links = [", ", "; ", " và ", " hoặc ", ", hoặc "].map { Array($0.utf8) }

    @inline(__always)
    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// How the digits are grouped.
    private struct Groups {
        private var count = 0
        private var isSum = true
        var areDotted = true
        var closedBracket = false

        mutating func add(_ length: Int) {
            if count == 0 ? length > 3 : length != 3 { isSum = false }
            count += 1
        }

        /// `18.001.096` is a sum.
        var areThousands: Bool { count > 1 && isSum && areDotted && !closedBracket }
    }
}
