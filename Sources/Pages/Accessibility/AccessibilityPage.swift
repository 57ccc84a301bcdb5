import Markdown
import PortalModel
import Templates
import Text

extension SiteBuilder {
    /// Where the accessibility statement stands. A page of `content/pages/` with this address is its beginning.
    static let accessibilityAddress = Address("/tuyen-bo-tiep-can/")

    /// The statement, made from what was tested; nil where the board's own page brings it.
    func accessibilityPage() -> Page? {
        guard !portal.pages.contains(where: { $0.address == SiteBuilder.accessibilityAddress }) else { return nil }
        return Page(SiteBuilder.accessibilityAddress, .lists, from: nil) { composer, _ in
            render(
                .accessibility,
                PageHead(
                    "Tuyên bố về khả năng tiếp cận", "Cổng theo chuẩn tiếp cận nào, đã thử những gì, điều gì chưa đạt và cách báo lỗi.",
                    at: SiteBuilder.accessibilityAddress, kind: "accessibility"),
                accessibilityFrame(), &composer)
        }
    }

    /// - Parameters:
    ///   - own: the board's own page at this address, which begins the statement, with its body and the documents it cites.
    func accessibilityFrame(_ own: (page: StaticPage, body: RenderedBody?, cites: Value)? = nil) -> Frame {
        let list = accessibility
        return Frame(
            Shapes.accessibility,
            [
                "summary": .text(own?.page.summary), "updated": .object((own?.page.updated).map { frames.date($0) }),
                "body": (own?.body).value, "topics": frames.links(own?.page.topics ?? []), "cites": own?.cites ?? .list([Frame]()),
                "complete": .flag(list.isComplete), "total": .number(list.rows.count),
                "passed": .number(list.count(.pass)), "none": .number(list.count(.none)),
                "failed": .number(list.count(.fail) + list.count(.partial)), "untested": .number(list.count(.untested)),
                "tested": .object(list.lastTested.map { frames.date($0) }),
                "replaced": .texts(list.replaced),
                "lacking": .list(list.rows.filter { $0.result != .pass && $0.result != .none }.map(accessibilityRow)),
                "rows": .list(list.rows.map(accessibilityRow)),
            ])
    }

    private func accessibilityRow(_ row: AccessibilityChecklist.Row) -> Frame {
        let result = switch row.result {
        case .pass: "Đạt"
        case .partial: "Đạt một phần"
        case .fail: "Chưa đạt"
        case .none: "Không có nội dung liên quan"
        case .untested: "Chưa thử"
        }
        let how = (row.automatic ? ["bằng máy"] : []) + (row.byHand ? ["bằng tay"] : [])
        return Frame(
            Shapes.accessibilityRow,
            [
                "criterion": .text(row.criterion), "level": .text(row.level), "name": .text(row.name), "result": .text(result),
                "how": .text(how.joined(separator: ", ")), "tested": .object(row.tested.map { frames.date($0) }),
                "remark": .text(row.remark),
            ])
    }
}
