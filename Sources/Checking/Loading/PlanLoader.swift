import Duties
import Findings
import PortalModel
import Text

/// Turns typed keys into plans, their names resolved.
struct PlanLoader: Sendable {
    let lookup: Lookup
    let days: UnitDays
    let companions: Companions

    /// - Returns: nil where a required value is missing or wrong, which has been told already.
    func plan(_ draft: Draft) -> (Plan?, [Finding]) {
        var findings: [Finding] = []
        let record = draft.record
        let file = draft.file
        let issuer = lookup.unit(record, "issuer", file, &findings)
        if let issuer, let issued = record.partialDay("issued"),
            let finding = days.check(
                issuer, from: issued.first, to: issued.last, file, date: record.range(of: "issued"),
                named: record.range(of: "issuer"))
        {
            findings.append(finding)
        }
        let topics = lookup.topics(record, "topics", file, &findings)
        let indices = record.locatedTexts("indices").compactMap {
            lookup.find($0, in: lookup.indices, LoadingFindings.unknownIndex, file, &findings)
        }
        let above = record.locatedTexts("carries_out").compactMap { written in
            lookup.heldPlans.contains(written.text)
                ? nil : lookup.find(written, in: lookup.plans, LoadingFindings.unknownPlan, file, &findings)
        }
        let tasks = record.records("tasks").compactMap { task($0, file, &findings) }
        let duties = loadDuties(record, file, &findings)
        let evidence = record.records("evidence").compactMap { loadEvidence($0, duties, file, &findings) }
        let attachments = attachedFiles(record, file, companions, &findings)
        guard let issuer, !topics.isEmpty, let title = record.text("title"), let year = record.integer("year"),
            let summary = record.text("summary")
        else { return (nil, findings.map { $0.onPage(draft.title) }) }
        let signer = record.record("signer").flatMap { signer in
            signer.text("name").map { Signer(name: $0, role: signer.text("role")) }
        }
        let plan = Plan(
            place: draft.origin, id: draft.slug, title: title, number: record.text("number"),
            issued: record.partialDay("issued"), issuer: issuer, signer: signer, year: year, topics: topics,
            summary: summary, basedOn: record.locatedTexts("based_on").map { PlacedText($0.text, $0.range) }, audience: record.texts("audience"),
            goals: record.texts("goals"), indices: indices, tasks: tasks, duties: duties, evidence: evidence,
            recipients: record.texts("recipients"), carriesOut: above, attachments: attachments,
            approvedBy: record.text("approved_by"), aliases: aliases(record),
            standing: draft.standing, body: draft.body)
        return (plan, findings.map { $0.onPage(title) })
    }

    private func task(_ record: Record, _ file: String, _ findings: inout [Finding]) -> PlanTask? {
        guard let number = record.text("no"), let what = record.located("what") else { return nil }
        return PlanTask(
            number: number, what: PlacedText(what.text, what.range), lead: lookup.parties(record, "lead", file, &findings),
            with: lookup.parties(record, "with", file, &findings), when: record.text("when"),
            due: record.partialDay("due"), topics: lookup.topics(record, "topics", file, &findings))
    }

    private func loadDuties(_ record: Record, _ file: String, _ findings: inout [Finding]) -> [Duty] {
        var places: [String: Range<Int>] = [:]
        return record.records("duties").compactMap { entry in
            guard let id = entry.located("id"), let what = entry.text("what"),
                let kind = entry.text("kind").flatMap(Duty.Kind.init(rawValue:)),
                let every = entry.text("every").flatMap(Duty.Every.init(rawValue:))
            else { return nil }
            if let other = places.updateValue(id.range, forKey: id.text) {
                findings.append(
                    Finding(LoadingFindings.duplicateDuty, at: Place(file, id.range), other: Place(file, other)))
                return nil
            }
            var units: [Ref<Unit>] = []
            var known: Set<Ref<Unit>> = []
            var named: Set<Ref<Unit>> = []
            for written in entry.locatedTexts("units") {
                let found = lookup.units(matching: written, file, &findings)
                if !Lookup.isBranch(written.text) { named.formUnion(found) }
                units += found.filter { known.insert($0).inserted }
            }
            let rotation = entry.records("rotation").compactMap { turn -> Duty.Turn? in
                lookup.unit(turn, "unit", file, &findings).map { Duty.Turn(months: turn.integers("in"), unit: $0) }
            }
            let duty = Duty(
                id: id.text, what: what, kind: kind,
                genres: entry.texts("genres").compactMap(Genre.init(rawValue:)),
                channels: lookup.channels(entry, "channels", file, &findings), count: entry.integer("count") ?? 1,
                every: every, deadline: deadline(entry, file, &findings), to: entry.text("to"), units: units,
                branchUnits: known.subtracting(named), rotation: rotation)
            findings += DutyLoadingFindings.findings(duty, entry, file)
            return duty
        }
    }

