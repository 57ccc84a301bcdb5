import Foundation
import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What the preview answers over the wire, and what it does not.
@Suite struct ServerTests {
    private static let pdf = "content/news/2026/phụ lục.pdf"

    private func site() throws -> ServedSite {
        let text = String(decoding: TinySite().files[TinySite.Path.news] ?? [], as: UTF8.self)
        return try ServedSite(
            TinySite().with(ServerTests.pdf, "0123456789").with(TinySite.Path.news, text + "\n[Phụ lục](<phụ lục.pdf>)\n")
                .with("bi-mat.txt", "KHÔNG ĐƯỢC LỘ"))
    }

    @Test func pagesAndTheirFields() throws {
        let site = try site()
        let page = try site.get("/")
        #expect(page.status == 200)
        #expect(page.field("Content-Type") == "text/html; charset=utf-8")
        #expect(page.field("Cache-Control") == "no-store")
        #expect(page.field("Content-Security-Policy")?.hasPrefix("default-src 'self'") == true)
        #expect(page.field("Access-Control-Allow-Origin") == nil)
        #expect(page.field("Content-Length") == String(page.body.count))
        let head = try site.get("/", method: "HEAD")
        #expect(head.status == 200 && head.body.isEmpty)
        #expect(head.field("Content-Length") == String(page.body.count))
        #expect(try site.get("/index.html").status == 200)
        let missing = try site.get("/khong-co/")
        #expect(missing.status == 404)
        #expect(missing.text.contains("Không tìm thấy trang"))
        let folder = try site.get("/tin-tuc")
        #expect(folder.status == 308 && folder.field("Location") == "/tin-tuc/")
        #expect(try site.get("/tim-kiem/").text.contains("ket-qua"))
        for name in ["live.js", "live.css"] { #expect(try site.get("/_mocban/" + name).status == 200) }
    }

    @Test func allThatIsNoPageCanBeKept() throws {
        let site = try site()
        let map = try site.get("/sitemap.xml")
        let tag = try #require(map.field("ETag"))
        #expect(map.status == 200 && !map.text.contains("_mocban"))
        #expect(try site.get("/sitemap.xml", ["If-None-Match: \"x\", \(tag)"]).status == 304)
        #expect(try site.get("/sitemap.xml", ["If-None-Match: \"x\""]).status == 200)
    }

    @Test func filesWholeAndInParts() throws {
        let site = try site()
        // The name as browsers send it, its marks composed or not.
        for name in ["ph%E1%BB%A5%20l%E1%BB%A5c.pdf", "phu%CC%A3%20lu%CC%A3c.pdf"] {
            let whole = try site.get("/tin-tuc/2026/" + name)
            #expect(whole.status == 200 && whole.text == "0123456789" && whole.field("Content-Type") == "application/pdf")
        }
        let file = "/tin-tuc/2026/ph%E1%BB%A5%20l%E1%BB%A5c.pdf"
        let part = try site.get(file, ["Range: bytes=2-4"])
        #expect(part.status == 206 && part.text == "234" && part.field("Content-Range") == "bytes 2-4/10")
        let head = try site.get(file, ["Range: bytes=-3"], method: "HEAD")
        #expect(head.status == 206 && head.body.isEmpty && head.field("Content-Length") == "3")
        #expect(try site.get(file, ["Range: bytes=10-"]).status == 416)
        let tag = try #require(try site.get(file).field("ETag"))
        #expect(try site.get(file, ["If-None-Match: \(tag)"]).status == 304)
        #expect(try site.get(file, ["Range: bytes=2-4", "If-Range: \"x\""]).text == "0123456789")
    }

    @Test func nothingOutsideTheSite() throws {
        let site = try site()
        for target in [
            "/../bi-mat.txt", "/../../../../../etc/passwd", "/%2e%2e/bi-mat.txt", "/..%2fbi-mat.txt", "/%252e%252e/bi-mat.txt", "/..%5cbi-mat.txt",
            "//etc/passwd", "/a/%00", "/bi-mat.txt", "/content/site.yml", "/tin-tuc/..%2f..%2fbi-mat.txt", "http://127.0.0.1/bi-mat.txt", "/\\..\\bi-mat.txt",
            "file:///etc/passwd", "/%2e%2e%2fsite-private/x", "/%c0%ae%c0%ae/bi-mat.txt", "/_mocban/../bi-mat.txt",
        ] {
            let answer = try site.get(target)
            #expect([400, 404].contains(answer.status), "\(target): \(answer.status)")
            #expect(!answer.text.contains("KHÔNG ĐƯỢC LỘ") && !answer.text.contains("root:"), "\(target)")
        }
    }

    @Test func noLinkLeadsOut() throws {
        let site = try site()
        let file = "/tin-tuc/2026/ph%E1%BB%A5%20l%E1%BB%A5c.pdf"
        #expect(try site.get(file).status == 200)
        let folder = site.folder.path + "/content/news/2026"
        // The folder becomes a link to one outside that has a file of this name.
        let outside = site.folder.outside + "/ngoai"
        try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
        try Data("KHÔNG ĐƯỢC LỘ".utf8).write(to: URL(fileURLWithPath: outside + "/phụ lục.pdf"))
        #expect(rename(folder, site.folder.outside + "/weg") == 0)
        #expect(symlink(outside, folder) == 0)
        for _ in 0..<20 { #expect(try !site.get(file).text.contains("LỘ")) }
    }

    @Test func itsOwnNameAlone() throws {
        let site = try site()
        func status(_ lines: String...) throws -> Int { try site.send((["GET / HTTP/1.1"] + lines + ["Connection: close", "", ""]).joined(separator: "\r\n")).status }
        #expect(try status("Host: localhost") == 200)
        #expect(try status("Host: [::1]:\(site.port)") == 200)
        #expect(try status("Host: evil.example") == 403)
        #expect(try status("Host: 127.0.0.1.nip.io:\(site.port)") == 403)
        #expect([400, 403].contains(try status()))
        #expect([400, 403].contains(try status("Host: localhost", "Host: evil.example")))
        #expect([400, 403].contains(try status("Host: evil.example", "Host: localhost")))
        #expect(try status("Host: localhost", "Origin: http://evil.example") == 403)
        #expect(try status("Host: localhost", "Origin: null") == 403)
        let open = try ServedSite(TinySite(), ["--open-host", "may.phong"])
        #expect(try open.send("GET / HTTP/1.1\r\nHost: may.phong\r\nConnection: close\r\n\r\n").status == 200)
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "TRACE", "OPTIONS", "CONNECT"])
    func looksAreAllItTakes(method: String) throws {
        let site = try site()
        let answer = try site.get(method == "CONNECT" ? "127.0.0.1:80" : "/", ["Content-Length: 5"], method: method)
        #expect(answer.status == 405)
        #expect(try site.get("/").status == 200)
    }

    @Test func badRequestsHarmNobody() throws {
        let site = try site()
        let host = "Host: 127.0.0.1\r\n"
        for (text, allowed) in [
            ("GET / HTTP/1.1\r\n\(host)X: \(String(repeating: "a", count: 1_000_000))\r\n\r\n", [431, 0]),
            ("GET / HTTP/1.1\r\n\(host)\((0..<2000).map { "X\($0): a\r\n" }.joined())\r\n", [431, 0]),
            ("GET /\(String(repeating: "a", count: 12_000)) HTTP/1.1\r\n\(host)\r\n", [400, 431]),
            ("\0\u{1}\u{2}\r\n\r\n", [400, 0]), ("GET\r\n\r\n", [400, 0]), ("GET / HTTP/9.9\r\n\(host)\r\n", [400, 505, 0]),
            ("GET / HTTP/1.1\r\n\(host)Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n", [400, 413]),
            ("GET / HTTP/1.1\r\n\(host)Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef", [400, 413]),
            ("GET / HTTP/1.1\r\n\(host)Content-Length: -1\r\n\r\n", [400, 413]), ("GET / HTTP/1.1\r\n\(host) folded: x\r\n\r\n", [400, 403]),
            ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", [400, 405, 403, 505, 0]),
        ] {
            let answer = try site.send(text)
            #expect(allowed.contains(answer.status), "\(text.prefix(60)): \(answer.status)")
        }
        #expect(try site.get("/").status == 200)
    }

    @Test func manyConnectionsHarmNobody() throws {
        let site = try site()
        var sockets: [Int32] = []
        for _ in 0..<600 { if let socket = try? site.connected() { sockets.append(socket) } }
        let open = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(site.process)/fd").count) ?? 0
        #expect(open < 400)
        for socket in sockets { close(socket) }
        let end = ContinuousClock.now + .seconds(30)
        while try site.get("/").status != 200, ContinuousClock.now < end { usleep(20_000) }
        #expect(try site.get("/").status == 200)
    }

    @Test func listensToThisMachineUnlessTold() throws {
        #expect(try !site().complaints.contains("Chú ý"))
        #expect(try ServedSite(TinySite(), ["--host", "0.0.0.0"]).complaints.contains("0.0.0.0"))
        let none = try Program.run(["serve", "--site", "/khong-co", "--port", "0"], folder: "/")
        #expect(none.exitCode == 2)
    }
}
