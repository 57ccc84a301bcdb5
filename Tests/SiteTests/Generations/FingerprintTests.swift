import Checking
import Design
import Foundation
import Pages
import Reading
import Testing
import Text
import Workers

/// A page whose fingerprint is the same as before is the same to the byte, whatever was edited: nothing else lets a build leave it
/// as it is.
@Suite struct FingerprintTests {
    private static let thorough = ProcessInfo.processInfo.environment["MOCBAN_THOROUGH"] != nil

    @Test(arguments: 0..<(thorough ? 20 : 4)) func neverStale(_ seed: Int) throws {
        var random = SplitMix(UInt64(1000 + seed))
        let site = try OutputSample.site.written()
        var edits = Edits(site)
        var before = try #require(Made(site, edits))
        for round in 0..<(Self.thorough ? 60 : 30) {
            let told = try edits.next(&random)
            guard let after = Made(site, edits) else { continue }
            let story = Comment(rawValue: "seed \(seed), round \(round): \(told)")
            #expect(before.stale(beside: after) == [], story)
            before = after
        }
    }

    /// Every line of every file, changed by itself: random edits find only what is wrong with the prints of what they happen to touch.
    @Test(arguments: OutputSample.site.texts) func everyLineByItself(_ file: String) throws {
        let site = try OutputSample.site.written()
        let edits = Edits(site)
        let before = try #require(Made(site, edits))
        let text = try #require(site.text(file))
        let lines = text.components(separatedBy: "\n")
        var told = 0
        for (index, line) in lines.enumerated() where line.count > 3 && line != "---" {
            for way in Self.thorough ? [0, 1, 2] : [0, 1 + index % 2] {
                var changed = lines
                switch way {
                // The last letter becomes another, before what closes a value.
                case 0: changed[index] = FingerprintTests.varied(line)
                case 1: changed.remove(at: index)
                default: changed.insert(line, at: index)
                }
                try site.put(file, changed.joined(separator: "\n"))
                guard let after = Made(site, edits) else { continue }
                told += 1
                #expect(before.stale(beside: after) == [], "\(file): \(changed[index])")
            }
        }
        #expect(told > 0)
    }

    private static func varied(_ line: String) -> String {
        var letters = Array(line)
        guard let at = letters.lastIndex(where: { $0.isLetter || $0.isNumber }) else { return line }
        letters[at] = letters[at] == "2" ? "3" : letters[at].isNumber ? "2" : letters[at] == "a" ? "b" : "a"
        return String(letters)
    }

    /// One text changed: the pages that have nothing to do with it are known again.
    @Test func mostStay() throws {
        let site = try OutputSample.site.written()
        let edits = Edits(site)
        let file = try #require(SiteFolder.files(below: site.path + "/content/news").sorted().first { $0.hasSuffix(".md") })
        let before = try #require(Made(site, edits))
        try site.put("content/news/" + file, try #require(site.text("content/news/" + file)) + "\nThêm một câu.\n")
        let after = try #require(Made(site, edits))
        let known = after.pages.filter { address, page in page.fingerprint != nil && before.pages[address]?.fingerprint == page.fingerprint }
        #expect(before.stale(beside: after) == [])
        // Nobody shows a text but its own page; it is found by its words.
        let others = after.pages.filter { address, page in page.fingerprint != nil && known[address] == nil }.keys
        let found = others.filter { $0.hasPrefix("/tim-kiem/chi-muc/t") }
        #expect(others.count == 1 + found.count && others.allSatisfy { $0.hasPrefix("/tin-tuc/20") || found.contains($0) }, "\(others.sorted())")
        #expect(!found.isEmpty)
    }

    /// An item's title changed: the items' pages with other fingerprints are those that are said to name it.
    @Test func namedItems() throws {
        let site = try NewKeyTests.site.written()
        let edits = Edits(site)
        let before = try #require(Made(site, edits))
        for place in [0, 1, 9, 17, 30, before.news.count - 1] {
            let file = before.news[place].file
            let text = try #require(site.text(file))
            try site.put(file, text.replacingOccurrences(of: "title: ", with: "title: Khác "))
            let after = try #require(Made(site, edits))
            #expect(after.news.map(\.page) == before.news.map(\.page))
            let others = after.news.map(\.page).filter { before.pages[$0]?.fingerprint != after.pages[$0]?.fingerprint }
            #expect(after.site.newsPages(naming: [place]) == Set(others), "\(file)")
            #expect(others.count > 1 && others.count < 25, "\(file): \(others.count)")
            try site.put(file, text)
        }
    }

    /// The fingerprint is there for all but a few.
    @Test func nearlyAllHaveOne() throws {
        let site = try OutputSample.site.written()
        let made = try #require(Made(site, Edits(site)))
        let without = made.pages.filter { $0.value.fingerprint == nil }.map(\.key).sorted()
        #expect(without == ["/tuyen-bo-tiep-can/"])
    }
}

/// All pages of a site as it is on disk.
private struct Made {
    struct Page {
        let fingerprint: Fingerprint?
        let bytes: [UInt8]
        let findings: [String]
    }

    private(set) var pages: [String: Page] = [:]
    let site: SitePages
    /// The items' pages and their files, newest first.
    let news: [(page: String, file: String)]

    /// Nil where nothing would be published.
    init?(_ site: SiteFolder, _ edits: Edits) {
        let workers = Workers(1)
        let tree = SourceTree(root: site.path)
        let design = Design.load(tree)
        let options = CheckOptions(today: try? DayParsing.parse(edits.today).get().day, epochSeconds: 0, drafts: edits.takesDrafts)
        let content = Checker(tree, options, workers).run()
        guard let portal = content.portal, design.templates != nil else { return nil }
        let made = SitePages(
            portal, held: content.held, faulty: content.faulty, templates: design.whenNeeded, assets: design.assets,
            accessibility: design.accessibility, workers, texts: content.texts.read)
        self.site = made
        news = portal.news.map { ($0.address.path, $0.place.file) }
        add(made.pages, made, made.composer(indexes: true))
        add(made.searchPages(workers), made, made.composer(indexes: false))
    }

    private mutating func add(_ list: [Pages.Page], _ site: SitePages, _ composer: consuming Composer) {
        for page in list {
            var bytes: [UInt8] = []
            let outcome = site.make(page, &composer, writes: true) { (made: UnsafeBufferPointer<UInt8>, _) in bytes += made }
            pages[page.address.path] = Page(fingerprint: page.fingerprint, bytes: bytes, findings: outcome.findings.map { "\($0)" })
        }
    }

    /// Pages that would be left as they are though they are others now.
    func stale(beside after: Made) -> [String] {
        after.pages.filter { address, page in
            guard let former = pages[address], let fingerprint = page.fingerprint, former.fingerprint == fingerprint else { return false }
            return former.bytes != page.bytes || former.findings != page.findings
        }.map(\.key).sorted()
    }
}
