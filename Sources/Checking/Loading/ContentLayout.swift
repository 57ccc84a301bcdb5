import Findings
import PortalModel
import Reading
import Text

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What a file below `content/` is, told from its place.
enum ContentRole: Sendable {
    case site
    case registry(String)
    case units
    case table
    // With the bytes of the path that are the page's slug.
    case news(Range<Int>)
    case plan(Range<Int>)
    case hotlines(Range<Int>)
    case page(Range<Int>)
    /// A picture or an attachment, with the address it is published at.
    case companion(Address)
    case fault(Finding)

    /// The registry's files besides the units.
    static let registryNames = [
        "provinces", "topics", "documents", "glossary", "channels", "procedures", "indices",
    ]
    /// The folders that hold pages, and where their pages stand on the site.
    static let pageFolders = ["news": "/tin-tuc", "plans": "/ke-hoach", "hotlines": "/duong-day-nong", "pages": ""]

    /// Where news items lie: below it the year's folder, and in that `slug.md` or `slug/index.md`.
    static let newsFolder: StaticString = "content/news/"

    init(_ found: FoundFile) {
        var path = found.path
        // Nearly every file is one.
        if let slug = path.withUTF8(ContentRole.news) {
            self = .news(slug)
            return
        }
        let parts = path.withUTF8 { bytes in
            bytes.split(separator: UInt8(ascii: "/")).dropFirst().map { String(decoding: $0, as: UTF8.self) }
        }
        guard let first = parts.first else {
            self = .fault(Finding(LoadingFindings.misplaced, at: Place(found.path)))
            return
        }
        switch (first, parts.count) {
        case ("site.yml", 1): self = .site
        case ("registry", 2) where found.suffix == "yml" && ContentRole.registryNames.contains(String(parts[1].dropLast(4))):
            self = .registry(String(parts[1].dropLast(4)))
        case ("registry", 3) where parts[1] == "units" && found.suffix == "yml": self = .units
        case ("indices", 2) where found.suffix == "csv": self = .table
        default:
            if let root = ContentRole.pageFolders[first], parts.count > 1 {
                self = found.suffix == "md"
                    ? ContentRole.markdown(found, first, Array(parts.dropFirst()))
                    : ContentRole.companion(found, root + "/" + parts.dropFirst().joined(separator: "/"))
            } else {
                let known = ContentRole.registryNames.map { "registry/\($0).yml" } + ["site.yml"]
                let written = parts.joined(separator: "/")
                self = .fault(
                    Finding(LoadingFindings.misplaced, at: Place(found.path), remedy: didYouMean(written, among: known)))
            }
        }
    }

    /// The slug of a news item `content/news/2024/slug.md` whose name is a slug for sure; nil where a closer look is needed.
    private static func news(_ path: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        let start = newsFolder.utf8CodeUnitCount + 5
        let end = path.count - 3
        guard let base = path.baseAddress, end - start >= 5, end - start <= Slug.longest, memcmp(base, newsFolder.utf8Start, start - 5) == 0,
            path[start - 1] == UInt8(ascii: "/"), path[start - 5..<start - 1].allSatisfy({ $0 &- 48 < 10 }),
            path[end] == UInt8(ascii: "."), path[end + 1] == UInt8(ascii: "m"), path[end + 2] == UInt8(ascii: "d")
        else { return nil }
        let hyphen = UInt8(ascii: "-")
        var previous = hyphen
        for byte in path[start..<end] {
            guard byte &- 97 < 26 || byte &- 48 < 10 || byte == hyphen && previous != hyphen else { return nil }
            previous = byte
        }
        return previous != hyphen && !path[start..<end].elementsEqual("index".utf8) ? start..<end : nil
    }

    private static func markdown(_ found: FoundFile, _ folder: String, _ parts: [String]) -> ContentRole {
        var names = parts
        var year: String?
        if folder == "news" {
            year = names.removeFirst()
            guard let year, year.utf8.count == 4, year.utf8.allSatisfy({ $0 &- 48 < 10 }), !names.isEmpty else {
                return .fault(Finding(LoadingFindings.misplaced, at: Place(found.path)))
            }
        }
        let slug: String
        switch (names.count, names.last) {
        case (1, let name?) where name != "index.md": slug = String(Substring(name.utf8.dropLast(3)))
        case (2, "index.md"): slug = names[0]
        default: return .fault(Finding(LoadingFindings.misplaced, at: Place(found.path)))
        }
        // The name's own bytes, or those of the folder that it lies in.
        let end = found.path.utf8.count - (names.count == 1 ? 3 : 9)
        let place = end - slug.utf8.count..<end
        guard Slug(slug) != nil else {
            let remedy = Slug.made(from: slug).map {
                Bilingual("đổi tên thành `\($0)`", "rename it to `\($0)`")
            }
            return .fault(Finding(ReadingFindings.badName, at: Place(found.path), remedy: remedy))
        }
        switch folder {
        case "news": return .news(place)
        case "plans": return .plan(place)
        case "hotlines": return .hotlines(place)
        default: return .page(place)
        }
    }

    private static func companion(_ found: FoundFile, _ address: String) -> ContentRole {
        guard FileTypes.published.contains(found.suffix) else {
            return .fault(Finding(LoadingFindings.fileType, at: Place(found.path)))
        }
        let allowed = found.name.unicodeScalars.allSatisfy { scalar in
            scalar.value >= 0x20 && !"\\:*?\"<>|#%{}^~`[]".unicodeScalars.contains(scalar) && scalar.value != 0x7F
        }
        guard allowed, !found.name.hasPrefix("-"), found.name.utf8.count <= 200 else {
            return .fault(Finding(ReadingFindings.badName, at: Place(found.path)))
        }
        return .companion(Address(address))
    }
}

/// The types of files that may be published beside a page.
enum FileTypes {
    static let pictures: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "avif"]
    static let published: Set<String> = pictures.union([
        "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "csv", "txt", "mp3", "m4a",
        "ogg", "mp4", "webm", "vtt", "zip",
    ])
}
