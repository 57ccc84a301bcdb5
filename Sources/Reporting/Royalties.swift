import PortalModel
import Text

/// Items of a period by author and unit, for whoever reckons royalties (thống kê để tính nhuận bút). No amounts.
///
/// It holds people's names for the office alone: nothing of it is ever published.
public struct Royalties: Sendable {
    let portal: Portal
    let period: PartialDay
    let entries: [Entry]
    /// Authors whose names differ by marks and capitals alone.
    let namesakes: [[String]]

    struct Entry: Sendable {
        /// As written but for blanks; nil where the item names none.
        let author: String?
        let item: NewsItem
    }

    /// - Parameters:
    ///   - period: by the day of posting.
    ///   - plan: items that name this plan alone; nil takes all.
    ///   - units: items of these units and their rooms alone; nil takes all.
    public init(_ portal: Portal, period: PartialDay, plan: Ref<Plan>?, units: Set<Ref<Unit>>?) {
        self.portal = portal
        self.period = period
        let found = portal.posted(in: period).map { portal[$0] }
            .filter { (plan == nil || $0.plan == plan) && portal.isOf(units, $0) }
            .map { item in Entry(author: item.author.map(\.onOneLine).flatMap { $0.isEmpty ? nil : $0 }, item: item) }
        // By day they are already; each sort keeps what the one before made.
        entries = found.sortedVietnamese { portal[$0.item.unit].name }.sortedVietnameseNilLast { $0.author }
        var spellings: [String: Set<String>] = [:]
        for case let author? in entries.map(\.author) { spellings[folded(author), default: []].insert(author) }
        namesakes = spellings.values.filter { $0.count > 1 }.map { $0.sorted(by: byBytes) }
            .sorted { byBytes($0[0], $1[0]) }
    }

    private var hinted: Set<String> { Set(namesakes.joined()) }

    /// A row an item.
    public func writeCSV(into out: inout ByteBuffer) {
        let hinted = hinted
        CSVTable.write(["author", "unit", "unit_name", "date", "genre", "genre_name", "title", "link", "hint"], into: &out)
        for entry in entries {
            let item = entry.item
            let unit = portal[item.unit]
            CSVTable.line(
                [
                    entry.author ?? "", unit.id, unit.name, item.date.day.iso, item.genre.rawValue, item.genre.words,
                    item.title.onOneLine, portal.url(item.address), hint(entry.author, hinted),
                ], into: &out)
        }
    }

    private func hint(_ author: String?, _ hinted: Set<String>) -> String {
        guard let author else { return "bài không ghi tác giả" }
        return hinted.contains(author) ? "có tên gần giống, xem lại" : ""
    }

    /// A table for each author and unit, with a word on names that look alike.
    public func markdown() -> String {
        var draft = MarkdownDraft()
        draft.comment("tài liệu nội bộ, có họ tên tác giả; không đăng lên cổng. Danh sách không có số tiền.")
        draft.heading(1, "THỐNG KÊ TIN, BÀI ĐỂ TÍNH NHUẬN BÚT")
        draft.paragraph("\(portal.site.title.inMarkdown), \(period.vietnamese) (\(period.span)), tính đến ngày \(portal.today.legal): \(entries.count) tin, bài.")
        if !namesakes.isEmpty {
            draft.paragraph("Những tên chỉ khác nhau ở dấu hoặc chữ hoa, có thể là một người; hãy xem lại:")
            draft.list(namesakes.map { $0.map { "«\($0.inMarkdown)»" }.joined(separator: ", ") })
        }
        var start = 0
        while start < entries.count {
            let first = entries[start]
            var end = start
            while end < entries.count, entries[end].author == first.author, entries[end].item.unit == first.item.unit { end += 1 }
            let author = first.author?.inMarkdown ?? "Không ghi tác giả"
            draft.heading(2, "\(author) – \(portal[first.item.unit].name.inMarkdown): \(end - start)")
            let rows = entries[start..<end].enumerated().map { place, entry in
                ["\(place + 1)", entry.item.date.day.legal, entry.item.genre.words, markdownLink(entry.item.title, portal.url(entry.item.address))]
            }
            draft.table([.init("STT", .right), .init("Ngày đăng", .right), .init("Thể loại"), .init("Tên bài")], rows)
            start = end
        }
        return draft.text
    }
}
