import Findings

/// What can be wrong with a file before anybody looks at what it says.
public enum ReadingFindings {
    public static let unreadable = FindingKind(
        "MB-TEP-01", .error, for: .operator,
        Bilingual("Không đọc được tệp", "The file cannot be read"),
        Bilingual(
            "Hệ điều hành không cho đọc tệp hoặc thư mục: thiếu quyền, tệp biến mất trong khi dựng trang, hoặc ổ đĩa có lỗi. Hãy kiểm tra quyền đọc rồi chạy lại.",
            "The operating system would not let the file or folder be read: no permission, gone while the site was built, or a faulty disk. Check the permissions and run again."))
    public static let notUTF8 = FindingKind(
        "MB-TEP-02", .error,
        Bilingual("Tệp không phải văn bản UTF-8", "The file is not UTF-8 text"),
        Bilingual(
            "Tệp có byte không đúng UTF-8, thường do lưu bằng bảng mã cũ (TCVN3, VNI, Windows-1258) hoặc chép từ tệp nhị phân. Hãy mở tệp và lưu lại với bảng mã UTF-8.",
            "Some bytes are not valid UTF-8, mostly because the file was saved in an old encoding. Save it again as UTF-8."))
    public static let nul = FindingKind(
        "MB-TEP-03", .error,
        Bilingual("Tệp có ký tự điều khiển", "The file holds a control character"),
        Bilingual(
            "Trong tệp có byte NUL hoặc ký tự điều khiển không nhìn thấy; thường do chép từ chương trình khác hoặc tệp bị hỏng. Hãy xóa ký tự ấy.",
            "There is a NUL byte or another invisible control character; delete it."))
    public static let tooLarge = FindingKind(
        "MB-TEP-04", .error,
        Bilingual("Tệp quá lớn", "The file is too large"),
        Bilingual(
            "Tệp vượt giới hạn: 5 MB cho một bài Markdown, 16 MB cho danh bạ YAML, 64 MB cho bảng CSV, 200 MB cho tệp đính kèm. Hãy chia nhỏ hoặc nén lại.",
            "Over the limit: 5 MB for a Markdown file, 16 MB for a registry, 64 MB for a CSV table, 200 MB for an attachment."))
    public static let symlink = FindingKind(
        "MB-TEP-05", .error, for: .operator,
        Bilingual("Không dùng liên kết tượng trưng trong nội dung", "Symbolic links are not allowed"),
        Bilingual(
            "Một tệp hoặc thư mục của trang là liên kết tượng trưng (symlink). Liên kết có thể dẫn ra ngoài trang nên không được đọc. Hãy thay bằng chính tệp đó.",
            "A file or folder of the site is a symbolic link. It may lead outside the site, so it is not read. Put the file itself there."))
    public static let special = FindingKind(
        "MB-TEP-06", .error, for: .operator,
        Bilingual("Không phải tệp thường", "Not a regular file"),
        Bilingual(
            "Mục này là ống dẫn, ổ cắm hoặc thiết bị, không phải tệp văn bản. Hãy xóa nó khỏi thư mục của trang.",
            "This entry is a pipe, a socket or a device. Remove it."))
    public static let badName = FindingKind(
        "MB-TEP-07", .error,
        Bilingual("Tên tệp không dùng được", "The file's name cannot be used"),
        Bilingual(
            "Tên tệp trở thành địa chỉ của trang nên chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ `ke-hoach-2024.md`. Tệp kèm theo được phép có dấu chấm và gạch dưới.",
            "A file's name becomes an address: only a to z, digits and hyphens, for example `ke-hoach-2024.md`."))
    public static let hidden = FindingKind(
        "MB-TEP-08", .warning, for: .operator,
        Bilingual("Tệp ẩn hoặc tệp tạm không được đăng", "A hidden or temporary file is left out"),
        Bilingual(
            "Tệp bắt đầu bằng dấu chấm, kết thúc bằng `~` hoặc là bản lưu tạm của chương trình soạn thảo; nó không bao giờ được đăng. Hãy xóa nếu không cần.",
            "The file is hidden or left by an editor; it is never published. Delete it if it is not needed."))
    public static let tooDeep = FindingKind(
        "MB-TEP-09", .error, for: .operator,
        Bilingual("Thư mục lồng quá sâu", "Folders are nested too deeply"),
        Bilingual(
            "Nội dung chỉ được lồng tối đa 16 tầng thư mục. Hãy chuyển các tệp lên gần hơn.",
            "Content may be nested 16 folders deep at most."))
    public static let changed = FindingKind(
        "MB-TEP-10", .error, for: .operator,
        Bilingual("Tệp thay đổi trong khi dựng trang", "The file changed while the site was built"),
        Bilingual(
            "Tệp được lưu lại sau khi đã kiểm tra và trước khi trang của nó được dựng, nên trang sẽ có chỗ chưa ai kiểm tra. Hãy chạy lại khi không còn ai đang lưu tệp.",
            "The file was saved after it had been checked and before its page was made, so the page would show what nobody checked. Run again when nobody is saving files."))
    public static let decomposed = FindingKind(
        "MB-CHU-01", .warning, silenceable: true,
        Bilingual("Chữ có dấu viết ở dạng tổ hợp", "Text in decomposed form (NFD)"),
        Bilingual(
            "Dấu đứng rời chữ (dạng NFD), thường do chép từ máy Mac hoặc tệp PDF. Chương trình đã ghép lại theo TCVN 6909:2001 khi dựng trang; nên lưu lại tệp để tìm kiếm trong tệp được đúng.",
            "Letters and marks are stored apart (NFD), as Macs and PDF files do. They were composed for the site (TCVN 6909:2001); save the file so."))
    public static let eth = FindingKind(
        "MB-CHU-02", .warning, silenceable: true,
        Bilingual("Chữ Ð (Eth) viết thay chữ Đ", "The letter Eth stands for Đ"),
        Bilingual(
            "Ký tự U+00D0/U+00F0 trông giống Đ/đ nhưng là chữ khác; máy tìm kiếm và máy đọc màn hình không nhận ra. Chương trình đã thay bằng Đ/đ khi dựng trang; nên sửa trong tệp.",
            "U+00D0/U+00F0 looks like Đ/đ but is another letter; search and screen readers miss it. It was replaced for the site; mend the file."))
    public static let directionMark = FindingKind(
        "MB-CHU-03", .error,
        Bilingual("Ký tự đảo chiều chữ ẩn trong phần khai báo", "A hidden direction control in the front matter"),
        Bilingual(
            "Ký tự không nhìn thấy có thể làm chữ hiện ra khác với điều được ghi (CVE-2021-42574). Hãy gõ lại dòng này bằng tay.",
            "An invisible character can make text show as something else than it is (CVE-2021-42574). Type the line again."))
    public static let hiddenCharacter = FindingKind(
        "MB-CHU-04", .warning, silenceable: true,
        Bilingual("Ký tự ẩn hoặc chữ giả", "A hidden or lookalike character"),
        Bilingual(
            "Có ký tự không nhìn thấy (rộng bằng không, đảo chiều) hoặc chữ cái nước khác trông giống chữ Latinh. Tìm kiếm sẽ không khớp. Hãy gõ lại chỗ đó.",
            "An invisible character (zero width, direction) or a letter of another script that looks Latin. Search will miss it. Type it again."))
    public static let endlessMarks = FindingKind(
        "MB-CHU-09", .error,
        Bilingual("Quá nhiều dấu chồng lên một chữ", "Too many marks on one letter"),
        Bilingual(
            "Hơn 30 dấu đứng liền nhau trên một chữ: không chữ viết nào có như vậy, thường do chép hỏng hoặc chữ trang trí. Hãy xóa các dấu ấy rồi gõ lại chữ.",
            "More than 30 marks follow each other on one letter, which no writing has: a broken copy or ornament. Delete them and type the letter again."))
    public static let frontMatterMissing = FindingKind(
        "MB-DAU-01", .error,
        Bilingual("Thiếu phần khai báo đầu tệp", "The front matter is missing"),
        Bilingual(
            "Mỗi bài bắt đầu bằng phần khai báo giữa hai dòng `---`: tiêu đề, ngày đăng, đơn vị... Hãy thêm vào đầu tệp, hoặc tạo bài bằng lệnh `mocban new`.",
            "Every file begins with its front matter between two `---` lines. Add it, or make the file with `mocban new`."))
    public static let frontMatterOpen = FindingKind(
        "MB-DAU-02", .error,
        Bilingual("Phần khai báo chưa được đóng", "The front matter is not closed"),
        Bilingual(
            "Phần khai báo mở bằng `---` nhưng không có dòng `---` thứ hai. Hãy thêm một dòng `---` ngay sau khóa cuối cùng.",
            "The front matter opens with `---` and has no second such line. Add one after the last key."))
    public static let yamlSyntax = FindingKind(
        "MB-DAU-03", .error,
        Bilingual("Phần khai báo viết sai cú pháp", "The YAML cannot be understood"),
        Bilingual(
            "Chỗ này không theo cú pháp `khóa: giá trị` của YAML. Thường gặp: dấu hai chấm trong giá trị (hãy đặt cả giá trị trong ngoặc kép), thụt dòng bằng phím Tab (hãy dùng dấu cách), ngoặc kép chưa đóng.",
            "This is not YAML's `key: value`. Usual causes: a colon inside a value (quote the value), a tab used to indent (use blanks), an unclosed quote."))
    public static let yamlAlias = FindingKind(
        "MB-DAU-04", .error,
        Bilingual("Không dùng bí danh YAML (& * <<)", "YAML anchors, aliases and merge keys are not allowed"),
        Bilingual(
            "Dấu `&tên`, `*tên` và khóa `<<` của YAML không được dùng, vì có thể phình ra vô hạn. Nếu giá trị bắt đầu bằng & hoặc *, hãy đặt trong ngoặc kép.",
            "`&name`, `*name` and `<<` are refused because they can grow without bound. Quote a value that begins so."))
    public static let yamlTag = FindingKind(
        "MB-DAU-05", .error,
        Bilingual("Không dùng thẻ kiểu YAML (!)", "YAML tags are not allowed"),
        Bilingual(
            "Thẻ như `!!python/object` hay `!include` không được dùng. Nếu giá trị bắt đầu bằng dấu chấm than, hãy đặt trong ngoặc kép.",
            "Tags such as `!!binary` or `!include` are refused. Quote a value that begins with an exclamation mark."))
    public static let duplicateKey = FindingKind(
        "MB-DAU-06", .error,
        Bilingual("Một khóa ghi hai lần", "A key is given twice"),
        Bilingual(
            "Một khóa chỉ được ghi một lần; không đoán giá trị nào đúng. Hãy xóa dòng thừa.",
            "A key may be given once only; which value is meant is not guessed. Delete one line."))
    public static let yamlTooBig = FindingKind(
        "MB-DAU-07", .error,
        Bilingual("Phần khai báo quá lớn hoặc lồng quá sâu", "The front matter is too large or nested too deeply"),
        Bilingual(
            "Phần khai báo tối đa 64 KB và lồng tối đa 32 tầng. Nội dung dài hãy viết vào thân bài.",
            "Front matter may have 64 KB and 32 levels at most. Long text belongs in the body."))
    public static let yamlShape = FindingKind(
        "MB-DAU-08", .error,
        Bilingual("Phần khai báo không phải các dòng `khóa: giá trị`", "Not a list of keys and values"),
        Bilingual(
            "Cần các dòng `khóa: giá trị` (hoặc danh sách các mục, với tệp danh bạ). Hãy xem mẫu trong trang tham khảo.",
            "Expected lines of `key: value` (or a list of entries, in a registry)."))

    public static let all = [
        unreadable, notUTF8, nul, tooLarge, symlink, special, badName, hidden, tooDeep, changed, decomposed, eth, endlessMarks,
        directionMark, hiddenCharacter, frontMatterMissing, frontMatterOpen, yamlSyntax, yamlAlias,
        yamlTag, duplicateKey, yamlTooBig, yamlShape,
    ]
}
