import Text

/// A text of the front matter with the bytes it was read from.
public struct PlacedText: Sendable {
    public let text: String
    public let range: Range<Int>

    public init(_ text: String, _ range: Range<Int>) {
        self.text = text
        self.range = range
    }
}

/// A file that stands beside a page and is published with it.
public struct Attachment: Sendable {
    /// The file's path below the site's folder.
    public let file: String
    public let title: String
    public let address: Address
    /// Bytes.
    public let size: Int

    public init(file: String, title: String, address: Address, size: Int) {
        self.file = file
        self.title = title
        self.address = address
        self.size = size
    }
}

/// A picture with what is said of it.
public struct Picture: Sendable {
    public let address: Address
    /// What it shows, for whoever cannot see it.
    public let alt: String
    public let credit: String?
    /// Pixels, read from the file.
    public let width: Int?
    public let height: Int?

    public init(address: Address, alt: String, credit: String?, width: Int?, height: Int?) {
        self.address = address
        self.alt = alt
        self.credit = credit
        self.width = width
        self.height = height
    }
}

/// What was put right after publication, dated and never silent (đính chính).
public struct Correction: Sendable {
    public let date: Day
    public let text: String
    public init(date: Day, text: String) {
        self.date = date
        self.text = text
    }
}

/// An old address that leads to a page.
public struct Alias: Sendable {
    public let address: Address
    public let range: Range<Int>
    public init(address: Address, range: Range<Int>) {
        self.address = address
        self.range = range
    }
}

/// Whether an item is to be seen. Everything but `published` is in a portal only when drafts are asked for.
public enum Standing: String, Sendable {
    case published, draft, review, unapproved, scheduled
}

/// The forms that plans ask for (thể loại).
public enum Genre: String, Sendable, CaseIterable {
    case tin, bai
    case phongSu = "phong-su"
    case tieuPham = "tieu-pham"
    case video
    case anh
    case infographic
    case phatThanh = "phat-thanh"

    public var words: String {
        switch self {
        case .tin: "Tin"
        case .bai: "Bài viết"
        case .phongSu: "Phóng sự"
        case .tieuPham: "Tiểu phẩm"
        case .video: "Video"
        case .anh: "Ảnh"
        case .infographic: "Đồ họa thông tin"
        case .phatThanh: "Bài phát thanh"
        }
    }
}

/// A directory of hotlines (đường dây nóng).
public final class HotlineDirectory: Sendable {
    public let place: Origin
    public let address: Address
    public let title: String
    public let unit: UnitOrProvince
    public let topics: [Ref<Topic>]
    public let summary: String?
    /// The day on which the entries were last checked.
    public let verified: Day?
    public let entries: [HotlineEntry]
    public let aliases: [Alias]
    public let body: Body

    public init(
        place: Origin, address: Address, title: String, unit: UnitOrProvince, topics: [Ref<Topic>],
        summary: String?, verified: Day?, entries: [HotlineEntry], aliases: [Alias], body: Body
    ) {
        self.place = place
        self.address = address
        self.title = title
        self.unit = unit
        self.topics = topics
        self.summary = summary
        self.verified = verified
        self.entries = entries
        self.aliases = aliases
        self.body = body
    }
}

/// Whose something is: a unit's, or a province's as a whole.
public enum UnitOrProvince: Hashable, Sendable {
    case unit(Ref<Unit>)
    case province(Ref<Province>)
}

/// One line of a directory.
public struct HotlineEntry: Sendable {
    public let name: String
    public let unit: UnitOrProvince?
    public let phones: [PhoneNumber]
    public let email: String?
    public let postalAddress: String?
    public let web: String?
    public let hours: String?
    /// What the line takes: feedback on procedures, on rules, on conduct.
    public let takes: [String]
    public let topics: [Ref<Topic>]
    public let note: String?

    public init(
        name: String, unit: UnitOrProvince?, phones: [PhoneNumber], email: String?,
        postalAddress: String?, web: String?, hours: String?, takes: [String], topics: [Ref<Topic>],
        note: String?
    ) {
        self.name = name
        self.unit = unit
        self.phones = phones
        self.email = email
        self.postalAddress = postalAddress
        self.web = web
        self.hours = hours
        self.takes = takes
        self.topics = topics
        self.note = note
    }
}

/// Another page of the portal: about, guides, statements.
public final class StaticPage: Sendable {
    public let place: Origin
    public let address: Address
    public let title: String
    public let summary: String?
    public let updated: Day?
    public let topics: [Ref<Topic>]
    public let aliases: [Alias]
    public let body: Body

    public init(
        place: Origin, address: Address, title: String, summary: String?, updated: Day?,
        topics: [Ref<Topic>], aliases: [Alias], body: Body
    ) {
        self.place = place
        self.address = address
        self.title = title
        self.summary = summary
        self.updated = updated
        self.topics = topics
        self.aliases = aliases
        self.body = body
    }
}
