import Findings
import PortalModel
import Text

/// Turns typed keys into hotline directories.
struct HotlineLoader: Sendable {
    let lookup: Lookup
    let units: [Unit]
    let provinces: [Province]
    let today: Day
    let staleAfter: Int

    func directory(_ draft: Draft) -> (HotlineDirectory?, [Finding]) {
        var findings: [Finding] = []
        let record = draft.record
        let file = draft.file
        let unit = lookup.unitOrProvince(record, "unit", file, &findings)
        let isClosed = unit.map(isClosed) ?? false
        let entries = record.records("entries").compactMap { entry -> HotlineEntry? in
            guard let name = entry.text("name") else { return nil }
            let owner = lookup.unitOrProvince(entry, "unit", file, &findings)
            // Where the whole directory is of a time gone by, there is nothing to mend.
            if let owner, !isClosed, self.isClosed(owner) {
                findings.append(
                    Finding(
                        LoadingFindings.closedLine, at: Place(file, entry.range(of: "unit")),
                        remedy: Bilingual("gọi thử số này rồi ghi đơn vị kế thừa, hoặc bỏ dòng", "call the number, then name the successor or take the line out")))
            }
            return HotlineEntry(
                name: name, unit: owner,
                phones: entry.phones("phone"), email: entry.text("email"), postalAddress: entry.text("address"),
                web: entry.text("web"), hours: entry.text("hours"), takes: entry.texts("takes"),
                topics: lookup.topics(entry, "topics", file, &findings), note: entry.text("note"))
        }
        let topics = lookup.topics(record, "topics", file, &findings)
        if !isClosed, let verified = record.day("verified"), verified.adding(days: staleAfter) < today {
            findings.append(
                Finding(
                    LoadingFindings.staleHotline, at: Place(file, record.range(of: "verified")),
                    mark: Bilingual(
                        "đã \(today.ordinal - verified.ordinal) ngày, giới hạn là \(staleAfter)",
                        "\(today.ordinal - verified.ordinal) days ago, the limit is \(staleAfter)"),
                    remedy: Bilingual("gọi thử từng số rồi sửa ngày `verified`", "call each number, then mend `verified`")))
        }
        guard let unit, let title = record.text("title") else {
            return (nil, findings.map { $0.onPage(draft.title) })
        }
        let directory = HotlineDirectory(
            place: draft.origin, address: Address("/duong-day-nong/\(draft.slug)/"), title: title, unit: unit,
            topics: topics, summary: record.text("summary"), verified: record.day("verified"), entries: entries,
            aliases: aliases(record), body: draft.body)
        return (directory, findings.map { $0.onPage(title) })
    }

    private func isClosed(_ owner: UnitOrProvince) -> Bool {
        switch owner {
        case .unit(let unit): units[unit.index].isClosed(on: today)
        case .province(let province): provinces[province.index].isClosed(on: today)
        }
    }
}

/// Turns typed keys into other pages.
struct PageLoader: Sendable {
    let lookup: Lookup

    func page(_ draft: Draft) -> (StaticPage?, [Finding]) {
        var findings: [Finding] = []
        let record = draft.record
        let topics = lookup.topics(record, "topics", draft.file, &findings)
        guard let title = record.text("title") else { return (nil, findings) }
        let page = StaticPage(
            place: draft.origin, address: Address("/\(draft.slug)/"), title: title, summary: record.text("summary"),
            updated: record.day("updated"), topics: topics, aliases: aliases(record), body: draft.body)
        return (page, findings.map { $0.onPage(title) })
    }
}
