import Findings
import PortalModel
import Text

/// Turns typed keys into news items, their names resolved.
struct NewsLoader: Sendable {
    let lookup: Lookup
    let days: UnitDays
    let companions: Companions
    let today: Day

    /// - Parameter texts: what many items say in the same words.
    /// - Returns: nil where a required value is missing or wrong, which has been told already.
    func item(_ draft: Draft, _ texts: inout SharedTexts) -> (NewsItem?, [Finding]) {
        var findings: [Finding] = []
        let record = draft.record
        let file = draft.file
        let unit = lookup.unit(record, "unit", file, &findings)
        let topics = lookup.topics(record, "topics", file, &findings)
        let plan = record.located("plan").flatMap { written -> Ref<Plan>? in
            // A plan that is held back exists; its item may be published before it.
            lookup.heldPlans.contains(written.text)
                ? nil : lookup.find(written, in: lookup.plans, LoadingFindings.unknownPlan, file, &findings)
        }
        check(fulfils: record, plan, file, &findings)
        let date = record.dateTime("date")
        if let date { check(date: date, unit, draft, &findings) }
        let genre = record.text("genre").flatMap(Genre.init(rawValue:)) ?? .tin
        if genre == .video, record.text("transcript") == nil {
            findings.append(Finding(LoadingFindings.missingTranscript, at: Place(file, record.range(of: "genre"))))
        }
        let channels = lookup.channels(record, "channels", file, &findings)
        let image = record.record("image").flatMap { companions.picture($0, credit: $0.text("credit"), beside: file, &findings) }
        let attachments = attachedFiles(record, file, companions, &findings)
        guard let date, let unit, !topics.isEmpty, let title = record.text("title"),
            let summary = record.text("summary")
        else { return (nil, findings.map { $0.onPage(draft.title) }) }
        let extras = NewsItem.Extras(
            expires: record.day("expires"), fulfils: record.locatedTexts("fulfils").map { PlacedText($0.text, $0.range) },
            sentOn: record.day("sent_on"),
            corrections: record.records("corrections").compactMap { correction in
                guard let day = correction.day("date"), let text = correction.text("text") else { return nil }
                return Correction(date: day, text: text)
            },
            transcript: record.text("transcript"), image: image, attachments: attachments, aliases: aliases(record))
        let item = NewsItem(
            place: draft.origin, address: draft.newsAddress, title: title,
            date: date, unit: unit, topics: topics, summary: summary, author: texts.one(record.text("author")),
            approvedBy: texts.one(record.text("approved_by")), approvedOn: record.day("approved_on"),
            updated: record.day("updated"), genre: genre, plan: plan, channels: channels, featured: record.flag("featured") ?? false,
            standing: draft.standing, extras: extras, body: draft.body)
        return (item, findings.map { $0.onPage(title) })
    }

    private func check(date: DateTime, _ unit: Ref<Unit>?, _ draft: Draft, _ findings: inout [Finding]) {
        let range = draft.record.range(of: "date")
        if String(date.day.year) != draft.year {
            findings.append(
                Finding(
                    LoadingFindings.yearFolder, at: Place(draft.file, range),
                    mark: Bilingual("tệp nằm trong thư mục \(draft.year)", "the file is in folder \(draft.year)"),
                    remedy: Bilingual(
                        "chuyển tệp sang `content/news/\(date.day.year)/`, hoặc sửa ngày",
                        "move the file to `content/news/\(date.day.year)/`, or mend the date")))
        }
        guard let unit else { return }
        let named = draft.record.range(of: "unit")
        if let finding = days.check(unit, from: date.day, to: date.day, draft.file, date: range, named: named) {
            findings.append(finding)
        }
    }

    private func check(fulfils record: Record, _ plan: Ref<Plan>?, _ file: String, _ findings: inout [Finding]) {
        let known = plan.flatMap { lookup.duties[$0] } ?? []
        for written in record.locatedTexts("fulfils") where !known.contains(written.text) {
            // Where the plan itself is missing, that is the fault to tell.
            if plan == nil, record.text("plan") != nil { continue }
            findings.append(lookup.unknown(written, among: known, LoadingFindings.unknownDuty, file, of: plan.map { "\($0.index)" } ?? ""))
        }
    }

}

/// The attachments that a record names, those that exist.
func attachedFiles(_ record: Record, _ file: String, _ companions: Companions, _ findings: inout [Finding]) -> [Attachment] {
    record.records("attachments").compactMap { entry in
        guard let written = entry.located("file"), let title = entry.text("title"),
            let found = companions.file(written, beside: file, &findings)
        else { return nil }
        return Attachment(file: found.file, title: title, address: found.address, size: found.size)
    }
}

/// The old addresses that a record names.
func aliases(_ record: Record) -> [Alias] {
    record.locatedTexts("aliases").map { Alias(address: Address($0.text), range: $0.range) }
}
