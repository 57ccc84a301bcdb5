import Checking
import Findings
import Pages
import PortalModel
import Publishing
import Text

/// What came of making a site.
struct MadeSite {
    var findings: [Finding]
    let held: [HeldItem]
    /// Findings that the site lets be.
    var silenced = 0
    /// Why there is no site, where the content is not to blame.
    var fault: BuildFault?
    /// What the next build is to know of the pages.
    var entries: [(name: String, value: KeptBytes)] = []
    /// Nil where no portal could be made.
    private(set) var portal: Portal?
    private(set) var counts: [PageKind: Int] = [:]
    private(set) var files = 0
    private var kept: [any Sendable] = []

    /// Findings that are left out, and since when they have been there (`--changed-since`).
    private(set) var older: (count: Int, revision: String)?

    /// A folder without a site: a wrong call, not faulty content.
    var hasNoSite: Bool { findings.contains { $0.kind == LoadingFindings.missingSite } }

    /// Leaves out all findings but those that came after a revision.
    mutating func keepOnly(_ recent: [Finding], since revision: String) {
        older = (findings.count - recent.count, revision)
        findings = recent
    }

    mutating func keep(_ portal: Portal) { self.portal = portal }

    /// Holds on to something until the program ends.
    mutating func keep(_ value: any Sendable) { kept.append(value) }

    init(findings: [Finding], held: [HeldItem], counts: [PageKind: Int] = [:], files: Int = 0) {
        self.findings = findings
        self.held = held
        self.counts = counts
        self.files = files
    }

    mutating func count(_ pages: [PageKind: Int], files: Int) { (counts, self.files) = (pages, files) }
}

/// The last lines of a run: pages by kind, what is held back, what was written, how long it took.
struct Summary {
    private let made: MadeSite
    private let counts: Publication.Counts?
    private let elapsed: Duration

    init(_ made: MadeSite, _ counts: Publication.Counts?, elapsed: Duration) {
        self.made = made
        self.counts = counts
        self.elapsed = elapsed
    }

    func text(_ language: Language) -> String {
        var lines: [String] = []
        let kinds = PageKind.allCases.compactMap { kind in
            made.counts[kind].map { "\(Summary.name(kind)[language]) \($0)" }
        }
        if !kinds.isEmpty {
            let total = made.counts.values.reduce(0, +)
            lines.append(Bilingual("Trang: \(total) (", "Pages: \(total) (")[language] + kinds.joined(separator: ", ") + ")")
        }
        if made.files > 0 { lines.append(Bilingual("Tệp đính kèm, ảnh: \(made.files)", "Attached files, pictures: \(made.files)")[language]) }
        if !made.held.isEmpty {
            let holds = Hold.allCases.compactMap { hold in
                let count = made.held.count { $0.hold == hold }
                return count > 0 ? "\(Summary.name(hold)[language]) \(count)" : nil
            }
            lines.append(Bilingual("Chưa đăng: ", "Held back: ")[language] + holds.joined(separator: ", "))
        }
        if made.silenced > 0 {
            lines.append(Bilingual("Cho qua theo site.yml: \(made.silenced)", "Silenced in site.yml: \(made.silenced)")[language])
        }
        if let (count, revision) = made.older, count > 0 {
            let shown = printable(revision)
            lines.append(Bilingual("Đã có từ \(shown), không hiện: \(count)", "There since \(shown), not shown: \(count)")[language])
        }
        if let counts {
            lines.append(
                Bilingual(
                    "Tệp ghi mới: \(counts.written), giữ nguyên: \(counts.unchanged), xóa: \(counts.removed)",
                    "Files written: \(counts.written), unchanged: \(counts.unchanged), removed: \(counts.removed)")[language])
        }
        let verdict = Verdict(made.findings, strict: false)
        lines.append(
            Bilingual(
                "Lỗi: \(verdict.errors), cảnh báo: \(verdict.warnings)", "Errors: \(verdict.errors), warnings: \(verdict.warnings)")[language])
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        let hundredths = Int((seconds * 100).rounded())
        let rest = hundredths % 100
        let figure = "\(hundredths / 100)\(language == .vi ? "," : ".")\(rest < 10 ? "0" : "")\(rest)"
        lines.append(Bilingual("Thời gian: \(figure) giây", "Time: \(figure) s")[language])
        return lines.joined(separator: "\n")
    }

    static func name(_ hold: Hold) -> Bilingual {
        switch hold {
        case .draft: Bilingual("bản nháp", "drafts")
        case .review: Bilingual("chờ duyệt", "in review")
        case .unapproved: Bilingual("chưa có người duyệt", "not approved")
        case .scheduled: Bilingual("hẹn giờ", "scheduled")
        case .expired: Bilingual("hết hạn", "expired")
        }
    }

    private static func name(_ kind: PageKind) -> Bilingual {
        switch kind {
        case .news: Bilingual("tin", "news")
        case .plans: Bilingual("kế hoạch", "plans")
        case .hotlines: Bilingual("danh bạ", "hotlines")
        case .pages: Bilingual("trang khác", "pages")
        case .lists: Bilingual("danh sách", "lists")
        case .provinces: Bilingual("tỉnh thành", "provinces")
        case .units: Bilingual("đơn vị", "units")
        case .topics: Bilingual("chủ đề", "topics")
        case .indices: Bilingual("chỉ số", "indices")
        case .duties: Bilingual("nghĩa vụ", "duties")
        case .documents: Bilingual("văn bản", "documents")
        case .feeds: Bilingual("nguồn tin", "feeds")
        case .data: Bilingual("dữ liệu", "data")
        case .search: Bilingual("tìm kiếm", "search")
        case .redirects: Bilingual("chuyển hướng", "redirects")
        case .other: Bilingual("tệp hệ thống", "system files")
        }
    }
}
