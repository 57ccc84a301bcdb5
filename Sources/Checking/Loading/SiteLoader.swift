import Findings
import PortalModel
import Reading
import Text

/// Reads `content/site.yml`.
struct SiteLoader {
    private(set) var findings: [Finding] = []
    private let file = "content/site.yml"

    /// The settings as typed values; nil where the file is missing or is no mapping.
    mutating func record(_ text: SourceText?) -> Record? {
        guard let text else {
            findings.append(Finding(LoadingFindings.missingSite, at: Place(file)))
            return nil
        }
        let (node, faults) = RegistryFile.parse(text)
        findings += faults
        guard let node else {
            if faults.isEmpty { findings.append(Finding(LoadingFindings.missingSite, at: Place(file))) }
            return nil
        }
        var reader = SchemaReader(file: file)
        let record = reader.read(node, .site)
        findings += reader.findings
        return record
    }

    mutating func baseURL(_ record: Record) -> BaseURL? {
        record.located("base_url").flatMap { written in
            let base = BaseURL(written.text)
            if base == nil { findings.append(Finding(LoadingFindings.badBaseURL, at: Place(file, written.range))) }
            return base
        }
    }

    /// - Parameter override: the base address given on the command line.
    mutating func site(
        _ record: Record, _ lookup: Lookup, _ companions: Companions, today: Day, override: BaseURL?
    ) -> Site? {
        let base = override ?? baseURL(record)
        let zone = record.located("time_zone").map { written in
            let zone = TimeZoneOffset.named(written.text)
            if zone == nil { findings.append(Finding(LoadingFindings.badTimeZone, at: Place(file, written.range))) }
            return zone ?? .vietnam
        }
        let boardRecord = record.record("editorial_board")
        let board = boardRecord.flatMap { entry in
            entry.text("name").map {
                EditorialBoard(
                    name: $0, unit: lookup.unit(entry, "unit", file, &findings), phone: entry.phone("phone"),
                    email: entry.text("email"))
            }
        }
        let feedback = record.record("feedback").flatMap { entry in
            entry.located("link").flatMap { link in entry.text("text").map { Link(title: $0, link: link.text, range: link.range) } }
        }
        let hotline = record.located("hotline").flatMap {
            lookup.find($0, in: lookup.hotlines, LoadingFindings.unknownHotline, file, &findings)
        }
        var noticeLoader = NoticeLoader(record, today: today)
        let notices = record.records("notices").compactMap { noticeLoader.notice($0) }
        findings += noticeLoader.findings
        let image = record.record("image").flatMap { companions.picture($0, beside: file, &findings) }
        guard let title = record.text("title"), let base, let board, let feedback else { return nil }
        return Site(
            title: title, image: image, baseURL: base, language: record.text("language") ?? "vi", timeZone: zone ?? .vietnam,
            board: board, requireApproval: record.flag("require_approval") ?? false,
            pageSize: record.integer("page_size") ?? 20, feedback: feedback, hotline: hotline,
            hotlinesStaleAfter: staleAfter(record),
            parentPortal: record.record("parent_portal").flatMap { entry in
                entry.text("title").flatMap { title in
                    entry.located("link").map { Link(title: title, link: $0.text, range: $0.range) }
                }
            },
            notices: notices,
            menu: menu(record),
            questions: record.records("questions").compactMap { entry in
                guard let title = entry.text("title"), let to = entry.located("to") else { return nil }
                return Question(link: Link(title: title, link: to.text, range: to.range), text: entry.text("text"))
            },
            without: Set(record.texts("without").compactMap { SitePart(rawValue: $0) }))
    }

    /// Entries that a menu may have: every page carries all of them, each of them made ready for the pages that it leads to.
    private static let menuLimit = 100

    private mutating func menu(_ record: Record) -> [MenuEntry] {
        let entries = record.records("menu")
        if entries.count > SiteLoader.menuLimit {
            findings.append(
                Finding(
                    SchemaFindings.tooLong, at: Place(file, entries[SiteLoader.menuLimit].range),
                    mark: Bilingual(
                        "trình đơn có \(entries.count) mục, tối đa \(SiteLoader.menuLimit)",
                        "the menu has \(entries.count) entries, at most \(SiteLoader.menuLimit)"),
                    remedy: Bilingual(
                        "giữ các mục chính; những trang khác đã có ở sơ đồ trang", "keep the main ones; the site map has all other pages")))
        }
        return entries.prefix(SiteLoader.menuLimit).compactMap { entry in
            guard let title = entry.text("title"), let to = entry.located("to") else { return nil }
            return MenuEntry(title: title, to: to.text, range: to.range)
        }
    }

    func staleAfter(_ record: Record?) -> Int { record?.integer("hotlines_stale_after") ?? 180 }
}
