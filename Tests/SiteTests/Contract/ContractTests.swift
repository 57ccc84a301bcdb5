import Foundation
import Testing

private typealias Path = TinySite.Path

/// Every key of every schema shows on a page or in an output.
@Suite struct ContractTests {
    /// The rich site, built once.
    private static let built = Result {
        let folder = try TinySite.rich().written()
        let run = try folder.run(["build", "--strict", "--quiet"])
        guard run.exitCode == 0 else { throw HarnessError(run.out + run.err) }
        return folder
    }

    @Test(arguments: Contract.all.keys.sorted())
    func valuesAreSeen(_ schema: String) throws {
        let folder = try Self.built.get()
        for (key, use) in try #require(Contract.all[schema]).keys.sorted(by: { $0.key < $1.key }) {
            guard let address = use.address else { continue }
            let text = try #require(folder.page(address), "\(address)")
            #expect(text.contains(use.shows) || Self.words(of: text).contains(use.shows), "\(schema) \(key) in \(address): \(use.shows)")
        }
    }

    /// The program itself says which keys there are, when it is given one that is none of them.
    @Test(arguments: Contract.all.keys.sorted())
    func noKeyIsLeftOut(_ schema: String) throws {
        let contract = try #require(Contract.all[schema])
        let site = try TinySite.rich().changing(contract.path, contract.old, to: contract.new.replacing("KEY", with: "zzzzzzzzzzzzzzzz: 1"))
        let report = try JSONReport(try site.run(["check", "--quiet", "--format", "json"]).1)
        #expect(report.findings.map(\.code) == ["MB-KHOA-01"])
        let list = report.findings.first?.remedy?.split(separator: ": ", maxSplits: 1).last ?? ""
        #expect(Set(list.components(separatedBy: ", ")) == Set(contract.keys.keys))
    }

    /// Shown first on the home page, before what is newer.
    @Test func featuredComesFirst() throws {
        let page = try #require(try Self.built.get().page("/"))
        let featured = try #require(page.range(of: ">Tin Vàng<"))
        let newer = try #require(page.range(of: ">Tin mới hơn<"))
        #expect(featured.lowerBound < newer.lowerBound)
    }

    /// The first use of an abbreviation is explained, unless it is ambiguous.
    @Test func abbreviations() throws {
        let page = try #require(try Self.built.get().page("/tin-tuc/2026/tin/"))
        #expect(page.contains("<abbr title=\"cải cách Vàng\">CCHC</abbr>, BCV, <abbr title=\"nghĩa Vàng\">NVM</abbr>"))
        #expect(page.contains("Đại <abbr title=\"một Vàng\">MHV</abbr>, <abbr title=\"hai Vàng\">MHV</abbr> Bé"))
        #expect(!page.contains("báo cáo Vàng"))
    }

    /// A document's number in a text leads to its page, which says who cites it.
    @Test func citations() throws {
        let folder = try Self.built.get()
        let address = "/van-ban/61-2018-nd-cp-2018-04-23-chinh-phu-vang/"
        #expect(folder.page("/tin-tuc/2026/tin/")?.contains("<a href=\"/goc\(address)\">61/2018/NĐ-CP</a>") ?? false)
        #expect(folder.page(address)?.contains("href=\"/goc/tin-tuc/2026/tin/\"") ?? false)
    }

    /// Notices that are over or to come are not there.
    @Test func otherNotices() throws {
        let folder = try Self.built.get()
        #expect(folder.published(holding: "Đã Qua") == [])
        #expect(folder.published(holding: "Chưa Đến") == [])
    }

    /// The text of a page without its tags, each run of blanks as one.
    private static func words(of html: String) -> String {
        var text = ""
        var isTag = false
        for letter in html {
            switch letter {
            case "<": isTag = true
            case ">":
                isTag = false
                text += " "
            default: if !isTag { text.append(letter) }
            }
        }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
