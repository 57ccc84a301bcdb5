import Testing

@testable import Serving

@Suite struct RequestTests {
    @Test(arguments: [
        ("/", "/"), ("/tin-tuc/", "/tin-tuc/"), ("/a%20b", "/a b"), ("/%C4%91%C6%B0%E1%BB%9Dng.pdf", "/đường.pdf"),
        // The same name with marks of their own.
        ("/a%CC%81", "/\u{E1}"), ("/a+b", "/a+b"), ("/%252e", "/%2e"), ("/a..b/.c", "/a..b/.c"),
    ])
    func decodesOnce(encoded: String, path: String) {
        #expect(RequestedPath.decoded(encoded[...])?.unicodeScalars.map(\.value) == path.unicodeScalars.map(\.value))
    }

    @Test(arguments: [
        "", "a", "/..", "/../etc/passwd", "/%2e%2e/", "/%2E./a", "/a/%2e", "/./", "/..%2fetc", "/a%2Fb", "/..%5c", "/a\\b", "/%00", "/a%0a", "/%7f",
        "/%", "/%4", "/%zz", "/%ff", "/a//b", "//a", "/...",
    ])
    func refuses(encoded: String) {
        #expect(RequestedPath.decoded(encoded[...]) == nil)
    }

    @Test(arguments: [
        (nil, .whole), ("bytes=0-0", .part(0..<1)), ("bytes=5-", .part(5..<10)), ("bytes=-3", .part(7..<10)), ("bytes=-30", .part(0..<10)),
        ("bytes=2-900", .part(2..<10)), ("BYTES=1-2", .part(1..<3)), ("bytes=10-", .unsatisfiable), ("bytes=-0", .unsatisfiable),
        ("bytes=3-1", .whole), ("bytes=0-1,3-4", .whole), ("bytes=a-b", .whole), ("items=0-1", .whole), ("bytes=-", .whole), ("bytes=", .whole),
        ("bytes=99999999999999999999-", .whole), ("bytes=+1-2", .whole),
    ] as [(String?, ByteRange)])
    func readsRanges(field: String?, range: ByteRange) {
        #expect(ByteRange(field, size: 10) == range)
    }

    @Test func anEmptyFileHasNoParts() {
        #expect(ByteRange("bytes=0-", size: 0) == .unsatisfiable)
        #expect(ByteRange(nil, size: 0) == .whole)
    }

    @Test(arguments: [
        ("index.html", "text/html; charset=utf-8"), ("a/b.PDF", "application/pdf"), ("_redirects", "text/plain; charset=utf-8"),
        ("feed.xml", "application/xml; charset=utf-8"), ("a.la", "application/octet-stream"), ("x.y/z", "text/plain; charset=utf-8"),
    ])
    func tellsTypes(file: String, type: String) {
        #expect(ContentType.of(file) == type)
    }

    @Test func linksOpenFiles() {
        #expect(EditorLink("vscode", root: "/nhà")?.url("content/a.md", line: 3, column: 5) == "vscode://file/nh%C3%A0/content/a.md:3:5")
        #expect(EditorLink("my+app:{file}#{line}", root: "/r")?.url("a b\".md", line: 2) == "my+app:/r/a%20b%22.md#2")
        #expect(EditorLink("none", root: "/r")?.url("a") == nil)
        for bad in ["javascript:alert('{file}')", "JavaScript:{file}", "emacs", "{file}", "data:{file}", " javascript:{file}"] {
            #expect(EditorLink(bad, root: "/") == nil)
        }
    }
}
