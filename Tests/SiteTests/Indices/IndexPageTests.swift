import Testing

private typealias Path = TinySite.Path

/// Indices: a chart and a table, a ranking for each year, a series for each province, every value with its source.
@Suite struct IndexPageTests {
    private static let site = TinySite()
        .with(Path.provinces, """
            - { id: da-nang, name: Đà Nẵng, kind: thanh-pho }
            - { id: an-giang, name: An Giang, kind: tinh }
            - { id: ha-noi, name: Hà Nội, kind: thanh-pho }
            - { id: quang-nam, name: Quảng Nam, kind: tinh, until: 2025-06-30, successors: [ { id: da-nang, how: merged, by: 202/2025/QH15 } ] }

            """)
        .with(Path.indices, """
            - { id: par-index, short: PAR INDEX, name: Chỉ số cải cách hành chính, publisher: Bộ Nội vụ, scale: "100", subject: province }
            - { id: dti, short: DTI, name: Chỉ số chuyển đổi số, publisher: Bộ KH&CN, scale: "1", subject: province }
            - { id: ddci, short: DDCI, name: Chỉ số cấp sở, publisher: Thành phố, scale: "100", subject: unit }
            - { id: hang, short: HANG, name: Chỉ số chỉ có hạng, publisher: Bộ, scale: "63", subject: province }
            - { id: khao-sat, short: KS, name: Khảo sát, publisher: Địa phương, scale: "10", subject: province }
            - { id: trong, short: TRONG, name: Chưa có gì, publisher: Bộ, scale: "10", subject: province }

            """)
        .with(Path.results, """
            index,year,subject,score,rank,source
            par-index,2021,da-nang,86.10,4,Nguồn 2021
            par-index,2021,quang-nam,84.5,9,Nguồn 2021
            par-index,2022,da-nang,87.65,1,Nguồn 2022 A
            par-index,2022,ha-noi,87.60,3,Nguồn 2022 B
            par-index,2022,an-giang,81.00,5,Nguồn 2022 A
            par-index,2023,an-giang,90.56,2,Nguồn 2023
            par-index,2023,ha-noi,90.56,2,Nguồn 2023
            par-index,2023,da-nang,89.00,4,Nguồn 2023
            par-index,2024,ha-noi,91.00,2,Nguồn 2024
            par-index,2024,quang-nam,88.00,7,Nguồn 2024
            par-index,2024,da-nang,90.00,3,Nguồn 2024
            par-index,2025,da-nang,92.00,1,Nguồn 2025
            dti,2023,da-nang,0.7253,1,Nguồn DTI
            ddci,2023,da-nang/so-khcn,75.5,2,Nguồn DDCI
            ddci,2024,da-nang/so-khcn,78.25,1,Nguồn DDCI
            hang,2023,da-nang,,2,Nguồn hạng
            hang,2024,da-nang,,5,Nguồn hạng
            khao-sat,2024,da-nang,8.15,,Nguồn khảo sát
            khao-sat,2024,ha-noi,9.05,,Nguồn khảo sát
            khao-sat,2024,an-giang,7,1,Nguồn khảo sát

            """)

    private static let built = Result {
        let (folder, run) = try site.run(["build", "--strict", "--quiet"])
        guard run.exitCode == 0 else { throw HarnessError(run.out + run.err) }
        return folder
    }

    private func page(_ address: String) throws -> HTMLPage { try Self.built.get().parsed(address) }

