import Text

/// The portal itself, as `content/site.yml` describes it.
public final class Site: Sendable {
    public let title: String
    /// Shown where a page that has no picture of its own is shared.
    public let image: Picture?
    /// Scheme, host and path, ending with `/`: every address in the output honours it.
    public let baseURL: BaseURL
    public let language: String
    public let timeZone: TimeZoneOffset
    public let board: EditorialBoard
    /// Items that nobody approved are held back.
    public let requireApproval: Bool
    /// Entries on one page of a list.
    public let pageSize: Int
    public let feedback: Link
    /// The directory whose first lines stand on every page.
    public let hotline: Ref<HotlineDirectory>?
    /// Days after which a directory that was not verified again counts as stale.
    public let hotlinesStaleAfter: Int
    public let parentPortal: Link?
    public let notices: [Notice]
    public let menu: [MenuEntry]
    /// What home answers first.
    public let questions: [Question]
    public let without: Set<SitePart>

    public init(
        title: String, image: Picture?, baseURL: BaseURL, language: String, timeZone: TimeZoneOffset,
        board: EditorialBoard, requireApproval: Bool, pageSize: Int, feedback: Link,
        hotline: Ref<HotlineDirectory>?, hotlinesStaleAfter: Int, parentPortal: Link?,
        notices: [Notice], menu: [MenuEntry], questions: [Question], without: Set<SitePart>
    ) {
        self.title = title
        self.image = image
        self.baseURL = baseURL
        self.language = language
        self.timeZone = timeZone
        self.board = board
        self.requireApproval = requireApproval
        self.pageSize = pageSize
        self.feedback = feedback
        self.hotline = hotline
        self.hotlinesStaleAfter = hotlinesStaleAfter
        self.parentPortal = parentPortal
        self.notices = notices
        self.menu = menu
        self.questions = questions
        self.without = without
    }
}

/// The address under which the site is published.
public struct BaseURL: Hashable, Sendable {
    /// `https://example.gov.vn`
    public let origin: String
    /// `/` or `/cchc/`: begins and ends with a slash.
    public let path: String

    /// Of a portal that is not published.
    static let nowhere = BaseURL(origin: "", path: "/")

    private init(origin: String, path: String) {
        self.origin = origin
        self.path = path
    }

    /// - Returns: nil unless it is `http` or `https` with a host, and with neither query nor fragment.
    public init?(_ text: String) {
        guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) })
        else { return nil }
        let rest = text.dropFirst(scheme.count)
        let host = rest.prefix { $0 != "/" }
        let tail = rest.dropFirst(host.count)
        let hostLetters = host.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"):
                true
            default: false
            }
        }
        let pathLetters = tail.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"?#\"<>\\^`{|}&'".utf8.contains($0) }
        guard !host.isEmpty, hostLetters, pathLetters, !tail.contains("//"), !tail.contains("/.") else { return nil }
        origin = scheme + host.lowercased()
        path = tail.isEmpty ? "/" : (tail.hasSuffix("/") ? String(tail) : tail + "/")
    }
}

/// The board that answers for the portal (ban biên tập).
public struct EditorialBoard: Sendable {
    public let name: String
    public let unit: Ref<Unit>?
    public let phone: PhoneNumber?
    public let email: String?

    public init(name: String, unit: Ref<Unit>?, phone: PhoneNumber?, email: String?) {
        self.name = name
        self.unit = unit
        self.phone = phone
        self.email = email
    }
}

/// A titled link to somewhere else.
public struct Link: Sendable {
    public let title: String
    public let link: String
    /// Where the address stands in the settings, for findings.
    public let range: Range<Int>?

    public init(title: String, link: String, range: Range<Int>? = nil) {
        self.title = title
        self.link = link
        self.range = range
    }
}

/// A banner on every page between two times, for planned stops and the like.
public struct Notice: Sendable {
    public let from: DateTime?
    public let until: DateTime?
    public let text: String
    /// Since when citizens know.
    public let announced: Day?
    public let stop: PlannedStop?

    public init(from: DateTime?, until: DateTime?, text: String, announced: Day?, stop: PlannedStop?) {
        self.from = from
        self.until = until
        self.text = text
        self.announced = announced
        self.stop = stop
    }
}

/// When the portal is not to be reached (Nghị định 224/2026/NĐ-CP, Điều 13).
public struct PlannedStop: Sendable {
    public let from: DateTime
    /// When it is expected to be back.
    public let until: DateTime

    public init(from: DateTime, until: DateTime) {
        self.from = from
        self.until = until
    }
}

/// What people often come to ask (việc hay hỏi), and the page that answers.
public struct Question: Sendable {
    public let link: Link
    /// The answer in a sentence.
    public let text: String?

    public init(link: Link, text: String?) {
        self.link = link
        self.text = text
    }
}

/// An entry of the menu at the top of every page.
public struct MenuEntry: Sendable {
    public let title: String
    /// An address of the site, or a full address elsewhere.
    public let to: String
    /// Where it stands in site.yml, for findings.
    public let range: Range<Int>
    public init(title: String, to: String, range: Range<Int>) {
        self.title = title
        self.to = to
        self.range = range
    }
}
