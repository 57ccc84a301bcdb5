import Interchange
import PortalModel
import Text

/// Cards for people's address books.
extension SiteBuilder {
    /// One file for each directory that someone answers, one for each unit that can be called or has a site.
    func cardPages() -> [Page] {
        portal.hotlines.compactMap(directoryCards) + portal.units.indices.compactMap { unitCard(Ref($0)) }
    }

    /// Where the cards of a directory are; nil where it has none.
    func cardsAddress(_ directory: HotlineDirectory) -> Address? {
        portal.answeredLines(of: directory).isEmpty ? nil : directory.address.appending("danh-ba.vcf")
    }

    /// Where a unit's card is; nil where there is nothing to be told, or nobody any more who answers.
    func cardAddress(_ unit: Ref<Unit>) -> Address? {
        let record = portal[unit]
        guard !record.isClosed(on: portal.today), record.phone != nil || record.web != nil else { return nil }
        return record.address.appending("danh-thiep.vcf")
    }

    private func directoryCards(_ directory: HotlineDirectory) -> Page? {
        guard let address = cardsAddress(directory) else { return nil }
        return Page(address, .data, inSitemap: false, from: grounds.rare) { composer, _ in
            let page = frames.absolute(directory.address)
            var known: [String: Int] = [:]
            let cards = portal.answeredLines(of: directory).map { entry in
                // By its name, so that it stays the same card when lines are put in another order.
                let name = Slug.made(from: entry.name)?.text ?? "dau-moi"
                known[name, default: 0] += 1
                let number = known[name] ?? 1
                return BusinessCard(
                    name: entry.name, organization: portal.name(of: entry.unit ?? directory.unit),
                    phones: entry.phones.map(\.dial), email: entry.email, address: entry.postalAddress, web: entry.web,
                    note: note(entry, directory, page), uid: page + "#" + name + (number == 1 ? "" : "-\(number)"),
                    revised: directory.verified)
            }
            composer.page.append(BusinessCard.file(cards))
        }
    }

    /// What a caller should know that has no place of its own in a card.
    private func note(_ entry: HotlineEntry, _ directory: HotlineDirectory, _ page: String) -> String {
        var lines: [String] = []
        if !entry.takes.isEmpty { lines.append("Tiếp nhận: " + entry.takes.joined(separator: "; ")) }
        if let hours = entry.hours { lines.append("Giờ trực: " + hours) }
        for phone in entry.phones {
            if phone.extension != nil { lines.append("Gọi \(phone.description)") }
            if phone.kind == .charged { lines.append("\(phone.display): có tính cước") }
        }
        if let words = entry.note { lines.append(words) }
        if let day = directory.verified { lines.append("Kiểm tra ngày " + day.legal) }
        return (lines + ["Nguồn: " + page]).joined(separator: "\n")
    }

    private func unitCard(_ unit: Ref<Unit>) -> Page? {
        guard let address = cardAddress(unit) else { return nil }
        return Page(address, .data, inSitemap: false, from: grounds.rare) { composer, _ in
            let record = portal[unit]
            let page = frames.absolute(record.address)
            let card = BusinessCard(
                name: record.name, organization: record.parent.map { portal[$0].name } ?? record.name,
                phones: record.phone.map { [$0.dial] } ?? [], email: nil, address: nil, web: record.web ?? page,
                note: record.phone?.extension == nil ? nil : record.phone.map { "Gọi \($0.description)" }, uid: page,
                revised: nil)
            composer.page.append(BusinessCard.file([card]))
        }
    }
}
