import Templates

/// The templates that pages are made with; each is rendered over the site's names, the page's and its own.
public enum PageTemplate: String, CaseIterable, Sendable {
    case home
    case newsList = "news-list"
    case newsItem = "news-item"
    case planList = "plan-list"
    case plan
    case hotlineList = "hotline-list"
    case hotline
    case hotlineNotice = "hotline-notice"
    case provinceList = "province-list"
    case province
    case unitList = "unit-list"
    case unit
    case topicList = "topic-list"
    case topic
    case indexList = "index-list"
    case index
    case documentList = "document-list"
    case document
    case procedureList = "procedure-list"
    case correctionList = "correction-list"
    case glossary
    case dutyProgress = "duty-progress"
    case dutyScores = "duty-scores"
    case dutyCalendar = "duty-calendar"
    case page
    case accessibility
    case search
    case searchList = "search-list"
    case siteMap = "site-map"
    case data
    case notFound = "not-found"
    case redirect
    case office
    case officeFindings = "office-findings"

    /// The names that this template alone has.
    public var shape: Shape {
        switch self {
        case .home: Shapes.home
        case .newsList: Shapes.newsList
        case .newsItem: Shapes.newsItem
        case .planList, .hotlineList: Shapes.cardList
        case .plan: Shapes.plan
        case .hotline: Shapes.hotline
        case .hotlineNotice: Shapes.hotlineNotice
        case .provinceList: Shapes.provinceList
        case .province: Shapes.province
        case .unitList: Shapes.unitList
        case .unit: Shapes.unit
        case .topicList: Shapes.topicList
        case .topic: Shapes.topic
        case .indexList: Shapes.indexList
        case .index: Shapes.index
        case .documentList: Shapes.documentList
        case .document: Shapes.document
        case .procedureList: Shapes.procedureList
        case .correctionList: Shapes.correctionList
        case .glossary: Shapes.glossary
        case .dutyProgress: Shapes.dutyPage
        case .dutyScores: Shapes.scorePage
        case .dutyCalendar: Shapes.dueCalendar
        case .page: Shapes.ordinaryPage
        case .accessibility: Shapes.accessibility
        case .search: Shapes.search
        case .searchList: Shapes.searchList
        case .siteMap: Shapes.siteMap
        case .data: Shapes.dataPage
        case .notFound: Shapes.notFound
        case .redirect: Shapes.redirect
        case .office: Shapes.office
        case .officeFindings: Shapes.officeFindings
        }
    }

    /// The stack that it is rendered with, outermost first.
    /// - Parameter site: what every page knows of the portal, see ``Assets/site``.
    public func stack(_ site: Shape) -> [Shape] { [site, Shapes.page, shape] }
}
