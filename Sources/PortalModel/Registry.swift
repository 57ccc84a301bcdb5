import Text

/// A subject under which items are gathered (chủ đề).
public final class Topic: Sendable {
    public let id: String
    public let address: Address
    public let name: String
    public let summary: String?
    public let parent: Ref<Topic>?
    public let place: Origin

    public init(id: String, name: String, summary: String?, parent: Ref<Topic>?, place: Origin) {
        self.id = id
        address = Address("/chu-de/\(id)/")
        self.name = name
        self.summary = summary
        self.parent = parent
        self.place = place
    }
}

/// A legal or administrative document that the register knows (văn bản).
public struct LegalDocument: Sendable {
    /// `61/2018/NĐ-CP`
    public let number: String
    public let date: Day
    public let issuer: String
    public let title: String
    public let link: String?
    /// The documents that it rests on, as texts that cite them.
    public let basedOn: [PlacedText]
    /// Made from number, date and issuer, since two bodies may issue one number in one week.
    public let key: String
    public let place: Origin

    public init(
        number: String, date: Day, issuer: String, title: String, link: String?, basedOn: [PlacedText], key: String,
        place: Origin
    ) {
        self.number = number
        self.date = date
        self.issuer = issuer
        self.title = title
        self.link = link
        self.basedOn = basedOn
        self.key = key
        self.place = place
    }
}

/// An abbreviation and what it stands for.
public struct GlossaryEntry: Sendable {
    public let short: String
    public let long: String
    /// Unambiguous: it may be explained wherever it stands.
    public let auto: Bool
    /// Words right before an ambiguous one that leave this meaning only: `Sở`, `Bộ` of `TT&TT`.
    public let after: [String]
    /// Words right behind it that do the same: `UBND` of `CT`.
    public let before: [String]
    /// Of a thing that is no more; still needed to read old documents.
    public let former: Bool
    /// What else it may mean, since when it is no more.
    public let note: String?

    public init(
        short: String, long: String, auto: Bool, after: [String], before: [String], former: Bool, note: String?
    ) {
        self.short = short
        self.long = long
        self.auto = auto
        self.after = after
        self.before = before
        self.former = former
        self.note = note
    }
}

/// Where the portal's units publish besides the portal (kênh).
public struct Channel: Sendable {
    public let id: String
    public let name: String
    public let link: String?
    public init(id: String, name: String, link: String?) {
        self.id = id
        self.name = name
        self.link = link
    }
}

/// An administrative procedure, kept in the national database and only linked from here (thủ tục hành chính).
public struct Procedure: Sendable {
    public let name: String
    public let code: String?
    public let field: String?
    public let level: String?
    public let announcedBy: String?
    public let link: String?
    public init(
        name: String, code: String?, field: String?, level: String?, announcedBy: String?, link: String?
    ) {
        self.name = name
        self.code = code
        self.field = field
        self.level = level
        self.announcedBy = announcedBy
        self.link = link
    }
}

/// An index by which provinces or units are measured (chỉ số).
public struct ReformIndex: Sendable {
    public enum Subject: String, Sendable, CaseIterable { case province, unit }

    public let id: String
    public let address: Address
    public let short: String
    public let name: String
    public let publisher: String
    /// The highest score, as written.
    public let scale: String
    public let subject: Subject
    public init(
        id: String, short: String, name: String, publisher: String, scale: String, subject: Subject
    ) {
        self.id = id
        address = Address("/chi-so/\(id)/")
        self.short = short
        self.name = name
        self.publisher = publisher
        self.scale = scale
        self.subject = subject
    }
}

/// One value of an index, with its source.
public struct IndexResult: Sendable {
    public let index: Ref<ReformIndex>
    public let year: Int
    public let subject: Subject
    public let score: ExactDecimal?
    public let rank: Int?
    public let source: String

    /// Who was measured.
    public enum Subject: Hashable, Sendable {
        case province(Ref<Province>)
        case unit(Ref<Unit>)
    }

    /// The last day of the year that was measured: whoever was measured bears the name and kind of that day.
    public var lastDay: Day { PartialDay.year(year).last }

    public init(
        index: Ref<ReformIndex>, year: Int, subject: Subject, score: ExactDecimal?, rank: Int?,
        source: String
    ) {
        self.index = index
        self.year = year
        self.subject = subject
        self.score = score
        self.rank = rank
        self.source = source
    }
}
