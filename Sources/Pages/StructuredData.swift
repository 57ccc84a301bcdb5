import PortalModel
import Templates
import Text

/// What search engines read of a page: JSON-LD in the vocabulary of schema.org.
enum StructuredData: Sendable {
    case newsArticle(NewsItem)
    case unit(Ref<Unit>)
    case contactPoints(HotlineDirectory)
    case webSite

    /// One JSON text that can stand in a script element: `<`, `>` and `&` are escaped.
    ///
    /// - Parameter head: the page whose trail is written behind the data; nil without one.
    static func json(_ data: [StructuredData], _ head: PageHead?, _ frames: Frames) -> Value {
        .html { out in
            out.append("{\"@context\":\"https://schema.org\",\"@graph\":[")
            for (index, item) in data.enumerated() {
                if index > 0 { out.append(UInt8(ascii: ",")) }
                item.write(frames, into: &out)
            }
            if let head {
                if !data.isEmpty { out.append(UInt8(ascii: ",")) }
                writeTrail(of: head, frames, into: &out)
            }
            out.append("]}")
        }
    }

    /// The way from home to the page itself.
    private static func writeTrail(of head: PageHead, _ frames: Frames, into out: inout ByteBuffer) {
        out.append("{\"@type\":\"BreadcrumbList\",\"itemListElement\":[{\"@type\":\"ListItem\",\"position\":1")
        writeStep(frames.homeStep, frames, into: &out)
        for place in head.trail.indices {
            writePosition(place + 2, into: &out)
            writeStep(head.trail[place], frames, into: &out)
        }
        writePosition(head.trail.count + 2, into: &out)
        writeStep(head.title, head.address, frames, into: &out)
        out.append("}]}")
    }

    private static func writePosition(_ position: Int, into out: inout ByteBuffer) {
        out.append("},{\"@type\":\"ListItem\",\"position\":")
        out.append(decimal: position)
    }

    private static func writeStep(_ step: TrailStep, _ frames: Frames, into out: inout ByteBuffer) {
        if let ready = step.ready { out.append(ready.data) } else { writeStep(step.title, step.address, frames, into: &out) }
    }

    /// The name and address of a page that leads to another.
    static func writeStep(_ title: String, _ address: Address, _ frames: Frames, into out: inout ByteBuffer) {
        out.member(",\"name\":", title)
        out.member(",\"item\":", address, frames)
    }

    private func write(_ frames: Frames, into out: inout ByteBuffer) {
        let portal = frames.portal
        switch self {
        case .newsArticle(let item):
            out.append("{\"@type\":\"NewsArticle\"")
            out.member(",\"headline\":", item.title)
            out.member(",\"description\":", item.summary)
            out.member(",\"url\":", item.address, frames)
            out.member(",\"inLanguage\":", portal.site.language)
            out.append(",\"datePublished\":\"")
            out.append(rfc3339: item.date, portal.site.timeZone)
            out.append("\",\"dateModified\":\"")
            out.append(rfc3339: DateTime(day: item.updated ?? item.date.day), portal.site.timeZone)
            out.append(UInt8(ascii: "\""))
            if let image = item.image { out.member(",\"image\":", frames.absolute(image.address)) }
            out.append(",\"author\":{\"@type\":\"Organization\"")
            out.member(",\"name\":", item.author ?? portal[item.unit].name)
            out.append("},\"publisher\":")
            out.append(frames.unitData[item.unit.index])
            out.append("}")
        case .unit(let unit): out.append(frames.unitData[unit.index])
        case .contactPoints(let directory):
            out.append("{\"@type\":\"GovernmentOrganization\"")
            out.member(",\"name\":", portal.name(of: directory.unit))
            out.member(",\"url\":", directory.address, frames)
            out.append(",\"contactPoint\":[")
            for (index, entry) in portal.answeredLines(of: directory).filter({ !$0.phones.isEmpty }).enumerated() {
                out.append(index == 0 ? "{\"@type\":\"ContactPoint\"" : ",{\"@type\":\"ContactPoint\"")
                out.member(",\"contactType\":", entry.takes.isEmpty ? entry.name : entry.takes.joined(separator: ", "))
                out.member(",\"name\":", entry.name)
                out.member(",\"telephone\":", entry.phones[0].dial)
                if let hours = entry.hours { out.member(",\"description\":", hours) }
                out.member(",\"availableLanguage\":", "vi")
                out.append("}")
            }
            out.append("]}")
        case .webSite:
            out.append("{\"@type\":\"WebSite\"")
            out.member(",\"name\":", portal.site.title)
            out.member(",\"url\":", Address("/"), frames)
            out.member(",\"inLanguage\":", portal.site.language)
            out.append("}")
        }
    }

    /// A unit as an organization; it stands in every item of its own, so it is made once.
    static func organization(_ unit: Ref<Unit>, _ frames: Frames) -> [UInt8] {
        let record = frames.portal[unit]
        var out = ByteBuffer(capacity: 256)
        out.append("{\"@type\":\"GovernmentOrganization\"")
        out.member(",\"name\":", record.name)
        if let short = record.short { out.member(",\"alternateName\":", short) }
        out.member(",\"url\":", record.address, frames)
        if let from = record.from { out.member(",\"foundingDate\":", from.iso) }
        if let until = record.until { out.member(",\"dissolutionDate\":", until.iso) }
        if let phone = record.phone, !record.isClosed(on: frames.portal.today) { out.member(",\"telephone\":", phone.dial) }
        out.append("}")
        return out.bytes()
    }
}

extension ByteBuffer {
    /// A member of a JSON object.
    ///
    /// - Parameter name: with its quotation marks, the comma before it and the colon behind it.
    fileprivate mutating func member(_ name: StaticString, _ value: String) {
        append(name)
        appendJSON(string: value)
    }

    /// The same with a full address as its value.
    fileprivate mutating func member(_ name: StaticString, _ address: Address, _ frames: Frames) {
        let parts = frames.absoluteParts(address)
        append(name)
        append(UInt8(ascii: "\""))
        appendJSON(inside: parts.base)
        appendJSON(inside: parts.path)
        append(UInt8(ascii: "\""))
    }
}
