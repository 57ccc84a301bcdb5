import Checking
import Design
import Findings
import Pages
import Reading

/// Every finding that the program can report, by the part of the work that finds it.
enum ReferenceFindings {
    static let groups: [(title: Bilingual, kinds: [FindingKind])] = [
        (Bilingual("Đọc tệp", "Reading files"), ReadingFindings.all),
        (Bilingual("Khóa và giá trị", "Keys and values"), SchemaFindings.all),
        (Bilingual("Danh bạ và các mục dẫn tới nhau", "The registry, and records that name each other"), LoadingFindings.all),
        (Bilingual("Bài viết, liên kết và địa chỉ", "Texts, links and addresses"), PageFindings.all),
        (Bilingual("Mẫu", "Templates"), TemplateFindings.all + DesignFindings.all),
        (Bilingual("Xuất bản", "Publishing"), PublishFindings.all),
    ]

    /// In the order of the alphabet.
    static var codes: [String] { groups.flatMap { $0.kinds.map(\.code) }.sorted() }
}
