import PortalModel
import Text

/// What one unit owes for one period on one channel (việc phải làm trong một kỳ).
public struct Obligation: Sendable {
    public let plan: Ref<Plan>
    /// The duty's place in its plan.
    public let duty: Int
    public let unit: Ref<Unit>
    /// A year where it is owed once.
    public let period: PartialDay
    /// Nil where the plan names none: wherever.
    public let channel: Ref<Channel>?
    public let due: DueDay
    /// How many.
    public let required: Int
    public let proof: Proof
    /// Why it is not held against the unit, if so.
    public let exemption: Exemption?

    /// What pages of this portal show, in the order of their days.
    public internal(set) var posted: [PostedEntry] = []
    /// What is only said to have been done, in the order of its days, undated ones last.
    public internal(set) var declared: [DeclaredEntry] = []
    /// What is on its way, in a portal that was read with its drafts; it counts for nothing yet.
    public internal(set) var pending: [PendingEntry] = []
    public internal(set) var standing = ObligationStanding(state: .notDue, basis: .posted, missing: 0)

    /// Who can bear witness that it was done.
    public enum Proof: String, Sendable {
        /// This portal alone: its own channel.
        case portal
        /// The board alone, by what it declares: another channel, or a report.
        case declaration
        /// Either: the plan names no channel.
        case either
    }

    /// Why an obligation is not held against a unit.
    public enum Exemption: Hashable, Sendable {
        /// It was due before the plan was issued (phát sinh trước ngày ban hành).
        case beforeIssue(PartialDay)
        /// It was due before the unit began.
        case beforeUnit(Day)
        /// It was due after the unit's last day.
        case afterUnit(Day)
    }

    /// From when to when what is done is done for this period: until its end, or until a deadline after it. What was
    /// due before the period began is looked for from the beginning of that year.
    public var window: ClosedRange<Day> {
        let first = due.lastDay < period.first ? PartialDay.year(due.lastDay.year).first : period.first
        return first...max(period.last, due.lastDay)
    }
}

/// Whether something was done in time.
public enum Timing: Hashable, Sendable {
    case inTime
    /// Days after the last one that was in time.
    case late(days: Int)
    /// Declared without a day.
    case undated

    init(_ day: Day?, _ due: DueDay) {
        guard let day else {
            self = .undated
            return
        }
        self = day <= due.lastDay ? .inTime : .late(days: day.ordinal - due.lastDay.ordinal)
    }
}

/// An item of the portal that counts; the page proves it.
public struct PostedEntry: Sendable {
    public let item: Ref<NewsItem>
    public let day: Day
    public let timing: Timing
}

/// Something that counts because the board says so.
public struct DeclaredEntry: Sendable {
    public enum Source: Hashable, Sendable {
        /// An item of the portal that is said to have been posted on the channel too.
        case item(Ref<NewsItem>)
        /// An entry of the plan's `evidence`, by its place.
        case evidence(Int)
    }

    public let source: Source
    public let day: Day?
    public let timing: Timing
}

/// An item that is not published yet.
public struct PendingEntry: Sendable {
    /// The last step that it has taken of sent, approved, posted.
    public enum Stage: String, Sendable { case draft, sent, approved }

    public let item: Ref<NewsItem>
    public let stage: Stage

    init(_ item: Ref<NewsItem>, _ record: NewsItem) {
        self.item = item
        let isApproved = record.approvedBy != nil || record.approvedOn != nil || record.standing == .scheduled
        stage = isApproved ? .approved : record.sentOn != nil ? .sent : .draft
    }
}
