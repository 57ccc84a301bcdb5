import Foundation
import Testing

/// Whatever an editor writes into a field is shown as text, on every page and in every file.
@Suite struct SafetyTextTests {
    /// A field: its mark, which is short and its own, and a page on which it must be seen.
    private static let shown: [(mark: String, page: String)] = [
        ("s1", "/"), ("s2", "/gioi-thieu/"), ("s3", "/gioi-thieu/"), ("s4", "/gioi-thieu/"), ("s5", "/gioi-thieu/"), ("s6", "/gioi-thieu/"),
        ("p1", "/tinh-thanh/da-nang/"), ("p2", "/tinh-thanh/da-nang/"), ("u1", "/don-vi/da-nang/so-khcn/"), ("u2", "/don-vi/da-nang/so-khcn/"),
        ("u3", "/don-vi/da-nang/so-khcn/"), ("t1", "/chu-de/dich-vu-so/"), ("t2", "/chu-de/dich-vu-so/"), ("d1", "/van-ban/"),
        ("g2", "/tu-viet-tat/"), ("c1", "/tin-tuc/2026/tin/"), ("h1", "/thu-tuc/"), ("h3", "/thu-tuc/"), ("h4", "/thu-tuc/"),
        ("h5", "/thu-tuc/"), ("i2", "/chi-so/par-index/"), ("i3", "/chi-so/par-index/"), ("r1", "/chi-so/par-index/"),
        ("n1", "/tin-tuc/2026/tin/"), ("n2", "/tin-tuc/2026/tin/"), ("n3", "/tin-tuc/2026/tin/"), ("n4", "/tin-tuc/2026/tin/"),
        ("n5", "/tin-tuc/2026/tin/"), ("n5", "/dinh-chinh/"), ("n6", "/tin-tuc/2026/tin/"), ("n7", "/tin-tuc/2026/tin/"), ("n8", "/tin-tuc/2026/tin/"),
        ("n9", "/tin-tuc/2026/tin/"), ("n1", "/"), ("n1", "/tin-tuc/"), ("n1", "/tin-tuc/2026/03/"), ("n2", "/tin-tuc/"), ("n1", "/chu-de/dich-vu-so/"),
        ("n1", "/don-vi/da-nang/so-khcn/"), ("n1", "/tinh-thanh/da-nang/"), ("n1", "/tin-cu/"), ("k1", "/ke-hoach/ke-hoach/"), ("k1", "/ke-hoach/"), ("k1", "/"), ("k2", "/ke-hoach/ke-hoach/"),
        ("k3", "/ke-hoach/ke-hoach/"), ("k4", "/ke-hoach/ke-hoach/"), ("k5", "/ke-hoach/ke-hoach/"), ("k6", "/ke-hoach/ke-hoach/"), ("k7", "/ke-hoach/ke-hoach/"),
        ("k8", "/ke-hoach/ke-hoach/"), ("k9", "/ke-hoach/ke-hoach/"), ("ka", "/ke-hoach/ke-hoach/"), ("kb", "/ke-hoach/ke-hoach/"), ("kc", "/ke-hoach/ke-hoach/"),
        ("kd", "/ke-hoach/ke-hoach/"), ("ke", "/ke-hoach/ke-hoach/"), ("l1", "/duong-day-nong/danh-ba/"), ("l1", "/duong-day-nong/"), ("l2", "/duong-day-nong/danh-ba/"),
        ("l3", "/duong-day-nong/danh-ba/"), ("l4", "/duong-day-nong/danh-ba/"), ("l5", "/duong-day-nong/danh-ba/"), ("l6", "/duong-day-nong/danh-ba/"),
        ("l7", "/duong-day-nong/danh-ba/"), ("l3", "/tin-tuc/2026/tin/"), ("a1", "/gioi-thieu/"), ("a1", "/so-do-trang/"), ("a2", "/gioi-thieu/"),
    ]

