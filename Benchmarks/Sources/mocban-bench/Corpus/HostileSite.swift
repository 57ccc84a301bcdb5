/// A tiny portal with one input that was made to hang a program, to crash it or to fill its memory.
struct HostileSite: Sendable {
    /// What is wrong with it, for the report.
    let name: String
    private let place: Place
    /// The input: about as many bytes as it is given.
    private let text: @Sendable (Int) -> String

    private enum Place { case body, keys, site, units, topics, glossary, template, names }

    /// All kinds; each is built at several lengths.
    static let all: [HostileSite] = bodies + keys + registries + templates + [HostileSite("files whose names differ in marks alone", .names) { "\($0)" }]

    private init(_ name: String, _ place: Place, _ text: @escaping @Sendable (Int) -> String) { (self.name, self.place, self.text) = (name, place, text) }

    private static func body(_ name: String, _ part: String, head: String = "") -> HostileSite {
        HostileSite(name, .body) { head + many(part, $0) }
    }

    /// - Returns: the part again and again, about `bytes` long.
    private static func many(_ part: String, _ bytes: Int) -> String { String(repeating: part, count: max(1, bytes / part.utf8.count)) }

    private static func numbered(_ bytes: Int, _ part: (Int) -> String) -> String {
        var text = ""
        var number = 0
        while text.utf8.count < bytes {
            text += part(number)
            number += 1
        }
        return text
    }

    private static let bodies: [HostileSite] = [
        body("quotes in quotes", ">"), body("lists in lists", "- "), body("open brackets", "["), body("pictures never ended", "![[]()"),
        body("emphasis never ended", "*a **a "), body("emphasis within words", "a**b_c"), body("comments never ended", "a <!--"),
        body("tags never ended", "<a x=\""), body("links never ended", "[a](<b"), body("quotation marks", "\""), body("raw HTML", "<b>"),
        body("notes that are not there", "[^a] "), body("the same note again", "[^a]: n\n\n", head: "x[^a]\n\n"), body("uses of one reference", "[a] ", head: "[a]: /gioi-thieu/\n\n"),
        HostileSite("ever longer code marks", .body) { bytes in numbered(bytes) { "e" + String(repeating: "`", count: $0 % 1500 + 1) } },
        HostileSite("references of ever new names", .body) { bytes in numbered(bytes) { "[a\($0)]: /u\n" } },
        HostileSite("notes of ever new names", .body) { bytes in numbered(bytes) { "[^a\($0)] " } },
        body("rows of a table", "1|2\n", head: "a|b\n-|-\n"), HostileSite("columns of a table", .body) { "a" + many("|a", $0 / 2) + "\n-" + many("|-", $0 / 2) + "\n1|2\n" },
        body("one heading again", "## a\n\n"), body("links to nothing", "[x](khong-co.md) "), body("pictures of nothing", "![x](khong-co.png) "),
        body("marks upon marks", "a\u{301}\u{323}\u{302}"), body("one word without an end", "nghieng"), body("numbers of documents", "61/2018/NĐ-CP, "), body("telephone numbers", "0236 3881 888, "),
        body("abbreviations", "CCHC, UBND, "), body("entities", "&amp;&#0;"), body("line ends", "\r\n\r"), body("zeros", "\0"),
    ]

    private static let keys: [HostileSite] = [
        HostileSite("unknown keys", .keys) { bytes in numbered(bytes) { "khoa\($0): a\n" } }, HostileSite("one key again", .keys) { many("title: a\n", $0) },
        HostileSite("lists in lists of keys", .keys) { "topics: " + many("[", $0) + "\n" }, HostileSite("maps in maps of keys", .keys) { "topics: " + many("{a: ", $0) + "\n" },
        HostileSite("aliases upon aliases", .keys) { bytes in "a0: &a0 [x,x]\n" + numbered(bytes) { "a\($0 + 1): &a\($0 + 1) [*a\($0),*a\($0)]\n" } },
        HostileSite("a title without an end", .keys) { "title: \"" + many("Tin ", $0) + "\"\n" }, HostileSite("a value never ended", .keys) { "title: \"" + many("a\n", $0) },
        HostileSite("topics that are not there", .keys) { bytes in "topics: [" + numbered(bytes) { "chu-de-\($0), " } + "]\n" },
        HostileSite("old addresses", .keys) { bytes in "aliases: [" + numbered(bytes) { "/cu/\($0)/, " } + "]\n" },
    ]

