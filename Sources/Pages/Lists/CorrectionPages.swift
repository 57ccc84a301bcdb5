import PortalModel
import Templates
import Text

extension SiteBuilder {
    /// All corrections at one address (Luật Tiếp cận thông tin 104/2016/QH13, Điều 22: what was wrong is put right in the
    /// same place, never silently); each stands on its item too.
    func correctionPage() -> Page {
        let address = Address("/dinh-chinh/")
        let corrected = portal.news.indices.filter { !portal.news[$0].corrections.isEmpty }
        return Page(address, .lists, from: grounds.showing(corrected, besides: grounds.rare)) { composer, _ in
            let all = portal.news.flatMap { item in item.corrections.map { (item, $0) } }.sorted { $0.1.date > $1.1.date }
            render(
                .correctionList,
                PageHead("Đính chính", "Những gì đã được sửa sau khi đăng, có ngày.", at: address, kind: "correction-list"),
                Frame(Shapes.correctionList, ["corrections": .list(all.map { correction($0.1, of: $0.0) })]), &composer)
        }
    }
}