    /// Marks that must come back from each table, in JSON and CSV.
    private static let tables = [
        "tin-tuc": ["n1", "n2", "n3", "n4", "u1"], "ke-hoach": ["k1", "k2", "k3", "k4", "k5", "k6", "k7", "kd", "ke"],
        "nhiem-vu": ["k8", "k9", "ka", "kb", "kc"], "duong-day-nong": ["l3", "l4", "l5", "l6", "l7"], "don-vi": ["u1", "u2", "u3"],
        "tinh-thanh": ["p1", "p2"], "chu-de": ["t1", "t2"], "chi-so": ["r1"], "van-ban": ["d1"],
    ]

    private static func site(_ payload: String) -> TinySite {
        /// The field's value in YAML.
        func f(_ mark: String) -> String {
            "\"" + "\(mark) \(payload)".replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"") + "\""
        }
        return TinySite()
            .with(TinySite.Path.site, """
                title: \(f("s1"))
                base_url: https://example.gov.vn/cchc/
                editorial_board: { name: \(f("s2")) }
                feedback: { link: https://example.gov.vn/gop-y, text: \(f("s3")) }
                hotline: danh-ba
                parent_portal: { title: \(f("s4")), link: https://example.gov.vn/ }
                notices: [ { text: \(f("s5")) } ]
                menu: [ { title: \(f("s6")), to: /tin-tuc/ } ]

                """)
            .with(TinySite.Path.provinces, "- { id: da-nang, name: \(f("p1")), kind: thanh-pho, seat: \(f("p2")) }\n")
            .with(TinySite.Path.units, "- { id: da-nang/so-khcn, name: \(f("u1")), short: \(f("u2")), also: [\(f("u3"))], level: department }\n")
            .with(TinySite.Path.topics, "- { id: dich-vu-so, name: \(f("t1")), summary: \(f("t2")) }\n")
            .with(TinySite.Path.documents, "- { number: 61/2018/NĐ-CP, date: 2018-04-23, issuer: Chính phủ, title: \(f("d1")) }\n")
            .with(TinySite.Path.glossary, "- { short: CCHC, long: \(f("g2")) }\n")
            .with(TinySite.Path.channels, "- { id: web, name: Web }\n- { id: zalo, name: \(f("c1")) }\n")
            .with(TinySite.Path.procedures, "- { name: \(f("h1")), field: \(f("h3")), level: \(f("h4")), announced_by: \(f("h5")) }\n")
            .with(TinySite.Path.indices, "- { id: par-index, short: PAR, name: \(f("i2")), publisher: \(f("i3")), scale: \"100\", subject: province }\n")
            .with(TinySite.Path.results, "index,year,subject,score,rank,source\npar-index,2023,da-nang,88.50,5,\"r1 \(payload.replacingOccurrences(of: "\"", with: "\"\""))\"\n")
            .without(TinySite.Path.news)
            .with("content/news/2026/tin/index.md", """
                ---
                title: \(f("n1"))
                date: 2026-03-28
                unit: da-nang/so-khcn
                topics: [dich-vu-so]
                summary: \(f("n2"))
                author: \(f("n3"))
                approved_by: \(f("n4"))
                channels: [web, zalo]
                corrections: [ { date: 2026-03-29, text: \(f("n5")) } ]
                transcript: \(f("n6"))
                image: { file: anh.png, alt: \(f("n7")), credit: \(f("n8")) }
                attachments: [ { file: tep.txt, title: \(f("n9")) } ]
                aliases: [/tin-cu/]
                featured: true
                ---
                CCHC là việc chung.

                """)
            .with("content/news/2026/tin/anh.png", bytes: OutputSample.picture)
            .with("content/news/2026/tin/tep.txt", "tệp")
            .with(TinySite.Path.plan, """
                ---
                title: \(f("k1"))
                issuer: da-nang/so-khcn
                signer: { name: \(f("k2")), role: \(f("k3")) }
                year: 2026
                topics: [dich-vu-so]
                summary: \(f("k4"))
                based_on: [\(f("k5"))]
                audience: [\(f("k6"))]
                goals: [\(f("k7"))]
                tasks: [ { no: "1", what: \(f("k8")), lead: [Các xã], when: \(f("k9")) } ]
                duties: [ { id: tin, what: \(f("ka")), kind: report, every: year, to: \(f("kb")), units: [da-nang/so-khcn] }, { id: tin-hai, what: \(f("kc")), kind: publish, every: month, units: [da-nang/so-khcn] } ]
                recipients: [\(f("kd"))]
                approved_by: \(f("ke"))
                ---
                Nội dung.

                """)
            .with(TinySite.Path.hotlines, """
                ---
                title: \(f("l1"))
                unit: da-nang
                summary: \(f("l2"))
                verified: 2026-11-01
                entries: [ { name: \(f("l3")), phone: ["18001096"], address: \(f("l4")), hours: \(f("l5")), takes: [\(f("l6"))], note: \(f("l7")) } ]
                ---
                Nội dung.

                """)
            .with(TinySite.Path.page, "---\ntitle: \(f("a1"))\nsummary: \(f("a2"))\n---\nNội dung.\n")
    }

    private static func built(_ payload: String) throws -> BuiltSite {
        let (folder, run) = try site(payload).run(["build", "--quiet"])
        guard run.exitCode == 0 else { throw HarnessError(run.out + run.err) }
        return BuiltSite(folder, base: "https://example.gov.vn/cchc/")
    }

    /// Of every page: its elements and the names of their attributes.
    private static func skeleton(_ site: BuiltSite) -> [String: [String]] {
        site.pages.mapValues { page in
            page.elements.map { "\($0.name) \($0.attributes.keys.sorted().joined(separator: " "))" }
        }
    }

    private static let plain = Result { try skeleton(built("chữ thường")) }

    @Test(arguments: SafetyPayloads.texts) func isText(_ payload: String) throws {
        let site = try Self.built(payload)
        #expect(OutputAudit(site).problems == [])
        // No payload adds or changes an element, on any page.
        let skeleton = Self.skeleton(site)
        for (name, wanted) in try Self.plain.get() { #expect(skeleton[name] == wanted, "\(name)") }
        #expect(try skeleton.keys.sorted() == Self.plain.get().keys.sorted())

        var words: [String: Set<String>] = [:]
        for (mark, address) in Self.shown {
            let known = try words[address] ?? site.page(address).words
            words[address] = known
            #expect(known.contains { $0.contains("\(mark) \(payload)") }, "\(mark) on \(address)")
        }
        for (name, marks) in Self.tables {
            let said = Set(texts(in: try json(site.data("/du-lieu/\(name).json"))))
            let cells = Set(try OpenTable(csv: site.data("/du-lieu/\(name).csv")).rows.flatMap(\.values))
            for mark in marks {
                #expect(said.contains("\(mark) \(payload)"), "\(mark) in \(name).json")
                #expect(cells.contains("\(mark) \(payload)"), "\(mark) in \(name).csv")
            }
        }
        for address in ["/", "/tin-tuc/", "/tinh-thanh/da-nang/", "/don-vi/da-nang/so-khcn/", "/chu-de/dich-vu-so/"] {
            let feed = try XMLTree.read(site.data(address + "feed.xml"))
            #expect(feed["entry"]?["title"]?.text == "n1 \(payload)")
            #expect(feed["entry"]?["summary"]?.text == "n2 \(payload)")
            #expect(feed["entry"]?["author"]?["name"]?.text == "n3 \(payload)")
            #expect(feed["entry"]?["category"]?.attributes["label"] == "t1 \(payload)")
            #expect(feed["author"]?["name"]?.text == "s2 \(payload)")
        }
        _ = try XMLTree.read(site.data("/sitemap.xml"))
        let graph = texts(in: try json(Data(site.page("/tin-tuc/2026/tin/").texts(of: "script")[0].utf8)))
        for mark in ["n1", "n2", "n3", "u1", "u2"] { #expect(graph.contains("\(mark) \(payload)"), "\(mark) in JSON-LD") }
    }

    /// What a spreadsheet would compute has a mark before it; JSON has it as it is.
    @Test(arguments: ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "=HYPERLINK(\"//e\",\"x\")", "＝1+1", "a;=1+1", "\\\"=1+1"])
    func isNoFormula(_ written: String) throws {
        let value = written.replacingOccurrences(of: "\\\"", with: "\"")
        let quoted = value.replacingOccurrences(of: "\"", with: "\\\"")
        let (folder, run) = try TinySite().changing(TinySite.Path.news, "summary: Tóm tắt.", to: "summary: Tóm tắt.\nauthor: \"\(quoted)\"")
            .run(["build", "--quiet"])
        try #require(run.exitCode == 0, "\(run.out)")
        let site = BuiltSite(folder, base: "https://example.gov.vn/cchc/")
        let cell = try OpenTable(csv: site.data("/du-lieu/tin-tuc.csv")).rows[0]["author"] ?? ""
        #expect(cell.replacingOccurrences(of: "'", with: "") == value && cell != value)
        #expect(texts(in: try json(site.data("/du-lieu/tin-tuc.json"))).contains(value))
    }

    /// Glossary abbreviations are short; a harmful one fits all the same.
    @Test(arguments: ["<b>", "\"><i>", "<script>", "a&b", "{{x}}", "'onload='"]) func isTextInTheGlossary(_ short: String) throws {
        let quoted = short.replacingOccurrences(of: "\"", with: "\\\"")
        let (folder, run) = try TinySite().adding("- { short: \"\(quoted)\", long: nghĩa }", to: TinySite.Path.glossary)
            .changing(TinySite.Path.page, "Nội dung.", to: "Chữ \(short) ở đây.")
            .run(["build", "--quiet"])
        guard run.exitCode == 0 else {
            #expect(run.exitCode == 1 && folder.published.isEmpty)
            return
        }
        let site = BuiltSite(folder, base: "https://example.gov.vn/cchc/")
        #expect(OutputAudit(site).problems == [])
        #expect(try site.page("/tu-viet-tat/").words.contains(short))
    }
}

