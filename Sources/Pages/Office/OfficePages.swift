import Duties
import PortalModel
import Templates
import Text

extension SitePages {
    /// The pages of the editorial office, for a preview: what is being written, waits, ends or grows old, and every finding.
    public func officePages(_ view: OfficeView) -> [Page] {
        let builder = builder
        let errors = Value.number(view.errors)
        let warnings = Value.number(view.warnings)
        let office = Page(OfficeView.address, .other, inSitemap: false, from: nil) { composer, _ in
            var head = PageHead("Ban biên tập", "Việc cần để ý của ban biên tập.", at: OfficeView.address, kind: "office")
            head.noindex = true
            builder.render(
                .office, head,
                Frame(
                    Shapes.office,
                    [
                        "groups": .list(builder.officeGroups(view)), "errors": errors, "warnings": warnings,
                        "findings_url": .text(builder.frames.url(OfficeView.findingsAddress)),
                    ]), &composer)
        }
        let findings = Page(OfficeView.findingsAddress, .other, inSitemap: false, from: nil) { composer, _ in
            var head = PageHead(
                "Mọi lỗi và cảnh báo", "Mọi điều phải sửa hoặc nên xem lại.", at: OfficeView.findingsAddress, kind: "office-findings",
                trail: [("Ban biên tập", OfficeView.address)])
            head.noindex = true
            builder.render(
                .officeFindings, head,
                Frame(
                    Shapes.officeFindings,
                    [
                        "errors": errors, "warnings": warnings, "complete": .flag(view.isComplete), "findings": .html(view.findings),
                        "office_url": .text(builder.frames.url(OfficeView.address)),
                    ]), &composer)
        }
        return [office, findings]
    }
}

extension SiteBuilder {
    /// Items of a group that are listed; the number of all is told.
    private static let listed = 50
    /// How far ahead an end is told of, in days.
    private static let ahead = 30

    fileprivate func officeGroups(_ view: OfficeView) -> [Frame] {
        let dates = Dictionary(portal.news.map { ($0.place.file, $0.date.day) }) { first, _ in first }
        func held(_ hold: Hold) -> [OfficeEntry] {
            view.held.filter { $0.hold == hold }.map { item in
                let note = hold == .scheduled ? dates[item.file].map { "đăng ngày \($0.legal)" } : nil
                return OfficeEntry(item.title, hold == .expired ? nil : item.address, note, item.file)
            }
        }
        let approved = portal.news.filter { $0.approvedBy != nil }
            .sorted { ($0.approvedOn ?? $0.date.day, $1.address.path) > ($1.approvedOn ?? $1.date.day, $0.address.path) }
            .map { item in
                let day = item.approvedOn.map { ", ngày \($0.legal)" } ?? ""
                return OfficeEntry(item.title, item.address, "\(item.approvedBy ?? "") duyệt\(day)", item.place.file)
            }
        let limit = portal.today.adding(days: SiteBuilder.ahead)
        let ending = portal.news.compactMap { item in item.expires.flatMap { $0 <= limit ? (item, $0) : nil } }
            .sorted { ($0.1, $0.0.address.path) < ($1.1, $1.0.address.path) }
            .map { OfficeEntry($0.0.title, $0.0.address, "hết hạn ngày \($0.1.legal)", $0.0.place.file) }
        let stale = portal.hotlines.filter { isStale($0) }.map { directory in
            OfficeEntry(directory.title, directory.address, directory.verified.map { "kiểm tra lần cuối ngày \($0.legal)" }, directory.place.file)
        }
        let groups: [(String, String, [OfficeEntry])] = [
            ("Nghĩa vụ quá hạn và đến hạn trong \(SiteBuilder.ahead) ngày", "nghia-vu", dueEntries()),
            ("Bản nháp", "ban-nhap", held(.draft)), ("Chờ duyệt", "cho-duyet", held(.review)),
            ("Chưa có người duyệt", "chua-duyet", held(.unapproved)), ("Hẹn giờ đăng", "hen-gio", held(.scheduled)),
            ("Sắp hết hạn, trong \(SiteBuilder.ahead) ngày", "sap-het-han", ending), ("Đã hết hạn", "het-han", held(.expired)),
            ("Đường dây nóng quá hạn kiểm tra lại", "qua-han-kiem-tra", stale), ("Đã duyệt, mới nhất trước", "da-duyet", approved),
        ]
        return groups.map { title, id, entries in
            Frame(
                Shapes.officeGroup,
                [
                    "title": .text(title), "id": .text(id), "count": .number(entries.count),
                    "items": .list(entries.prefix(SiteBuilder.listed).map { frame($0, view) }),
                ])
        }
    }

    /// What plans oblige to and is not done: what should be done already, then what is due next, and who owes it.
    private func dueEntries() -> [OfficeEntry] {
        let limit = portal.today.adding(days: SiteBuilder.ahead)
        let open: [DutyState] = [.overdue, .dueSoon, .notDue]
        return duties.ledger.obligations.enumerated()
            .filter { open.contains($0.element.standing.state) && $0.element.due.lastDay <= limit }
            .sorted { ($0.element.due.lastDay, $0.offset) < ($1.element.due.lastDay, $1.offset) }
            .map(\.element).map { owed in
                let plan = portal[owed.plan]
                let note = "\(owed.standing.state.words.vi), còn thiếu \(owed.standing.missing), hạn \(owed.due.lastDay.legal)"
                return OfficeEntry("\(portal[owed.unit].name): \(plan.duties[owed.duty].what)", plan.address, note, plan.place.file)
            }
    }

    private func frame(_ entry: OfficeEntry, _ view: OfficeView) -> Frame {
        Frame(
            Shapes.officeItem,
            [
                "link": .object(
                    Frame(
                        Shapes.link,
                        [
                            "title": .text(entry.title), "url": .text(entry.address.map { frames.url($0) } ?? ""), "note": .text(entry.note),
                            "current": .flag(false), "count": .number(0),
                        ])),
                "file": .text(entry.file), "edit_url": .text(view.edit(entry.file)),
            ])
    }
}

/// A line of a list of the office.
private struct OfficeEntry {
    let title: String
    /// Nil where it has no page.
    let address: Address?
    let note: String?
    let file: String

    init(_ title: String, _ address: Address?, _ note: String?, _ file: String) {
        self.title = title
        self.address = address
        self.note = note
        self.file = file
    }
}
