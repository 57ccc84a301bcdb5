import CCmark
import Testing

/// The specifications' own examples, byte for byte.
struct ConformanceTests {
    @Test(arguments: try Example.all("commonmark-0.30"))
    func commonMark(_ example: Example) {
        #expect(render(example.markdown, plain: true, unsafe: true).text == example.html)
    }

    /// Safe mode leaves out raw HTML and dangerous addresses as libcmark does.
    @Test(arguments: try Example.all("commonmark-0.30"))
    func commonMarkSafe(_ example: Example) {
        #expect(render(example.markdown, plain: true).text == cmarkHTML(Array(example.markdown.utf8)))
    }

    @Test(arguments: try Example.all("gfm-tables"))
    func tables(_ example: Example) {
        #expect(render(example.markdown, plain: true, unsafe: true).text == example.html)
    }

    @Test(arguments: try Example.all("gfm-footnotes"))
    func footnotes(_ example: Example) {
        #expect(render(example.markdown, plain: true, unsafe: true).text == example.html)
    }

    /// The suites are whole: a lost fixture must not pass for a passed one.
    @Test func counts() throws {
        #expect(try Example.all("commonmark-0.30").count == 652)
        #expect(try Example.all("gfm-tables").count == 24)
        #expect(try Example.all("gfm-footnotes").count == 7)
    }
}
