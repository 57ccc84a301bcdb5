import Foundation
import Testing

/// Builds into one folder after every kind of edit, in any order: each time the output is to the byte what a clean build makes, and
/// says the same.
@Suite struct EditSequenceTests {
    private static let thorough = ProcessInfo.processInfo.environment["MOCBAN_THOROUGH"] != nil

    @Test(arguments: 0..<(thorough ? 20 : 2)) func everyEdit(_ seed: Int) throws {
        var random = SplitMix(UInt64(seed))
        let site = try OutputSample.site.written()
        var edits = Edits(site)
        var told: [String] = []
        for round in 0..<(Self.thorough ? 25 : 15) {
            for _ in 0..<[1, 1, 1, 2, 5].randomElement(using: &random)! { told.append(try edits.next(&random)) }
            let arguments = ["build", "--format", "json", "--today", edits.today] + (edits.takesDrafts ? ["--drafts"] : [])
            try? FileManager.default.removeItem(atPath: site.outside + "/sach")
            let again = try site.run(arguments)
            let clean = try site.run(arguments + ["--output", site.outside + "/sach"])
            let story = Comment(rawValue: "seed \(seed), round \(round): \(told.suffix(6))")
            #expect(again.exitCode == clean.exitCode, story)
            #expect(try JSONReport(again).findings.map(\.words) == JSONReport(clean).findings.map(\.words), story)
            #expect(Self.told(again) == Self.told(clean), story)
            guard clean.exitCode == 0 else { continue }
            let (mine, theirs) = (try DiskState(site.output).bytes, try DiskState(site.outside + "/sach").bytes)
            let differing = Set(mine.keys).union(theirs.keys).filter { mine[$0] != theirs[$0] }.sorted()
            // Files under a name with a hash outlive their build by one, which the manifest tells.
            #expect(differing.filter { !$0.hasPrefix("assets/") && $0 != ".mocban" } == [], story)
            guard differing.isEmpty else { continue }
            #expect(try folders(site.output) == folders(site.outside + "/sach"), story)
        }
    }

    /// The summary without what differs by right: files written, and the time.
    private static func told(_ run: Run) -> [String] {
        run.err.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("Tệp ghi mới") && !$0.hasPrefix("Thời gian") && !$0.contains("Đã dựng") }
    }

    private func folders(_ root: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: root).filter { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: root + "/" + path, isDirectory: &isFolder) && isFolder.boolValue
        }.sorted()
    }
}

/// Numbers that are the same in every run.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A site under an editor's hands, and another's who should not have.
struct Edits {
    private let site: SiteFolder
    private var count = 0
    private(set) var today = "2026-11-20"
    private(set) var takesDrafts = false

    init(_ site: SiteFolder) { self.site = site }

    private var items: [String] {
        SiteFolder.files(below: site.path + "/content/news").filter { $0.hasSuffix(".md") }.map { "content/news/" + $0 }
    }

