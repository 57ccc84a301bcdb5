import Checking
import Design
import Findings
import Lint
import Pages
import Reading

/// The page of findings: every one that the program can report, by the part of the work that finds it.
enum ReferenceFindings {
    private static let groups: [(title: Bilingual, kinds: [FindingKind])] = [
        (Bilingual("Đọc tệp", "Reading files"), ReadingFindings.all),
        (Bilingual("Khóa và giá trị", "Keys and values"), SchemaFindings.all),
        (Bilingual("Danh bạ và các mục dẫn tới nhau", "The registry, and records that name each other"), LoadingFindings.all + NoticeFindings.all),
        (Bilingual("Bài viết, liên kết và địa chỉ", "Texts, links and addresses"), PageFindings.all),
        (Bilingual("Nghĩa vụ của kế hoạch", "Duties of plans"), DutyFindings.all + DutyLoadingFindings.all),
        (Bilingual("Viện dẫn văn bản", "Citations of documents"), DocumentFindings.all),
        (Bilingual("Ngôn ngữ, thể thức và dữ liệu cá nhân trong bài", "Language, form and personal data in texts"), LintFindings.all),
        (Bilingual("Mẫu", "Templates"), TemplateFindings.all + DesignFindings.all),
        (Bilingual("Xuất bản", "Publishing"), PublishFindings.all),
    ]

    static var kinds: [FindingKind] { groups.flatMap(\.kinds) }

    /// In the order of the alphabet.
    static var codes: [String] { kinds.map(\.code).sorted() }

    static func text(_ language: Language) -> [String] {
        let lead = Bilingual(
            """
            # Các thông báo

            **Lỗi**: người dân sẽ thấy điều sai, thiếu hoặc sớm, nên chưa đăng gì. **Cảnh báo**: đọc được nhưng chưa tốt; \
            vẫn đăng, trừ khi chạy với `--strict`. Mã của một thông báo không bao giờ được dùng lại cho thông báo khác.
            """,
            """
            # Findings

            **Error**: a citizen would see something wrong, missing or early, so nothing is published. **Warning**: readable \
            but poor; the site is published unless `--strict` is given. A code is never used again for another finding.
            """)
        return [lead[language]]
            + groups.flatMap { group in
                ["", "## \(group.title[language])"]
                    + group.kinds.sorted { $0.code < $1.code }.flatMap { entry($0, language) }
            }
    }

    /// The heading is the code alone, so that its anchor can be told from it.
    private static func entry(_ kind: FindingKind, _ language: Language) -> [String] {
        let severity = switch kind.severity {
        case .error: Bilingual("Lỗi", "Error")
        case .warning: Bilingual("Cảnh báo", "Warning")
        }
        let audience = switch kind.audience {
        case .editor: Bilingual("cho người viết nội dung", "for who writes the content")
        case .operator: Bilingual("cho người quản trị trang", "for who runs the site")
        }
        let silence = kind.silenceable ? Bilingual("; có thể cho qua bằng `silenced` trong site.yml", "; may be silenced in site.yml") : Bilingual("")
        return [
            "", "### \(kind.code)", "", "**\(kind.title[language]).** \(severity[language]), \(audience[language])\(silence[language]).", "",
            kind.explanation[language],
        ]
    }
}
