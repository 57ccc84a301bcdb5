import Text

/// The text of a new file: every key that it needs, with words that say what goes where.
struct NewText {
    let kind: New.Kind
    let title: String
    let unit: String?
    let day: Day

    var text: String {
        let head = keys.map { key, value in value.isEmpty ? "\(key):" : "\(key): \(value)" }.joined(separator: "\n")
        return "---\n\(head)\n---\n\n\(body)\n"
    }

    private var keys: [(String, String)] {
        switch kind {
        case .news:
            [
                ("title", quoted(title)), ("date", day.iso), ("unit", unit ?? ""),
                ("topics", "[]                # chủ đề, ví dụ [dich-vu-so, buu-chinh]"),
                ("summary", "\"\"               # một hai câu, tối đa 300 ký tự"), ("author", "Ban Biên tập"),
                ("status", "draft            # đổi thành approved và thêm approved_by khi đã duyệt"),
            ]
        case .plan:
            [
                ("title", quoted(title)), ("issuer", unit ?? ""), ("issued", day.iso), ("year", "\(day.year)"),
                ("topics", "[tuyen-truyen]"), ("summary", "\"\"               # một hai câu, tối đa 300 ký tự"),
                ("based_on", "[]"), ("tasks", "[]"), ("duties", "[]"),
            ]
        case .hotlines:
            [
                ("title", quoted(title)), ("unit", unit ?? ""), ("topics", "[duong-day-nong]"), ("verified", day.iso),
                ("entries", "\n  - name: \"\"               # tên đầu mối tiếp nhận\n    phone: []            # ví dụ [\"18001096\"]\n    takes: [phản ánh, kiến nghị]"),
            ]
        case .page:
            [("title", quoted(title)), ("summary", "\"\"               # một hai câu, tối đa 300 ký tự")]
        }
    }

    private var body: String {
        switch kind {
        case .news: "Viết bài ở đây. Đề mục bắt đầu bằng `##`."
        case .plan: "## Mục đích\n\nViết tóm tắt kế hoạch ở đây."
        case .hotlines: "Lời giới thiệu danh bạ."
        case .page: "Viết nội dung ở đây."
        }
    }

    /// In double quotes, so that a colon or a quote in the title means nothing to YAML.
    private func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