    /// Does something; says what.
    mutating func next(_ random: inout SplitMix) throws -> String {
        count += 1
        guard let item = items.randomElement(using: &random), let text = site.text(item) else { return try add(&random) }
        switch Int.random(in: 0..<24, using: &random) {
        case 0, 1: try site.put(item, text + "\nĐoạn thêm lần \(count), theo 61/2018/NĐ-CP.\n"); return "body of \(item)"
        case 2, 3: try change(item, "title: ", "Tên lần \(count)"); return "title of \(item)"
        case 4: try change(item, "date: ", "2026-0\(Int.random(in: 1...9, using: &random))-1\(count % 10)"); return "date of \(item)"
        case 5: try change(item, "unit: ", ["da-nang/so-khcn", "da-nang/so-tttt", "da-nang"].randomElement(using: &random)!); return "unit of \(item)"
        case 6: try change(item, "topics: ", ["[buu-chinh]", "[dich-vu-so]", "[buu-chinh, chu-ky-so]"].randomElement(using: &random)!); return "topics of \(item)"
        case 7: try change(item, "summary: ", "Tóm tắt lần \(count)."); return "summary of \(item)"
        case 8, 9: return try add(&random)
        case 10: try FileManager.default.removeItem(atPath: site.path + "/" + item); return "without \(item)"
        case 11:
            let name = "content/news/2026/ten-\(count).md"
            guard !item.hasSuffix("/index.md") else { return "nothing" }
            try FileManager.default.moveItem(atPath: site.path + "/" + item, toPath: site.path + "/" + name)
            return "\(item) is now \(name)"
        case 12: try site.put(item, text); return "touched \(item)"
        case 13: try site.put("templates/footer.mustache", "<footer>Chân trang \(count)</footer>\n"); return "a template"
        case 14: try? FileManager.default.removeItem(atPath: site.path + "/templates"); return "no templates"
        case 15: try change(TinySite.Path.site, "title: ", "Cổng lần \(count)"); return "the site's title"
        case 16: try change(TinySite.Path.units, "- { id: da-nang/so-khcn, name: ", "Sở số \(count), level: department }"); return "a unit's name"
        case 17: today = ["2026-11-20", "2026-11-21", "2026-03-01"].randomElement(using: &random)!; return "today is \(today)"
        case 18: takesDrafts.toggle(); return "drafts: \(takesDrafts)"
        case 19: try site.put("templates/assets/styles/95-thu.css", ".thu-\(count) { color: red }\n"); return "a style"
        case 20: try damage(&random); return "damage in the workshop"
        case 21: return try spoil(&random)
        case 22: try site.put(item, text.replacingOccurrences(of: "status: draft", with: "status: approved")); return "approved \(item)"
        default: try site.put(item, text + "\n[Liên kết](/gioi-thieu/#muc-\(count % 2 == 0 ? "hai" : "khong-co"))\n"); return "a link in \(item)"
        }
    }

    private func change(_ file: String, _ key: String, _ value: String) throws {
        guard let text = site.text(file) else { return }
        let lines = text.components(separatedBy: "\n").map { $0.hasPrefix(key) ? key + value : $0 }
        try site.put(file, lines.joined(separator: "\n"))
    }

    private func add(_ random: inout SplitMix) throws -> String {
        let name = "content/news/2026/them-\(count)"
        if Bool.random(using: &random) {
            try site.put(name + ".md", OutputSample.item("Bài thêm \(count)", "2026-05-1\(count % 10)", ""))
        } else {
            try site.put(name + "/index.md", OutputSample.item("Bài thêm \(count)", "2026-05-1\(count % 10)", "", body: "[Tệp](tep.csv)\n"))
            try site.put(name + "/tep.csv", "a;b\n\(count);2\n")
        }
        return "new \(name)"
    }

    /// Something happens to what is kept between builds.
    private func damage(_ random: inout SplitMix) throws {
        let workshop = site.path + "/.public.mocban"
        let files = SiteFolder.files(below: workshop)
        guard let name = (Bool.random(using: &random) ? files.filter { !$0.contains("/") } : files).randomElement(using: &random) else { return }
        let path = workshop + "/" + name
        switch Int.random(in: 0..<4, using: &random) {
        case 0: try FileManager.default.removeItem(atPath: path)
        case 1: try Data().write(to: URL(fileURLWithPath: path))
        case 2:
            var bytes = (try? Data(contentsOf: URL(fileURLWithPath: path))) ?? Data()
            if !bytes.isEmpty { bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= 1 }
            try bytes.write(to: URL(fileURLWithPath: path))
        default: try FileManager.default.removeItem(atPath: workshop)
        }
    }

    /// Somebody changes a published file: in its place, by another, or takes it away.
    private func spoil(_ random: inout SplitMix) throws -> String {
        let names = SiteFolder.files(below: site.output).filter { $0 != ".mocban" }
        guard let name = names.randomElement(using: &random) else { return "nothing" }
        let path = site.output + "/" + name
        switch Int.random(in: 0..<3, using: &random) {
        case 0: try FileManager.default.removeItem(atPath: path)
        case 1: try Data("sửa tay".utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        default:
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
            try file.write(contentsOf: Data("X".utf8))
            try file.close()
        }
        return "\(name) is spoilt"
    }
}
