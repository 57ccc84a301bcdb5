import Pages
import Templates

/// The page for designers: every template that pages are made with, and every name that it may use.
///
/// Shapes speak Vietnamese alone, and so does the page after its lead.
enum ReferenceTemplates {
    static var text: [String] {
        let templates = PageTemplate.allCases
        // The site's and the page's names come first, then those of each template.
        let shapes = Shape.reference(of: PageTemplate.home.stack(Assets([]).site).dropLast() + templates.map(\.shape))
        return [lead] + templates.map { "- `\($0.rawValue)`: \(link(to: $0.shape))" }
            + ["", "## Các tên"] + shapes.flatMap(section)
    }

    private static let lead = """
        # Mẫu và các tên dùng được

        *In English:* pages are made with [Mustache](https://mustache.github.io/) templates, `templates/NAME.mustache`. A file of
        the same name in a site's own `templates/` takes the place of the built-in one; all others stay. Every template may use the
        names of “trang web” (the site), “trang” (the page) and those of its own, listed under it; inside a section, the names of
        what the section stands for come first. The third column shows how a name is written: `{{name}}` prints text, escaped;
        `{{{name}}}` prints HTML that the program made; `{{#name}}` opens a section, `{{^name}}` what stands in its
        place when there is nothing, `{{?name}}` what is shown once if there is anything, as the frame of a list. A name that is not listed is an error with its
        line and column ([MB-MAU-02](thong-bao.md#mb-mau-02)).

        Trang được dựng bằng mẫu [Mustache](https://mustache.github.io/), `templates/TÊN.mustache`. Tệp cùng tên trong
        `templates/` của trang thay cho mẫu có sẵn; các mẫu khác giữ nguyên. Mẫu nào cũng dùng được các tên của «trang web»,
        của «trang» và các tên riêng ghi dưới đây; trong một phần `{{#tên}}`, các tên của phần ấy đứng trước; `{{^tên}}` hiện khi
        không có gì, `{{?tên}}` hiện một lần khi có, ví dụ khung của một danh sách. Tên có dấu ○ có thể
        trống. Tên không có ở đây là lỗi, kèm dòng và cột ([MB-MAU-02](thong-bao.md#mb-mau-02)).

        ## Các mẫu

        """

    private static func section(_ shape: Shape) -> [String] {
        // The names of assets are known at a build alone.
        if shape.fields.isEmpty { return ["", "### \(shape.name)", "", shape.doc] }
        return ["", "### \(shape.name)", "", shape.doc, ""] + ReferenceTable.head(["Tên", "", "Viết", "Ý nghĩa"])
            + shape.fields.map { field in
                ReferenceTable.row([
                    "`\(field.name)`", field.kind.isOptional ? "○" : "", "`\(written(field))`",
                    [field.doc, inner(field)].compactMap { $0 }.joined(separator: " "),
                ])
            }
    }

    /// How a template uses a name.
    private static func written(_ field: Field) -> String {
        switch field.kind.unwrapped {
        case .text, .number: "{{\(field.name)}}"
        case .html: "{{{\(field.name)}}}"
        case .texts: "{{#\(field.name)}}{{.}}{{/\(field.name)}}"
        case .template: "{{>*\(field.name)}}"
        case .flag, .object, .list, .optional: "{{#\(field.name)}}...{{/\(field.name)}}"
        }
    }

    private static func inner(_ field: Field) -> String? {
        guard let shape = field.kind.shape else { return nil }
        if case .list = field.kind.unwrapped { return "Lặp lại, mỗi lần là một \(link(to: shape))." }
        return "Bên trong: \(link(to: shape))."
    }

    /// To a heading, by the anchor that forges make of it: lower case, blanks to hyphens, no other marks.
    private static func link(to shape: Shape) -> String {
        let anchor = shape.name.lowercased().filter { $0.isLetter || $0.isNumber || " -_".contains($0) }.replacing(" ", with: "-")
        return "[\(shape.name)](#\(anchor))"
    }
}