/// Bodies: no HTML of an editor's own, and no link that runs anything.
@Suite struct SafetyBodyTests {
    @Test(arguments: SafetyPayloads.texts) func isTextOrLeftOut(_ payload: String) throws {
        let forms = [
            "%", "# %", "- %", "> %", "| % | b |\n|---|---|\n| c | % |", "`%`", "[%](/tin-tuc/)", "Chữ[^1]\n\n[^1]: %",
            "[chữ](/tin-tuc/ \"%\")", "```%\nx\n```",
        ]
        // Each form on its own, since HTML that is left open swallows what follows.
        let text = forms.map { "***\n\n" + $0.replacingOccurrences(of: "%", with: payload) }.joined(separator: "\n\n")
        for body in [text] + forms.suffix(2).map({ $0.replacingOccurrences(of: "%", with: payload) }) {
            let page = HTMLPage(try Program.run(["markdown", "-"], folder: "/tmp", input: Array(body.utf8)).stdout)
            #expect(page.problems == [])
            let allowed: Set = [
                "p", "h1", "h2", "ul", "ol", "li", "blockquote", "div", "table", "caption", "thead", "tbody", "tr", "th", "td", "code",
                "pre", "a", "sup", "section", "em", "strong", "br", "hr", "abbr", "img",
            ]
            for element in page.elements {
                #expect(allowed.contains(element.name), "<\(element.name)>")
                #expect(!element.attributes.keys.contains { $0.hasPrefix("on") || $0 == "style" || $0 == "srcdoc" })
                expectHarmless(element)
            }
        }
    }

