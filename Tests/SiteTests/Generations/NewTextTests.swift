import Foundation
import Synchronization
import Testing

/// Nothing but texts has changed since the last build: then only what shows them is looked at, and the site is all the same what a clean build
/// makes.
@Suite struct NewTextTests {
    private static let thorough = ProcessInfo.processInfo.environment["MOCBAN_THOROUGH"] != nil
    private static let items = ["2025/mot.md", "2025/hai.md", "2026/ba/index.md", "2026/bon.md", "2026/nam.md", "2026/sau.md"].map { "content/news/" + $0 }

    /// A site whose items cite and link, built until all of it is known.
    private func built() throws -> SiteFolder {
        let site = try OutputSample.site.written()
        try site.put("content/news/2026/them/index.md", OutputSample.item("Tin có tệp", "2026-03-01", "", body: "## Phần đầu\n\n[Tệp](tep.csv)\n"))
        try site.put("content/news/2026/them/tep.csv", "a;b\n1;2\n")
        // Beside an item that is held back, a file that nobody shows is nobody's fault.
        try site.put("content/news/2026/giu/index.md", OutputSample.item("Bài để sau", "2026-11-28", ""))
        try site.put("content/news/2026/giu/tep.csv", "a;b\n3;4\n")
        for (item, text) in [
            ("2026/bon.md", "Theo 61/2018/NĐ-CP và Quyết định số 45/2016/QĐ-TTg ngày 19/10/2016.\n\n[Phần](../2026/them/index.md#phan-dau)\n"),
            ("2026/nam.md", "## Mục\n\nTheo Quyết định số 45/2016/QĐ-TTg ngày 19/10/2016.\n\n[Kế hoạch](../../plans/ke-hoach.md)\n"),
        ] {
            let file = "content/news/" + item
            try site.put(file, try #require(site.text(file)) + "\n" + text)
        }
        for _ in 0..<3 { #expect(try site.builtAgain().exitCode == 0) }
        #expect(try site.isKnown)
        return site
    }

    /// Words enough that the index of the search takes more files.
    private static let long = (0..<9_000).map { "\(["từ", "chữ", "câu", "mục"][$0 % 4])\(String($0 * 7_919 % 99_991, radix: 32))" }.joined(separator: " ")

    private static let additions = [
        "Thêm một câu.", "## Đề mục mới\n\nChữ.", "[Mục](../2026/nam.md#muc)", "[Không có](../2026/nam.md#khong-co)", "[Tệp](../2026/them/tep.csv)",
        "[Kế hoạch](../../plans/ke-hoach.md)", "[Đơn vị](/don-vi/da-nang/so-khcn/)", "[Không có](/khong-co/)", "[Nháp](../2026/nhap.md)", "[Tệp](../2026/giu/tep.csv)",
        "Theo Quyết định số 99/2017/QĐ-TTg ngày 01/02/2017.", "CCHC và [giới thiệu](/gioi-thieu/#muc-hai).", "Gọi 18001096.", long,
        "<b>x</b>", "1. Một\n2. Hai\n\n| A | B |\n|---|---|\n| 1 | 2 |",
    ]

    /// Each in turn is added to an item, before what it says and behind it, and taken away again.
    @Test(arguments: additions.indices) func whatFollowsFromAText(_ number: Int) throws {
        let site = try built()
        let addition = Self.additions[number]
        let item = "content/news/2026/bon.md"
        let text = try #require(site.text(item))
        try site.put(item, text + "\n" + addition + "\n")
        try site.isAsClean("behind")
        try site.put(item, text)
        try site.isAsClean("taken away")
        let parts = text.components(separatedBy: "\n---\n")
        try site.put(item, parts[0] + "\n---\n" + addition + "\n\n" + parts.dropFirst().joined(separator: "\n---\n"))
        try site.isAsClean("before")
    }

    /// A file that is touched all the time, however long a program takes to start.
    private final class Touching: Sendable {
        private let isOver = Atomic(false)
        private let group = DispatchGroup()

        init(_ path: String) {
            DispatchQueue.global().async(group: group) { [self] in
                while !isOver.load(ordering: .relaxed) {
                    utimes(path, nil)
                    usleep(2_000)
                }
            }
        }

        func end() {
            isOver.store(true, ordering: .relaxed)
            group.wait()
        }
    }

    /// A build of a text that was saved a moment ago is known all the same, and such a text is read again by the next.
    @Test func savedJustNow() throws {
        let site = try built()
        let item = Self.items[3]
        let text = try #require(site.text(item))
        for round in 0..<3 {
            try site.put(item, text + "\nThêm \(round).\n")
            let touching = Touching(site.path + "/" + item)
            defer { touching.end() }
            try site.isAsClean("\(round)")
            #expect(try site.isKnown, "\(round)")
        }
    }

    /// Texts of pages that are no items, and of items that nobody sees, alone and with one that is seen.
    @Test(arguments: [TinySite.Path.plan, TinySite.Path.page, TinySite.Path.hotlines, "content/news/2026/giu/index.md", "content/news/2026/nhap.md"])
    func textsOfOthers(_ file: String) throws {
        let site = try built()
        for (round, others) in [[], [Self.items[3]]].enumerated() {
            for file in [file] + others { try site.put(file, try #require(site.text(file)) + "\nThêm câu thứ \(round).\n") }
            try site.isAsClean("\(round)")
        }
    }

    /// What other pages have said of a text that is another now: a link to its heading, a file that it alone showed.
    @Test(arguments: ["## Phần đầu", "[Tệp](tep.csv)"]) func whatOthersRefersTo(_ gone: String) throws {
        let site = try built()
        let item = "content/news/2026/them/index.md"
        let text = try #require(site.text(item))
        try site.put(item, text.replacingOccurrences(of: gone, with: "Chữ"))
        try site.isAsClean("gone")
        try site.put(item, text)
        try site.isAsClean("there again")
        try site.put(item, text + "\nThêm.\n")
        try site.isAsClean("and known")
    }

    /// Somebody else changes the output too, or what is kept.
    @Test(arguments: ["public/tin-tuc/2026/bon/index.html", "public/index.html", ".public.mocban/stamps", ".public.mocban/state", ".public.mocban/former/index.html"])
    func whatIsSpoilt(_ file: String) throws {
        let site = try built()
        for round in 0..<3 {
            if round == 1 { try site.put(file, "sửa tay") }
            let item = Self.items[round]
            try site.put(item, try #require(site.text(item)) + "\nThêm \(round).\n")
            try site.isAsClean("\(round)")
        }
    }

    /// Texts and now and then something else, in any order.
    @Test(arguments: 0..<(thorough ? 12 : 2)) func anyOrder(_ seed: Int) throws {
        var random = SplitMix(UInt64(7_000 + seed))
        let site = try built()
        let texts = try Self.items.map { try #require(site.text($0)) }
        var told: [String] = []
        for round in 0..<(Self.thorough ? 30 : 10) {
            for _ in 0..<[1, 1, 2, 4].randomElement(using: &random)! {
                let number = Self.items.indices.randomElement(using: &random)!
                let item = Self.items[number]
                var text = try #require(site.text(item))
                switch Int.random(in: 0..<8, using: &random) {
                case 0: text = texts[number]
                case 1: text = text.replacingOccurrences(of: "title: ", with: "title: Mới ")
                default: text += "\n" + Self.additions.randomElement(using: &random)! + "\n"
                }
                try site.put(item, text)
                told.append("\(item): \(text.suffix(40))")
            }
            try site.isAsClean(rested: seed % 2 == 0, Comment(rawValue: "seed \(seed), round \(round): \(told.suffix(4))"))
        }
    }
}
