import Findings
import Markdown
import PortalModel
import Text

/// Decides what becomes of each link and picture of one body.
struct LinkResolver {
    let content: ContentBody
    private let bodies: BodyRenderer
    private(set) var findings: [Finding] = []
    private(set) var anchors: [AnchorLink] = []
    private(set) var usedFiles: [String] = []

    init(content: ContentBody, bodies: BodyRenderer) {
        self.content = content
        self.bodies = bodies
    }

    mutating func resolve(_ link: LinkReference) -> LinkAnswer {
        let written = link.destination
        if written.isEmpty { return .keep }
        let marks = AddressMarks(written)
        if marks.hasColon, let scheme = Self.scheme(of: written) {
            switch scheme {
            case "http", "https":
                // Browsers take `https:x` for a path of this site, and `https://` leads nowhere.
                guard Self.hasHost(written.dropFirst(scheme.utf8.count + 1)) else {
                    report(PageFindings.brokenLink, link, mark: Bilingual("ghi đủ `https://tên-miền/`", "write `https://host/` in full"))
                    return .broken
                }
                guard link.isImage else { return .address(written, external: true) }
                report(PageFindings.externalImage, link)
                return .broken
            case "tel" where !link.isImage, "mailto" where !link.isImage: return .address(Self.plain(written), external: false)
            default:
                report(PageFindings.brokenLink, link, mark: Bilingual("không dùng địa chỉ kiểu `\(scheme):`", "`\(scheme):` addresses are not used"))
                return .broken
            }
        }
        if marks.beginsWithHost || marks.hasBackslash {
            report(PageFindings.brokenLink, link, mark: Bilingual("ghi đủ `https://`", "write `https://` in full"))
            return .broken
        }
        let (path, anchor) = marks.hasHash ? Self.split(written) : (written, nil)
        if path.isEmpty {
            if let anchor { need(anchor, on: content.address.path, link) }
            return .keep
        }
        let plain = marks.hasPercent ? Self.decoded(path) : path.composed
        // Written as `%CC%81` or `&#x301;`, of which the text itself shows nothing. To look such a name up would take for ever.
        guard !plain.hasEndlessMarks else {
            report(PageFindings.brokenLink, link)
            return .broken
        }
        return plain.utf8.first == UInt8(ascii: "/") ? siteAddress(plain, anchor, link) : contentPath(plain, anchor, link)
    }

    /// `/chu-de/buu-chinh/`, with or without the slash at its end.
    private mutating func siteAddress(_ path: String, _ anchor: String?, _ link: LinkReference) -> LinkAnswer {
        let found = bodies.page(at: path) ?? (path.hasSuffix("/") ? nil : bodies.page(at: path + "/"))
        guard let found else {
            if bodies.isHeld(address: path) || bodies.isHeld(address: path + "/") {
                report(PageFindings.heldLink, link)
            } else {
                report(
                    PageFindings.brokenLink, link,
                    mark: Bilingual("không có trang «\(path)»", "there is no page “\(path)”"),
                    remedy: didYouMean(path, among: bodies.nearbyPages.value.candidates(for: path)) { "`\($0)`" })
            }
            return .broken
        }
        return answer(found, anchor, link)
    }

    /// A path to a content file, from the file the link stands in.
    private mutating func contentPath(_ path: String, _ anchor: String?, _ link: LinkReference) -> LinkAnswer {
        guard let file = ContentPath.resolve(path, from: content.file) else {
            report(PageFindings.brokenLink, link, mark: Bilingual("đường dẫn ra ngoài thư mục `content`", "the path leaves `content`"))
            return .broken
        }
        if let page = bodies.page(ofFile: file) { return answer(page, anchor, link) }
        if let companion = bodies.publishedFile(file) {
            usedFiles.append(companion.file)
            let url = bodies.url(companion.address)
            return link.isImage
                ? .image(url, width: companion.pixels?.width, height: companion.pixels?.height)
                : .address(url, external: false)
        }
        if bodies.isHeld(file: file) {
            report(PageFindings.heldLink, link)
        } else {
            let folder = String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)]) + "/"
            let name = String(file.dropFirst(folder.count))
            let near = bodies.nearbyFiles.names(near: name, below: folder)
            report(
                PageFindings.brokenLink, link,
                mark: Bilingual("không có tệp «\(file)»", "there is no file “\(file)”"),
                remedy: didYouMean(name, among: near) { "`\($0)`" })
        }
        return .broken
    }

    private mutating func answer(_ entry: AddressBook.Entry, _ anchor: String?, _ link: LinkReference) -> LinkAnswer {
        if !entry.isPage {
            if let file = entry.origin?.file { usedFiles.append(file) }
            let url = bodies.url(entry.address)
            guard link.isImage, let file = entry.origin.flatMap({ bodies.publishedFile($0.file.composed) }) else {
                return .address(url, external: false)
            }
            return .image(url, width: file.pixels?.width, height: file.pixels?.height)
        }
        var url = bodies.url(entry.address)
        if let anchor {
            need(anchor, on: entry.address.path, link)
            url += "#" + anchor
        }
        return .address(url, external: false)
    }

    private mutating func need(_ anchor: String, on path: String, _ link: LinkReference) {
        anchors.append(
            AnchorLink(target: path, anchor: Self.decoded(anchor), place: place(of: link), page: content.title))
    }

    private func place(of link: LinkReference) -> Place {
        let start = content.body.offset
        return Place(content.file, link.source.lowerBound + start..<link.source.upperBound + start)
    }

    private mutating func report(
        _ kind: FindingKind, _ link: LinkReference, mark: Bilingual? = nil, remedy: Bilingual? = nil
    ) {
        findings.append(Finding(kind, at: place(of: link), page: content.title, mark: mark, remedy: remedy))
    }

    // Addresses taken apart.

    /// The scheme in lower case, where the text begins with one (RFC 3986, section 3.1).
    static func scheme(of text: String) -> String? {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let head = text[..<colon]
        guard let first = head.utf8.first, (first | 0x20) >= 0x61, (first | 0x20) <= 0x7A,
            head.utf8.allSatisfy({ ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0) })
        else { return nil }
        return head.lowercased()
    }

    /// Whether `//` and a host follow the scheme.
    static func hasHost(_ rest: Substring) -> Bool {
        guard rest.hasPrefix("//"), let first = rest.dropFirst(2).first else { return false }
        return !"/?#:".contains(first)
    }

    /// The number or mailbox alone: a link must not carry a recipient or a text that the reader does not see.
    static func plain(_ address: String) -> String {
        String(address.prefix { $0 != "?" && $0 != "%" })
    }

    static func split(_ written: String) -> (path: String, anchor: String?) {
        guard let hash = written.utf8.firstIndex(of: UInt8(ascii: "#")) else { return (written, nil) }
        let anchor = String(written[written.utf8.index(after: hash)...])
        return (String(written[..<hash]), anchor.isEmpty ? nil : anchor)
    }

    /// Percent signs resolved; what is not UTF-8 afterwards stays as written.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text.composed }
        var bytes: [UInt8] = []
        var rest = Substring(text).utf8
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2, let value = UInt8(String(Substring(rest.prefix(2))), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)?.composed ?? text
    }
}
