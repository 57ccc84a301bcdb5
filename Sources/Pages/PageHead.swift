import PortalModel
import Templates
import Text

/// What a page says of itself in its head and above its heading.
struct PageHead: Sendable {
    let title: String
    let description: String
    let address: Address
    let kind: String
    /// The pages from home to the one above.
    let trail: [TrailStep]
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
        self.init(title, description, at: address, kind: kind, steps: trail.map { TrailStep(title: $0.title, address: $0.address, ready: nil) })
    }

    init(_ title: String, _ description: String, at address: Address, kind: String, steps trail: [TrailStep]) {
        self.title = title
        self.description = description
        self.address = address
        self.kind = kind
        self.trail = trail
    }

    func frame(_ frames: Frames, _ navigation: Navigation) -> Frame {
        let site = frames.portal.site
        let isHome = address.path == "/"
        return Frame(Shapes.page) { set in
            set("page_title", .text(title))
            set("window_title", isHome ? .text(site.title) : .text(title, " – ", site.title))
            set("description", .text(description))
            set("canonical", frames.absoluteValue(address))
            set("page_kind", .text(kind))
            set("og_type", .text(article == nil ? "website" : "article"))
            set("og_image", image.map { frames.absoluteValue($0.address) } ?? .missing)
            set("og_image_alt", .text(image?.alt))
            set("og_image_width", .number(image?.width ?? 0))
            set("og_image_height", .number(image?.height ?? 0))
            set("article", .object(article.map { frame($0, frames) }))
            set("json_ld", StructuredData.json(data, isHome ? nil : self, frames))
            set("navigation", .object(navigation.seen(from: self)))
            if !isHome {
                set("breadcrumbs", .list(trail.count + 1) { place in
                    frames.link(place == 0 ? frames.homeStep : trail[place - 1])
                })
            }
            set("feed", .object(feed.map { frames.link($0.title, $0.address) }))
            set("noindex", .flag(noindex))
            set("previous_page", previousPage.map { frames.urlValue($0) } ?? .missing)
            set("next_page", nextPage.map { frames.urlValue($0) } ?? .missing)
            let form = frames.hasSharing ? share : nil
            set("share", .object(form.map { ShareBlock.frame(title, description, address, $0, frames) }))
        }
    }

    private func frame(_ article: Article, _ frames: Frames) -> Frame {
        let zone = frames.portal.site.timeZone
        return Frame(Shapes.metaDate) { set in
            set("published", .text(upTo: 25) { article.published.writeRFC3339(zone, $0) })
            set("modified", article.modified.map { day in .text(upTo: 25) { DateTime(day: day).writeRFC3339(zone, $0) } } ?? .missing)
            set("section", .text(article.topics.first))
            set("tags", .texts(article.topics))
        }
    }
}
