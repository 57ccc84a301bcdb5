import PortalModel
import Templates
import Text
import Workers

/// Makes the frames that more than one page needs: links, dates, cards.
///
/// Links to units, topics and channels and the cards of news stand on thousands of pages, so they are made
/// once and shared.
final class Frames: @unchecked Sendable {  // What can change is filled in by `init` and never again.
    let portal: Portal
    /// Whether pages are offered for sharing at all.
    let hasSharing: Bool
    // Without the slash at their end, with which every address begins.
    private let basePath: String
    private let absoluteBase: String
    /// The same as people write it on paper.
    private let spokenBase: String
    private var unitLinks: [Frame] = []
    private var shortUnitLinks: [Frame] = []
    private var topicLinks: [Value] = []
    private var channelLinks: [Frame] = []
    /// Home, as the first step of every trail.
    private(set) var homeStep = TrailStep(title: Frames.home.title, address: Frames.home.address, ready: nil)
    /// Units under their short names, as steps to their news.
    private var unitSteps: [TrailStep] = []
    /// The cards of news, by the news' places.
    private(set) var newsCards = KeptItems(Shapes.card, count: 0) { _ in Frame(Shapes.card, [:]) }
    /// Units as structured data.
    private(set) var unitData: [[UInt8]] = []

    init(portal: Portal) {
        self.portal = portal
        hasSharing = portal.has(.sharing)
        basePath = String(Substring(portal.site.baseURL.path.utf8.dropLast()))
        absoluteBase = portal.site.baseURL.origin + basePath
        spokenBase = ShareBlock.withoutScheme(absoluteBase)
        homeStep = step(Frames.home.title, Frames.home.address)
        for index in portal.units.indices {
            let unit = portal.units[index]
            let note = presentName(Ref<Unit>(index))
            unitLinks.append(link(unit.name, unit.address, note: note))
            let short = makeShortName(Ref(index))
            unitSteps.append(step(short, unit.address))
            shortUnitLinks.append(link(short, unit.address, note: note))
        }
        topicLinks = portal.topics.map { .object(link($0.name, $0.address)) }
        channelLinks = portal.channels.map {
            Frame(Shapes.link, ["title": .text($0.name), "url": .text($0.link ?? "")])
        }
        unitData = portal.units.indices.map { StructuredData.organization(Ref($0), self) }
        // The cards end with the frames, and asking whether these are still there would hold up the other threads' cards.
        newsCards = KeptItems(Shapes.card, count: portal.news.count) { [unowned(unsafe) self] in card(portal.news[$0]) }
    }

    /// What home is called as a step of a trail.
    static let home = (title: "Trang chủ", address: Address("/"))

    /// A unit's short name that can be told apart wherever it stands.
    func shortName(_ unit: Ref<Unit>) -> String { unitSteps[unit.index].title }

    /// A unit as a step of a trail.
    func step(_ unit: Ref<Unit>) -> TrailStep { unitSteps[unit.index] }

    /// The address of a page as links on the site write it.
    func url(_ address: Address) -> String { basePath.isEmpty ? path(address) : basePath + path(address) }

    /// The full address, for sharing.
    func absolute(_ address: Address) -> String { absoluteBase + path(address) }

    /// The address of a page as a value of a template.
    func urlValue(_ address: Address) -> Value { .text(basePath, path(address)) }

    /// The full address as a value.
    func absoluteValue(_ address: Address) -> Value { .text(absoluteBase, path(address)) }

    /// The full address without its scheme, as people write it on paper.
    func spokenValue(_ address: Address) -> Value { .text(spokenBase, path(address)) }

    /// The two parts of the full address, for those who write it at once.
    func absoluteParts(_ address: Address) -> (base: String, path: String) { (absoluteBase, path(address)) }

    /// An address, percent-encoded where that is needed.
    private func path(_ address: Address) -> String { isPlain(address.path) ? address.path : encoded(address.path) }

    /// Whether an address needs no encoding, as nearly none does.
    private func isPlain(_ path: String) -> Bool {
        let found = path.utf8.withContiguousStorageIfAvailable { bytes in
            // One sum over all bytes instead of a way out at each: the processor then takes many at once.
            var strange: UInt8 = 0
            for byte in bytes { strange |= (byte &- 0x21) & 0x80 | byte & 0x80 | (byte == 0x7F ? 1 : 0) }
            return strange == 0
        }
        return found ?? path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }

    /// An address written by an editor: of this site (then with the base path) or of another.
    func url(written: String) -> String {
        written.hasPrefix("/") ? url(Address(written)) : written
    }

    private func encoded(_ path: String) -> String {
        var buffer = ByteBuffer(capacity: path.utf8.count * 2)
        buffer.appendURLPath(percentEncoding: path)
        return buffer.string()
    }

    func date(_ day: Day) -> Frame {
        Frame(Shapes.date) { set in
            set("iso", .text(upTo: 10) { day.writeISO($0) })
            set("text", .text(upTo: 10) { day.writeLegal($0) })
        }
    }

    func date(_ time: DateTime) -> Frame {
        guard let clock = time.time else { return date(time.day) }
        return Frame(Shapes.date) { set in
            set("iso", .text(time.iso))
            set("text", .text(clock + " ngày " + time.day.legal))
        }
    }

    func link(_ title: String, _ address: Address, note: String? = nil, current: Bool = false, count: Int = 0) -> Frame {
        Frame(Shapes.link) { set in
            set("title", .text(title))
            set("url", urlValue(address))
            set("note", .text(note))
            set("current", .flag(current))
            set("count", .number(count))
        }
    }

