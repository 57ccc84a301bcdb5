import Interchange
import Testing
import Text

/// What vCard and iCalendar have in common: folding, escaping, ends of lines.
@Suite struct ContentLineTests {
    /// The logical lines of a file; every written line must be within the limit, end with CRLF and be whole UTF-8.
    static func unfolded(_ bytes: [UInt8]) throws -> [String] {
        var lines: [[UInt8]] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let end = try #require(rest.firstRange(of: [13, 10]))
            let line = Array(rest[..<end.lowerBound])
            rest = rest[end.upperBound...]
            #expect(line.count <= 75, "\(line.count) bytes")
            #expect(String(validating: line, as: UTF8.self) != nil, "a letter is cut")
            #expect(!line.contains { $0 < 0x20 || $0 == 0x7F })
            if line.first == 0x20, !lines.isEmpty { lines[lines.count - 1] += line.dropFirst() } else { lines.append(line) }
        }
        return lines.map { String(decoding: $0, as: UTF8.self) }
    }

    private func card(_ name: String, note: String? = nil, web: String? = nil) -> BusinessCard {
        BusinessCard(
            name: name, organization: nil, phones: [], email: nil, address: nil, web: web, note: note,
            uid: "https://example.gov.vn/#a", revised: nil)
    }

    private func names(_ name: String) throws -> [String] {
        try Self.unfolded(BusinessCard.file([card(name)])).filter { $0.hasPrefix("FN:") }.map { String($0.dropFirst(3)) }
    }

    @Test(arguments: [
        ("Sở Y tế", "Sở Y tế"), ("a,b;c:d", "a\\,b\\;c:d"), ("một\nhai\r\nba\rbốn", "một\\nhai\\nba\\nbốn"),
        ("C:\\n", "C:\\\\n"), ("a\tb\u{0}c\u{7F}d", "a bcd"), ("", ""), ("\r\n", "\\n"), ("\n\n", "\\n\\n"), ("\"'<&>", "\"'<&>"),
    ])
    func escaping(_ text: String, _ written: String) throws { #expect(try names(text) == [written]) }

    /// At every length around the limit, with letters of one to four bytes and marks that stand alone.
    @Test(arguments: ["a", "đ", "ế", "📞", "e\u{302}\u{301}", "\\", ",đ"])
    func folding(_ letter: String) throws {
        for count in [0, 1, 20, 34, 35, 36, 37, 70, 71, 72, 73, 74, 75, 76, 146, 147, 148, 1000] {
            let text = String(repeating: letter, count: count)
            let written = text.replacing("\\", with: "\\\\").replacing(",", with: "\\,")
            #expect(try names("x" + text) == ["x" + written])
        }
    }

    /// A value that is written as it is cannot begin a line of its own.
    @Test func plainValuesStayOneLine() throws {
        let lines = try Self.unfolded(BusinessCard.file([card("a", web: "https://example.gov.vn/\r\nTEL:113")]))
        #expect(lines.contains("URL:https://example.gov.vn/TEL:113"))
        #expect(!lines.contains("TEL:113"))
    }
}
