import Foundation
import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What an editor sees while writing.
@Suite struct LivePreviewTests {
    private let news = TinySite.Path.news
    private let address = "/tin-tuc/2026/tin/"

    @Test func showsWhatIsSaved() throws {
        let site = try ServedSite()
        let before = try site.get(address)
        #expect(before.status == 200)
        #expect(before.text.contains("Tin thử"))
        let text = try #require(site.folder.text(news))
        // As editors do it: a new file beside it, then its name.
        try site.folder.put("content/news/2026/.moi", text.replacing("Tin thử", with: "Tin đã sửa"))
        #expect(rename(site.folder.path + "/content/news/2026/.moi", site.folder.path + "/" + news) == 0)
        let after = try site.get(address) { $0.text.contains("Tin đã sửa") }
        #expect(after.text.contains("Tin đã sửa"))
        #expect(!after.text.contains("Tin thử"))
        #expect(try site.get("/").text.contains("Tin đã sửa"))
        #expect(after.field("X-Mocban-Page") != before.field("X-Mocban-Page"))
    }

    @Test func tellsTheBrowser() throws {
        let site = try ServedSite()
        let page = try site.get(address).text
        let token = try #require(page.firstMatch(of: #/data-token="([a-z0-9]+)"/#)?.1)
        let version = try #require(page.firstMatch(of: #/data-version="(\d+)"/#)?.1)
        let own = ["Sec-Fetch-Site: same-origin"]
        // Whatever happens next is told; where it has happened meanwhile, at once.
        let text = try #require(site.folder.text(news))
        try site.folder.put(news, text.replacing("Tin thử", with: "Tin đã sửa"))
        let told = try site.get("/_mocban/wait?token=\(token)&since=\(version)", own)
        #expect(told.status == 200)
        #expect(told.text != version + "\n")
        // Not to whoever does not know the token, and to no other site.
        for (target, fields) in [
            ("/_mocban/wait?since=1", own), ("/_mocban/wait?token=x&since=1", own), ("/_mocban/wait?token=\(token)&since=1", []),
            ("/_mocban/wait?token=\(token)&since=1", ["Origin: null"]), ("/_mocban/wait?token=\(token)&since=1", ["Sec-Fetch-Site: cross-site"]),
            ("/_mocban/wait?token=\(token)&since=1", ["Origin: http://evil.example"]),
        ] {
            #expect(try site.get(target, fields).status == 403, "\(target) \(fields)")
        }
    }

    @Test func aBrokenPageStaysAsItWas() throws {
        let site = try ServedSite()
        _ = try site.get(address)
        let text = try #require(site.folder.text(news))
        try site.folder.put(news, text.replacing("unit:", with: "unit: '<script>alert(1)</script>'\nunit2:"))
        let broken = try site.get(address) { $0.text.contains("bản tốt gần nhất") }
        #expect(broken.status == 200)
        #expect(broken.text.contains("Tin thử"))
        #expect(broken.text.contains("bản tốt gần nhất"))
        #expect(broken.text.contains("&lt;script&gt;alert(1)"))
        #expect(!broken.text.contains("<script>alert(1)"))
        #expect(broken.text.contains("vscode://file/"))
        #expect(try site.get("/").status == 200)
        #expect(try site.get("/_office/ten-loi/").text.contains("&lt;script&gt;alert(1)"))
        try site.folder.put(news, text)
        let mended = try site.get(address) { !$0.text.contains("bản tốt gần nhất") }
        #expect(mended.text.contains("Tin thử") && !mended.text.contains("bản tốt gần nhất"))
    }

    /// A wish that lets nothing be is told as a build tells it.
    @Test func wishOfNoUse() throws {
        let wish = "language: vi\nsilenced: [ { code: MB-VT-02, reason: Để sau } ]"
        let site = try ServedSite(TinySite().changing(TinySite.Path.site, "language: vi", to: wish))
        #expect(try site.get("/_office/ten-loi/") { $0.text.contains("MB-QUA-03") }.text.contains("MB-QUA-03"))
    }