    /// A name that leads nowhere.
    func words(_ title: String) -> Frame { Frame(Shapes.link, ["title": .text(title), "url": .text("")]) }

    func link(written: Link) -> Frame {
        Frame(Shapes.link) { set in
            set("title", .text(written.title))
            set("url", .text(url(written: written.link)))
        }
    }

    /// A unit under the name of its day, with what it is now.
    func link(_ unit: Ref<Unit>, short: Bool = false) -> Frame {
        short ? shortUnitLinks[unit.index] : unitLinks[unit.index]
    }

    func link(_ owner: UnitOrProvince) -> Frame {
        switch owner {
        case .unit(let unit): link(unit)
        case .province(let province): link(province)
        }
    }

    func link(_ party: Party) -> Frame {
        switch party {
        case .unit(let unit): link(unit)
        case .words(let text): words(text)
        }
    }

    func links(_ topics: [Ref<Topic>]) -> Value { .list(topics.map { topicLinks[$0.index] }) }
    func link(_ channel: Ref<Channel>) -> Frame { channelLinks[channel.index] }

    func link(_ plan: Ref<Plan>) -> Frame { link(portal[plan].title, portal[plan].address) }
    func link(_ index: Ref<ReformIndex>) -> Frame { link(portal[index].short, portal[index].address) }
    func link(_ item: NewsItem) -> Frame { link(item.title, item.address) }

    func phone(_ number: PhoneNumber) -> Frame {
        let cost: String? = switch number.kind {
        case .freephone, .emergency: "miễn phí"
        case .charged: "có tính cước"
        default: nil
        }
        let text = number.extension.map { "\(number.display) máy lẻ \($0)" } ?? number.display
        return Frame(Shapes.phone, ["tel": .text(number.dial), "text": .text(text), "cost": .text(cost)])
    }

    /// - Parameter id: its anchor, where it has one.
    func hotlineLine(_ entry: HotlineEntry, id: String? = nil) -> Frame {
        Frame(
            Shapes.hotlineLine,
            [
                "name": .text(entry.name), "has_facts": .flag(hasFacts(entry)), "phones": .list(entry.phones.map(phone)), "email": .text(entry.email),
                "address": .text(entry.postalAddress), "web": .text(entry.web), "hours": .text(entry.hours),
                "takes": .texts(entry.takes), "topics": links(entry.topics),
                "unit": .object(entry.unit.map { link($0) }), "note": .text(entry.note), "id": .text(id),
            ])
    }

    private func hasFacts(_ entry: HotlineEntry) -> Bool {
        entry.email != nil || entry.postalAddress != nil || entry.web != nil || entry.hours != nil || !entry.takes.isEmpty
            || !entry.topics.isEmpty || entry.unit != nil || entry.note != nil
    }

    func file(_ attachment: Attachment) -> Frame {
        let type = attachment.address.path.split(separator: ".").last.map { $0.uppercased() } ?? ""
        return Frame(
            Shapes.file,
            [
                "title": .text(attachment.title), "url": .text(url(attachment.address)), "type": .text(type),
                "size": .text(FileSize.text(attachment.size)),
            ])
    }

    // Cards.

    private func card(_ item: NewsItem) -> Frame {
        Frame(Shapes.card) { set in
            set("title", .text(item.title))
            set("url", urlValue(item.address))
            set("summary", .text(item.summary))
            set("kind", .text(item.genre.words))
            set("date", .object(date(item.date)))
            set("unit", .object(link(item.unit, short: true)))
            set("topics", links(item.topics))
            set("held", .text(held(item.standing)))
        }
    }

    func card(_ plan: Plan) -> Frame {
        Frame(Shapes.card) { set in
            set("title", .text(plan.title))
            set("url", urlValue(plan.address))
            set("summary", .text(plan.summary))
            set("kind", .text("Kế hoạch năm \(plan.year)"))
            set("date", .object(plan.issued.flatMap(day).map { date($0) }))
            set("unit", .object(link(plan.issuer)))
            set("topics", links(plan.topics))
            set("held", .text(held(plan.standing)))
        }
    }

    func card(_ directory: HotlineDirectory) -> Frame {
        Frame(Shapes.card) { set in
            set("title", .text(directory.title))
            set("url", urlValue(directory.address))
            set("summary", .text(directory.summary))
            set("kind", .text("Đường dây nóng"))
            set("date", .object(directory.verified.map { date($0) }))
            set("unit", .object(linkWithFormer(directory.unit)))
            set("topics", links(directory.topics))
        }
    }

    private func day(_ partial: PartialDay) -> Day? {
        if case .day(let day) = partial { return day }
        return nil
    }

    func held(_ standing: Standing) -> String? {
        switch standing {
        case .published: nil
        case .draft: "Bản nháp"
        case .review: "Chờ duyệt"
        case .unapproved: "Chưa có người duyệt"
        case .scheduled: "Hẹn giờ đăng"
        }
    }
}

/// How large a file is, for people.
enum FileSize {
    /// `640 KB`, `1,2 MB`; kilobytes of 1,000 bytes, rounded up.
    static func text(_ bytes: Int) -> String {
        if bytes < 1_000_000 { return "\(max(1, (bytes + 999) / 1000)) KB" }
        let tenths = (bytes + 99_999) / 100_000
        return tenths % 10 == 0 ? "\(tenths / 10) MB" : "\(tenths / 10),\(tenths % 10) MB"
    }
}
