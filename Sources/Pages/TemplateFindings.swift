import Findings
import Templates

/// What can be wrong with templates, for whoever runs the site.
public enum TemplateFindings {
    public static let syntax = FindingKind(
        "MB-MAU-01", .error, for: .operator,
        Bilingual("Mẫu viết sai cú pháp", "A template cannot be understood"),
        Bilingual("Thẻ Mustache chưa đóng, đóng nhầm, hoặc không phải UTF-8.", "A Mustache tag is not closed, closes the wrong thing, or the file is not UTF-8."))
    public static let unknownName = FindingKind(
        "MB-MAU-02", .error, for: .operator,
        Bilingual("Mẫu dùng tên không có", "A template uses an unknown name"),
        Bilingual("Mỗi mẫu chỉ có những tên ghi ở trang tham khảo về mẫu.", "A template has the names that the reference lists, and no others."))
    public static let unknownTemplate = FindingKind(
        "MB-MAU-03", .error, for: .operator,
        Bilingual("Mẫu gọi một mẫu không có", "A template that does not exist is called"),
        Bilingual("`{{>ten}}` và `{{<ten}}` gọi tệp `templates/ten.mustache`.", "`{{>name}}` and `{{<name}}` call `templates/name.mustache`."))
    public static let escaping = FindingKind(
        "MB-MAU-04", .error, for: .operator,
        Bilingual("In chữ không thoát ký tự HTML", "Text printed without escaping"),
        Bilingual("Ba ngoặc nhọn chỉ dành cho giá trị kiểu HTML do chương trình tạo; chữ do người viết phải in bằng hai ngoặc.", "Three braces are for HTML that the program makes; text goes into two."))
    public static let nesting = FindingKind(
        "MB-MAU-05", .error, for: .operator,
        Bilingual("Mẫu gọi nhau vòng tròn hoặc quá sâu", "Templates call each other in a circle"),
        Bilingual("Một mẫu tự gọi mình mà không đi xuống dữ liệu, hoặc các mẫu lồng quá sâu.", "A template includes itself without going down, or they nest too deeply."))
    public static let unusable = FindingKind(
        "MB-MAU-06", .error, for: .operator,
        Bilingual("Trong mẫu có phần không bao giờ in ra", "Part of a template is never printed"),
        Bilingual("Chữ đặt trong thẻ mẹ `{{<...}}` mà ngoài các khối `{{$...}}` không hiện ra; cờ, nhóm không in được.", "What stands in a parent outside its blocks is not shown; flags and groups cannot be printed."))

    public static let all = [syntax, unknownName, unknownTemplate, escaping, nesting, unusable]

    public static func finding(_ issue: TemplateIssue) -> Finding {
        let near = issue.suggestions.map { "`\($0)`" }.joined(separator: ", ")
        let remedy: Bilingual? = near.isEmpty ? nil : Bilingual("có phải ý bạn là \(near)?", "did you mean \(near)?")
        return Finding(
            kind(issue.kind), at: Place(issue.path, issue.range), mark: Bilingual(words(issue), issue.detail), remedy: remedy,
            other: issue.related.map { Place($0.path, $0.range) })
    }

    static func finding(_ problem: RenderProblem) -> Finding {
        Finding(
            problem.kind == .unknownTemplate || problem.kind == .unknownPartial ? unknownTemplate : nesting,
            at: problem.place.map { Place($0.path, $0.range) },
            mark: problem.name.isEmpty ? nil : Bilingual("`\(problem.name)`"))
    }

    private static func kind(_ kind: TemplateIssue.Kind) -> FindingKind {
        switch kind {
        case .invalidUTF8, .unclosedTag, .badTag, .badDelimiter, .unclosedSection, .unexpectedClose: syntax
        case .unknownName: unknownName
        case .unknownEntry, .unknownPartial, .unknownParent, .unknownBlock, .notATemplateName: unknownTemplate
        case .unescapedText, .escapedHTML: escaping
        case .recursion, .tooDeep, .tooLarge: nesting
        case .notPrintable, .ignoredContent: unusable
        }
    }

    private static func words(_ issue: TemplateIssue) -> String {
        let name = issue.subject
        return switch issue.kind {
        case .invalidUTF8: "không phải UTF-8"
        case .unclosedTag: "thẻ mở `{{` mà không đóng"
        case .badTag: "thẻ không có tên, hoặc tên không đúng"
        case .badDelimiter: "dấu phân cách không đúng"
        case .unclosedSection: "phần `\(name)` mở mà không đóng"
        case .unexpectedClose: "`{{/\(name)}}` không đóng phần nào"
        case .unknownEntry: "thiếu mẫu `\(name)`"
        case .unknownName: "không có tên `\(name)` ở đây"
        case .unknownPartial, .unknownParent: "không có mẫu `\(name)`"
        case .unknownBlock: "mẫu mẹ không có khối `\(name)`"
        case .notATemplateName: "`\(name)` không phải tên một mẫu"
        case .unescapedText: "`\(name)` là chữ, phải in bằng hai ngoặc"
        case .escapedHTML: "`\(name)` là HTML, phải in bằng ba ngoặc"
        case .notPrintable: "`\(name)` không in được; dùng làm phần `{{#\(name)}}`"
        case .ignoredContent: "phần này không bao giờ hiện ra"
        case .recursion: "`\(name)` tự gọi mình"
        case .tooDeep: "các mẫu lồng quá sâu"
        case .tooLarge: "các mẫu gọi nhau quá nhiều"
        }
    }
}