    private func deadline(_ record: Record, _ file: String, _ findings: inout [Finding]) -> Duty.Deadline? {
        for (key, read) in [("by", DeadlineText.by), ("before", DeadlineText.before)] {
            guard let written = record.located(key) else { continue }
            if let deadline = read(written.text) { return deadline }
            findings.append(
                Finding(
                    LoadingFindings.badDeadline, at: Place(file, written.range),
                    mark: Bilingual("không hiểu hạn «\(written.text)»", "“\(written.text)” is no deadline"),
                    remedy: key == "by"
                        ? Bilingual("ghi `by: 20`, `by: 12-20`, `by: next-05` hoặc `by: 2024-03-20`", "write `by: 20`, `by: 12-20`, `by: next-05` or `by: 2024-03-20`")
                        : Bilingual("ghi `before: 06-30` (tháng-ngày) hoặc `before: 2024-06-30`", "write `before: 06-30` (month-day) or `before: 2024-06-30`")))
        }
        return nil
    }

    private func loadEvidence(
        _ record: Record, _ duties: [Duty], _ file: String, _ findings: inout [Finding]
    ) -> Evidence? {
        guard let duty = record.located("duty"), let what = record.text("what") else { return nil }
        guard duties.contains(where: { $0.id == duty.text }) else {
            findings.append(lookup.unknown(duty, among: duties.map(\.id), LoadingFindings.unknownDuty, file, of: file))
            return nil
        }
        let attached = record.located("file").flatMap { companions.file($0, beside: file, &findings) }
        func place(_ key: String) -> Range<Int> { record.value(key)?.range ?? duty.range }
        return Evidence(
            duty: duty.text, unit: lookup.unit(record, "unit", file, &findings), period: record.partialDay("period"),
            channel: record.located("channel").flatMap {
                lookup.find($0, in: lookup.channels, LoadingFindings.unknownChannel, file, &findings)
            },
            date: record.day("date"), what: what,
            file: attached.map { Attachment(file: $0.file, title: what, address: $0.address, size: $0.size) },
            places: Evidence.Places(duty: duty.range, unit: place("unit"), period: place("period")))
    }
}

/// Reads how a plan words its deadlines.
enum DeadlineText {
    /// "Chậm nhất": the day itself is in time.
    static func by(_ text: String) -> Duty.Deadline? {
        if let day = Int(text), (1...31).contains(day) { return .byDay(day) }
        if text.hasPrefix("next-"), let day = Int(text.dropFirst(5)), (1...28).contains(day) { return .byNextMonth(day) }
        if let (month, day) = monthDay(text) { return .byDate(month: month, day: day) }
        if case .success(let time) = DayParsing.parse(text) { return .on(time.day) }
        return nil
    }

    /// "Trước ngày": the day itself is too late.
    static func before(_ text: String) -> Duty.Deadline? {
        if let (month, day) = monthDay(text) { return .before(month: month, day: day) }
        if case .success(let time) = DayParsing.parse(text) { return .beforeDay(time.day) }
        return nil
    }

    private static func monthDay(_ text: String) -> (Int, Int)? {
        let parts = text.split(separator: "-")
        guard parts.count == 2, let month = Int(parts[0]), let day = Int(parts[1]),
            // 29 February is a day of some years.
            Day(year: 2024, month: month, day: day) != nil
        else { return nil }
        return (month, day)
    }
}
