import Findings
import Text

/// Findings as HTML: the words of the console, escaped, and links that open the files.
struct FindingsHTML: Sendable {
    let language: Language
    let editor: EditorLink
    /// A file's text by its path below the site's folder.
    let read: @Sendable (String) -> [UInt8]?

    /// Findings that are written out; the number of all is told.
    static let limit = 500

    func list(_ findings: [Finding], into out: inout ByteBuffer) {
        guard !findings.isEmpty else { return }
        let report = Report(findings, language: language, outcome: Bilingual("", ""), strict: false, read: read)
        out.append("<ul class=\"mocban-loi\">\n")
        for finding in report.findings.prefix(FindingsHTML.limit) {
            out.append(finding.kind.severity == .error ? "<li class=\"loi\">" : "<li>")
            if let place = finding.place {
                let spot = report.spot(of: place)
                let position = spot.map { ":\($0.line):\($0.column)" } ?? ""
                if let url = editor.url(place.file, line: spot?.line ?? 1, column: spot?.column ?? 1) {
                    out.append("<a href=\"")
                    out.appendHTML(escaping: url)
                    out.append("\">")
                    out.appendHTML(escaping: place.file + position)
                    out.append("</a>")
                } else {
                    out.appendHTML(escaping: place.file + position)
                }
            }
            out.append("<pre tabindex=\"0\">")
            out.appendHTML(escaping: report.text(of: finding))
            out.append("</pre></li>\n")
        }
        out.append("</ul>\n")
        if findings.count > FindingsHTML.limit {
            out.append("<p>" + Bilingual("… và \(findings.count - FindingsHTML.limit) điều nữa.", "… and \(findings.count - FindingsHTML.limit) more.")[language] + "</p>\n")
        }
    }
}
