import PortalModel
import Templates
import Text

/// What a page says of itself in its head and above its heading.
struct PageHead: Sendable {
    let title: String
    let description: String
    let address: Address
    let kind: String
    /// The pages from home to the one above, titles and addresses.
    let trail: [(title: String, address: Address)]
    var article: Article?
    var feed: (title: String, address: Address)?
    var image: Picture?
    var noindex = false
    var previousPage: Address?
    var nextPage: Address?
    /// How the page is offered for sharing; nil where it is not.
    var share: ShareBlock.Form?
    /// Structured data besides the trail.
    var data: [StructuredData] = []

    /// The times that sharing and search engines want of an article.
    struct Article: Sendable {
        let published: DateTime
        let modified: Day?
        let topics: [String]
    }

    init(
        _ title: String, _ description: String, at address: Address, kind: String,
        trail: [(title: String, address: Address)] = []
    ) {
        self.title = title
        self.description = description
        self.address = address
        self.kind = kind
        self.trail = trail
    }

    func frame(_ frames: Frames, _ navigation: Navigation) -> Frame {
        let site = frames.portal.site
        let isHome = address.path == "/"
        var crumbs = trail
        if !isHome { crumbs.insert(("Trang chủ", Address("/")), at: 0) }
        var all = data
        if !isHome { all.append(.breadcrumbs(crumbs + [(title, address)])) }
        return Frame(Shapes.page) { set in
            set("page_title", .text(title))
            set("window_title", .text(isHome ? site.title : title + " – " + site.title))
            set("description", .text(description))
            set("canonical", .text(frames.absolute(address)))
            set("page_kind", .text(kind))
            set("og_type", .text(article == nil ? "website" : "article"))
            set("og_image", .text(image.map { frames.absolute($0.address) }))
            set("og_image_alt", .text(image?.alt))
            set("og_image_width", .number(image?.width ?? 0))
            set("og_image_height", .number(image?.height ?? 0))
            set("article", .object(article.map { frame($0, frames) }))
            set("json_ld", .html(StructuredData.json(all, frames)))
            set("navigation", .object(navigation.seen(from: self)))
            set("breadcrumbs", .list(crumbs.map { frames.link($0.title, $0.address) }))
            set("feed", .object(feed.map { frames.link($0.title, $0.address) }))
            set("noindex", .flag(noindex))
            set("previous_page", .text(previousPage.map { frames.url($0) }))
            set("next_page", .text(nextPage.map { frames.url($0) }))
            let form = frames.portal.has(.sharing) ? share : nil
            set("share", .object(form.map { ShareBlock.frame(title, description, address, $0, frames) }))
        }
    }

    private func frame(_ article: Article, _ frames: Frames) -> Frame {
        let zone = frames.portal.site.timeZone
        return Frame(Shapes.metaDate) { set in
            set("published", .text(article.published.rfc3339(zone)))
            set("modified", .text(article.modified.map { DateTime(day: $0).rfc3339(zone) }))
            set("section", .text(article.topics.first))
            set("tags", .texts(article.topics))
        }
    }
}
