import Markdown
import Text

/// Finds the first use of each abbreviation on one page.
///
/// No `<abbr>` is put where
/// - the text explains it right there, `cải cách hành chính (CCHC)` or `CCHC (cải cách hành chính)`: a screen reader
///   would say the meaning twice. That place counts as the first use (WCAG technique G97 in place of H28);
/// - the page gives it a meaning of its own, `cơ quan điều tra (CQĐT)`: the glossary's is then wrong on this page;
/// - it is part of something longer, above all of a document's number: `136/KH-STTTT`, `05-NQ/TU`, `ubnd.gov.vn`;
/// - it is ambiguous, and no word of its entry stands beside it that makes its meaning certain.
struct AbbreviationFinder {
    private let table: AbbreviationTable
    /// A bit for each entry that was used on the page; empty until the first.
    private var used: [UInt64] = []
    /// The last stretch ended within a number: `2817/QĐ-`, and its next line begins with `UBND`.
    private var isNumberOpen = false

    init(_ table: AbbreviationTable) { self.table = table }

    /// Whether a look at the word at `start` is worth while.
    @inline(__always)
    func mayFind(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool { table.mayBegin(in: text, at: start) }

    /// Looks at the word at `start`.
    /// - Returns: where the abbreviation ends, and its meaning where it is to be marked; nil where there is none.
    mutating func find(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> (end: Int, meaning: String?)? {
        var found: Int?
        let candidates = table.candidates(text, start..<text.wordEnd(from: start))
        for number in candidates {
            let entry = table.entries[number]
            let end = start + entry.short.count
            if let found, found > end { break }
            guard text.holds(entry.short, at: start), !text.isWord(at: end) || !text.isWord(before: end) else { continue }
            // The longest one decides: `TT&TT` is never `TT`, whether it is marked or not.
            found = end
            if isPart(text, start..<end) { break }
            if isUsed(number) { continue }
            if AbbreviationMeaning.isGivenByText(text, start..<end, entry) {
                // Whatever else it may mean does not hold on this page.
                for other in candidates where table.entries[other].short == entry.short { use(other) }
                break
            }
            guard isCertain(entry, text, start..<end) else { continue }
            use(number)
            return (end, entry.long)
        }
        return found.map { ($0, nil) }
    }

    /// Remembers how a stretch ends.
    mutating func leave(_ text: UnsafeBufferPointer<UInt8>) {
        isNumberOpen = text.last.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") } == true && text.isWord(before: text.count - 1)
    }

    /// Whether something longer goes on before or behind: a number, an address, a name.
    private func isPart(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        let (start, end) = (range.lowerBound, range.upperBound)
        if start == 0, isNumberOpen { return true }
        let before = start - text.blank(before: start)
        if before > 0, text[before - 1] == UInt8(ascii: "-") {
            // `KH-UBND`, and as scanned documents have it `KH- UBND`, `KH -UBND`; not `họp - UBND`.
            let mark = before - 1
            if text.isWord(before: before == start ? mark - text.blank(before: mark) : mark) { return true }
        } else if before == start, before > 0, AbbreviationFinder.joins(text[before - 1]) {
            if text[before - 1] == UInt8(ascii: "/") || text.isWord(before: before - 1) { return true }
        }
        guard end < text.count else { return false }
        if AbbreviationFinder.joins(text[end]) || text[end] == UInt8(ascii: "-") {
            if text[end] == UInt8(ascii: "/") || text.isWord(at: end + 1) { return true }
        }
        let behind = end + text.blank(at: end)
        return behind > end && behind < text.count
            && (text[behind] == UInt8(ascii: "-") || text[behind] == UInt8(ascii: "/")) && text.isWord(at: behind + 1)
    }

    private static func joins(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "&"), UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: "'"): true
        default: false
        }
    }

    private func isCertain(_ entry: AbbreviationTable.Entry, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        if entry.isCertain { return true }
        let before = text.blank(before: range.lowerBound)
        if before > 0, text.holds(entry.after, before: range.lowerBound - before) { return true }
        let behind = text.blank(at: range.upperBound)
        return behind > 0 && text.holds(entry.before, from: range.upperBound + behind)
    }

    private func isUsed(_ number: Int) -> Bool {
        !used.isEmpty && used[number >> 6] >> UInt64(number & 63) & 1 != 0
    }

    private mutating func use(_ number: Int) {
        if used.isEmpty { used = Array(repeating: 0, count: table.entries.count / 64 + 1) }
        used[number >> 6] |= 1 << UInt64(number & 63)
    }
}
