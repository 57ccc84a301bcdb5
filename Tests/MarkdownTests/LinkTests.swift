import Markdown
import Testing
import Text

struct LinkTests {
    @Test func answers() {
        let html = render("[a](a.md) [b](b.md) [*c*](c.md) [d](https://e.vn/?x=1&y=2)") { reference in
            switch reference.destination {
            case "a.md": .address("/a/", external: false)
            case "b.md": .address("https://b.vn/", external: true)
            case "c.md": .broken
            default: .keep
            }
        }.text
        #expect(
            html == """
                <p><a href="/a/">a</a> <a href="https://b.vn/" class="external" rel="noopener external">b</a> \
                <em>c</em> <a href="https://e.vn/?x=1&amp;y=2" class="external" rel="noopener external">d</a></p>

                """)
    }

    @Test func placesAreBytesInTheSource() {
        let markdown = "Xem a.md và [chữ](a.md), [hai](a.md)\r\n\r\n- > [ba][t]\r\n\r\n[t]: /đích\r\n"
        var places: [String] = []
        var starts: [Int] = []
        _ = render(markdown) { reference in
            places.append(excerpt(markdown, reference.source))
            starts.append(reference.source.lowerBound)
            return .keep
        }
        #expect(places == ["a.md", "a.md", "- > [ba][t]"])
        #expect(starts == [21, 34, 43])
    }

    @Test func imagesHaveASizeAndFiguresACaption() {
        let size: (LinkReference) -> LinkAnswer = { _ in .image("/x/anh.jpg", width: 640, height: 480) }
        let image = "<img src=\"/x/anh.jpg\" alt=\"Ảnh &amp; chữ\"%width=\"640\" height=\"480\" loading=\"lazy\" decoding=\"async\" />"
        #expect(
            render("![Ảnh & *chữ*](anh.jpg)", link: size).text
                == "<p>\(image.replacing("%", with: " "))</p>\n")
        #expect(
            render("![Ảnh & chữ](anh.jpg \"Khai mạc\")", link: size).text
                == "<figure>\(image.replacing("%", with: " title=\"Khai mạc\" "))<figcaption>Khai mạc</figcaption></figure>\n")
        #expect(render("![Ảnh](anh.jpg \"x\")") { _ in .broken }.text == "<p>Ảnh</p>\n")
    }

    @Test(arguments: [
        ("![](a.png)", [MarkdownIssue.Kind.missingAlt]), ("[](a.md)", [.emptyLink]),
        ("[a](http://e.vn)", [.insecureAddress]), ("![a](https://e.vn/a.png)", [.externalImage]),
        ("![a](//e.vn/a.png)", [.externalImage]), ("[a](/b) ![c](/d.png)", []),
    ])
    func issues(_ markdown: String, _ kinds: [MarkdownIssue.Kind]) {
        #expect(render(markdown).issues.map(\.kind) == kinds)
    }

    @Test func annotationsMarkTextOutsideOfLinks() {
        let renderer = MarkdownRenderer()
        var out = ByteBuffer()
        let source = Array("CCHC, *CCHC* [CCHC](/a) `CCHC`".utf8)
        _ = source.withUnsafeBufferPointer {
            renderer.render(
                $0, slug: testSlug,
                annotate: { text, found in
                    guard text.starts(with: "CCHC".utf8) else { return }
                    found.append(TextAnnotation(range: 0..<4, element: .abbreviation(title: "cải \"cách\"")))
                }, link: { _ in .keep }, into: &out)
        }
        let abbreviation = "<abbr title=\"cải &quot;cách&quot;\">CCHC</abbr>"
        #expect(
            out.string()
                == "<p>\(abbreviation), <em>\(abbreviation)</em> <a href=\"/a\">CCHC</a> <code>CCHC</code></p>\n")
    }
}