    /// The rows of a table's body, blanks made one.
    private func rows(_ page: HTMLPage) -> [[String]] {
        let rows = page.elements.indices.filter { page.elements[$0].name == "tr" && page.elements[$0].parent.map { page.elements[$0].name == "tbody" } ?? false }
        return rows.map { row in
            page.elements.indices.filter { page.elements[$0].parent == row }.map { page.text(of: $0).split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        }
    }

    // A year's ranking.

    @Test func rankingOfAYear() throws {
        let page = try page("/chi-so/par-index/2023/")
        // Of equals the first by name; Vietnamese numbers.
        #expect(rows(page) == [
            ["2", "Thành phố Hà Nội", "90,56", "tăng 1 bậc", "Nguồn 2023"],
            ["2", "Tỉnh An Giang", "90,56", "tăng 3 bậc", "Nguồn 2023"],
            ["4", "Thành phố Đà Nẵng (trước khi hợp nhất 01/7/2025)", "89,00", "giảm 3 bậc", "Nguồn 2023"],
        ])
        #expect(page.texts(of: "h1") == ["PAR INDEX năm 2023"])
        #expect(page.visibleText.contains("3 nơi có giá trị và nguồn. Chưa đủ"))
        #expect(page.all("svg") { $0.attributes["class"] == "chart" }.isEmpty)
    }

    /// Change of rank in words, in every case.
    @Test(arguments: [
        ("par-index/2021", "Đà Nẵng", "năm đầu có số liệu"), ("par-index/2022", "Đà Nẵng", "tăng 3 bậc"),
        ("par-index/2022", "Hà Nội", "lần đầu có số liệu"), ("par-index/2024", "Hà Nội", "giữ nguyên hạng"),
        ("par-index/2024", "Quảng Nam", "tăng 2 bậc so với năm 2021"), ("par-index/2024", "Đà Nẵng", "tăng 1 bậc"),
        ("par-index/2025", "Đà Nẵng", "không so với trước khi hợp nhất"), ("khao-sat/2024", "Đà Nẵng", "không xếp hạng"),
        ("hang/2024", "Đà Nẵng", "giảm 3 bậc"),
    ])
    func changeInWords(_ address: String, _ who: String, _ words: String) throws {
        let row = try #require(rows(try page("/chi-so/\(address)/")).first { $0[1].contains(who) })
        #expect(row[3] == words)
    }

    @Test func surveysWithoutRanks() throws {
        let page = try page("/chi-so/khao-sat/2024/")
        #expect(rows(page).map { $0.prefix(3).joined(separator: "|") } == [
            "1|Tỉnh An Giang|7", "không ghi|Thành phố Hà Nội|9,05", "không ghi|Thành phố Đà Nẵng (trước khi hợp nhất 01/7/2025)|8,15",
        ])
        #expect(!page.visibleText.contains("Chưa đủ"))
        #expect(rows(try self.page("/chi-so/hang/2024/")).first?[2] == "không ghi")
    }

    // An index's page.

    @Test func tableOfAllYears() throws {
        let page = try page("/chi-so/par-index/")
        #expect(page.texts(of: "th") { $0.attributes["scope"] == "col" }.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            == ["Nơi được đo", "2025 [1]", "2024 [2]", "2023 [3]", "2022", "2021 [6]"])
        #expect(rows(page) == [
            ["Thành phố Đà Nẵng", "92,00 (hạng 1)", "–", "–", "–", "–"],
            ["Thành phố Hà Nội", "–", "91,00 (hạng 2)", "90,56 (hạng 2)", "87,60 (hạng 3) [5]", "–"],
            ["Thành phố Đà Nẵng (trước khi hợp nhất 01/7/2025)", "–", "90,00 (hạng 3)", "89,00 (hạng 4)", "87,65 (hạng 1) [4]", "86,10 (hạng 4)"],
            ["Tỉnh Quảng Nam (nay thuộc Thành phố Đà Nẵng)", "–", "88,00 (hạng 7)", "–", "–", "84,5 (hạng 9)"],
            ["Tỉnh An Giang", "–", "–", "90,56 (hạng 2)", "81,00 (hạng 5) [4]", "–"],
        ])
        #expect(page.texts(of: "li") { $0.attributes["id"]?.hasPrefix("nguon_") ?? false }
            == ["Nguồn 2025", "Nguồn 2024", "Nguồn 2023", "Nguồn 2022 A", "Nguồn 2022 B", "Nguồn 2021"])
    }

    /// Every value that any page shows has a source there.
    @Test func everyValueHasItsSource() throws {
        for address in ["/chi-so/par-index/", "/chi-so/dti/", "/chi-so/ddci/", "/chi-so/hang/", "/chi-so/khao-sat/"] {
            let page = try page(address)
            let columns = page.texts(of: "th") { $0.attributes["scope"] == "col" }.dropFirst()
            let sources = Set(page.elements.compactMap { $0.attributes["id"] }.filter { $0.hasPrefix("nguon_") })
            for row in rows(page) {
                for (cell, column) in zip(row.dropFirst(), columns) where cell != "–" {
                    let number = [cell, column].compactMap { $0.split(separator: "[").dropFirst().first?.prefix { $0.isNumber } }.first
                    #expect(sources.contains("nguon_\(number ?? "?")"), "\(address) \(cell) \(column)")
                }
            }
        }
    }

    @Test func chartCanBeRead() throws {
        let page = try page("/chi-so/par-index/")
        let chart = try #require(page.all("svg") { $0.attributes["class"] == "chart" }.first)
        #expect(chart.attributes["role"] == "img")
        let ids = Dictionary(page.elements.indices.compactMap { index in page.elements[index].attributes["id"].map { ($0, index) } }) { a, _ in a }
        let name = try #require(chart.attributes["aria-labelledby"].flatMap { ids[$0] })
        #expect(page.text(of: name) == "PAR INDEX qua các năm")
        let words = try #require(chart.attributes["aria-describedby"].flatMap { ids[$0] })
        #expect(page.text(of: words).contains("Các năm 2021–2025; trục dọc là điểm, từ"))
        #expect(page.text(of: words).contains("(thang điểm 100)"))
        let keys = page.texts(of: "ul") { $0.attributes["class"] == "keys" }.first ?? ""
        #expect(keys.contains("Thành phố Đà Nẵng"))
        #expect(keys.contains("92,00, hạng 1 (2025)"))
    }

    /// No script, no style of its own, nothing from elsewhere.
    @Test(arguments: ["/chi-so/par-index/", "/tinh-thanh/da-nang/"])
    func chartIsPlain(_ address: String) throws {
        let text = try #require(try Self.built.get().page(address))
        let start = try #require(text.firstRange(of: "<svg class=\"chart\""))
        let svg = text[start.lowerBound...].prefix(upTo: try #require(text[start.lowerBound...].firstRange(of: "</svg>")).lowerBound)
        for word in ["style=", "<script", "href", "url(", "onload", "<style", "<title"] { #expect(!svg.contains(word), "\(word)") }
        #expect(svg.contains("stroke=\"currentColor\""))
    }

    @Test func anIndexWithoutValues() throws {
        let page = try page("/chi-so/trong/")
        #expect(page.visibleText.contains("Chưa có giá trị nào có nguồn."))
        #expect(page.section("ket_qua") == nil)
        #expect(page.all("svg") { $0.attributes["class"] == "chart" }.isEmpty)
    }

    // A province's own series.

    /// Broken where it merged, and where a year has no value; words say so too.
    @Test func seriesBreaks() throws {
        let text = try #require(try Self.built.get().page("/tinh-thanh/da-nang/"))
        let charts = text.components(separatedBy: "<svg class=\"chart\"").dropFirst()
        // Of the two indices that measured it more than once.
        #expect(charts.count == 2)
        let own = try #require(charts.first { $0.contains("aria-labelledby=\"bieu_do_par-index_ten\"") })
        let line = try #require(own.components(separatedBy: "class=\"line-1\"").dropFirst().first?.prefix { $0 != ">" })
        #expect(line.count { $0 == "M" } == 2)
        #expect(line.count { $0 == "L" } == 3)
        #expect(own.contains(">hợp nhất từ 01/7/2025</text>"))
        for value in ["86,10", "87,65", "89,00", "90,00", "92,00"] { #expect(own.contains(">\(value)</text>"), "\(value)") }
        let merged = try #require(try Self.built.get().page("/tinh-thanh/quang-nam/"))
        let gap = try #require(merged.components(separatedBy: "class=\"line-1\"").dropFirst().first?.prefix { $0 != ">" })
        #expect(gap.count { $0 == "M" } == 2)
        #expect(gap.count { $0 == "L" } == 0)
        #expect(merged.contains(">đến hết 30/6/2025</text>"))
    }

    /// Its own values alone, newest first; those of what was merged into it stay where they are.
    @Test func seriesIsItsOwn() throws {
        let page = try page("/tinh-thanh/da-nang/")
        let own = rows(page).filter { $0[0] == "PAR INDEX" }
        #expect(own.map { $0[1] } == ["2025", "2024", "2023", "2022", "2021"])
        #expect(own.first == ["PAR INDEX", "2025", "92,00", "1", "không so với trước khi hợp nhất", "Thành phố Đà Nẵng", "Nguồn 2025"])
        #expect(own.dropFirst().first?.dropFirst(5).first == "Thành phố Đà Nẵng (trước khi hợp nhất 01/7/2025)")
        #expect(!rows(page).joined().contains("88,00"))
        #expect(rows(try self.page("/tinh-thanh/quang-nam/")).map { $0[1] } == ["2024", "2021"])
    }

    @Test func unitsHaveTheirs() throws {
        let page = try page("/don-vi/da-nang/so-khcn/")
        #expect(rows(page).map { $0.prefix(5).joined(separator: "|") } == ["DDCI|2024|78,25|1|tăng 1 bậc", "DDCI|2023|75,5|2|năm đầu có số liệu"])
        #expect(page.all("svg") { $0.attributes["class"] == "chart" }.count == 1)
        #expect(rows(try self.page("/chi-so/ddci/")).first?.first == "Sở Khoa học và Công nghệ (trước khi hợp nhất 01/3/2025)")
    }

    /// The scale of the index, and ranks from above where there are no scores.
    @Test func scales() throws {
        let small = try page("/chi-so/dti/")
        #expect(small.visibleText.contains("(thang điểm 1)"))
        #expect(rows(small) == [["Thành phố Đà Nẵng (trước khi hợp nhất 01/7/2025)", "0,7253 (hạng 1)"]])
        #expect(small.all("svg") { $0.attributes["class"] == "chart" }.count == 1)
        #expect(try page("/chi-so/hang/").visibleText.contains("trục dọc là hạng, hạng 1 ở trên"))
    }

    /// Sixty-three provinces over twelve years: six lines that can be told apart, the others faint, all values in the table.
    @Test func allProvinces() throws {
        var provinces = ""
        var results = "index,year,subject,score,rank,source\n"
        for number in 1...63 {
            provinces += "- { id: tinh-\(number), name: Tỉnh \(number), kind: tinh }\n"
            for year in 2012...2023 { results += "par-index,\(year),tinh-\(number),\(95 - number / 2).\(year % 10)\(number % 10),\((number + year) % 63 + 1),Bộ Nội vụ năm \(year)\n" }
        }
        let site = TinySite().with(Path.provinces, provinces).with(Path.results, results)
            .with("content/registry/units/da-nang.yml", "- { id: tinh-1/so, name: Sở, level: department }\n")
            .with(Path.news, SuccessionTests.item("Tin", "2026-01-01", "tinh-1/so"))
            .with(Path.plan, "---\ntitle: Kế hoạch\nissuer: tinh-1/so\nyear: 2026\ntopics: [dich-vu-so]\nsummary: T.\n---\n")
            .with(Path.hotlines, (TinySite.base[Path.hotlines] ?? "").replacing("unit: da-nang", with: "unit: tinh-1"))
        let (folder, run) = try site.run(["build", "--strict", "--quiet"])
        try #require(run.exitCode == 0, "\(run.out)")
        let page = try folder.parsed("/chi-so/par-index/")
        #expect(page.all("svg") { $0.attributes["class"] == "key" }.count == 6)
        #expect(page.all("path") { $0.attributes["class"] == "line quiet" }.count == 57)
        #expect(page.texts(of: "figure").first?.contains("Nét mờ: 57 nơi khác.") ?? false)
        #expect(rows(page).count == 63)
        #expect(rows(page).allSatisfy { $0.count == 13 && !$0.contains("–") })
        #expect(folder.page("/chi-so/par-index/")?.utf8.count ?? 0 < 120_000)
        let ranking = rows(try folder.parsed("/chi-so/par-index/2023/"))
        #expect(ranking.map { $0[0] } == (1...63).map { "\($0)" })
    }
}
