import Findings

/// What can be wrong with the folder of templates itself.
public enum DesignFindings {
    /// What may stand in `templates/assets/`.
    static let assetTypes: Set<String> = [
        "css", "js", "woff2", "png", "jpg", "jpeg", "gif", "webp", "avif", "ico", "txt", "webmanifest",
    ]

    public static let unknownFile = FindingKind(
        "MB-MAU-07", .warning, for: .operator,
        Bilingual("Tệp trong templates/ không được dùng", "A file in templates/ that is not used"),
        Bilingual("Trong `templates/` chỉ có mẫu `.mustache` hoặc `.html`, và thư mục `assets/` chứa kiểu chữ, ảnh, phông.", "`templates/` holds `.mustache` or `.html` templates, and `assets/` with styles, pictures and fonts."))

    public static let all = [unknownFile]
}
