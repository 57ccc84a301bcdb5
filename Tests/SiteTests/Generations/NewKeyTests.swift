import Foundation
import Keeping
import Testing
import Text

/// Items say something else under their keys than at the last build: what the pages of most others are made from is not asked again, and the
/// site is all the same what a clean build makes.
@Suite struct NewKeyTests {
    private static let thorough = ProcessInfo.processInfo.environment["MOCBAN_THOROUGH"] != nil
    private static let count = 36
    private static func file(_ number: Int) -> String { "content/news/2026/tin-\(number).md" }

    /// Items enough that most are not named on each other's pages. Few are of the office: they are related to others by their topics.
    static let site = (0..<count).reduce(OutputSample.site) { site, number in
        let keys = [
            [2, 20, 30].contains(number) ? "unit: da-nang/so-khcn/van-phong" : nil, number % 12 == 4 ? "plan: ke-hoach" : nil,
            number == 32 ? "aliases: [/cu/ba-hai/]" : nil,
        ].compactMap { $0 }
        var body = number % 7 == 0 ? "Theo 61/2018/NĐ-CP và 98/2016/QĐ-TTg.\n\n[Tin khác](tin-\((number + 11) % count).md)\n" : "Nội dung.\n\n## Mục\n\nChữ.\n"
        if number == 5 { body += "\n[Địa chỉ cũ](/cu/ba-hai/)\n" }
        return site.with(
            file(number),
            OutputSample.item(
                "Tin số \(number)", "2026-0\(1 + number / 12)-\(10 + number % 12)", keys.joined(separator: "\n"),
                topics: ["[buu-chinh]", "[dich-vu-so]", "[buu-chinh, chu-ky-so]"][number % 3], body: body))
    }

    private func built() throws -> SiteFolder {
        let site = try NewKeyTests.site.written()
        for _ in 0..<3 { #expect(try site.builtAgain().exitCode == 0) }
        #expect(try site.isKnown)
        return site
    }

    /// Changes of items: a line becomes another, or there is one more.
    private static let changes: [(number: Int, old: String, new: String)] = [
        (32, "title: Tin số", "title: Bài số"), (32, "title: Tin số", "title: A"), (32, "summary: Tóm", "summary: Lược"),
        (32, "approved_by: Ban", "approved_by: Phòng"), (32, "date: 2026-03-18", "date: 2026-03-18T07:00"), (32, "date: 2026-03-18", "date: 2026-02-18"),
        (32, "topics: [buu-chinh, chu-ky-so]", "topics: [chu-ky-so]"), (32, "topics: [buu-chinh, chu-ky-so]", "topics: [chu-ky-so, buu-chinh]"),
        (32, "unit: da-nang/so-khcn", "unit: da-nang/so-khcn/van-phong"), (30, "unit: da-nang/so-khcn/van-phong", "unit: da-nang/so-khcn"),
        (16, "plan: ke-hoach\n", ""), (32, "approved_by:", "plan: ke-hoach\napproved_by:"), (32, "approved_by:", "featured: true\napproved_by:"),
        (32, "aliases: [/cu/ba-hai/]", "aliases: [/cu/moi/]"), (32, "aliases: [/cu/ba-hai/]", "aliases: [/cu/ba-hai/, /cu/moi/]"),
        (32, "approved_by:", "updated: 2026-04-01\napproved_by:"), (32, "approved_by:", "status: draft\napproved_by:"),
        (32, "approved_by:", "expires: 2026-11-20\napproved_by:"), (32, "approved_by:", "author: Tổ Thử\napproved_by:"),
        (32, "title: Tin", "title: Theo 61/2018/NĐ-CP, tin"), (32, "Nội dung.", "Theo Quyết định số 98/2016/QĐ-TTg ngày 19/10/2016 của Thủ tướng Chính phủ."),
        (32, "Nội dung.", "[Tin khác](tin-3.md#muc)"), (3, "## Mục", "## Mục khác"),
    ]

    /// Each with a title that changes too, so that it is never a text alone.
    @Test(arguments: changes.indices) func whatFollowsFromAKey(_ place: Int) throws {
        let site = try built()
        let (number, old, new) = Self.changes[place]
        let file = Self.file(number)
        let text = try #require(site.text(file))
        #expect(text.contains(old))
        let renamed = text.replacingOccurrences(of: "title: ", with: "title: Mới: ")
        try site.put(file, renamed)
        try site.isAsClean("a title")
        try site.put(file, text.replacingOccurrences(of: old, with: new))
        try site.isAsClean("\(old): \(new)")
        try site.put(file, renamed)
        try site.isAsClean("taken back")
    }

    @Test(arguments: 0..<(thorough ? 12 : 2)) func anyOrder(_ seed: Int) throws {
        var random = SplitMix(UInt64(8_000 + seed))
        let site = try built()
        let texts = try (0..<Self.count).map { try #require(site.text(Self.file($0))) }
        var told: [String] = []
        for round in 0..<(Self.thorough ? 30 : 8) {
            for _ in 0..<[1, 1, 2, 4].randomElement(using: &random)! {
                let (its, old, new) = Self.changes.randomElement(using: &random)!
                let number = Bool.random(using: &random) ? its : (0..<Self.count).randomElement(using: &random)!
                let text = Int.random(in: 0..<6, using: &random) == 0 ? texts[number] : site.text(Self.file(number)) ?? texts[number]
                try site.put(Self.file(number), text.replacingOccurrences(of: old, with: new))
                told.append("\(number): \(new)")
            }
            try site.isAsClean(rested: seed % 2 == 0, Comment(rawValue: "seed \(seed), round \(round): \(told.suffix(6))"))
        }
    }
}

extension SiteFolder {
    /// Whether the next build knows the last one as a whole.
    var isKnown: Bool {
        get throws {
            let state = try Data(contentsOf: URL(fileURLWithPath: path + "/.public.mocban/state"))
            return try #require(KeptTable(KeptBytes(Array(state)))).value("~site run") != nil
        }
    }

    /// - Parameter rested: whether files are taken for known by their times, and not read again: the file system's clock goes in steps.
    func builtAgain(rested: Bool = false) throws -> Run {
        if rested { usleep(150_000) }
        return try run(["build", "--format", "json"])
    }

    /// Builds, and again into another folder: the same comes of both.
    func isAsClean(rested: Bool = false, _ story: Comment) throws {
        let run = try builtAgain(rested: rested)
        try? FileManager.default.removeItem(atPath: outside + "/sach")
        let clean = try self.run(["build", "--format", "json", "--output", outside + "/sach"])
        #expect(run.exitCode == clean.exitCode, story)
        #expect(try JSONReport(run).findings.map(\.words) == JSONReport(clean).findings.map(\.words), story)
        func told(_ run: Run) -> [Substring] { run.err.split(separator: "\n").filter { $0.hasPrefix("Trang:") || $0.hasPrefix("Chưa đăng") || $0.hasPrefix("Lỗi") } }
        #expect(told(run) == told(clean), story)
        guard clean.exitCode == 0 else { return }
        let (mine, theirs) = (try DiskState(output).bytes, try DiskState(outside + "/sach").bytes)
        #expect(Set(mine.keys).union(theirs.keys).filter { mine[$0] != theirs[$0] }.sorted() == [], story)
    }
}
