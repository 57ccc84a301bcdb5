import Findings

/// What can be wrong once every page and its address is known.
public enum PageFindings {
    public static let sameAddress = FindingKind(
        "MB-DC-01", .error,
        Bilingual("Hai trang cùng một địa chỉ", "Two pages at one address"),
        Bilingual("Hai tệp (hoặc một tệp và một địa chỉ cũ) dẫn tới cùng một địa chỉ, kể cả khi chỉ khác chữ hoa hay cách lưu dấu. Một trong hai sẽ biến mất, nên không đăng gì.", "Two files, or a file and an alias, lead to one address, even if only letter case or stored marks differ."))
    public static let badAlias = FindingKind(
        "MB-DC-02", .error,
        Bilingual("Địa chỉ cũ không dùng được", "An alias that cannot be used"),
        Bilingual("Địa chỉ cũ là đường dẫn trong trang, bắt đầu bằng `/`, không có `..`, dấu hỏi, dấu thăng, ví dụ `/tin-tuc/cu/123/`.", "An alias is a path of this site, beginning with `/`, without `..`, `?` or `#`."))
    public static let reserved = FindingKind(
        "MB-DC-03", .error,
        Bilingual("Địa chỉ dành riêng cho hệ thống", "A reserved address"),
        Bilingual("Tên này trùng với phần của trang do chương trình tạo ra (tin-tuc, ke-hoach, sitemap.xml...). Hãy đặt tên khác.", "The name belongs to what the program makes itself. Choose another."))
    public static let brokenLink = FindingKind(
        "MB-LK-01", .error,
        Bilingual("Liên kết dẫn tới trang không có", "A link to a page that does not exist"),
        Bilingual("Người đọc bấm vào sẽ gặp trang lỗi. Hãy sửa đường dẫn, hoặc bỏ liên kết.", "A reader who follows it meets an error page. Mend the path or drop the link."))
    public static let brokenAnchor = FindingKind(
        "MB-LK-02", .error,
        Bilingual("Liên kết tới đề mục không có", "A link to a heading that does not exist"),
        Bilingual("Phần sau dấu `#` là neo của một đề mục trong trang đích, viết thường không dấu, nối bằng gạch.", "What follows `#` is the anchor of a heading on the page: lower case, no marks, hyphens."))
    public static let heldLink = FindingKind(
        "MB-LK-04", .error,
        Bilingual("Liên kết tới bài chưa đăng", "A link to a page that is held back"),
        Bilingual("Bài đích là bản nháp, chưa duyệt, hẹn giờ hoặc đã hết hạn, nên chưa có trên trang.", "The page is a draft, not approved, scheduled or expired."))
    public static let insecureLink = FindingKind(
        "MB-LK-06", .warning,
        Bilingual("Liên kết không mã hóa (http)", "An unencrypted link (http)"),
        Bilingual("Nên dùng `https://` nếu trang đích có.", "Use `https://` where the site has it."))
    public static let rawHTML = FindingKind(
        "MB-MD-01", .warning,
        Bilingual("Thẻ HTML trong bài bị bỏ", "Raw HTML was left out"),
        Bilingual("Thẻ HTML viết trong bài không được đăng, vì có thể chạy mã. Hãy dùng cú pháp Markdown.", "HTML in a text is not published, since it may run code. Use Markdown."))
    public static let missingAlt = FindingKind(
        "MB-MD-02", .error,
        Bilingual("Ảnh thiếu mô tả", "A picture without a description"),
        Bilingual("Người dùng máy đọc màn hình cần biết ảnh có gì. Ghi mô tả trong ngoặc vuông: `![Người dân nộp hồ sơ](anh.jpg)`.", "Readers with a screen reader need to know what it shows: `![what it shows](picture.jpg)`."))
    public static let unsafeAddress = FindingKind(
        "MB-MD-03", .error,
        Bilingual("Liên kết nguy hiểm bị bỏ", "A dangerous link was dropped"),
        Bilingual("Địa chỉ kiểu `javascript:`, `data:` hay `file:` có thể chạy mã hoặc mở tệp trên máy người đọc.", "Addresses such as `javascript:`, `data:` or `file:` may run code or open files."))
    public static let tooComplex = FindingKind(
        "MB-MD-04", .error,
        Bilingual("Bài viết quá phức tạp", "A text that is too complex"),
        Bilingual("Bài lồng quá nhiều tầng, bảng quá lớn, hoặc có chuỗi ký tự làm chương trình chạy rất lâu. Hãy chia nhỏ hoặc viết lại chỗ đó.", "It is nested too deeply, has a table beyond all use, or would take forever. Split or rewrite it."))
    public static let footnotes = FindingKind(
        "MB-MD-05", .warning,
        Bilingual("Chú thích không khớp", "Footnotes that do not match"),
        Bilingual("Mỗi `[^1]` trong bài cần đúng một dòng `[^1]: ...`, và ngược lại.", "Each `[^1]` needs exactly one `[^1]: ...`, and the other way round."))
    public static let externalImage = FindingKind(
        "MB-MD-06", .error,
        Bilingual("Ảnh lấy từ trang khác", "A picture from another site"),
        Bilingual("Trang không gửi yêu cầu tới máy chủ khác. Hãy tải ảnh về và đặt cạnh bài.", "The site asks no other host. Put the picture beside the page."))
    public static let headings = FindingKind(
        "MB-MD-07", .warning,
        Bilingual("Đề mục nhảy cấp", "A heading level is skipped"),
        Bilingual("Đề mục đi lần lượt `##`, `###`, ...; nhảy cấp làm người dùng máy đọc màn hình lạc.", "Headings go `##`, `###`, ...; a gap loses readers with a screen reader."))
    public static let emptyLink = FindingKind(
        "MB-MD-08", .error,
        Bilingual("Liên kết không có chữ", "A link without words"),
        Bilingual("Liên kết không có chữ thì không ai bấm được, máy đọc cũng không đọc được.", "Nobody can follow a link without words."))
    public static let orphan = FindingKind(
        "MB-CHO-03", .warning,
        Bilingual("Tệp không bài nào dùng nên không đăng", "A file that no page uses is not published"),
        Bilingual("Tệp nằm cạnh bài nhưng không có trong `attachments`, `image` hay trong bài. Hãy dẫn tới nó hoặc xóa đi.", "It lies beside a page but is in no `attachments`, `image` or text. Link to it or delete it."))

    public static let all = [
        sameAddress, badAlias, reserved, brokenLink, brokenAnchor, heldLink, insecureLink, rawHTML, missingAlt,
        unsafeAddress, tooComplex, footnotes, externalImage, headings, emptyLink, orphan,
    ]
}
