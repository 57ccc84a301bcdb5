import QRCodes
import Testing

@Suite struct QRCodeTests {
    /// As another encoder (qrcode of PyPI) made them: version 2, error correction M, bytes, mask 5, which it took for the
    /// best, and mask 2.
    private static let known: [(QRCode.Mask, String)] = [
        (.best, """
            #######..#....#...#######
            #.....#.#.##.##.#.#.....#
            #.###.#.#..#..#.#.#.###.#
            #.###.#.##.###..#.#.###.#
            #.###.#..#.##.#.#.#.###.#
            #.....#..#...##...#.....#
            #######.#.#.#.#.#.#######
            ........#...#..##........
            #.....#.#.####...##..###.
            ###.##..###..#####.#####.
            ##.#.####....####..#.#.##
            ##.##..#.##.....#.##.#..#
            ...#.##...#.#..##.##....#
            ##.###..#.#...###..#...#.
            #.##.##.#.######..####.##
            #..##...##.#..#..###.##.#
            #.##.####.##.##.#####.#..
            ........##..##..#...#....
            #######....#....#.#.#...#
            #.....#.....#..##...#..#.
            #.###.#...#.##.######.###
            #.###.#......##.###....##
            #.###.#..#.#####.....##.#
            #.....#..#.#..####.##...#
            #######.##..###.#.#..#..#
            """),
        (.fixed, """
            #######..###.#..#.#######
            #.....#..###.####.#.....#
            #.###.#.#..#..#.#.#.###.#
            #.###.#.#.######..#.###.#
            #.###.#.##.##.#.#.#.###.#
            #.....#.#....###..#.....#
            #######.#.#.#.#.#.#######
            ........##..#...#........
            #.#####...####....#####..
            ##.#.#.......#...#.#...#.
            ##.#.####....####..#.#.##
            ##..#..#..#....##.##....#
            .####.###..#####.##.#.###
            ##..##..###...#.#..#.#.#.
            #.##.##.#.######..####.##
            #.#.......##...######...#
            #.##.####.##.##.#####.#..
            ........#...##.##...##...
            #######...#..##.#.#.#.###
            #.....#.##..#...#...##.#.
            #.###.#.#.#.##.######.###
            #.###.#.###..#.#.##.#####
            #.###.#.##.#####.....##.#
            #.....#....#..#.##.###..#
            #######.#####....########
            """),
    ]

    @Test func asAnotherEncoderHasIt() throws {
        for (mask, expected) in Self.known {
            let code = try #require(QRCode("https://example.gov.vn/", mask: mask))
            let rows = (0..<code.side).map { row in
                String((0..<code.side).map { code.isDark(row: row, column: $0) ? "#" : "." })
            }
            #expect(rows.joined(separator: "\n") == expected)
        }
    }

    /// Versions 1 to 40; the standard's table has 14 bytes for version 1 with M and 2,331 for version 40.
    @Test(arguments: [(1, 21), (14, 21), (15, 25), (26, 25), (27, 29), (62, 33), (63, 37), (2331, 177)])
    func sizes(_ bytes: Int, _ side: Int) {
        for mask in [QRCode.Mask.best, .fixed] {
            #expect(QRCode(String(repeating: "a", count: bytes), mask: mask)?.side == side)
        }
    }

    @Test(arguments: [QRCode.Mask.best, .fixed]) func whatCannotBe(_ mask: QRCode.Mask) {
        #expect(QRCode("", mask: mask) == nil)
        #expect(QRCode(String(repeating: "a", count: 2332), mask: mask) == nil)
        #expect(QRCode(String(repeating: "đ", count: 100_000), mask: mask) == nil)
        #expect(QRCode("\0", mask: mask)?.side == 21)
        #expect(QRCode("Đường dây nóng 📞", mask: mask)?.side == 25)
    }

    /// The drawing has every dark module and no other, four light ones around, and nothing that a strict page forbids.
    @Test(arguments: ["a", "https://example.gov.vn/cchc/tin-tuc/2026/mot-tin-thu/", String(repeating: "x", count: 300)])
    func drawing(_ text: String) throws {
        let code = try #require(QRCode(text))
        let svg = String(decoding: code.svg(name: "Mã <QR> & \"thử\""), as: UTF8.self)
        let whole = code.side + 8
        #expect(svg.hasPrefix("<svg class=\"qr\" viewbox=\"-4 -4 \(whole) \(whole)\" width=\"\(whole * 4)\" height=\"\(whole * 4)\" role=\"img\""))
        #expect(svg.contains(" aria-label=\"Mã &lt;QR&gt; &amp; &quot;thử&quot;\">"))
        #expect(svg.contains("<path fill=\"#fff\" d=\"M-4-4h\(whole)v\(whole)h-\(whole)z\"></path>"))
        for forbidden in ["style", "<rect", "id="] { #expect(!svg.contains(forbidden)) }

        let path = try #require(svg.firstMatch(of: /stroke="#000" d="([^"]*)"/)).output.1
        var dark: Set<[Int]> = []
        var place = (row: 0, column: 0)
        for stroke in path.matches(of: /(?:M(\d+) (\d+)\.5|m(\d+) 0)h(\d+)/) {
            let (_, column, row, gap, length) = stroke.output
            if let column, let row { place = (Int(row) ?? -1, Int(column) ?? -1) }
            if let gap { place.column += Int(gap) ?? 0 }
            for _ in 0..<(Int(length) ?? 0) {
                dark.insert([place.row, place.column])
                place.column += 1
            }
        }
        for row in 0..<code.side {
            for column in 0..<code.side { #expect(dark.contains([row, column]) == code.isDark(row: row, column: column)) }
        }
        #expect(dark.allSatisfy { $0[0] < code.side && $0[1] < code.side })
        #expect(path.replacing(/(?:M\d+ \d+\.5|m\d+ 0)h\d+/, with: "").isEmpty)
    }
}
