import Foundation
import Testing

/// What one build leaves for the next, in the hidden folder beside the output.
@Suite struct KeptStateTests {
    /// A site built twice, so that something is kept. The file system's clock goes in steps, within which a file is not taken for known.
    private func built() throws -> SiteFolder {
        let site = try OutputSample.site.written()
        usleep(150_000)
        for _ in 0..<2 { #expect(try site.run(["build", "--strict"]).exitCode == 0) }
        return site
    }

    private func state(_ site: SiteFolder) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: site.path + "/.public.mocban/state")) }
    private func knowsAll(_ site: SiteFolder) throws -> Bool { String(decoding: try state(site), as: UTF8.self).contains("~site run") }

    @Test func firstBuildLeavesNothing() throws {
        let site = try OutputSample.site.written()
        #expect(try site.run(["build"]).exitCode == 0)
        #expect(!FileManager.default.fileExists(atPath: site.path + "/.public.mocban"))
    }

    @Test func whatIsUnchangedIsLeftAsItIs() throws {
        let site = try built()
        #expect(try knowsAll(site))
        let before = try DiskState(site.output)
        let full = try site.run(["build", "--output", site.outside + "/sach"])
        let again = try site.run(["build"])
        #expect(try DiskState(site.output) == before)
        func told(_ run: Run) -> [Substring] { run.out.split(separator: "\n").filter { !$0.hasPrefix("Tệp ghi mới") && !$0.hasPrefix("Thời gian") && !$0.contains("Đã dựng") } }
        #expect(told(again) == told(full))
        #expect(again.out.contains("Tệp ghi mới: 0, giữ nguyên: \(before.files.count - 1), xóa: 0"))
    }

    /// A folder fetched anew has new times and numbers; the bytes decide.
    @Test func copiesOfTheSameFilesAreTheSame() throws {
        let site = try built()
        for name in SiteFolder.files(below: site.path + "/content") {
            let bytes = try #require(site.bytes("content/" + name))
            try FileManager.default.removeItem(atPath: site.path + "/content/" + name)
            try site.put("content/" + name, bytes: bytes)
        }
        let before = try DiskState(site.output)
        #expect(try site.run(["build"]).exitCode == 0)
        #expect(try DiskState(site.output) == before)
    }

    /// Each in turn is something that the kept state must not be believed over.
    @Test(arguments: ["day", "address", "drafts", "content", "attachment", "template", "output", "gone", "clock"])
    func otherwiseAllIsMade(_ change: String) throws {
        let site = try built()
        var arguments = ["build"]
        var environment: [String: String?] = [:]
        switch change {
        case "day": arguments += ["--today", "2026-11-21"]
        case "address": arguments += ["--base-url", "https://example.gov.vn/khac/"]
        case "drafts": arguments += ["--drafts"]
        case "content": try site.put("content/news/2026/bon.md", try #require(site.text("content/news/2026/bon.md")) + "\nThêm.\n")
        case "attachment": try site.put("content/news/2026/ba/bang.csv", "a,b\r\n1,3\r\n")
        case "template": try site.put("templates/footer.mustache", "<footer>Khác</footer>\n")
        case "output": try site.put("public/index.html", "sửa tay")
        case "gone": try FileManager.default.removeItem(atPath: site.output + "/tin-tuc/2026/sau/index.html")
        default: environment["SOURCE_DATE_EPOCH"] = "1795237200"
        }
        let run = try site.run(arguments, environment: environment)
        let clean = try site.run(arguments + ["--output", site.outside + "/sach"], environment: environment)
        #expect(run.exitCode == 0 && clean.exitCode == 0)
        #expect(try DiskState(site.output).bytes == DiskState(site.outside + "/sach").bytes)
    }

    /// What there was to tell is told each time.
    @Test func findingsAreToldAgain() throws {
        let site = try OutputSample.site.written()
        try site.put("content/news/2026/nhac.md", OutputSample.item("Tin có lời nhắc", "2026-04-01", "", body: "<b>x</b>\n"))
        usleep(150_000)
        let runs = try (0..<4).map { _ in try site.run(["build", "--format", "json"]) }
        let told = try runs.map { try JSONReport($0).findings.map(\.code) }
        #expect(!told[0].isEmpty && told.allSatisfy { $0 == told[0] })
        #expect(try !knowsAll(site))
    }

    @Test(arguments: ["", "x", "flip", "cut", "older"]) func damageIsIgnored(_ harm: String) throws {
        let site = try built()
        var bytes = try state(site)
        switch harm {
        case "flip": bytes[bytes.count / 2] ^= 1
        case "cut": bytes = bytes.prefix(bytes.count / 2)
        case "older": bytes = Data("mocban kept 0\n".utf8) + bytes.dropFirst(14)
        default: bytes = Data(harm.utf8)
        }
        try bytes.write(to: URL(fileURLWithPath: site.path + "/.public.mocban/state"))
        try site.put("content/news/2026/bon.md", try #require(site.text("content/news/2026/bon.md")) + "\nThêm.\n")
        #expect(try site.run(["build"]).exitCode == 0)
        #expect(try site.run(["build", "--output", site.outside + "/sach"]).exitCode == 0)
        #expect(try DiskState(site.output).bytes == DiskState(site.outside + "/sach").bytes)
        #expect(try state(site) != bytes)
    }

    /// A build that is killed between publishing and keeping leaves the state of the site before it.
    @Test func theStateOfAnotherSiteIsNotBelieved() throws {
        let site = try built()
        let item = "content/news/2026/bon.md"
        let text = try #require(site.text(item))
        let clean = try DiskState(site.output).bytes
        let before = try state(site)
        try site.put(item, text + "\nThêm.\n")
        #expect(try site.run(["build"]).exitCode == 0)
        #expect(try DiskState(site.output).bytes != clean)
        try before.write(to: URL(fileURLWithPath: site.path + "/.public.mocban/state"))
        try site.put(item, text)
        #expect(try site.run(["build"]).exitCode == 0)
        #expect(try DiskState(site.output).bytes == clean)
    }

    /// One byte after the other is another one, or is where the file ends.
    @Test(arguments: [false, true]) func damageAnywhereIsIgnored(_ isCut: Bool) throws {
        let site = try built()
        let item = "content/news/2026/bon.md"
        let text = try #require(site.text(item))
        let path = site.path + "/.public.mocban/state"
        for round in 0..<12 {
            var bytes = try state(site)
            let place = bytes.count * round / 12 + round
            if isCut { bytes = bytes.prefix(place) } else { bytes[place] ^= 0x41 }
            try bytes.write(to: URL(fileURLWithPath: path))
            try site.put(item, text + "\nThêm \(round).\n")
            #expect(try site.run(["build"]).exitCode == 0)
            #expect(try site.run(["build", "--output", site.outside + "/sach"]).exitCode == 0)
            #expect(try DiskState(site.output).bytes == DiskState(site.outside + "/sach").bytes, "byte \(place)")
        }
    }

    /// What is damaged of the search is not looked at while only other texts change; a new item makes it be needed, and read again.
    @Test(arguments: [false, true]) func damageThatIsNeededLater(_ isOfAll: Bool) throws {
        let site = try built()
        let path = site.path + "/.public.mocban/state"
        var bytes = try state(site)
        let pieces = KeptStateTests.pieces(of: bytes).filter { isOfAll || $0.name.hasPrefix("~site search terms ") }
        #expect(!pieces.isEmpty)
        for piece in pieces where !piece.range.isEmpty { bytes[piece.range.lowerBound + piece.range.count / 2] ^= 0x41 }
        try bytes.write(to: URL(fileURLWithPath: path))
        let item = "content/news/2026/bon.md"
        for round in 0..<3 {
            if round == 1 { try site.put("content/news/2026/tam.md", OutputSample.item("Tin thêm", "2026-04-02", "")) }
            try site.put(item, try #require(site.text(item)) + "\nThêm \(round).\n")
            #expect(try site.run(["build"]).exitCode == 0)
            #expect(try site.run(["build", "--output", site.outside + "/sach"]).exitCode == 0)
            #expect(try DiskState(site.output).bytes == DiskState(site.outside + "/sach").bytes, "\(round)")
        }
    }

    /// The pieces that the list at the end names.
    private static func pieces(of state: Data) -> [(name: String, range: Range<Int>)] {
        func word(_ at: Int) -> Int { (0..<8).reduce(0) { $0 | Int(state[at + $1]) << (8 * $1) } }
        var at = word(state.count - 24)
        var found: [(name: String, range: Range<Int>)] = []
        while at < state.count - 24 {
            let (start, count, name) = (word(at), word(at + 8), word(at + 24))
            found.append((String(decoding: state[at + 32..<at + 32 + name], as: UTF8.self), start..<start + count))
            at += 32 + name
        }
        return found
    }

    /// The file is added to, and written anew before it is half waste.
    @Test func theStateDoesNotGrowWithoutEnd() throws {
        let site = try built()
        let item = "content/news/2026/bon.md"
        let text = try #require(site.text(item))
        var sizes: [Int] = []
        for round in 0..<60 {
            try site.put(item, text + "\nThêm \(round).\n")
            #expect(try site.run(["build"]).exitCode == 0)
            sizes.append(try state(site).count)
        }
        #expect(zip(sizes, sizes.dropFirst()).contains { $0 < $1 })
        #expect(sizes.allSatisfy { $0 < 2 * sizes[0] + 1_200_000 }, "\(sizes)")
    }

    /// Where nothing has changed, nothing is written either, and all that was known stays so.
    @Test func whatIsKnownStaysKnown() throws {
        let site = try built()
        let before = try state(site)
        usleep(150_000)
        for _ in 0..<2 { #expect(try site.run(["build"]).exitCode == 0) }
        #expect(try state(site) == before)
    }

    @Test func nothingIsKeptWhereThatIsAsked() throws {
        let site = try built()
        try site.put("content/news/2026/bon.md", try #require(site.text("content/news/2026/bon.md")) + "\nThêm.\n")
        #expect(try site.run(["build", "--no-former"]).exitCode == 0)
        #expect(!FileManager.default.fileExists(atPath: site.path + "/.public.mocban"))
    }
}
