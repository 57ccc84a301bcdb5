import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@testable import Text

@Suite struct EscapingHTMLTests {
    @Test(arguments: [
        ("", ""), ("Sở TT&TT", "Sở TT&amp;TT"), ("<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"),
        ("a\"b", "a&quot;b"), ("&&&&&&&&&", String(repeating: "&amp;", count: 9)), ("12345678<", "12345678&lt;"),
        ("{{title}}", "{{title}}"), ("#%!:;=? (*)", "#%!:;=? (*)"), ("Đường > dây < nóng", "Đường &gt; dây &lt; nóng"),
    ])
    func escapes(_ text: String, _ expected: String) {
        #expect(written { $0.appendHTML(escaping: text) } == expected)
    }

    /// Every byte at every place of an eight-byte word.
    @Test func asTheSlowWayDoes() {
        let references: [Character: String] = [
            "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
        ]
        let slow = { (text: String) in text.map { references[$0] ?? String($0) }.joined() }
        for value in UInt8(0)..<0x80 {
            for place in 0..<17 {
                let text = String(repeating: "x", count: place) + String(UnicodeScalar(value)) + "&yyyy"
                #expect(written { $0.appendHTML(escaping: text) } == slow(text))
            }
        }
        var random = AwkwardTexts(seed: 7)
        for _ in 0..<5_000 {
            let text = random.next(longest: 20)
            let scalars = text.unicodeScalars.map { references[Character($0)] ?? String($0) }.joined()
            #expect(Array(written { $0.appendHTML(escaping: text) }.utf8) == Array(scalars.utf8))
        }
    }
}

