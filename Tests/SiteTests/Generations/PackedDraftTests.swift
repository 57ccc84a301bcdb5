import Checking
import Findings
import Foundation
import PortalModel
import Reading
import Testing
import Text
import Workers

/// Checked drafts are left for the next build, which does not read their files.
@Suite struct PackedDraftTests {
    /// One look at a site's content, and what it leaves.
    private struct Look {
        let content: CheckedContent
        let drafts: PackedDrafts
        /// What is left, by the files' paths.
        let left: [String: KeptBytes]

        /// - Parameter changed: files that have other bytes than the former look saw.
        init(_ site: SiteFolder, after former: Look? = nil, changed: [String] = [], today: String = "2026-11-20") throws {
            let tree = SourceTree(root: site.path)
            let listed = tree.files(below: "content")
            let paths = listed.0.map(\.path)
            let before = (former?.left ?? [:]).filter { !changed.contains($0.key) }
            drafts = PackedDrafts(former?.drafts.grounds) { before[paths[$0]] }
            content = Checker(tree, CheckOptions(today: try DayParsing.parse(today).get().day, epochSeconds: 0), Workers(2), packed: drafts).run(listed)
            let made = drafts
            left = Dictionary(uniqueKeysWithValues: paths.indices.compactMap { index in made.left(index).map { (paths[index], $0) } })
        }

        var told: [String] { content.findings.sorted(by: Finding.inOrder).map { "\($0)" } }
        var titles: [String] { content.portal?.news.map(\.title) ?? [] }
    }

