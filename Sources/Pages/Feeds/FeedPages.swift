import PortalModel
import Text

extension SiteBuilder {
    /// Entries of a feed at most.
    private static let feedEntries = 20

    /// An Atom feed (RFC 4287) beside home, news, and each province, unit and topic.
    func feedPages() -> [Page] {
        let all = Array(portal.news.indices)
        var pages = [
            feed(portal.site.title, of: Address("/"), all), feed("Tin tức", of: Address("/tin-tuc/"), all),
        ]
        for index in portal.provinces.indices {
            pages.append(feed(portal.provinces[index].lastName(by: portal.today), of: portal.provinces[index].address, groups.newsOfProvince[index]))
        }
        for index in portal.units.indices {
            pages.append(feed(portal.units[index].name, of: portal.units[index].address, groups.newsOfUnit[index]))
        }
        for index in portal.topics.indices {
            pages.append(feed(portal.topics[index].name, of: portal.topics[index].address, groups.newsOfTopic[index]))
        }
        return pages
    }

    private func feed(_ title: String, of address: Address, _ news: [Int]) -> Page {
        let own = address.appending("feed.xml")
        let entries = news.prefix(SiteBuilder.feedEntries)
        let fingerprint = { @Sendable in
            grounds.showing(entries, besides: grounds.rare) { out in
                out.add(title)
                out.add(address.path)
            }
        }
        return Page(own, .feeds, inSitemap: false, from: fingerprint()) { composer, _ in
            writeFeed(title, of: address, own, Array(entries), into: &composer.page)
        }
    }

    private func writeFeed(_ title: String, of address: Address, _ own: Address, _ news: [Int], into out: inout ByteBuffer) {
        let site = portal.site
        // An empty feed has no entry to take its time from; the day of the build would change it every day.
        let updated = news.map { modified(portal.news[$0]) }.max() ?? DateTime(day: Day(ordinal: 0))
        out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
        out.appendXML(escaping: site.language)
        out.append("\">\n<title>")
        out.appendXML(escaping: address.path == "/" ? title : title + " – " + site.title)
        out.append("</title>\n<id>")
        out.append(xml: address, frames)
        out.append("</id>\n<updated>")
        out.append(rfc3339: updated, site.timeZone)
        out.append("</updated>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"")
        out.append(xml: own, frames)
        out.append("\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"")
        out.append(xml: address, frames)
        out.append("\"/>\n<author><name>")
        out.appendXML(escaping: site.board.name)
        out.append("</name></author>\n")
        for index in news { writeEntry(portal.news[index], into: &out) }
        out.append("</feed>\n")
    }

    private func writeEntry(_ item: NewsItem, into out: inout ByteBuffer) {
        let zone = portal.site.timeZone
        out.append("<entry>\n<title>")
        out.appendXML(escaping: item.title)
        out.append("</title>\n<id>")
        out.append(xml: item.address, frames)
        out.append("</id>\n<link rel=\"alternate\" type=\"text/html\" href=\"")
        out.append(xml: item.address, frames)
        out.append("\"/>\n<published>")
        out.append(rfc3339: item.date, zone)
        out.append("</published>\n<updated>")
        out.append(rfc3339: modified(item), zone)
        out.append("</updated>\n<author><name>")
        out.appendXML(escaping: item.author ?? portal[item.unit].name)
        out.append("</name></author>\n")
        for topic in item.topics {
            out.append("<category term=\"")
            out.appendXML(escaping: portal[topic].id)
            out.append("\" label=\"")
            out.appendXML(escaping: portal[topic].name)
            out.append("\"/>\n")
        }
        out.append("<summary type=\"text\">")
        out.appendXML(escaping: item.summary)
        out.append("</summary>\n</entry>\n")
    }

    private func modified(_ item: NewsItem) -> DateTime {
        guard let updated = item.updated, updated > item.date.day else { return item.date }
        return DateTime(day: updated)
    }
}

extension ByteBuffer {
    /// Appends a page's full address for XML.
    mutating func append(xml address: Address, _ frames: Frames) {
        let parts = frames.absoluteParts(address)
        appendXML(escaping: parts.base)
        appendXML(escaping: parts.path)
    }
}