    @Test(arguments: [
        (TinySite.Path.site, "title: [\n"), (TinySite.Path.units, "- id: [\n"), ("templates/news-item.mustache", "{{khong_co}}"),
    ])
    func aFaultOfAllLeavesAllAsItWas(file: String, text: String) throws {
        let site = try ServedSite()
        let good = try site.get(address)
        let former = site.folder.text(file)
        try site.folder.put(file, text)
        let broken = try site.get(address) { $0.text.contains("class=\"co-loi\"") }
        #expect(broken.status == 200)
        #expect(broken.text.contains("class=\"co-loi\""))
        #expect(broken.text.contains("Tin thử"))
        if let former { try site.folder.put(file, former) } else { try FileManager.default.removeItem(atPath: site.folder.path + "/" + file) }
        let mended = try site.get(address) { !$0.text.contains("class=\"co-loi\"") }
        #expect(!mended.text.contains("class=\"co-loi\""))
        #expect(mended.text.contains("Tin thử") && good.text.contains("Tin thử"))
    }

    @Test func beginsWithAFault() throws {
        let site = try ServedSite(TinySite().with(TinySite.Path.site, "title: [\n"))
        let page = try site.get("/")
        #expect(page.status == 503)
        #expect(page.text.contains(TinySite.Path.site))
        try site.folder.put(TinySite.Path.site, String(decoding: TinySite().files[TinySite.Path.site] ?? [], as: UTF8.self))
        #expect(try site.get("/") { $0.status == 200 }.status == 200)
    }

    @Test func draftsAreSeenAndMarkedAndNeverWritten() throws {
        let draft = try TinySite().changing(news, "title:", to: "status: draft\ntitle:")
        let site = try ServedSite(draft)
        let page = try site.get(address)
        #expect(page.status == 200)
        #expect(page.text.contains("Bản nháp"))
        let office = try site.get("/_office/").text
        #expect(office.contains("Bản nháp (1)"))
        #expect(office.contains(address))
        #expect(!FileManager.default.fileExists(atPath: site.folder.output))
        let plain = try ServedSite(draft, ["--no-drafts"])
        #expect(try plain.get(address).status == 404)
    }

    @Test func followsFoldersThatComeAndGo() throws {
        let site = try ServedSite()
        _ = try site.get(address)
        let folder = site.folder.path + "/content/news"
        #expect(rename(folder, site.folder.outside + "/weg") == 0)
        #expect(try site.get(address) { $0.status == 404 }.status == 404)
        #expect(rename(site.folder.outside + "/weg", folder) == 0)
        #expect(try site.get(address) { $0.status == 200 }.status == 200)
        let text = try #require(site.folder.text(news))
        try site.folder.put(news, text.replacing("Tin thử", with: "Tin trở lại"))
        #expect(try site.get(address) { $0.text.contains("Tin trở lại") }.text.contains("Tin trở lại"))
        // The whole of it.
        #expect(rename(site.folder.path + "/content", site.folder.outside + "/weg") == 0)
        #expect(try site.get(address) { $0.text.contains("class=\"co-loi\"") }.status == 200)
        #expect(rename(site.folder.outside + "/weg", site.folder.path + "/content") == 0)
        #expect(try site.get(address) { !$0.text.contains("class=\"co-loi\"") }.text.contains("Tin trở lại"))
    }

    @Test func aThousandSavesEndWithTheLast() throws {
        let site = try ServedSite()
        let text = try #require(site.folder.text(news))
        let descriptors = { (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(site.process)/fd").count) ?? 0 }
        _ = try site.get(address)
        let before = descriptors()
        for number in 0..<1000 { try site.folder.put(news, text.replacing("Tin thử", with: "Tin số \(1000 + number)")) }
        let last = try site.get(address) { $0.text.contains("Tin số 1999") }
        #expect(last.text.contains("Tin số 1999"))
        // Each connection closes a moment after its answer.
        #expect(descriptors() <= before + 3)
    }

    @Test func endsWhenAsked() throws {
        let site = try ServedSite()
        _ = try site.get("/")
        kill(site.process, SIGINT)
        #expect(try Program.wait(site.process, until: .now + .seconds(20)) == 0)
    }
}