@Suite struct EscapingXMLTests {
    @Test(arguments: [
        ("a<b & ]]>", "a&lt;b &amp; ]]&gt;"), ("\u{0}\u{B}\u{1F}x", "\u{FFFD}\u{FFFD}\u{FFFD}x"),
        ("\u{FFFE}\u{FFFF}\u{FFFD}", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("a\tb\nc\rd", "a\tb\nc&#13;d"),
        ("\"'", "&quot;&#39;"), ("\u{FEFF}đ\u{10FFFF}", "\u{FEFF}đ\u{10FFFF}"),
    ])
    func escapes(_ text: String, _ expected: String) {
        #expect(Array(written { $0.appendXML(escaping: text) }.utf8) == Array(expected.utf8))
    }

    @Test func comesBackFromAParser() throws {
        final class Collector: NSObject, XMLParserDelegate {
            var text = ""
            func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
        }
        var random = AwkwardTexts(seed: 8)
        for _ in 0..<1_000 {
            let text = random.next().unicodeScalars.filter {
                $0 != "\u{0}" && $0 != "\u{FFFE}" && $0 != "\n" && $0 != "\t"
            }.map(String.init).joined()
            let xml = "<a>." + written { $0.appendXML(escaping: text) } + "</a>"
            let parser = XMLParser(data: Data(xml.utf8))
            let collector = Collector()
            parser.delegate = collector
            #expect(parser.parse(), "\(xml)")
            #expect(Array(collector.text.utf8) == Array(("." + text).utf8))
        }
    }
}

@Suite struct EscapingJSONTests {
    @Test(arguments: [
        ("", #""""#), ("Đường \"nóng\"\\", #""Đường \"nóng\"\\""#), ("</script><!--", #""\u003c/script\u003e\u003c!--""#),
        ("a&b", #""a\u0026b""#), ("\u{2028}\u{2029}\u{2027}", "\"\\u2028\\u2029\u{2027}\""),
        ("\n\r\t\u{0}\u{1F}\u{7F}", "\"\\n\\r\\t\\u0000\\u001f\u{7F}\""), ("]]>", #""]]\u003e""#),
    ])
    func escapes(_ text: String, _ expected: String) {
        #expect(Array(written { $0.appendJSON(string: text) }.utf8) == Array(expected.utf8))
    }

    @Test func comesBackFromAParser() throws {
        var random = AwkwardTexts(seed: 9)
        for _ in 0..<2_000 {
            let text = random.next()
            let json = "[" + written { $0.appendJSON(string: text) } + "]"
            let parsed = try JSONDecoder().decode([String].self, from: Data(json.utf8))
            #expect(parsed.first.map { Array($0.utf8) } == Array(text.utf8), "\(json)")
            #expect(!json.contains("<") && !json.contains("&"))
        }
    }
}

@Suite struct EscapingURLTests {
    @Test(arguments: [
        ("/tin-tuc/2024/", "/tin-tuc/2024/"), ("/đ & '\"<", "/%C4%91%20%26%20%27%22%3C"), ("a%20b", "a%2520b"),
        ("\u{A0}👩", "%C2%A0%F0%9F%91%A9"), ("x?y#z:+,;=@$!*()", "x%3Fy%23z%3A%2B%2C%3B%3D%40%24%21%2A%28%29"),
        ("AZaz09-._~/", "AZaz09-._~/"), ("[\\]^`{|}\0", "%5B%5C%5D%5E%60%7B%7C%7D%00"),
    ])
    func encodes(_ text: String, _ expected: String) {
        #expect(written { $0.appendURLPath(percentEncoding: text) } == expected)
        #expect(expected.removingPercentEncoding == text)
    }
}

@Suite struct EscapingCSVTests {
    @Test(arguments: [
        ("", ""), ("Sở Nội vụ", "Sở Nội vụ"), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""), ("nói \"có\"", "\"nói \"\"có\"\"\""),
        ("hai\ndòng", "\"hai\ndòng\""), (" lề ", "\" lề \""),
        ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+1+1", "'+1+1"), ("-1-1", "'-1-1"), ("\t=1", "\"'\t'=1\""),
        ("\r=1", "\"'\r'=1\""), ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"), ("＝1+1", "'＝1+1"), ("＠x", "'＠x"), ("＋1", "'＋1"),
        ("a;=1+1", "\"a;'=1+1\""), ("a,=1+1", "\"a,'=1+1\""), ("\"=1+1", "\"\"\"'=1+1\""), ("a\n@x", "\"a\n'@x\""),
        ("+84 235 3852 123", "+84 235 3852 123"), ("+842353852123", "+842353852123"), ("-1", "-1"), ("-3,5", "\"-3,5\""),
        ("-1.234,5", "\"-1.234,5\""), ("+84 235; +84 236", "\"+84 235; +84 236\""), ("+84 235;=1", "\"+84 235;'=1\""),
        ("-", "'-"), ("+", "'+"), ("- Sở", "'- Sở"), ("+84  235", "'+84  235"), ("-3,=1", "\"-3,'=1\""), ("-3,5,=1", "\"-3,5,'=1\""),
        ("+84(235)", "'+84(235)"), ("1=1", "1=1"), ("0235 3852 123", "0235 3852 123"), ("a\u{A0}=1", "a\u{A0}=1"),
    ])
    func writes(_ text: String, _ expected: String) {
        #expect(Array(written { $0.appendCSV(field: text) }.utf8) == Array(expected.utf8))
    }

    /// Marks that end a cell or begin a formula, at every place within and behind eight bytes.
    @Test func asTheSlowWayDoes() {
        let ends: Set<Character> = [",", ";", "\"", "\t", "\n", "|"]
        func slow(_ text: String) -> String {
            var out = ""
            var isAtStart = true
            for letter in text {
                if isAtStart, "=@".contains(letter) { out += "'" }
                isAtStart = ends.contains(letter)
                out += letter == "\"" ? "\"\"" : String(letter)
            }
            return text.contains(where: ends.contains) ? "\"\(out)\"" : out
        }
        for mark in [",", ";", "\"", "\t", "\n", "|", "=", "@", "x"] {
            for place in 0..<19 {
                let text = "ab" + String(repeating: "ế", count: place / 3) + String(repeating: "a", count: place % 3) + mark + "=1 ghi chú thêm"
                #expect(written { $0.appendCSV(field: text, separator: UInt8(ascii: "|")) } == slow(text), "\(text)")
            }
        }
    }

    @Test func anotherSeparator() {
        #expect(written { $0.appendCSV(field: "a|=1", separator: UInt8(ascii: "|")) } == "\"a|'=1\"")
    }

    @Test func comesBackFromTheReader() {
        var random = AwkwardTexts(seed: 10)
        for _ in 0..<3_000 {
            let fields = (0..<3).map { _ in
                "x" + random.next().unicodeScalars.filter { !"=+-@".unicodeScalars.contains($0) }.map(String.init).joined()
            }
            var buffer = ByteBuffer()
            for (place, field) in fields.enumerated() {
                if place > 0 { buffer.append(UInt8(ascii: ",")) }
                buffer.appendCSV(field: field)
            }
            let result = readCSV(buffer.bytes())
            #expect(result.faults.isEmpty)
            #expect(result.rows.map { $0.fields.map { Array($0.text.utf8) } } == [fields.map { Array($0.utf8) }])
        }
    }
}
