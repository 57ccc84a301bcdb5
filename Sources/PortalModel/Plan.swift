import Text

/// A plan and what it obliges to (kế hoạch).
public final class Plan: Sendable {
    public let place: Origin
    /// The file's slug.
    public let id: String
    public let title: String
    /// As the document bears it; nil where the document leaves it blank.
    public let number: String?
    /// A day, or only a month or a year where the document leaves the day blank.
    public let issued: PartialDay?
    public let issuer: Ref<Unit>
    public let signer: Signer?
    public let year: Int
    public let topics: [Ref<Topic>]
    public let summary: String
    public let basedOn: [PlacedText]
    public let audience: [String]
    public let goals: [String]
    public let indices: [Ref<ReformIndex>]
    public let tasks: [PlanTask]
    public let duties: [Duty]
    public let evidence: [Evidence]
    public let recipients: [String]
    /// Plans above it that are on the site.
    public let carriesOut: [Ref<Plan>]
    public let attachments: [Attachment]
    public let approvedBy: String?
    public let aliases: [Alias]
    public let standing: Standing
    public let body: Body

    public init(
        place: Origin, id: String, title: String, number: String?, issued: PartialDay?,
        issuer: Ref<Unit>, signer: Signer?, year: Int, topics: [Ref<Topic>], summary: String,
        basedOn: [PlacedText], audience: [String], goals: [String], indices: [Ref<ReformIndex>],
        tasks: [PlanTask], duties: [Duty], evidence: [Evidence], recipients: [String],
        carriesOut: [Ref<Plan>], attachments: [Attachment], approvedBy: String?, aliases: [Alias],
        standing: Standing, body: Body
    ) {
        self.place = place
        self.id = id
        self.title = title
        self.number = number
        self.issued = issued
        self.issuer = issuer
        self.signer = signer
        self.year = year
        self.topics = topics
        self.summary = summary
        self.basedOn = basedOn
        self.audience = audience
        self.goals = goals
        self.indices = indices
        self.tasks = tasks
        self.duties = duties
        self.evidence = evidence
        self.recipients = recipients
        self.carriesOut = carriesOut
        self.attachments = attachments
        self.approvedBy = approvedBy
        self.aliases = aliases
        self.standing = standing
        self.body = body
    }

    public var address: Address { Address("/ke-hoach/\(id)/") }
}

/// Who signed a plan, in which office.
public struct Signer: Sendable {
    public let name: String
    public let role: String?
    public init(name: String, role: String?) {
        self.name = name
        self.role = role
    }
}

/// Somebody who takes part: a unit of the registry, or a name in words.
public enum Party: Sendable {
    case unit(Ref<Unit>)
    case words(String)
}

/// A row of a plan's appendix (nhiệm vụ).
public struct PlanTask: Sendable {
    public let number: String
    public let what: PlacedText
    public let lead: [Party]
    public let with: [Party]
    /// As written.
    public let when: String?
    public let due: PartialDay?
    public let topics: [Ref<Topic>]

    public init(
        number: String, what: PlacedText, lead: [Party], with: [Party], when: String?, due: PartialDay?,
        topics: [Ref<Topic>]
    ) {
        self.number = number
        self.what = what
        self.lead = lead
        self.with = with
        self.when = when
        self.due = due
        self.topics = topics
    }
}

/// What must be published or reported, how often, by whom, by when (nghĩa vụ).
public struct Duty: Sendable {
    public enum Kind: String, Sendable, CaseIterable { case publish, report }

    public enum Every: String, Sendable, CaseIterable {
        case month, quarter
        case halfYear = "half-year"
        case year, once

        public var words: String {
            switch self {
            case .month: "hằng tháng"
            case .quarter: "hằng quý"
            case .halfYear: "6 tháng"
            case .year: "cả năm"
            case .once: "một lần"
            }
        }
    }

    /// Until when within a period.
    public enum Deadline: Hashable, Sendable {
        /// "Chậm nhất ngày N": on or before day N of the period's last month.
        case byDay(Int)
        /// "Chậm nhất ngày D/M" of a year.
        case byDate(month: Int, day: Int)
        /// "Chậm nhất ngày N tháng sau".
        case byNextMonth(Int)
        /// "Trước ngày D/M": the day itself is too late.
        case before(month: Int, day: Int)
        /// A day written out in full, for a duty that is due once.
        case on(Day)
        case beforeDay(Day)
    }

    /// Who is responsible in some months.
    public struct Turn: Sendable {
        public let months: [Int]
        public let unit: Ref<Unit>
        public init(months: [Int], unit: Ref<Unit>) {
            self.months = months
            self.unit = unit
        }
    }

    public let id: String
    public let what: String
    public let kind: Kind
    /// Any one of them counts; empty: any form.
    public let genres: [Genre]
    /// So many on each; empty: wherever.
    public let channels: [Ref<Channel>]
    public let count: Int
    public let every: Every
    public let deadline: Deadline?
    public let to: String?
    public let units: [Ref<Unit>]
    /// Those of `units` that are named by their branch (`kien-tuong/*`) alone: each has the duty while it exists.
    public let branchUnits: Set<Ref<Unit>>
    public let rotation: [Turn]

    public init(
        id: String, what: String, kind: Kind, genres: [Genre], channels: [Ref<Channel>], count: Int,
        every: Every, deadline: Deadline?, to: String?, units: [Ref<Unit>], branchUnits: Set<Ref<Unit>>,
        rotation: [Turn]
    ) {
        self.id = id
        self.what = what
        self.kind = kind
        self.genres = genres
        self.channels = channels
        self.count = count
        self.every = every
        self.deadline = deadline
        self.to = to
        self.units = units
        self.branchUnits = branchUnits
        self.rotation = rotation
    }
}

/// What was done that no page proves (declared, apart from posted).
public struct Evidence: Sendable {
    public let duty: String
    public let unit: Ref<Unit>?
    public let period: PartialDay?
    /// The channel that it is of, for a duty that asks for so many on each of several.
    public let channel: Ref<Channel>?
    public let date: Day?
    public let what: String
    public let file: Attachment?
    public let places: Places

    /// Where its parts are written, in bytes; those that are not written are where the duty is.
    public struct Places: Sendable {
        public let duty: Range<Int>
        public let unit: Range<Int>
        public let period: Range<Int>
        public init(duty: Range<Int>, unit: Range<Int>, period: Range<Int>) {
            self.duty = duty
            self.unit = unit
            self.period = period
        }
    }

    public init(
        duty: String, unit: Ref<Unit>?, period: PartialDay?, channel: Ref<Channel>?, date: Day?, what: String,
        file: Attachment?, places: Places
    ) {
        self.duty = duty
        self.unit = unit
        self.period = period
        self.channel = channel
        self.date = date
        self.what = what
        self.file = file
        self.places = places
    }
}
