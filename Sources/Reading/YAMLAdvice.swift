import Findings

/// libyaml's complaints in an editor's words.
enum YAMLAdvice {
    static func `for`(_ problem: String, context: String) -> (mark: Bilingual, remedy: Bilingual) {
        if problem.contains("mapping values are not allowed") {
            return (
                Bilingual("dấu hai chấm ở đây làm hỏng dòng", "this colon breaks the line"),
                Bilingual(
                    "đặt cả giá trị trong ngoặc kép, ví dụ `title: \"Hỏi đáp: nộp hồ sơ\"`",
                    "put the whole value in quotes, for example `title: \"Questions: how to apply\"`")
            )
        }
        if problem.contains("cannot start any token") || problem.contains("tab character") {
            return (
                Bilingual("ký tự này không được đứng đầu", "this character cannot stand first"),
                Bilingual(
                    "thụt dòng bằng dấu cách, không dùng phím Tab; giá trị bắt đầu bằng @ ` % thì đặt trong ngoặc kép",
                    "indent with blanks, not tabs; quote a value that begins with @ ` or %")
            )
        }
        if problem.contains("escape") || problem.contains("hexdecimal") {
            return (
                Bilingual("trong ngoặc kép, `\\` mở đầu một mã như `\\n`; không có mã này", "in double quotes `\\` begins a code such as `\\n`; there is none like this"),
                Bilingual(
                    "ghi `\\\\` thay cho `\\`, hoặc đặt giá trị trong ngoặc đơn, ví dụ `title: 'Mẫu A\\B'`",
                    "write `\\\\` for `\\`, or put the value in single quotes, for example `title: 'Form A\\B'`")
            )
        }
        if problem.contains("unexpected end of stream") || context.contains("quoted scalar") {
            return (
                Bilingual("ngoặc kép mở mà chưa đóng", "a quote is opened and never closed"),
                Bilingual("thêm dấu ngoặc kép ở cuối giá trị", "add the closing quote")
            )
        }
        if problem.contains("expected ':'") {
            return (
                Bilingual("thiếu dấu hai chấm sau tên khóa", "a colon is missing after the key"),
                Bilingual("ghi `khóa: giá trị`, ví dụ `title: Tin mới`", "write `key: value`, for example `title: News`")
            )
        }
        if problem.contains("expected <block end>") || problem.contains("expected key")
            || problem.contains("block sequence entries") || problem.contains("block collection")
        {
            return (
                Bilingual("thụt dòng không đều với các dòng trên", "the indentation does not fit the lines above"),
                Bilingual(
                    "cho các khóa cùng cấp bắt đầu ở cùng một cột; mục trong danh sách bắt đầu bằng `- `",
                    "let keys of one level begin in one column; entries of a list begin with `- `")
            )
        }
        if problem.contains("',' or ']'") || problem.contains("',' or '}'") {
            return (
                Bilingual("danh sách mở ngoặc mà chưa đóng", "a list is opened and never closed"),
                Bilingual("đóng bằng `]` hoặc `}`, ví dụ `[dich-vu-so, buu-chinh]`", "close it with `]` or `}`")
            )
        }
        if problem.contains("control characters") {
            return (
                Bilingual("ký tự điều khiển không nhìn thấy", "an invisible control character"),
                Bilingual("xóa ký tự này rồi gõ lại", "delete it and type again")
            )
        }
        return (
            Bilingual("không đúng cú pháp (\(problem))", problem),
            Bilingual("viết lại dòng này theo dạng `khóa: giá trị`", "write this line as `key: value`")
        )
    }
}
