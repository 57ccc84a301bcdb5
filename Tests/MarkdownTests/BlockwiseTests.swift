import Markdown
import Testing

/// What is read several bytes at a time, or by sections, comes out as if it were read byte by byte and whole.
struct BlockwiseTests {
    /// Words, marks and joins on every place that they may have within the bytes that are looked at together, and near the end.
    @Test(arguments: 0..<40)
    func placesWithinABlock(_ shift: Int) {
        let head = String(repeating: "x", count: shift) + " "
        let texts: [(written: String, shown: String)] = [
            ("số 5", "số\u{A0}5"), ("Quý IV.", "Quý\u{A0}IV."), ("88 %", "88\u{A0}%"),
            ("a \"b\" c", "a “b” c"), ("ư – ơ — ă", "ư – ơ — ă"), ("đi...", "đi…"),
            ("Đắk R'lấp X", "Đắk R'lấp X"), ("2021-2025", "2021–2025"), ("a&b 5 đồng", "a&amp;b 5\u{A0}đồng"),
            ("(một), hai;ba", "(một), hai;ba"), ("a < b > c", "a &lt; b &gt; c"), ("..", ".."), ("....", "...."), ("Sở - ngành", "Sở – ngành"),
            ("Điều X", "Điều\u{A0}X"), ("quý V", "quý\u{A0}V"), ("ba V", "ba V"), ("lục V", "lục\u{A0}V"), ("5 ha", "5\u{A0}ha"), ("5 hai", "5 hai"),
        ]
        for text in texts {
            for tail in ["", ".", " đuôi", String(repeating: " đuôi", count: 7)] {
                let result = render(head + text.written + tail)
                // A text that begins with a blank has lost it.
                let shown = (shift == 0 ? text.shown : head + text.shown) + tail
                guard !text.written.hasSuffix(".") || tail != "." else { continue }
                #expect(result.text == "<p>\(shown)</p>\n", "\(text.written)")
            }
        }
    }

    /// Code at the end makes the text one section.
    @Test(arguments: [
        "a\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nb\n", "- x\n\n  | a |\n  |---|\n  | 1 |\n\n  y\n- z\n\n| b |\n|-|\n",
        "> | a |\n> |-|\n\n> | b |\n> |-|\n\n| c |\n|-|\n| [r] |\n\n[r]: /u\n", "1. một\n\n   | a |\n   |:-:|\n\n    | b |\n    |-|\n",
        "    | mã |\n    |-|\n\n| a |\n|-|\n", "a[^1]\n\n[^1]: b\n\n| a |\n|-|\n", "\u{FEFF}| a |\n|-|\n\n\u{FEFF}- b\n  |-|\n",
        "a[^1] b[^2]\n\n- x\n\n[^1]: một\n\n    hai\n[^2]: ba\n\nc\n\n1. d\n2. e\n", "| a |\r\n|-|\r\n\r\n| b |\r|-|\r",
    ])
    func sectionsAreReadAsTheWhole(_ text: String) {
        let parted = render(text, plain: true)
        let whole = render(text + "\n```\n```\n", plain: true)
        let code = "<pre><code></code></pre>\n"
        #expect(whole.text.contains(code), "\(text)")
        #expect(parted.text == whole.text.replacing(code, with: ""), "\(text)")
    }

    /// Code and HTML that reach over empty lines hide what looks like a table.
    @Test(arguments: ["```\n\n| a |\n|-|\n\n```\n", "- ~~~\n\n  | a |\n  |-|\n\n  ~~~\n", "<!--\n\n| a |\n|-|\n\n-->\n", "> ```\n> a\n>\n> | a |\n> |-|\n"])
    func noTableInCode(_ text: String) {
        let result = render(text, plain: true, unsafe: true)
        #expect(!result.hasTable && result.text.contains("|-|"), "\(result.text)")
    }

    @Test func trustedTextsComeOutTheSame() {
        let text = Array("# Đề mục\n\nỦy ban – “số 5” [^1]\n\n[^1]: | a |\n    |-|\n\n\u{0}\n".utf8)
        let trusting = MarkdownRenderer(options: MarkdownOptions(trustsUTF8: true)).render(text, slug: testSlug)
        #expect(trusting.html == render(text).html)
    }
}
