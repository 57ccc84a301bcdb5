import PortalModel
import Text

/// All that items are made of beside their own files: the same again, and a file whose bytes are the same makes the same item.
struct ItemGrounds: Sendable {
    /// The site's settings, the registry, the other pages, the files beside pages, the day.
    let print: Fingerprint
    /// How many there are of what items point to.
    let units: Int
    let topics: Int
    let channels: Int
    let plans: Int

    /// - Parameters:
    ///   - portal: without its news.
    ///   - loaded: what came of the pages besides the news.
    /// - Returns: nil where one of them could not be read: nobody knows what it says.
    init?(_ portal: Portal, _ loaded: [DraftOutcome]) {
        let pages = loaded.compactMap(\.draft)
        guard pages.count == loaded.count else { return nil }
        print = .of { out in
            out.add(portal.grounds)
            out.add(portal.today)
            for page in pages {
                out.add(page.file)
                out.add(page.body.file)
            }
            for file in portal.files {
                out.add(file.file)
                out.add(file.size)
                out.add(file.pixels?.width ?? -1)
                out.add(file.pixels?.height ?? -1)
            }
        }
        (units, topics, channels, plans) = (portal.units.count, portal.topics.count, portal.channels.count, portal.plans.count)
    }
}

/// An item with all its names resolved, behind the draft that it was made of: a portal of the same grounds need not judge it again.
///
/// Texts that stand among the draft's keys are not put down twice.
extension NewsItem {
    /// - Parameter keys: where the draft's keys begin in what was put down.
    func pack(on grounds: ItemGrounds, keys: Int, into out: inout Packer) {
        out.add(word: grounds.print.first)
        out.add(word: grounds.print.second)
        out.add(place.range)
        out.add(title, from: keys)
        out.add(date.day)
        out.add((date.minutes ?? -1) + 1)
        out.add(unit.index)
        out.add(topics.count)
        for topic in topics { out.add(topic.index) }
        out.add(summary, from: keys)
        for text in [author, approvedBy] {
            out.add(text == nil ? 0 : 1)
            if let text { out.add(text, from: keys) }
        }
        for day in [approvedOn, updated] { out.add(day) }
        out.add(Genre.allCases.firstIndex(of: genre) ?? 0)
        out.add(plan.map { $0.index + 1 } ?? 0)
        out.add(channels.count)
        for channel in channels { out.add(channel.index) }
        out.add(featured ? 1 : 0)
        for day in [expires, sentOn] { out.add(day) }
        out.add(hasMore ? 1 : 0)
        if hasMore { packMore(into: &out) }
    }

    /// Whether it has what few items have.
    private var hasMore: Bool {
        !fulfils.isEmpty || !corrections.isEmpty || transcript != nil || image != nil || !attachments.isEmpty || !aliases.isEmpty
    }

    private func packMore(into out: inout Packer) {
        out.add(fulfils.count)
        for duty in fulfils {
            out.add(duty.text)
            out.add(duty.range)
        }
        out.add(corrections.count)
        for correction in corrections {
            out.add(correction.date)
            out.add(correction.text)
        }
        out.add(transcript)
        out.add(image == nil ? 0 : 1)
        if let image {
            out.add(image.address.path)
            out.add(image.alt)
            out.add(image.credit)
            for pixels in [image.width, image.height] { out.add(pixels.map { $0 + 1 } ?? 0) }
        }
        out.add(attachments.count)
        for attachment in attachments {
            out.add(attachment.file)
            out.add(attachment.title)
            out.add(attachment.address.path)
            out.add(attachment.size)
        }
        out.add(aliases.count)
        for alias in aliases {
            out.add(alias.address.path)
            out.add(alias.range)
        }
    }

    /// - Parameters:
    ///   - packed: what ``pack(on:keys:into:)`` put down.
    ///   - keys: the draft's keys.
    /// - Returns: nil where it was made on other grounds, or is damaged.
    convenience init?(
        packed: UnsafeRawBufferPointer, keys: UnsafeRawBufferPointer, file: String, _ address: @autoclosure () -> Address, _ body: Body,
        on grounds: ItemGrounds, _ texts: inout SharedTexts
    ) {
        var packed = Unpacker(packed)
        guard Fingerprint(packed.word(), packed.word()) == grounds.print else { return nil }
        let place = packed.range()
        let title = String(decoding: packed.text(in: keys), as: UTF8.self)
        guard let day = packed.day() else { return nil }
        let minutes = packed.number()
        let unit = Ref<Unit>(packed.place(in: grounds.units))
        let topics = (0..<packed.count()).map { _ in Ref<Topic>(packed.place(in: grounds.topics)) }
        let summary = String(decoding: packed.text(in: keys), as: UTF8.self)
        let author = packed.number() == 0 ? nil : texts.one(packed.text(in: keys))
        let approvedBy = packed.number() == 0 ? nil : texts.one(packed.text(in: keys))
        let (approvedOn, updated) = (packed.day(), packed.day())
        let genre = Genre.allCases[packed.place(in: Genre.allCases.count)]
        let plan = packed.place(in: grounds.plans + 1)
        let channels = (0..<packed.count()).map { _ in Ref<Channel>(packed.place(in: grounds.channels)) }
        let featured = packed.number() == 1
        let (expires, sentOn) = (packed.day(), packed.day())
        let extras = packed.number() == 0
            ? Extras(
                expires: expires, fulfils: [], sentOn: sentOn, corrections: [], transcript: nil, image: nil, attachments: [], aliases: [])
            : Extras(more: &packed, expires: expires, sentOn: sentOn)
        guard packed.isWhole else { return nil }
        self.init(
            place: Origin(file: file, range: place), address: address(), title: title,
            date: DateTime(day: day, minutes: minutes == 0 ? nil : minutes - 1), unit: unit, topics: topics, summary: summary, author: author,
            approvedBy: approvedBy, approvedOn: approvedOn, updated: updated, genre: genre, plan: plan == 0 ? nil : Ref<Plan>(plan - 1),
            channels: channels, featured: featured, standing: .published, extras: extras, body: body)
    }
}

extension NewsItem.Extras {
    /// What `packMore` put down.
    fileprivate convenience init(more packed: inout Unpacker, expires: Day?, sentOn: Day?) {
        let fulfils = (0..<packed.count()).map { _ in PlacedText(packed.text(), packed.range()) }
        let corrections = (0..<packed.count()).compactMap { _ -> Correction? in
            let (day, text) = (packed.day(), packed.text())
            if day == nil { packed.refuse() }
            return day.map { Correction(date: $0, text: text) }
        }
        let transcript = packed.optionalText()
        var image: Picture?
        if packed.number() == 1 {
            let (address, alt, credit) = (packed.text(), packed.text(), packed.optionalText())
            let (width, height) = (packed.number(), packed.number())
            image = Picture(
                address: Address(address), alt: alt, credit: credit, width: width == 0 ? nil : width - 1, height: height == 0 ? nil : height - 1)
        }
        let attachments = (0..<packed.count()).map { _ in
            Attachment(file: packed.text(), title: packed.text(), address: Address(packed.text()), size: packed.number())
        }
        let aliases = (0..<packed.count()).map { _ in Alias(address: Address(packed.text()), range: packed.range()) }
        self.init(
            expires: expires, fulfils: fulfils, sentOn: sentOn, corrections: corrections, transcript: transcript, image: image,
            attachments: attachments, aliases: aliases)
    }
}
