import Foundation

private typealias Path = TinySite.Path

/// A tiny site with one plan of 2026, its duties and evidence as a test wants them, and news in short.
struct DutySite {
    var duties: [String]
    var evidence: [String] = []
    /// `day | unit | more keys`, one of the site's units by its last part.
    var news: [String] = []
    /// Further lines of the plan's front matter.
    var plan = ""

    static let today = "2026-11-20"

    func site() throws -> TinySite {
        var site = try TinySite().without(Path.news)
            .adding("- { id: da-nang/so-khcn/van-phong, name: Văn phòng Sở, level: office }", to: Path.units)
            .adding("- { id: da-nang/so-khcn/thanh-tra, name: Thanh tra Sở, level: office }", to: Path.units)
            .adding("- { id: da-nang/quan, name: Quận thử, level: district, until: 2025-06-30, successors: [ { id: da-nang/ubnd } ] }", to: Path.units)
            .adding("- { id: da-nang/quan/phuong-cu, name: Phường cũ, level: commune, until: 2025-06-30, successors: [ { id: da-nang/ubnd } ] }", to: Path.units)
            .adding("- { id: da-nang/ubnd, name: Ủy ban nhân dân thành phố, level: province }", to: Path.units)
            .adding("- { id: da-nang/ubnd/xa, name: Xã thử, level: commune, from: 2026-04-15 }", to: Path.units)
            .adding("- { id: cong-tinh, name: Cổng tỉnh }", to: Path.channels)
            .changing(Path.plan, "year: 2026", to: (["year: 2026", plan, "duties:"] + duties.map { "  - { \($0) }" }).joined(separator: "\n") + evidenceLines)
        for (number, line) in news.enumerated() {
            let parts = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            let more = parts.dropFirst(2).map { $0 + "\n" }.joined()
            site = site.with(
                "content/news/\(parts[0].prefix(4))/bai-\(number + 1).md",
                "---\ntitle: Bài \(number + 1)\ndate: \(parts[0])\nunit: \(parts[1])\ntopics: [dich-vu-so]\nsummary: T.\n\(more)---\nThân bài.\n")
        }
        return site
    }

    private var evidenceLines: String {
        evidence.isEmpty ? "" : "\nevidence:\n" + evidence.map { "  - { \($0) }" }.joined(separator: "\n")
    }

    func report(_ arguments: [String] = [], today: String = DutySite.today) throws -> DutyReport {
        try DutyReport(site().run(["duties", "--format", "json", "--today", today] + arguments).1)
    }

    /// How each obligation stands, in a line each.
    func told(today: String = DutySite.today) throws -> [String] {
        try report(today: today).obligations.map {
            "\($0.duty) \($0.unit.split(separator: "/").last ?? "") \($0.period) \($0.channel.map { $0 + " " } ?? "")\($0.told)"
        }
    }
}
