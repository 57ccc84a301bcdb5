import Citations
import Findings
import Text

/// What can be wrong with a citation.
public enum DocumentFindings {
    public static let missingType = FindingKind(
        "MB-VB-01", .warning, silenceable: true,
        Bilingual("Số, ký hiệu thiếu loại văn bản", "A document's number without its type"),
        Bilingual("Trừ công văn, ký hiệu ghi loại trước cơ quan: `921/CTr-UBND` (Nghị định 30/2020/NĐ-CP, Phụ lục I).", "But for letters, a symbol names the type before the body: `921/CTr-UBND` (Decree 30/2020/NĐ-CP, Annex I)."))
    public static let missingYear = FindingKind(
        "MB-VB-02", .warning, silenceable: true,
        Bilingual("Số, ký hiệu thiếu năm", "A document's number without its year"),
        Bilingual("Văn bản quy phạm pháp luật ghi năm trong số, ký hiệu; danh mục văn bản biết văn bản này có năm.", "Documents that bind everybody carry the year; the register knows this one with it."))
    public static let twoDates = FindingKind(
        "MB-VB-03", .warning, silenceable: true,
        Bilingual("Một văn bản ghi hai ngày", "One document with two dates"),
        Bilingual("Số văn bản đếm lại từ 01 mỗi năm, nên cùng số, cùng cơ quan, cùng năm là một văn bản và chỉ có một ngày.", "Numbers begin anew each year: one number of one body in one year is one document, with one date."))
    public static let wrongBody = FindingKind(
        "MB-VB-04", .warning, silenceable: true,
        Bilingual("Cơ quan này không ban hành văn bản mang ký hiệu ấy", "That body does not issue documents of that symbol"),
        Bilingual("Chữ cuối của ký hiệu là tên viết tắt của cơ quan ban hành, và mỗi loại văn bản chỉ một số cơ quan được ban hành.", "A symbol ends in the issuer's letters, and each type may be issued by some bodies only."))
    public static let ambiguous = FindingKind(
        "MB-VB-05", .warning, silenceable: true,
        Bilingual("Không rõ văn bản nào", "It is not clear which document is meant"),
        Bilingual("Nhiều văn bản mang cùng số, ký hiệu. Hãy ghi thêm ngày và cơ quan ban hành ở lần nhắc đầu tiên.", "Several documents bear this number. Add the date and the issuer where it is first named."))

    public static let all = [missingType, missingYear, twoDates, wrongBody, ambiguous]
}
