import Testing

@testable import Text

@Suite struct CSVReadingTests {
    static let files: [(text: String, rows: [[String]])] = [
        ("", []), ("\u{FEFF}", []), ("a,b\nc,d", [["a", "b"], ["c", "d"]]), ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
        ("a\rb\r", [["a"], ["b"]]), ("\u{FEFF}tỉnh,năm\nGia Lai,2024\n", [["tỉnh", "năm"], ["Gia Lai", "2024"]]),
        ("\u{FEFF}\"a,b\",c", [["a,b", "c"]]), ("a,,\n,", [["a", "", ""], ["", ""]]), ("a\n\n\r\nb", [["a"], ["b"]]),
        ("\"a\"\"b\"", [["a\"b"]]), ("\"hai\r\ndòng\",x", [["hai\r\ndòng", "x"]]), ("\"\"", [[""]]), ("\"\"\"\"", [["\""]]),
        ("cỡ 5\" x,y", [["cỡ 5\" x", "y"]]), ("a,\"b\"\n", [["a", "b"]]), (" a , b ", [[" a ", " b "]]),
    ]

    @Test(arguments: files)
    func reads(_ text: String, _ rows: [[String]]) {
        let result = readCSV(Array(text.utf8))
        #expect(result.rows.map { $0.fields.map(\.text) } == rows)
        #expect(result.faults.isEmpty)
    }

    @Test func knowsWhereFieldsStand() throws {
        let bytes = Array("\u{FEFF}tỉnh,\"số\n1\"\r\n\r\nGia Lai,\"88,86\"\n".utf8)
        let rows = readCSV(bytes).rows
        #expect(rows.map(\.line) == [1, 4])
        let last = try #require(rows.last?.fields.last)
        #expect(String(decoding: bytes[last.range], as: UTF8.self) == "\"88,86\"")
        let first = try #require(rows.first?.fields.first)
        #expect(first.range == 3..<9)
    }

    @Test func anotherSeparator() {
        let rows = readCSV(Array("a;\"b;c\";1,5".utf8), separator: UInt8(ascii: ";")).rows
        #expect(rows.map { $0.fields.map(\.text) } == [["a", "b;c", "1,5"]])
    }

    static let broken: [(text: String, fault: CSVFault, rows: [[String]])] = [
        ("a,\"b\nc", .unclosedQuote(offset: 2), [["a", "b\nc"]]), ("\"", .unclosedQuote(offset: 0), [[""]]),
        ("\"a\"\"", .unclosedQuote(offset: 0), [["a\""]]), ("\"a\"b,c", .textAfterQuote(offset: 3), [["ab", "c"]]),
        ("x\n\"a\" ,c", .textAfterQuote(offset: 5), [["x"], ["a ", "c"]]),
    ]

    @Test(arguments: broken)
    func tellsOfFaults(_ text: String, _ fault: CSVFault, _ rows: [[String]]) {
        let result = readCSV(Array(text.utf8))
        #expect(result.faults == [fault])
        #expect(result.rows.map { $0.fields.map(\.text) } == rows)
    }

    @Test func bigFilesTakeLinearTime() {
        let quotes = [UInt8](repeating: UInt8(ascii: "\""), count: 1_000_001)
        #expect(readCSV(quotes).faults == [.unclosedQuote(offset: 0)])
        let commas = [UInt8](repeating: UInt8(ascii: ","), count: 200_000)
        #expect(readCSV(commas).rows.first?.fields.count == 200_001)
    }
}
