import Findings
import PortalModel
import Reading
import Text
import Workers

/// The files below `content/`, told apart by their places.
struct SortedFiles: Sendable {
    enum PageKind: Sendable { case news, plan, hotlines, page }

    struct Page: Sendable {
        let file: FoundFile
        let kind: PageKind
        /// Its place in the list of all files.
        let number: Int
        /// Where the slug stands in the path.
        private let start: UInt16
        private let count: UInt16

        /// - Parameter slug: bytes of the file's path.
        init(_ number: Int, file: FoundFile, kind: PageKind, slug: Range<Int>) {
            self.number = number
            self.file = file
            self.kind = kind
            // The path of no file on disk is as long.
            start = UInt16(clamping: slug.lowerBound)
            count = UInt16(clamping: slug.count)
        }

        var slug: String { part(Int(start), Int(count)) }
        /// The folder of a news item; empty for all others.
        var year: String { kind == .news ? part(ContentRole.newsFolder.utf8CodeUnitCount, 4) : "" }

        /// Where a news item stands.
        var newsAddress: Address {
            var path = file.path
            return path.withUTF8 { path in
                .ofNews(year: path.dropFirst(ContentRole.newsFolder.utf8CodeUnitCount).prefix(4), slug: path.dropFirst(Int(start)).prefix(Int(count)))
            }
        }

        private func part(_ start: Int, _ count: Int) -> String {
            var path = file.path
            return path.withUTF8 { String(decoding: $0.dropFirst(start).prefix(count), as: UTF8.self) }
        }

        var schema: Schema {
            switch kind {
            case .news: .news
            case .plan: .plan
            case .hotlines: .hotlines
            case .page: .page
            }
        }
        var address: Address {
            switch kind {
            case .news: newsAddress
            case .plan: Address("/ke-hoach/\(slug)/")
            case .hotlines: Address("/duong-day-nong/\(slug)/")
            case .page: Address("/\(slug)/")
            }
        }
    }

    /// All files.
    var count: Int
    var site: FoundFile?
    var registry: [String: FoundFile] = [:]
    var units: [FoundFile] = []
    var tables: [FoundFile] = []
    /// Pages but for the news, which others may name.
    var pages: [Page] = []
    var news: [Page] = []
    var companions: [(FoundFile, Address)] = []

    /// Where a news item's file stands among the others, or would stand. Pages have letters of ASCII alone in their paths, which the
    /// disk has in no other form.
    func place(ofNews path: String) -> Int {
        var (low, high) = (0, news.count)
        while low < high {
            let middle = (low + high) / 2
            if byBytes(news[middle].file.path, path) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    init(_ found: [FoundFile], _ workers: Workers, _ findings: inout [Finding]) {
        count = found.count
        let roles = workers.map(found.count) { ContentRole(found[$0]) }
        for (number, (file, role)) in zip(found, roles).enumerated() {
            switch role {
            case .site: site = file
            case .registry(let name): registry[name] = file
            case .units: units.append(file)
            case .table: tables.append(file)
            case .news(let slug): news.append(Page(number, file: file, kind: .news, slug: slug))
            case .plan(let slug): pages.append(Page(number, file: file, kind: .plan, slug: slug))
            case .hotlines(let slug): pages.append(Page(number, file: file, kind: .hotlines, slug: slug))
            case .page(let slug): pages.append(Page(number, file: file, kind: .page, slug: slug))
            case .companion(let address): companions.append((file, address))
            case .fault(let finding): findings.append(finding)
            }
        }
    }
}
