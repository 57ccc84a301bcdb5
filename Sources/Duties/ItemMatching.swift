import PortalModel
import Text

/// Finds what each news item counts for. One pass over the items, oldest first; for each only the duties of its unit
/// in its plan, or in its year where it names none.
struct ItemMatching {
    private let portal: Portal
    private(set) var streams: Streams
    private(set) var refusals: [Refusal] = []
    private let own: Ref<Channel>?
    /// For whom each unit's items count.
    private let answering: [[Ref<Unit>]]

    init(_ portal: Portal, _ streams: Streams) {
        self.portal = portal
        self.streams = streams
        own = portal.ownChannel
        answering = streams.all.isEmpty ? [] : portal.units.indices.map { portal.answersFor(Ref($0)) }
        guard !streams.all.isEmpty else { return }
        for index in portal.news.indices.reversed() { look(at: Ref(index), portal.news[index]) }
    }

    private enum Answer { case counts, refused, notAsked }

    private mutating func look(at ref: Ref<NewsItem>, _ item: NewsItem) {
        let units = answering[item.unit.index]
        // Duties that have taken it: in each the nearest unit does.
        var taken: [(plan: Ref<Plan>, duty: Int, unit: Ref<Unit>)] = []
        var wasLookedAt = false
        var dutiesLookedAt: [Int] = []
        for unit in units {
            for index in candidates(unit, item) {
                let stream = streams.all[index]
                if let nearer = taken.first(where: { $0.plan == stream.plan && $0.duty == stream.duty }) {
                    refuse(ref, stream, .countedFor(nearer.unit))
                    continue
                }
                let answer = offer(ref, item, stream)
                if answer == .counts { taken.append((stream.plan, stream.duty, unit)) }
                if answer != .notAsked, item.plan == stream.plan {
                    wasLookedAt = true
                    dutiesLookedAt.append(stream.duty)
                }
            }
        }
        guard let plan = item.plan else { return }
        let duties = portal[plan].duties
        for (place, duty) in duties.enumerated() where !dutiesLookedAt.contains(place) && item.names(duty) {
            refusals.append(
                Refusal(subject: .item(ref), plan: plan, duty: place, unit: item.unit, reason: .otherUnit, isAsked: true))
        }
        if !wasLookedAt, item.fulfils.isEmpty, duties.contains(where: { $0.kind == .publish }) {
            refusals.append(
                Refusal(subject: .item(ref), plan: plan, duty: nil, unit: item.unit, reason: .otherUnit, isAsked: false))
        }
    }

    /// Streams of the item's own plan, and those of the year that it might be taken for.
    private func candidates(_ unit: Ref<Unit>, _ item: NewsItem) -> [Int] {
        let ofYear = streams.of(unit, year: item.date.day.year)
        guard let plan = item.plan else { return ofYear }
        return streams.of(unit, plan) + ofYear.filter { streams.all[$0].plan != plan }
    }

    private mutating func offer(_ ref: Ref<NewsItem>, _ item: NewsItem, _ stream: Stream) -> Answer {
        let plan = portal[stream.plan]
        let duty = plan.duties[stream.duty]
        let isNamed = item.plan == stream.plan && item.names(duty)
        // A report is not what a news item is, unless it says so.
        if duty.kind == .report, !isNamed { return .notAsked }
        let day = item.date.day
        let here = stream.slots(on: day)
        let isOfGenre = duty.genres.isEmpty || duty.genres.contains(item.genre)
        if let other = item.plan, other != stream.plan {
            // Told only where it would count otherwise.
            guard isOfGenre, !here.isEmpty else { return .notAsked }
            return refuse(ref, stream, .otherPlan(other))
        }
        if !item.fulfils.isEmpty, !isNamed { return refuse(ref, stream, .namesOtherDuty) }
        guard isOfGenre else { return refuse(ref, stream, .otherGenre(item.genre), isNamed) }

        let channels = streams.channels[stream.plan.index][stream.duty]
        var counted = 0
        var missing: [Ref<Channel>] = []
        for (number, channel) in channels.enumerated() {
            if let channel, channel != own, !item.channels.contains(channel) {
                missing.append(channel)
                continue
            }
            let isPosted = channel == nil || channel == own
            guard let obligation = choose(stream, here, number, day, isPosted: isPosted, isNamed: isNamed) else { continue }
            counted += 1
            enter(ref, item, obligation, isPosted: isPosted)
        }
        if counted == 0, missing.count < channels.count {
            let isOthers = !duty.rotation.isEmpty && duty.periods(of: plan.year).contains { $0.first <= day && day <= $0.last }
            return refuse(ref, stream, isOthers ? .otherTurn : .outsidePeriods, isNamed)
        }
        for channel in missing { refuse(ref, stream, .otherChannel(channel), isNamed && counted == 0) }
        return counted > 0 ? .counts : .refused
    }

    /// Which of a unit's obligations an item of that day counts for: the oldest in whose window it lies and which is not
    /// complete yet, else its own period's. One that names the duty makes up for the nearest period before, too late.
    private func choose(
        _ stream: Stream, _ here: Range<Int>, _ channel: Int, _ day: Day, isPosted: Bool, isNamed: Bool
    ) -> Int? {
        func isOpen(_ slot: Int) -> Bool {
            let obligation = streams.obligations[stream.slots[slot].first + channel]
            let count = isPosted ? obligation.posted.count : obligation.declared.count
            return obligation.exemption == nil && count < obligation.required
        }
        if let open = here.first(where: isOpen) { return stream.slots[open].first + channel }
        if isNamed {
            var before = here.lowerBound - 1
            while before >= 0 {
                if isOpen(before) { return stream.slots[before].first + channel }
                before -= 1
            }
        }
        return here.last.map { stream.slots[$0].first + channel }
    }

    private mutating func enter(_ ref: Ref<NewsItem>, _ item: NewsItem, _ place: Int, isPosted: Bool) {
        guard item.standing == .published else {
            streams.obligations[place].pending.append(PendingEntry(ref, item))
            return
        }
        let timing = Timing(item.date.day, streams.obligations[place].due)
        if isPosted {
            streams.obligations[place].posted.append(PostedEntry(item: ref, day: item.date.day, timing: timing))
        } else {
            streams.obligations[place].declared.append(DeclaredEntry(source: .item(ref), day: item.date.day, timing: timing))
        }
    }

    @discardableResult
    private mutating func refuse(
        _ ref: Ref<NewsItem>, _ stream: Stream, _ reason: Refusal.Reason, _ isAsked: Bool = false
    ) -> Answer {
        refusals.append(
            Refusal(
                subject: .item(ref), plan: stream.plan, duty: stream.duty, unit: stream.unit, reason: reason,
                isAsked: isAsked))
        return .refused
    }
}

extension NewsItem {
    /// Whether it says that it counts for a duty of its plan.
    func names(_ duty: Duty) -> Bool { fulfils.contains { $0.text == duty.id } }
}
