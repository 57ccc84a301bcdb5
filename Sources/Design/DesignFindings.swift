import Findings

/// What can be wrong with the folder of templates itself.
public enum DesignFindings {
    /// What may stand in `templates/assets/`, beside the files of `styles/`.
    static let assetTypes: Set<String> = [
        "js", "woff2", "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico", "txt", "webmanifest",
    ]

    public static let unknownFile = FindingKind(
        "MB-MAU-07", .warning, for: .operator,
        Bilingual("Tệp trong templates/ không được dùng", "A file in templates/ that is not used"),
        Bilingual("Trong `templates/` chỉ có mẫu `.mustache` hoặc `.html`, tệp kiểu `assets/styles/*.css`, và thư mục `assets/` chứa ảnh, phông, mã lệnh.", "`templates/` holds `.mustache` or `.html` templates, stylesheets in `assets/styles/*.css`, and `assets/` with pictures, fonts and scripts."))
    public static let badStyleAddress = FindingKind(
        "MB-MAU-08", .error, for: .operator,
        Bilingual("Tệp kiểu gọi một tệp không có", "A stylesheet asks for a file that does not exist"),
        Bilingual("`url(\"fonts/ten.woff2\")` chỉ tới tệp `templates/assets/fonts/ten.woff2`, tính từ `templates/assets/`. Trình duyệt không tải gì từ trang khác hay từ `data:`.", "`url(\"fonts/name.woff2\")` is the file `templates/assets/fonts/name.woff2`, counted from `templates/assets/`. Nothing is loaded from other sites or from `data:`."))
    public static let brokenStyle = FindingKind(
        "MB-MAU-09", .error, for: .operator,
        Bilingual("Tệp kiểu viết sai cú pháp", "A stylesheet is broken"),
        Bilingual("Ngoặc, chuỗi hoặc lời ghi chú chưa đóng sẽ làm hỏng cả những tệp kiểu ghép sau nó.", "A bracket, string or comment that is not closed would spoil the files joined after it as well."))

    public static let all = [unknownFile, badStyleAddress, brokenStyle]
}
