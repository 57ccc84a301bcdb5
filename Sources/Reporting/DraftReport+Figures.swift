import PortalModel
import Text

/// II. The items of the period in figures.
extension DraftReport {
    func writeFigures(into draft: inout MarkdownDraft) {
        draft.heading(2, "II. SỐ LIỆU TIN, BÀI TRONG KỲ")
        let counted = items.count { !$0.counts.isEmpty }
        draft.paragraph(
            "Có \(items.count) tin, bài của kế hoạch có ngày đăng trong kỳ; số được tính cho nghĩa vụ: \(counted). Một bài có thể tính cho nhiều nghĩa vụ, thuộc nhiều chủ đề, đăng trên nhiều kênh, nên tổng các dòng có thể khác số bài.")
        guard !items.isEmpty else { return }
        let own = portal.ownChannel
        write("Thể loại", counts { [$0.genre.words] }, into: &draft)
        write("Chủ đề", counts { $0.topics.map { portal[$0].name } }, into: &draft)
        write("Kênh", counts { item in
            // An item's page is on this portal, whether the item says so or not.
            let others = item.channels.filter { $0 != own }.map { portal[$0].name + " (khai báo)" }
            return [own.map { portal[$0].name } ?? portal.site.title] + others
        }, into: &draft)
        write("Đơn vị", counts { [portal[$0.unit].name] }, into: &draft)
    }

    /// How many items bear each name, the most first, then by name.
    private func counts(_ names: (NewsItem) -> [String]) -> [(name: String, count: Int)] {
        var counts: [String: Int] = [:]
        for item in items {
            var seen: Set<String> = []
            for name in names(item.item) where seen.insert(name).inserted { counts[name, default: 0] += 1 }
        }
        // Bytes first: names that Vietnamese order takes for equal would else come in a dictionary's order.
        let named = counts.sorted { byBytes($0.key, $1.key) }.sortedVietnamese { $0.key }
        return named.enumerated().sorted { ($1.element.value, $0.offset) < ($0.element.value, $1.offset) }
            .map { (name: $0.element.key, count: $0.element.value) }
    }

    private func write(_ title: String, _ counts: [(name: String, count: Int)], into draft: inout MarkdownDraft) {
        draft.table([.init(title), .init("Số tin, bài", .right)], counts.map { [$0.name.inMarkdown, "\($0.count)"] })
    }
}
