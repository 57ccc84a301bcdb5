import Text

/// A news item (tin, bài).
public final class NewsItem: Sendable {
    public let address: Address
    public let title: String
    public let date: DateTime
    public let unit: Ref<Unit>
    public let topics: [Ref<Topic>]
    public let summary: String
    public let author: String?
    public let approvedBy: String?
    public let approvedOn: Day?
    public let updated: Day?
    public let genre: Genre
    public let plan: Ref<Plan>?
    public let channels: [Ref<Channel>]
    public let featured: Bool
    public let standing: Standing
    public let body: Body
    /// Nil where an item has none of it, as nearly all: a million items are in memory at once.
    private let extras: Extras?
    /// The file's path, where it is not the usual one of the address.
    private let otherFile: String?
    private let start: UInt32
    private let end: UInt32

    /// The file it was read from, relative to the site, and where its title stands in it.
    public var place: Origin { Origin(file: otherFile ?? NewsItem.file(of: address), range: Int(start)..<Int(end)) }

    /// Whether its file is where that of an item at its address usually is: see ``usualAddress(ofFile:)``.
    public var hasUsualFile: Bool { otherFile == nil }

    /// `/tin-tuc/2024/slug/` of `content/news/2024/slug.md`, whether there is such an item or not.
    public static func usualAddress(ofFile file: String) -> String? {
        var file = file
        return file.withUTF8 { file in
            let (from, to, end) = (folder.utf8CodeUnitCount, root.utf8CodeUnitCount, file.count - suffix.utf8CodeUnitCount)
            guard end > from, file[..<from].elementsEqual(bytes(of: folder)), file[end...].elementsEqual(bytes(of: suffix)) else { return nil }
            return String(unsafeUninitializedCapacity: to + end - from + 1) { address in
                var at = address.initialize(fromContentsOf: bytes(of: root))
                at = address[at...].initialize(fromContentsOf: file[from..<end])
                address.initializeElement(at: at, to: UInt8(ascii: "/"))
                return at + 1
            }
        }
    }

    private static func bytes(of text: StaticString) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    /// `content/news/2024/slug.md` of `/tin-tuc/2024/slug/`: made when it is asked for, which takes a hundred bytes an item less.
    private static func file(of address: Address) -> String {
        var path = address.path
        let (from, to) = (root.utf8CodeUnitCount, folder.utf8CodeUnitCount)
        return path.withUTF8 { path in
            guard path.count > from else { return "" }
            let inner = path[from..<path.count - 1]
            return String(unsafeUninitializedCapacity: to + inner.count + 3) { file in
                var at = file.initialize(fromContentsOf: bytes(of: folder))
                at = file[at...].initialize(fromContentsOf: inner)
                return file[at...].initialize(fromContentsOf: bytes(of: suffix))
            }
        }
    }

    /// Whether a file is ``file(of:)`` an address, which is not made for that.
    private static func isUsual(_ file: String, at address: Address) -> Bool {
        var (file, path) = (file, address.path)
        return file.withUTF8 { file in
            path.withUTF8 { path in
                let (from, to) = (root.utf8CodeUnitCount, folder.utf8CodeUnitCount)
                guard path.count > from, file.count == path.count - 1 - from + to + suffix.utf8CodeUnitCount else { return false }
                let inner = path[from..<path.count - 1]
                return file[..<to].elementsEqual(bytes(of: folder)) && file[to..<to + inner.count].elementsEqual(inner)
                    && file[(to + inner.count)...].elementsEqual(bytes(of: suffix))
            }
        }
    }

    private static let root: StaticString = "/tin-tuc/"
    private static let folder: StaticString = "content/news/"
    private static let suffix: StaticString = ".md"

    public var expires: Day? { extras?.expires }
    /// Ids of the plan's duties that it counts for.
    public var fulfils: [PlacedText] { extras?.fulfils ?? [] }
    public var sentOn: Day? { extras?.sentOn }
    public var corrections: [Correction] { extras?.corrections ?? [] }
    public var transcript: String? { extras?.transcript }
    public var image: Picture? { extras?.image }
    public var attachments: [Attachment] { extras?.attachments ?? [] }
    public var aliases: [Alias] { extras?.aliases ?? [] }

    public init(
        place: Origin, address: Address, title: String, date: DateTime, unit: Ref<Unit>,
        topics: [Ref<Topic>], summary: String, author: String?, approvedBy: String?, approvedOn: Day?,
        updated: Day?, genre: Genre, plan: Ref<Plan>?, channels: [Ref<Channel>], featured: Bool, standing: Standing,
        extras: Extras, body: Body
    ) {
        self.address = address
        otherFile = NewsItem.isUsual(place.file, at: address) ? nil : place.file
        start = UInt32(clamping: place.range.lowerBound)
        end = UInt32(clamping: place.range.upperBound)
        self.title = title
        self.date = date
        self.unit = unit
        self.topics = topics
        self.summary = summary
        self.author = author
        self.approvedBy = approvedBy
        self.approvedOn = approvedOn
        self.updated = updated
        self.genre = genre
        self.plan = plan
        self.channels = channels
        self.featured = featured
        self.standing = standing
        self.extras = extras.isEmpty ? nil : extras
        self.body = body
    }

    /// What few items have.
    public final class Extras: Sendable {
        let expires: Day?
        let fulfils: [PlacedText]
        let sentOn: Day?
        let corrections: [Correction]
        let transcript: String?
        let image: Picture?
        let attachments: [Attachment]
        let aliases: [Alias]

        public init(
            expires: Day?, fulfils: [PlacedText], sentOn: Day?, corrections: [Correction], transcript: String?, image: Picture?,
            attachments: [Attachment], aliases: [Alias]
        ) {
            self.expires = expires
            self.fulfils = fulfils
            self.sentOn = sentOn
            self.corrections = corrections
            self.transcript = transcript
            self.image = image
            self.attachments = attachments
            self.aliases = aliases
        }

        var isEmpty: Bool {
            expires == nil && fulfils.isEmpty && sentOn == nil && corrections.isEmpty && transcript == nil && image == nil
                && attachments.isEmpty && aliases.isEmpty
        }
    }
}