    private static let registries: [HostileSite] = [
        HostileSite("units that each pass into the next", .units) { bytes in
            numbered(bytes) { "- { id: hue/a\($0), name: Đơn vị \($0), level: department, until: 2025-02-28, successors: [ { id: hue/a\($0 + 1) } ] }\n" }
        },
        HostileSite("units each below the one before", .units) { bytes in
            "- { id: hue/a0, name: Đơn vị, level: department }\n" + numbered(bytes) { "- { id: hue/a\($0 + 1), name: Đơn vị \($0), level: office, parent: hue/a\($0) }\n" }
        },
        HostileSite("topics each below the one before", .topics) { bytes in numbered(bytes) { "- { id: b\($0 + 1), name: Chủ đề \($0), parent: \($0 == 0 ? "thu-tuc" : "b\($0)") }\n" } },
        HostileSite("abbreviations that begin alike", .glossary) { bytes in numbered(bytes) { "- { short: AAAA\($0), long: một hai ba \($0) }\n" } },
        HostileSite("a menu without an end", .site) { bytes in "menu:\n" + numbered(bytes) { "  - { title: Mục \($0), to: /tin-tuc/ }\n" } },
    ]

    private static let templates: [HostileSite] = [
        HostileSite("sections in sections of a template", .template) { many("{{#site}}", $0) }, HostileSite("tags never ended in a template", .template) { many("{{{", $0) },
        HostileSite("unknown names in a template", .template) { bytes in numbered(bytes) { "{{ten\($0)}}" } }, HostileSite("a template that takes in itself", .template) { many("{{>footer}}", $0) },
        HostileSite("lists in lists of a template", .template) { bytes in
            let count = max(1, bytes / 46)
            return String(repeating: "{{#navigation}}{{#items}}", count: count) + String(repeating: "{{/items}}{{/navigation}}", count: count)
        },
    ]

    /// - Parameter bytes: about how long the input is to be.
    func write(into folder: String, bytes: Int) throws {
        try TinySite.write(into: folder)
        let content = "\(folder)/content"
        let item = "---\ntitle: Một tin\ndate: 2024-03-28\nunit: hue/so-noi-vu\ntopics: [thu-tuc]\nsummary: Một câu.\napproved_by: Ban Biên tập\n"
        let path = "\(content)/news/2024/mot-tin.md"
        try Files.write(item + "---\nMột đoạn.\n", to: path)
        func add(to name: String) throws { try Files.write((Files.exists("\(content)/\(name)") ? Files.read("\(content)/\(name)") : []) + Array(text(bytes).utf8), to: "\(content)/\(name)") }
        switch place {
        case .body: try Files.write(item + "---\n" + text(bytes) + "\n", to: path)
        case .keys: try Files.write(item + text(bytes) + "---\nMột đoạn.\n", to: path)
        case .site: try add(to: "site.yml")
        case .units: try add(to: "registry/units/hue.yml")
        case .topics: try add(to: "registry/topics.yml")
        case .glossary: try add(to: "registry/glossary.yml")
        case .template:
            try Files.makeFolder("\(folder)/templates")
            try Files.write(text(bytes), to: "\(folder)/templates/footer.mustache")
        case .names:
            // Of 100 bytes each, so that the number of files grows as other inputs do.
            for number in 0..<bytes / 1000 {
                let marks = (0..<12).map { number >> $0 & 1 == 1 ? "á" : "a" }.joined()
                try Files.write(item + "---\nMột đoạn.\n", to: "\(content)/news/2024/\(marks).md")
            }
        }
    }
}
