import Testing

/// Findings on lines that no console can show whole.
@Suite struct LongLineTests {
    /// Three letters of six bytes each before every piece of HTML.
    private static let piece = "ếờự <b>x</b> "

    private func site(pieces: Int, behind: String = "") -> TinySite {
        TinySite().adding("\n" + String(repeating: Self.piece, count: pieces) + behind, to: TinySite.Path.news)
    }

    @Test func everyColumnIsCounted() throws {
        let (_, run) = try site(pieces: 2000).run(["check", "--format", "json"])
        let columns = try JSONReport(run).findings.compactMap { $0.place?.column }
        // Opening and closing tags: letters from 1.
        let expected = (0..<2000).flatMap { [$0 * 13 + 5, $0 * 13 + 9] }
        #expect(Set(columns).isSuperset(of: expected))
        #expect(columns == columns.sorted())
    }

    /// The place is always in what is quoted, and marked.
    @Test(arguments: [0, 3, 150, 399])
    func theRightPartIsQuoted(_ before: Int) throws {
        let line = String(repeating: "một hai ", count: before) + "<b>ĐÂY</b>" + String(repeating: " ba bốn", count: 400 - before)
        let (_, run) = try TinySite().adding("\n" + line, to: TinySite.Path.news).run(["check", "--lang", "en"])
        let lines = run.out.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let quoted = try #require(lines.firstIndex { $0.contains("<b>ĐÂY") })
        let mark = lines[quoted + 1]
        let place = try #require(lines[quoted].range(of: "<b>"))
        let blanks = lines[quoted].distance(from: lines[quoted].startIndex, to: place.lowerBound)
        #expect(mark.distance(from: mark.startIndex, to: try #require(mark.firstIndex(of: "^"))) == blanks)
        #expect(lines[quoted].count < 120)
        #expect(lines[quoted].contains("│ …") == (before > 3))
        #expect(lines[quoted].hasSuffix("…") == (before < 390))
    }
}
