import Findings
import PortalModel
import Reading
import Workers

/// The files below `content/`, told apart by their places.
struct SortedFiles: Sendable {
    enum PageKind: Sendable { case news, plan, hotlines, page }

    struct Page: Sendable {
        let file: FoundFile
        let kind: PageKind
        let slug: String
        let year: String
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
            case .news: Address("/tin-tuc/\(year)/\(slug)/")
            case .plan: Address("/ke-hoach/\(slug)/")
            case .hotlines: Address("/duong-day-nong/\(slug)/")
            case .page: Address("/\(slug)/")
            }
        }
    }

    var site: FoundFile?
    var registry: [String: FoundFile] = [:]
    var units: [FoundFile] = []
    var tables: [FoundFile] = []
    /// Pages but for the news, which others may name.
    var pages: [Page] = []
    var news: [Page] = []
    var companions: [(FoundFile, Address)] = []

    init(_ found: [FoundFile], _ workers: Workers, _ findings: inout [Finding]) {
        let roles = workers.map(found.count) { ContentRole(found[$0]) }
        for (file, role) in zip(found, roles) {
            switch role {
            case .site: site = file
            case .registry(let name): registry[name] = file
            case .units: units.append(file)
            case .table: tables.append(file)
            case .news(let year, let slug): news.append(Page(file: file, kind: .news, slug: slug, year: year))
            case .plan(let slug): pages.append(Page(file: file, kind: .plan, slug: slug, year: ""))
            case .hotlines(let slug): pages.append(Page(file: file, kind: .hotlines, slug: slug, year: ""))
            case .page(let slug): pages.append(Page(file: file, kind: .page, slug: slug, year: ""))
            case .companion(let address): companions.append((file, address))
            case .fault(let finding): findings.append(finding)
            }
        }
    }
}
