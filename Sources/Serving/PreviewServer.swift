import Dispatch
import Findings
import Pages
import PortalModel
import Reading
import Text

/// Answers what a browser asks of a live site.
public final class PreviewServer: Sendable {
    private let site: LiveSite
    private let doorkeeper: Doorkeeper
    private let panel: Panel
    private let root: String
    private let token: String
    private let queue = DispatchQueue(label: "mocban.pages", attributes: .concurrent)

    /// How long a waiting browser is kept without news, in seconds: less than any program between the two has patience.
    private static let patience = 25

    /// - Parameters:
    ///   - root: the site's folder.
    ///   - token: known to the preview's own pages alone; letters and digits.
    public init(_ site: LiveSite, _ doorkeeper: Doorkeeper, root: String, editor: EditorLink, language: Language, token: String) {
        self.site = site
        self.doorkeeper = doorkeeper
        self.root = root
        self.token = token
        let read: @Sendable (String) -> [UInt8]? = { SourceText.quoted($0, root: root) }
        panel = Panel(html: FindingsHTML(language: language, editor: editor, read: read), token: token)
        self.editor = editor
    }

    private let editor: EditorLink

    public func respond(_ request: Request, _ send: @escaping @Sendable (Answer) -> Void) {
        if let refusal = doorkeeper.refusal(request) { return send(refusal) }
        if request.path == "/_mocban/wait" { return wait(request, send) }
        queue.async { [self] in send(answer(request)) }
    }

    private func answer(_ request: Request) -> Answer {
        guard let path = RequestedPath.decoded(request.path) else { return .plain(404, "Không có. / Not found.") }
        switch path {
        case "/_mocban/live.js": return file(PackageResources.live_js, "live.js", request)
        case "/_mocban/live.css": return file(PackageResources.live_css, "live.css", request)
        default: break
        }
        let moment = site.moment
        guard let preview = moment.preview else { return trouble(moment, request) }
        let address = path.hasSuffix("/index.html") ? String(path.dropLast(10)) : path
        if address.hasPrefix(OfficeView.address.path), let page = office(moment, preview)[address] { return show(page, 200, moment, request) }
        switch preview.find(address) {
        case .page(let page): return show(page, 200, moment, request, isLastGood: preview.isLastGood(address))
        case .faulty(let item): return fault(item, moment, request)
        case .file(let file): return attachment(file, request)
        case .folder: return Answer(308, [("Location", String(request.path) + "/"), ("Cache-Control", "no-store")])
        case nil:
            guard let page = preview.notFound() else { return .plain(404, "Không có. / Not found.") }
            return show(page, 404, moment, request)
        }
    }

    /// Tells a page of the preview when the site has changed.
    private func wait(_ request: Request, _ send: @escaping @Sendable (Answer) -> Void) {
        guard doorkeeper.isOwn(request), request.query("token").map(String.init) == token else {
            return send(.plain(403, "Chỉ dành cho trang xem thử. / For the preview's own pages."))
        }
        site.wait(since: request.query("since").flatMap { Int($0) } ?? -1, seconds: PreviewServer.patience) { version in
            send(.plain(200, String(version)))
        }
    }

    private func office(_ moment: LiveSite.Moment, _ preview: Preview) -> [String: RenderedPage] {
        var list = ByteBuffer()
        panel.html.list(moment.findings + moment.texts, into: &list)
        let editor = editor
        let counts = moment.counts
        return preview.office(
            OfficeView(
                held: preview.held, edit: { editor.url($0) }, findings: list.bytes(), errors: counts.errors, warnings: counts.warnings,
                isComplete: moment.isLookedThrough))
    }

    /// A page as it is, or with the panel where a person looks at it.
    private func show(
        _ page: RenderedPage, _ status: Int, _ moment: LiveSite.Moment, _ request: Request, isLastGood: Bool = false
    ) -> Answer {
        let type = ContentType.of(page.file)
        guard type == ContentType.html else { return content(page.bytes, type, status, request) }
        var findings: [Finding] = []
        if let origin = page.origin {
            findings = moment.findings.filter { $0.place?.file == origin }
            // Once all texts were looked through, that tells more than making this one page did.
            if moment.isLookedThrough {
                findings += moment.texts.filter { $0.place?.file == origin }
            } else if !isLastGood, var silences = moment.silences {
                findings += silences.filter(page.findings)
            }
        }
        return shown(page.bytes, status, findings, moment, isLastGood: isLastGood)
    }