    /// Every key there is comes back, though no news file can be read any more.
    @Test func filesAreNotReadAgain() throws {
        let site = try TinySite.rich().written()
        let first = try Look(site)
        let pages = first.left.keys.filter { $0.hasSuffix(".md") }
        for folder in ["news", "plans", "hotlines", "pages"] { #expect(pages.contains { $0.hasPrefix("content/\(folder)/") }, "\(folder)") }
        for page in pages { try site.put(page, "hỏng") }
        let again = try Look(site, after: first)
        #expect(again.told == first.told)
        #expect(again.left == first.left)
        #expect(again.titles == first.titles && !first.titles.isEmpty)
        let (one, other) = (try #require(first.content.portal), try #require(again.content.portal))
        for (one, other) in zip(one.news, other.news) { #expect(Mirrored(one) == Mirrored(other)) }
        for (one, other) in zip(one.plans, other.plans) { #expect(Mirrored(one) == Mirrored(other)) }
        for (one, other) in zip(one.hotlines, other.hotlines) { #expect(Mirrored(one) == Mirrored(other)) }
        for (one, other) in zip(one.pages, other.pages) { #expect(Mirrored(one) == Mirrored(other)) }
    }

    /// Appends to a file of a site.
    private static func append(_ line: String, to path: String, in site: SiteFolder) throws {
        try site.put(path, try #require(site.text(path)) + "\n" + line + "\n")
    }

    /// What texts are read against is something else: another day, another choice of the site, a new abbreviation.
    @Test(arguments: ["day", "site", "units"]) func otherGroundsReadAll(_ change: String) throws {
        let site = try OutputSample.site.written()
        let first = try Look(site)
        #expect(!first.left.isEmpty)
        switch change {
        case "site": try PackedDraftTests.append("tone_marks: hoà", to: TinySite.Path.site, in: site)
        case "units":
            try PackedDraftTests.append("- { id: da-nang/so-qt, name: Sở Thử, short: Sở QTKHS, level: department }", to: TinySite.Path.units, in: site)
        default: break
        }
        for page in first.left.keys { try site.put(page, "hỏng") }
        let again = try Look(site, after: first, today: change == "day" ? "2026-11-21" : "2026-11-20")
        #expect(again.content.findings.count >= first.left.count)
    }

    /// Settings and units of which a text by itself is none the wiser.
    @Test(arguments: ["site", "units"]) func otherSettingsReadNone(_ change: String) throws {
        let site = try OutputSample.site.written()
        let first = try Look(site)
        if change == "site" {
            try PackedDraftTests.append("# khác", to: TinySite.Path.site, in: site)
        } else {
            try PackedDraftTests.append("- { id: da-nang/so-moi, name: Sở Thử, level: department }", to: TinySite.Path.units, in: site)
        }
        for page in first.left.keys { try site.put(page, "hỏng") }
        let again = try Look(site, after: first)
        #expect(again.told == first.told)
        #expect(again.titles == first.titles && !first.titles.isEmpty)
        #expect(again.content.portal?.units.count == first.content.portal.map { $0.units.count + (change == "units" ? 1 : 0) })
    }

    /// Items whose files are the same, made of something else that has changed: names, lists in which they have other places, files beside them.
    private enum Change: CaseIterable {
        case unit, endedUnit, topic, channel, plan, laterPlan, faultyPlan, duty, picture, noPicture, attachment, day, earlierDay, expired

        var day: String {
            switch self {
            case .day: "2026-11-21"
            case .earlierDay: "2026-03-30"
            case .expired: "2027-06-05"
            default: "2026-11-20"
            }
        }

        func apply(to site: SiteFolder) throws {
            func change(_ path: String, _ old: String, _ new: String) throws {
                let text = try #require(site.text(path))
                #expect(text.contains(old))
                try site.put(path, text.replacingOccurrences(of: old, with: new))
            }
            switch self {
            case .unit: try site.put(TinySite.Path.units, "- { id: da-nang/a, name: Sở Đầu, level: department }\n" + (site.text(TinySite.Path.units) ?? ""))
            case .endedUnit: try change(TinySite.Path.units, "name: Văn phòng Vàng", "until: 2026-03-01, name: Văn phòng Vàng")
            case .topic: try site.put(TinySite.Path.topics, "- { id: a, name: Chủ đề Đầu }\n" + (site.text(TinySite.Path.topics) ?? ""))
            case .channel: try site.put(TinySite.Path.channels, "- { id: a, name: Kênh Đầu }\n" + (site.text(TinySite.Path.channels) ?? ""))
            case .plan: try change(TinySite.Path.plan, "title: Kế hoạch Vàng", "title: A")
            case .laterPlan:
                try site.put(
                    "content/plans/sau.md", "---\ntitle: Sau\nissuer: da-nang/so-khcn\nyear: 2027\ntopics: [dich-vu-so]\nsummary: T.\napproved_by: A\n---\n")
            case .faultyPlan: try change(TinySite.Path.plan, "year: 2026", "year: x")
            case .duty: try change(TinySite.Path.plan, "id: tin-quy", "id: tin-thang")
            case .picture: try site.put("content/news/2026/anh.png", bytes: BadSite.png.enumerated().map { $0 == 19 ? 9 : $1 })
            case .noPicture: try FileManager.default.removeItem(atPath: site.path + "/content/news/2026/anh.png")
            case .attachment: try site.put("content/news/2026/toan-van.pdf", "%PDF-1.4 toàn văn, dài hơn")
            case .day, .earlierDay, .expired: break
            }
        }
    }

    @Test(arguments: Change.allCases) private func itemsAreMadeAnew(_ change: Change) throws {
        let site = try TinySite.rich().written()
        let first = try Look(site)
        // Once more, and of what that leaves again: nothing that is passed on grows stale on its way.
        let second = try Look(site, after: first)
        try change.apply(to: site)
        let clean = try Look(site, today: change.day)
        var again = try Look(site, after: second, changed: [TinySite.Path.plan], today: change.day)
        for _ in 0..<2 {
            #expect(again.told == clean.told)
            #expect(again.titles == clean.titles)
            for (one, other) in zip(again.content.portal?.news ?? [], clean.content.portal?.news ?? []) { #expect(Mirrored(one) == Mirrored(other)) }
            again = try Look(site, after: again, today: change.day)
        }
        if change == .unit { #expect(clean.content.portal?.units.first?.name == "Sở Đầu" && !clean.titles.isEmpty) }
    }

    /// Of a file with a finding nothing is left, so that it is told each time.
    @Test func findingsAreFoundAgain() throws {
        let site = try OutputSample.site.written()
        try site.put("content/news/2026/nhac.md", OutputSample.item("Tin có lời nhắc", "2026-04-01", "", body: "hoà thuận và thuỷ lợi\n").replacingOccurrences(of: "summary: ", with: "khoa-la: x\nsummary: "))
        let first = try Look(site)
        #expect(!first.told.isEmpty && first.left["content/news/2026/nhac.md"] == nil)
        #expect(try Look(site, after: first).told == first.told)
    }

    /// Bytes that are cut or changed give no draft, or a whole one, and never end the program.
    @Test func damagedDraftsAreRead() throws {
        let site = try TinySite.rich().written()
        let first = try Look(site)
        var random = SplitMix(7)
        for _ in 0..<300 {
            let tree = SourceTree(root: site.path)
            let listed = tree.files(below: "content")
            let paths = listed.0.map(\.path)
            let broken = first.left.mapValues { bytes in
                var copy = bytes.withBytes { Array($0) }
                if Bool.random(using: &random) { copy.removeLast(Int.random(in: 0...copy.count, using: &random)) }
                if !copy.isEmpty { copy[Int.random(in: 0..<copy.count, using: &random)] = UInt8.random(in: 0...255, using: &random) }
                return KeptBytes(copy)
            }
            let drafts = PackedDrafts(first.drafts.grounds) { broken[paths[$0]] }
            _ = Checker(tree, CheckOptions(today: try DayParsing.parse("2026-11-20").get().day, epochSeconds: 0), Workers(1), packed: drafts).run(listed)
        }
    }
}

/// Everything that a value holds, to any depth, as text.
private struct Mirrored: Equatable {
    private let lines: [String]

    init(_ value: Any) {
        var lines: [String] = []
        func go(_ value: Any, _ depth: Int) {
            let mirror = Mirror(reflecting: value)
            if mirror.children.isEmpty || depth > 12 { return lines.append("\(value)") }
            for child in mirror.children {
                lines.append(child.label ?? "")
                go(child.value, depth + 1)
            }
        }
        go(value, 0)
        self.lines = lines
    }
}
