import Foundation
import Testing

private typealias Path = TinySite.Path

/// Names in Vietnamese order wherever a page lists them, whatever order and marks their files have.
@Suite struct OutputOrderTests {
    /// In order: letters over the whole name, then tones, then case; figures by value; what only parts words does not count.
    private static let names = [
        "2 cấp", "10 cấp", "An", "An ba", "An-bình", "Àn bình", "ẢN BÌNH", "Ana", "Anh", "Ăn", "Âm", "Ba", "Co", "Cô", "Cố gắng", "Cơ", "Dương", "Đăng", "Đắng",
        "Đặng", "Đông", "E", "Ê", "Ho", "Hò", "Hỏ", "Hõ", "Hó", "Họ", "Hô", "Hơ", "Hơ hỏ", "Sở Y tế", "U", "Ư", "Vân", "Y", "Ý",
    ]

    /// Another order, and every second name with its marks apart (NFD), as files from a Mac have them.
    private static let mixed = names.enumerated().map { ($0.offset, $0.offset.isMultiple(of: 2) ? $0.element.decomposedStringWithCanonicalMapping : $0.element) }
        .sorted { ($0.0 * 17) % 38 < ($1.0 * 17) % 38 }

    private static func lines(_ line: (Int, String) -> String) -> String { mixed.map { line($0.0, $0.1) + "\n" }.joined() }

    /// A site in which all that has a name bears these.
    private static let built = Result {
        var site = TinySite()
            .with(Path.glossary, lines { "- { short: \"\($1)\", long: nghĩa \(99 - $0) }" })
            .with(Path.procedures, lines { "- { name: \"\($1)\", field: \"\(names[$0 / 19])\", level: \"\(names[$0 / 10])\" }" })
            .with(Path.topics, lines { "- { id: c\(99 - $0), name: \"\($1)\" }" } + "- { id: dich-vu-so, name: Z }\n")
            .with(Path.units, lines { "- { id: da-nang/u\(99 - $0), name: \"\($1)\", level: department }" } + "- { id: da-nang/so-khcn, name: Z, level: department }\n")
            .with(Path.provinces, lines { "- { id: p\(99 - $0), name: \"\($1)\", kind: tinh }" } + "- { id: da-nang, name: Z, kind: tinh }\n")
            .with(Path.indices, lines { "- { id: i\(99 - $0), short: \"\($1)\", name: N, publisher: P, scale: \"1\", subject: province }" })
            .without(Path.results)
        for (number, name) in mixed {
            site = site.with("content/pages/t\(99 - number).md", "---\ntitle: \"\(name)\"\n---\nThân.\n")
                .with("content/plans/k\(99 - number).md", "---\ntitle: \"\(name)\"\nissuer: da-nang/so-khcn\nyear: 2025\ntopics: [dich-vu-so]\nsummary: T.\n---\n")
                .with("content/hotlines/h\(99 - number).md", "---\ntitle: \"\(name)\"\nunit: da-nang\nverified: 2026-11-01\nentries: [ { name: A } ]\n---\n")
                .with("content/news/2026/n\(number).md", "---\ntitle: Tin\ndate: 2026-01-01\nunit: da-nang/so-khcn\ntopics: [c\(99 - number)]\nsummary: T.\n---\n")
        }
        let folder = try site.written()
        let run = try folder.run(["build", "--quiet"])
        guard run.exitCode == 0 else { throw HarnessError(run.out + run.err) }
        return folder
    }