    private func expectHarmless(_ element: HTMLPage.Element) {
        let link = element.attributes["href"] ?? element.attributes["src"] ?? ""
        let plain = link.lowercased().filter { $0.isASCII && $0.asciiValue ?? 0 > 0x20 }
        for scheme in ["javascript:", "vbscript:", "data:", "file:"] { #expect(!plain.hasPrefix(scheme), "\(link)") }
    }

    @Test(arguments: SafetyPayloads.destinations) func leadsNowhereHarmful(_ destination: String) throws {
        let texts = ["[chữ](%)", "[chữ](<%>)", "![ảnh](%)", "[chữ][1]\n\n[1]: %\n", "<%>"].map { $0.replacingOccurrences(of: "%", with: destination) }
        var site = TinySite()
        for (index, text) in texts.enumerated() { site = site.with("content/pages/form-\(index).md", "---\ntitle: Trang\n---\n\(text)\n") }
        let (folder, run) = try site.run(["build", "--format", "json", "--quiet"])
        #expect(run.exitCode == 1)
        #expect(folder.published.isEmpty)
        let errors = try JSONReport(run).findings.filter { $0.severity == "error" }
        let codes = Set(errors.map(\.code))
        #expect(codes.isSubset(of: ["MB-MD-02", "MB-MD-03", "MB-MD-06", "MB-LK-01"]), "\(codes)")
        // All but the last, which may be no link at all.
        for index in 0..<4 { #expect(errors.contains { $0.place?.file == "content/pages/form-\(index).md" }, "\(texts[index])") }

        // Bodies alone are safe too.
        let page = HTMLPage(try Program.run(["markdown", "-"], folder: "/tmp", input: Array(texts.joined(separator: "\n\n").utf8)).stdout)
        page.elements.forEach(expectHarmless)
    }

    /// Fields that take an address, every one with the same harmful one.
    @Test(arguments: SafetyPayloads.addresses) func takesNoHarmfulAddress(_ address: String) throws {
        let fields: [(path: String, old: String, new: String)] = [
            (TinySite.Path.site, "link: https://example.gov.vn/gop-y", "link: \"%\""),
            (TinySite.Path.site, "language: vi", "menu: [ { title: Mục, to: \"%\" } ]\nparent_portal: { title: Cổng, link: \"%\" }"),
            (TinySite.Path.units, "short: Sở KH&CN", "web: \"%\""), (TinySite.Path.documents, "title: ", "link: \"%\", title: "),
            (TinySite.Path.channels, "name: Zalo", "name: Zalo, link: \"%\""),
            (TinySite.Path.procedures, "level: Cấp xã", "link: \"%\""),
            (TinySite.Path.hotlines, "phone: [\"18001096\"]", "web: \"%\""),
            (TinySite.Path.page, "title: Giới thiệu", "title: Giới thiệu\naliases: [\"%\"]"),
        ]
        var site = TinySite()
        for field in fields { site = try site.changing(field.path, field.old, to: field.new.replacingOccurrences(of: "%", with: address)) }
        let (folder, run) = try site.run(["build", "--format", "json", "--quiet"])
        #expect(run.exitCode == 1)
        #expect(folder.published.isEmpty)
        let findings = try JSONReport(run).findings.filter { ["MB-LK-05", "MB-TEP-03"].contains($0.code) }
        for path in Set(fields.map(\.path)) {
            let lines = Set(findings.filter { $0.place?.file == path }.map { $0.place?.line })
            #expect(lines.count == fields.count { $0.path == path } + (path == TinySite.Path.site ? 1 : 0), "\(path): \(lines)")
        }
    }

    @Test(arguments: ["tel:1022", "mailto:a@example.gov.vn", "https://e.example/a.png", "http://e.example/a.png"])
    func showsNoPictureOfAnotherPlace(_ address: String) throws {
        let (folder, run) = try TinySite().changing(TinySite.Path.page, "Nội dung.", to: "![ảnh](\(address))").run(["build", "--format", "json"])
        #expect(run.exitCode == 1)
        #expect(try JSONReport(run).findings.contains { ["MB-MD-06", "MB-LK-01"].contains($0.code) }, "\(run.out)")
        #expect(folder.published.isEmpty)
    }

    /// Only the number or the mailbox stays.
    @Test(arguments: [("mailto:a@example.gov.vn?bcc=b@e.example", "mailto:a@example.gov.vn"), ("tel:1022%0d%0aX", "tel:1022"), ("tel:1022?x=1", "tel:1022")])
    func carriesNothingBesides(_ written: String, _ link: String) throws {
        let (folder, run) = try TinySite().changing(TinySite.Path.page, "Nội dung.", to: "[chữ](\(written))").run(["build", "--quiet"])
        try #require(run.exitCode == 0, "\(run.out)")
        let links = HTMLPage(folder.bytes("public/gioi-thieu/index.html") ?? []).links(in: "article") { _ in true }.map(\.to)
        #expect(links == [link])
    }
}
