import Foundation
import Testing

/// Bodies as they come out of a built site, each on a page of its own.
struct AnnotatedBodies {
    private let folder: SiteFolder

    /// - Parameters:
    ///   - glossary, hotlines: added to the tiny site's own.
    init(_ bodies: [String], glossary: [String] = [], hotlines: String? = nil) throws {
        var site = TinySite().with(TinySite.Path.glossary, glossary.map { "- { \($0) }\n" }.joined())
        if let hotlines { site = try site.changing(TinySite.Path.hotlines, "phone: [\"18001096\"]", to: hotlines) }
        for (number, body) in bodies.enumerated() {
            site = site.with("content/pages/bai-\(number).md", "---\ntitle: Bài\n---\n\(body)\n")
        }
        let (folder, run) = try site.run(["build", "--quiet"])
        guard run.exitCode == 0 else { throw HarnessError(run.out + run.err) }
        self.folder = folder
    }

    /// The HTML of one body.
    subscript(number: Int) -> String {
        let page = folder.page("/bai-\(number)/") ?? ""
        guard let start = page.range(of: "<div class=\"prose\">"), let end = page.range(of: "</div>", range: start.upperBound..<page.endIndex)
        else { return "" }
        return page[start.upperBound..<end.lowerBound].trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// A whole page of the site.
    func page(_ address: String) -> String { folder.page(address) ?? "" }

    /// The HTML of a body with `[X]` for each `<abbr>` or link around X, so that tables of cases stay short.
    func marked(_ number: Int) -> String {
        self[number].replacing(/<abbr title="[^"]*">([^<]*)<\/abbr>/) { "[\($0.output.1)]" }
            .replacing(/<a href="tel:([^"]*)">([^<]*)<\/a>/) { "[\($0.output.2)→\($0.output.1)]" }
            .replacing("<p>", with: "").replacing("</p>", with: "").replacing("\u{A0}", with: "_")
    }
}
