import PortalModel
import Text

/// What search engines read of a page: JSON-LD in the vocabulary of schema.org.
enum StructuredData: Sendable {
    case breadcrumbs([(title: String, address: Address)])
    case newsArticle(NewsItem)
    case unit(Ref<Unit>)
    case contactPoints(HotlineDirectory)
    case webSite

    /// One JSON text that can stand in a script element: `<`, `>` and `&` are escaped.
    static func json(_ data: [StructuredData], _ frames: Frames) -> [UInt8] {
        var out = ByteBuffer(capacity: 1024)
        out.append("{\"@context\":\"https://schema.org\",\"@graph\":[")
        for (index, item) in data.enumerated() {
            if index > 0 { out.append(",") }
            item.write(frames, into: &out)
        }
        out.append("]}")
        return out.bytes()
    }

    private func write(_ frames: Frames, into out: inout ByteBuffer) {
        let portal = frames.portal
        switch self {
        case .breadcrumbs(let trail):
            out.append("{\"@type\":\"BreadcrumbList\",\"itemListElement\":[")
            for (index, crumb) in trail.enumerated() {
                out.append(index == 0 ? "{\"@type\":\"ListItem\",\"position\":" : ",{\"@type\":\"ListItem\",\"position\":")
                out.append(decimal: index + 1)
                out.member("name", crumb.title)
                out.member("item", crumb.address, frames)
                out.append("}")
            }
            out.append("]}")
        case .newsArticle(let item):
            out.append("{\"@type\":\"NewsArticle\"")
            out.member("headline", item.title)
            out.member("description", item.summary)
            out.member("url", item.address, frames)
            out.member("inLanguage", portal.site.language)
            out.member("datePublished", item.date.rfc3339(portal.site.timeZone))
            out.member("dateModified", DateTime(day: item.updated ?? item.date.day).rfc3339(portal.site.timeZone))
            if let image = item.image { out.member("image", frames.absolute(image.address)) }
            out.append(",\"author\":{\"@type\":\"Organization\"")
            out.member("name", item.author ?? portal[item.unit].name)
            out.append("},\"publisher\":")
            out.append(frames.unitData[item.unit.index])
            out.append("}")
        case .unit(let unit): out.append(frames.unitData[unit.index])
        case .contactPoints(let directory):
            out.append("{\"@type\":\"GovernmentOrganization\"")
            out.member("name", portal.name(of: directory.unit))
            out.member("url", directory.address, frames)
            out.append(",\"contactPoint\":[")
            for (index, entry) in portal.answeredLines(of: directory).filter({ !$0.phones.isEmpty }).enumerated() {
                out.append(index == 0 ? "{\"@type\":\"ContactPoint\"" : ",{\"@type\":\"ContactPoint\"")
                out.member("contactType", entry.takes.isEmpty ? entry.name : entry.takes.joined(separator: ", "))
                out.member("name", entry.name)
                out.member("telephone", entry.phones[0].dial)
                if let hours = entry.hours { out.member("description", hours) }
                out.member("availableLanguage", "vi")
                out.append("}")
            }
            out.append("]}")
        case .webSite:
            out.append("{\"@type\":\"WebSite\"")
            out.member("name", portal.site.title)
            out.member("url", Address("/"), frames)
            out.member("inLanguage", portal.site.language)
            out.append("}")
        }
    }

    /// A unit as an organization; it stands in every item of its own, so it is made once.
    static func organization(_ unit: Ref<Unit>, _ frames: Frames) -> [UInt8] {
        let record = frames.portal[unit]
        var out = ByteBuffer(capacity: 256)
        out.append("{\"@type\":\"GovernmentOrganization\"")
        out.member("name", record.name)
        if let short = record.short { out.member("alternateName", short) }
        out.member("url", record.address, frames)
        if let from = record.from { out.member("foundingDate", from.iso) }
        if let until = record.until { out.member("dissolutionDate", until.iso) }
        if let phone = record.phone, !record.isClosed(on: frames.portal.today) { out.member("telephone", phone.dial) }
        out.append("}")
        return out.bytes()
    }
}

extension ByteBuffer {
    /// A member of a JSON object that has members before it.
    fileprivate mutating func member(_ name: StaticString, _ value: String) {
        append(",\"")
        append(name)
        append("\":")
        appendJSON(string: value)
    }

    /// The same with a full address as its value.
    fileprivate mutating func member(_ name: StaticString, _ address: Address, _ frames: Frames) {
        let parts = frames.absoluteParts(address)
        append(",\"")
        append(name)
        append("\":\"")
        appendJSON(inside: parts.base)
        appendJSON(inside: parts.path)
        append("\"")
    }
}
