import Foundation
import Testing

@testable import mocban_bench

@Suite struct CorpusTests {
    /// Everything below a folder, by path.
    private func contents(_ folder: URL) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            let data = FileManager.default.contents(atPath: folder.appendingPathComponent(path).path)
            if let data, !data.isEmpty { files[path] = data }
        }
        return files
    }

    private func written(_ kind: SiteKind, items: Int, jobs: Int) async throws -> [String: Data] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("corpus-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try await Corpus(items: items).write(kind, into: folder.path, jobs: jobs)
        return try contents(folder)
    }

    @Test(arguments: [SiteKind.mocban, .hugo])
    func `The number of threads changes no byte`(kind: SiteKind) async throws {
        let one = try await written(kind, items: 400, jobs: 1)
        #expect(one.keys.filter { $0.contains("content/news/2") && !$0.hasSuffix("_index.md") }.count == 400)
        #expect(try await written(kind, items: 400, jobs: 3) == one)
    }

    @Test func `Both kinds of site have the same items with the same bodies`() async throws {
        let ours = try await written(.mocban, items: 300, jobs: 2).filter { $0.key.hasPrefix("content/news/") }
        let theirs = try await written(.hugo, items: 300, jobs: 2)
        for (path, data) in ours {
            let body = String(decoding: data, as: UTF8.self).components(separatedBy: "\n---\n").dropFirst()
            let other = try #require(theirs[path])
            #expect(String(decoding: other, as: UTF8.self).components(separatedBy: "\n---\n").dropFirst() == body)
        }
    }

    @Test func `Every link leads to a published file, and bodies weigh about 4.3 KB`() async throws {
        let files = try await written(.mocban, items: 1000, jobs: 2)
        var links = 0
        var bytes = 0
        for (path, data) in files where path.hasPrefix("content/news/") {
            let text = String(decoding: data, as: UTF8.self)
            let frontMatter = try #require(text.range(of: "\n---\n"))
            bytes += text[frontMatter.upperBound...].utf8.count
            for match in text.matches(of: /\]\(([^)]+\.md)\)/) {
                links += 1
                let folder = URL(fileURLWithPath: "/" + path).deletingLastPathComponent()
                let target = folder.appendingPathComponent(String(match.1)).standardized.path.dropFirst()
                let found = try #require(files[String(target)], "\(path) links to \(target)")
                #expect(!String(decoding: found, as: UTF8.self).contains("\nstatus: review\n"))
            }
        }
        #expect(links > 1000)
        #expect((4000...4600).contains(bytes / 1000))
    }

    @Test func `No item is younger than its unit, its year or the portal`() throws {
        let corpus = Corpus(items: 5000)
        for number in 0..<5000 {
            let head = ItemHead(number, corpus)
            #expect(head.day.number >= 0 && head.day.number <= head.unit.lastDay)
            #expect(head.day.iso < Day.today)
            if let plan = head.plan {
                #expect(head.day.civil.year == Plan(plan).year)
                #expect(head.unit.province?.id == Province.present[Plan(plan).province].id)
            }
        }
    }

    @Test func `About three hundred units over 48 provinces, each successor known`() {
        let registry = Registry()
        #expect(Province.present.count == 34)
        #expect((290...310).contains(registry.units.count))
        let ids = Set(registry.units.map(\.id))
        #expect(ids.count == registry.units.count)
        #expect(registry.units.allSatisfy { $0.successor.map(ids.contains) ?? true })
        #expect(Province.former.allSatisfy { old in Province.present.contains { $0.id == old.successor } })
    }
}
