import Findings
import Text

/// Units that were merged or dissolved before the item's day, called by their names of then.
struct EndedNameRule {
    static let kind = FindingKind(
        "MB-TN-02", .warning, silenceable: true,
        Bilingual("Đơn vị đã thôi hoạt động vào ngày của bài", "A unit that had ended by the item's day"),
        Bilingual(
            "Theo danh bạ (`until`), đơn vị này đã sáp nhập hoặc giải thể trước ngày của bài. Hãy gọi đơn vị kế thừa; nếu kể chuyện cũ, nói rõ «trước đây», «cũ», «nay là» hoặc ghi năm. Báo một lần cho mỗi đơn vị trong một bài.",
            "By the registry (`until`) the unit had been merged or dissolved by the item's day. Name its successor; of the past, say so plainly or name the year. Told once for each unit of a text."))

    private var met: [(index: Int, place: Range<Int>)] = []
    private var past = 0..<0

    mutating func look(at word: Range<Int>, _ names: EndedNames, _ prose: Prose) {
        guard let (index, place) = names.found(endingWith: word, prose), !met.contains(where: { $0.index == index }), met.count < 100,
            place.lowerBound >= past.upperBound || place.lowerBound < past.lowerBound
        else { return }
        let sentence = prose.sentence(around: place)
        if PastTense.tells(sentence, before: names.entries[index].until.adding(days: 1), prose) {
            past = sentence
        } else if !prose.isQuoted(place) {
            met.append((index, place))
        }
    }

    /// - Parameters:
    ///   - day: the item's.
    ///   - owner: the id of the unit whose item it is; a unit's own directory names it, and so does its rooms'.
    /// - Returns: the places that were told.
    func conclude(on day: Day, of owner: String, _ names: EndedNames, _ remarks: inout Remarks) -> [Range<Int>] {
        let told = met.filter { one in
            let entry = names.entries[one.index]
            return day > entry.until && owner != entry.unit && !owner.hasPrefix(entry.unit + "/")
        }
        for (index, place) in told {
            let entry = names.entries[index]
            let next = entry.successors.map { "«\($0)»" }.joined(separator: ", ")
            remarks.report(
                EndedNameRule.kind, place,
                mark: Bilingual("hoạt động đến hết ngày \(entry.until.legal)", "ended on \(entry.until.iso)"),
                remedy: next.isEmpty
                    ? Bilingual("nói rõ «trước đây», «cũ» hoặc ghi năm", "say “trước đây” or “cũ”, or name the year")
                    : Bilingual("viết \(next); nếu kể chuyện cũ, nói rõ «trước đây» hoặc ghi năm", "write \(next); of the past, say “trước đây” or name the year"))
        }
        return told.map(\.place)
    }
}
