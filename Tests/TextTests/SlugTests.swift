import Testing

@testable import Text

@Suite struct SlugTests {
    @Test(arguments: [
        ("Kế hoạch cải cách hành chính năm 2024", "ke-hoach-cai-cach-hanh-chinh-nam-2024"),
        ("Đường dây nóng", "duong-day-nong"), ("  «Hỏi – đáp»?! ", "hoi-dap"), ("61/2018/NĐ-CP", "61-2018-nd-cp"),
        ("Sở TT&TT", "so-tt-tt"), ("hòa-bình", "hoa-binh"), ("hoà bi\u{300}nh", "hoa-binh"),
        ("thủ\u{AD}tục", "thutuc"), ("a\u{200B}b", "ab"), ("../../etc/x", "etc-x"), ("漢字 A", "a"),
        ("con người", "con-nguoi"), ("COM10", "com10"),
    ])
    func madeFromTitles(_ title: String, _ expected: String) {
        #expect(Slug.made(from: title)?.text == expected)
        #expect(Slug(expected)?.text == expected)
    }

    @Test(arguments: ["", "   ", "–", "漢字", "Con", "NUL", "com1", "Lpt9", "\u{200B}"])
    func noSlugToBeMade(_ title: String) {
        #expect(Slug.made(from: title) == nil)
    }

    @Test(arguments: [
        (11, "cai-cach"), (12, "cai-cach"), (13, "cai-cach-hanh"), (14, "cai-cach-hanh"), (8, "cai-cach"),
        (7, "cai"), (3, "cai"), (2, "ca"), (1, "c"), (0, "c"), (1000, "cai-cach-hanh-chinh"),
    ])
    func cutBetweenWords(_ length: Int, _ expected: String) {
        #expect(Slug.made(from: "Cải cách hành chính", maxLength: length)?.text == expected)
    }

    static let problems: [(text: String, problem: SlugProblem?)] = [
        ("tin-tuc-2024", nil), ("a", nil), (String(repeating: "a", count: 100), nil), ("", .empty),
        (String(repeating: "a", count: 101), .tooLong(101)), ("Thu-tuc", .upperCase("T")),
        ("thủ-tục", .badLetter("ủ")), ("a b", .badLetter(" ")), ("../x", .badLetter(".")),
        ("a%2f", .badLetter("%")), ("a\0", .badLetter("\0")), ("a_b", .badLetter("_")),
        ("-rf", .hyphenAtEdge), ("a-", .hyphenAtEdge), ("-", .hyphenAtEdge), ("a--b", .doubledHyphen),
        ("con", .reservedName("con")), ("lpt1", .reservedName("lpt1")), ("com0", nil), ("cons", nil),
        ("e\u{301}", .badLetter("é")), ("a\u{301}-b", .badLetter("á")), ("１", .badLetter("１")),
        ("a\r\n", .badLetter("\r\n")),
    ]

    @Test(arguments: problems)
    func problemsAreNamed(_ text: String, _ problem: SlugProblem?) {
        #expect(Slug.problem(in: text) == problem)
        #expect((Slug(text) == nil) == (problem != nil))
    }

    @Test func whateverIsMadeIsASlug() {
        var random = AwkwardTexts(seed: 4)
        for _ in 0..<20_000 {
            let title = random.next(longest: 30)
            let limit = random.number(below: 40)
            guard let slug = Slug.made(from: title, maxLength: limit) else { continue }
            #expect(Slug.problem(in: slug.text) == nil, "\(title)")
            #expect(slug.text.utf8.count <= max(limit, 1))
        }
    }
}
