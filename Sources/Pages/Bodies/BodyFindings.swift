import Findings
import Markdown

/// What the Markdown room noticed, in the editor's words.
enum BodyFindings {
    static func finding(_ issue: MarkdownIssue, _ place: Place, page: String) -> Finding? {
        func make(_ kind: FindingKind, _ mark: Bilingual? = nil, _ remedy: Bilingual? = nil) -> Finding {
            Finding(kind, at: place, page: page, mark: mark, remedy: remedy)
        }
        let detail = issue.detail
        switch issue.kind {
        case .rawHTML:
            return make(
                PageFindings.rawHTML, nil,
                Bilingual("viết bằng Markdown, ví dụ `**đậm**`, `[chữ](địa-chỉ)`", "write Markdown, for example `**bold**`, `[words](address)`"))
        case .missingAlt:
            return make(
                PageFindings.missingAlt, nil,
                Bilingual("ghi mô tả trong ngoặc vuông: `![Người dân nộp hồ sơ](anh.jpg)`", "describe it: `![what it shows](picture.jpg)`"))
        case .unsafeAddress: return make(PageFindings.unsafeAddress)
        case .insecureAddress: return make(PageFindings.insecureLink, nil, Bilingual("thử thay `http://` bằng `https://`", "try `https://`"))
        case .externalImage: return make(PageFindings.externalImage)
        // The reader refuses it already, with its place.
        case .nulCharacter: return nil
        case .tooDeep, .tooManyCells, .tooComplex:
            return make(PageFindings.tooComplex, Bilingual("vượt giới hạn (\(detail))", "over the limit (\(detail))"))
        case .duplicateFootnote:
            return make(PageFindings.footnotes, Bilingual("chú thích `[^\(detail)]` ghi hai lần; lấy lần đầu", "footnote `[^\(detail)]` is defined twice; the first holds"))
        case .undefinedFootnote:
            return make(PageFindings.footnotes, Bilingual("chú thích `[^\(detail)]` chưa có nội dung", "footnote `[^\(detail)]` has no text"))
        case .unusedFootnote:
            return make(PageFindings.footnotes, Bilingual("không chỗ nào trong bài dùng `[^\(detail)]`", "nothing refers to `[^\(detail)]`"))
        case .emptyLink: return make(PageFindings.emptyLink)
        case .headingLevelSkipped: return make(PageFindings.headings)
        // A second top heading is shifted down like the first; nobody sees a fault.
        case .secondTopHeading: return nil
        }
    }
}
