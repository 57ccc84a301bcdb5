import Testing
import Text

@testable import Pages

/// Rows of open data, written cell by cell: every kind of cell in both forms, and the same as when they are given as lists.
struct RowWriterTests {
    private static let columns: [Dataset.Column] = [
        .init("ten", .string, ""), .init("so \"1\"", .integer, ""), .init("le", .number, ""), .init("co", .boolean, ""),
        .init("ngay", .date, ""), .init("ds", .list, ""),
    ]

    private func written(_ table: Dataset) -> (json: String, csv: String) {
        var json = ByteBuffer()
        var csv = ByteBuffer()
        for part in 0..<table.parts { table.writeJSON(part, into: &json) }
        table.writeCSV(into: &csv)
        return (json.string(), csv.string())
    }

    private func table(_ rows: Int, _ write: @escaping @Sendable (Int, inout RowWriter) -> Void) -> Dataset {
        Dataset(name: "bang", title: "Bảng", columns: Self.columns, rows: rows, writing: write)
    }

    @Test func everyCellInBothForms() throws {
        let leap = try #require(Day(year: 2024, month: 2, day: 29))
        let decimal = try #require(ExactDecimal("88,86"))
        let (json, csv) = written(
            table(3) { row, writer in
                switch row {
                case 0:
                    writer.text("A \"b\", c;\nd </script>")
                    writer.number(-5)
                    writer.add(.decimal(decimal))
                    writer.add(.flag(true))
                    writer.day(leap)
                    writer.list(["x", "y; \"z\""]) { $0 }
                case 1:
                    writer.text(nil)
                    writer.none()
                    writer.add(.none)
                    writer.add(.flag(false))
                    writer.day(nil)
                    writer.list([String]()) { $0 }
                default:
                    writer.text("")
                    writer.number(0)
                    writer.add(.number(7))
                    writer.none()
                    writer.day(leap)
                    writer.list([1]) { "một \($0), hai" }
                }
            })
        #expect(
            json == #"""
                [
                {"ten":"A \"b\", c;\nd \u003c/script\u003e","so \"1\"":-5,"le":88.86,"co":true,"ngay":"2024-02-29","ds":["x","y; \"z\""]},
                {"ten":null,"so \"1\"":null,"le":null,"co":false,"ngay":null,"ds":[]},
                {"ten":"","so \"1\"":0,"le":7,"co":null,"ngay":"2024-02-29","ds":["một 1, hai"]}
                ]

                """#)
        #expect(
            csv == "\u{FEFF}ten,\"so \"\"1\"\"\",le,co,ngay,ds\r\n" + "\"A \"\"b\"\", c;\nd </script>\",-5,88.86,true,2024-02-29,\"x; y; \"\"z\"\"\"\r\n"
                + ",,,false,,\r\n" + ",0,7,,2024-02-29,\"một 1, hai\"\r\n")
    }

    @Test func aTableWithoutRows() {
        let (json, csv) = written(table(0) { _, _ in })
        #expect(json == "[\n]\n")
        #expect(csv == "\u{FEFF}ten,\"so \"\"1\"\"\",le,co,ngay,ds\r\n")
    }

    /// An address is the full one in both.
    @Test func addresses() throws {
        let frames = Frames(portal: .empty(today: try #require(Day(year: 2024, month: 1, day: 1))))
        let (json, csv) = written(
            Dataset(name: "bang", title: "", columns: [.init("url", .string, "")], rows: 2) { row, writer in
                writer.address(.init(row == 0 ? "/tin-tuc/a/" : "/tệp/b c.pdf"), frames)
            })
        let urls = [frames.absolute(.init("/tin-tuc/a/")), frames.absolute(.init("/tệp/b c.pdf"))]
        #expect(urls[1].hasSuffix("/t%E1%BB%87p/b%20c.pdf"))
        #expect(json == "[\n{\"url\":\"\(urls[0])\"},\n{\"url\":\"\(urls[1])\"}\n]\n")
        #expect(csv == "\u{FEFF}url\r\n\(urls[0])\r\n\(urls[1])\r\n")
    }

    /// Cells given as lists, and the same cells one by one.
    @Test func listsOfCellsAreTheSame() {
        let texts = ["", "a", "a,b", "\"", "x\r\ny", "=1+2", "-3", "Đà Nẵng", "\u{2028}", "\t", "; ", " a "]
        let cells: @Sendable (Int) -> [Dataset.Cell] = { row in
            let text = texts[row % texts.count]
            return [
                .text(text), row % 3 == 0 ? .none : .number(row * 1_000_003), .number(nil), .flag(row % 2 == 0), .text(nil),
                .list(Array(texts.prefix(row % 4))),
            ]
        }
        let lists = written(Dataset(name: "bang", title: "", columns: Self.columns, rows: 40, row: cells))
        let direct = written(
            table(40) { row, writer in
                writer.text(texts[row % texts.count])
                if row % 3 == 0 { writer.none() } else { writer.number(row * 1_000_003) }
                writer.none()
                writer.add(.flag(row % 2 == 0))
                writer.text(nil)
                writer.list(texts.prefix(row % 4)) { $0 }
            })
        #expect(lists == direct)
    }
}
