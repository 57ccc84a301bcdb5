import Findings
import PortalModel
import Pages
import Text

/// What a served page has besides its own: what is wrong with it, the way to the office, and the script that follows changes.
struct Panel: Sendable {
    let html: FindingsHTML
    /// Known to the preview's own pages alone.
    let token: String

    /// Puts the panel into a page, before its end.
    /// - Parameters:
    ///   - findings: of this page.
    ///   - obstacles: faults for which something older than the folder is shown.
    ///   - isLastGood: whether this page is shown as it was before its file had a fault.
    ///   - counts: errors and warnings of all.
    ///   - mark: what this page's state is told from another by.
    func insert(
        into page: [UInt8], findings: [Finding], obstacles: [Finding], isLastGood: Bool, counts: (errors: Int, warnings: Int),
        version: Int, mark: (_ inserted: [UInt8]) -> String
    ) -> [UInt8] {
        var panel = ByteBuffer()
        write(findings, obstacles, isLastGood, counts, into: &panel)
        let text = panel.bytes()
        let script = "<script src=\"/_mocban/live.js\" defer data-token=\"\(token)\" data-version=\"\(version)\" data-page=\"\(mark(text))\"></script>\n"
        let end = Panel.lastEnd(of: page)
        return Array(page[..<end]) + text + Array(script.utf8) + Array(page[end...])
    }

    private func write(
        _ findings: [Finding], _ obstacles: [Finding], _ isLastGood: Bool, _ counts: (errors: Int, warnings: Int), into out: inout ByteBuffer
    ) {
        let language = html.language
        func say(_ vi: String, _ en: String) -> String { Bilingual(vi, en)[language] }
        let isBad = isLastGood || !obstacles.isEmpty || findings.contains { $0.kind.severity == .error }
        out.append("<link rel=\"stylesheet\" href=\"/_mocban/live.css\">\n<aside id=\"mocban_xem_thu\" lang=\"\(language.rawValue)\"")
        out.append(isBad ? " class=\"co-loi\"" : "")
        out.append(" aria-label=\"\(say("Xem thử", "Preview"))\">\n<p>\(say("Xem thử", "Preview")) · ")
        out.append("<a href=\"\(OfficeView.address.path)\">\(say("Ban biên tập", "Editorial office"))</a> · ")
        out.append("<a href=\"\(OfficeView.findingsAddress.path)\">")
        out.append(say("Toàn trang: \(counts.errors) lỗi, \(counts.warnings) cảnh báo", "Whole site: \(counts.errors) errors, \(counts.warnings) warnings"))
        out.append("</a></p>\n")
        if isLastGood {
            out.append("<p><strong>" + say("Tệp đang có lỗi; đây là bản tốt gần nhất.", "The file has a fault; this is the last good page.") + "</strong></p>\n")
        }
        if !obstacles.isEmpty {
            out.append(
                "<p><strong>"
                    + say("Có lỗi chung, nên phần lớn còn như bản tốt gần nhất.", "A fault concerns all; what is shown is the last good state.")
                    + "</strong></p>\n")
            html.list(obstacles, into: &out)
        }
        let own = findings.filter { finding in !obstacles.contains { $0.kind == finding.kind && $0.place == finding.place } }
        if !own.isEmpty {
            out.append("<details\(isBad ? " open" : "")><summary>")
            out.append(say("Trang này: \(own.count) điều cần sửa hoặc xem lại", "This page: \(own.count) to mend or look at"))
            out.append("</summary>\n")
            html.list(own, into: &out)
            out.append("</details>\n")
        }
        out.append("</aside>\n")
    }

    /// Where the body ends; a page's end where it has none.
    private static func lastEnd(of page: [UInt8]) -> Int {
        let end = Array("</body>".utf8)
        var at = page.count - end.count
        while at >= 0 {
            if page[at] == end[0], page[at..<at + end.count].elementsEqual(end) { return at }
            at -= 1
        }
        return page.count
    }

    /// A page for when there is none to be shown.
    func page(title: String, text: String) -> [UInt8] {
        var out = ByteBuffer()
        let language = html.language
        out.append("<!doctype html>\n<html lang=\"\(language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
        out.appendHTML(escaping: title)
        out.append("</title>\n</head>\n<body>\n<main>\n<h1>")
        out.appendHTML(escaping: title)
        out.append("</h1>\n<p>")
        out.appendHTML(escaping: text)
        out.append("</p>\n</main>\n</body>\n</html>\n")
        return out.bytes()
    }
}