    /// Where each list stands, and what stands before and behind a name in it.
    @Test(arguments: [
        ("/tu-viet-tat/", "<dt>", "</dt>"), ("/chu-de/", "\">", "</a>"), ("/don-vi/", "/don-vi/da-nang/u[0-9]+/\">", "</a>"),
        ("/tinh-thanh/", "\">Tỉnh ", "</a>"), ("/ke-hoach/", "/k[0-9]+/\">", "</a>"), ("/duong-day-nong/", "/h[0-9]+/\">", "</a>"),
        ("/so-do-trang/", "/t[0-9]+/\">", "</a>"), ("/so-do-trang/", "/c[0-9]+/\">", "</a>"), ("/404.html", "/t[0-9]+/\">", "</a>"),
        ("/chi-so/", "/i[0-9]+/\">", "</a>"), ("/", "/i[0-9]+/\">", "</a>"), ("/", "/c[0-9]+/\">", "</a>"),
    ])
    func listsStandInOrder(_ address: String, _ before: String, _ behind: String) throws {
        var found: [String] = []
        // The list may go on on further pages.
        for page in 1...3 {
            guard let text = try Self.built.get().page(page == 1 ? address : address + "trang-\(page)/"), page == 1 || address.hasSuffix("/") else { break }
            found += try Self.names(in: text, before, behind)
        }
        // A list on a page stands there once, whatever else on the page names the same.
        let list = found.enumerated().filter { found.firstIndex(of: $0.element) == $0.offset }.map(\.element)
        #expect(list == Self.names, "\(list)")
    }

    /// By field, then level, then name: no field and no level comes twice.
    @Test func procedures() throws {
        let page = try #require(try Self.built.get().page("/thu-tuc/"))
        #expect(try Self.names(in: page, "<h2 id=\"[a-z0-9-]+\">", "</h2>") == Array(Self.names[..<2]))
        #expect(try Self.names(in: page, "<h3>", "</h3>") == [0, 1, 1, 2, 3].map { Self.names[$0] })
        #expect(try Self.names(in: page, "<p class=\"name\">", "</p>") == Self.names)
    }

    /// What names no field or level comes behind, under a name of its own.
    @Test func proceduresWithoutField() throws {
        let (folder, run) = try TinySite().with(Path.procedures, """
            - { name: Một }
            - { name: Hai, field: Đất đai }
            - { name: Ba, level: Cấp xã }
            - { name: Bốn, field: Đất đai, level: Cấp xã }
            - { name: Năm, field: "Đất đai, nhà ở" }
            - { name: A, field: Đất đai, level: "Cấp xã, phường" }

            """).run(["build", "--quiet"])
        #expect(run.exitCode == 0)
        let page = try #require(folder.page("/thu-tuc/"))
        #expect(try Self.names(in: page, "<h2 id=\"[a-z-]+\">", "</h2>") == ["Đất đai", "Đất đai, nhà ở", "Lĩnh vực khác"])
        #expect(try Self.names(in: page, "<h3>", "</h3>") == ["Cấp xã", "Cấp xã, phường", "Cấp xã"])
        #expect(try Self.names(in: page, "<p class=\"name\">", "</p>") == ["Bốn", "A", "Hai", "Năm", "Ba", "Một"])
    }

    /// Each letter has its anchor; Ă, Â, Đ and so on are letters of their own.
    @Test func letters() throws {
        let page = try #require(try Self.built.get().page("/tu-viet-tat/"))
        let letters = ["0–9", "A", "Ă", "Â", "B", "C", "D", "Đ", "E", "Ê", "H", "S", "U", "Ư", "V", "Y"]
        #expect(try Self.names(in: page, "<h2 id=\"[a-z0-9-]+\">", "</h2>") == letters)
        #expect(try Self.names(in: page, "<h2 id=\"chu-", "\">") == ["so", "a", "aw", "aa", "b", "c", "d", "dd", "e", "ee", "h", "s", "u", "uw", "v", "y"])
        #expect(try Self.names(in: page, "<li><a href=\"#chu-[a-z]+\">", "</a>") == letters)
    }

    private static func names(in page: String, _ before: String, _ behind: String) throws -> [String] {
        let name = try Regex<(Substring, Substring)>("(?:" + before + ")([^<>\"]+)" + behind)
        let names = Set(Self.names)
        let found = page.matches(of: name).map { String($0.output.1).trimmingCharacters(in: .whitespacesAndNewlines) }
        return before.hasPrefix("<") ? found : found.filter(names.contains)
    }
}