    private func shown(_ page: [UInt8], _ status: Int, _ findings: [Finding], _ moment: LiveSite.Moment, isLastGood: Bool = false) -> Answer {
        var tag = ""
        let bytes = panel.insert(
            into: page, findings: findings, obstacles: moment.obstacles, isLastGood: isLastGood, counts: moment.counts, version: moment.version
        ) { inserted in
            tag = PreviewServer.tag(page, inserted)
            return tag
        }
        return Answer(
            status,
            [
                ("Content-Type", ContentType.html), ("Cache-Control", "no-store"), ("ETag", "W/\"\(tag)\""), ("X-Mocban-Page", tag),
                ("Content-Security-Policy", ContentSecurityPolicy.header),
            ], body: .bytes(bytes))
    }

    /// The folder cannot be shown and never could since the program began.
    private func trouble(_ moment: LiveSite.Moment, _ request: Request) -> Answer {
        let page = panel.page(
            title: Bilingual("Chưa xem thử được", "Nothing to show yet")[panel.html.language],
            text: Bilingual("Sửa các lỗi sau; trang sẽ tự hiện.", "Mend what follows; the site then appears by itself.")[panel.html.language])
        return shown(page, 503, [], moment)
    }

    private func fault(_ item: FaultyItem, _ moment: LiveSite.Moment, _ request: Request) -> Answer {
        let page = panel.page(
            title: item.title, text: Bilingual("Trang này có lỗi nên chưa dựng được.", "This page has a fault and cannot be made yet.")[panel.html.language])
        return shown(page, 503, moment.findings.filter { $0.place?.file == item.file }, moment)
    }

    private func file(_ bytes: [UInt8], _ name: String, _ request: Request) -> Answer { content(bytes, ContentType.of(name), 200, request) }

    /// What is no page: it may be kept, and is asked for again each time.
    private func content(_ bytes: [UInt8], _ type: String, _ status: Int, _ request: Request) -> Answer {
        let tag = "\"\(PreviewServer.tag(bytes))\""
        let fields = [("Content-Type", type), ("Cache-Control", "no-cache"), ("ETag", tag)] + PreviewServer.policy(type)
        if PreviewServer.isKnown(tag, request) { return Answer(304, fields) }
        return Answer(status, fields, body: .bytes(bytes))
    }

    private func attachment(_ file: PublishedFile, _ request: Request) -> Answer {
        guard let open = OpenAttachment.open(file.file, root: root) else { return .plain(404, "Không có. / Not found.") }
        let type = ContentType.of(file.file)
        let tag = "\"\(String(UInt(bitPattern: open.stamp.hashValue), radix: 36))\""
        let fields = [("Content-Type", type), ("Cache-Control", "no-cache"), ("ETag", tag), ("Accept-Ranges", "bytes")] + PreviewServer.policy(type)
        if PreviewServer.isKnown(tag, request) { return Answer(304, fields) }
        // Another state of the file than the one that a part is asked of is sent as a whole.
        let isSame = request.value("if-range").map { $0 == tag } ?? true
        switch ByteRange(isSame ? request.value("range") : nil, size: open.size) {
        case .whole: return Answer(200, fields, body: .file(open, 0..<open.size))
        case .part(let range):
            return Answer(206, fields + [("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(open.size)")], body: .file(open, range))
        case .unsatisfiable: return Answer(416, fields + [("Content-Range", "bytes */\(open.size)")])
        }
    }

    /// What a picture that can hold a script may do.
    private static func policy(_ type: String) -> [(String, String)] {
        type == "image/svg+xml" ? [("Content-Security-Policy", ContentSecurityPolicy.picture)] : []
    }

    private static func isKnown(_ tag: String, _ request: Request) -> Bool {
        request.values("if-none-match").contains { field in
            field == "*" || field.split(separator: ",").contains { $0.drop { $0 == " " }.replacing("W/", with: "") == tag }
        }
    }

    private static func tag(_ parts: [UInt8]...) -> String {
        parts.map { part in String(part.withUnsafeBufferPointer { ContentHash.of($0) }, radix: 36) }.joined(separator: "-")
    }
}
