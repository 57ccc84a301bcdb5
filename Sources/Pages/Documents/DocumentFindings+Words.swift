import Citations
import Findings

extension DocumentFindings {
    /// A citation that names a known document with another date, or without its year.
    static func slip(
        _ kind: FindingKind, _ citation: Citation, _ document: Document, _ first: Place?, _ page: CitingPage, _ place: Place
    ) -> Finding {
        let other = document.place.map { Place($0.file, $0.range) } ?? first
        let mark = kind == twoDates
            ? Bilingual("văn bản này ghi \(document.date?.vietnamese ?? "") ở nơi khác", "elsewhere this document is dated \(document.date?.iso ?? "")")
            : Bilingual("số, ký hiệu đầy đủ là \(document.number)", "the whole number is \(document.number)")
        return Finding(
            kind, at: place, page: page.title, mark: mark,
            remedy: Bilingual("ghi `\(document.cited)`", "write `\(document.cited)`"), other: other)
    }

    /// Several documents bear the number.
    static func ambiguous(_ citation: Citation, _ documents: [Document], _ page: CitingPage, _ place: Place) -> Finding {
        let choices = documents.prefix(3).map { "`\($0.reference)`" }
        let rest = documents.count > 3 ? Bilingual(" hoặc văn bản khác", " or another") : Bilingual("")
        return Finding(
            ambiguous, at: place, page: page.title,
            mark: Bilingual("\(documents.count) văn bản mang số này", "\(documents.count) documents bear this number"),
            remedy: Bilingual(
                "ghi rõ " + choices.joined(separator: " hay ") + rest.vi,
                "write " + choices.joined(separator: " or ") + rest.en))
    }

    static func missingType(_ citation: Citation, _ type: DocumentType, _ page: CitingPage, _ place: Place) -> Finding {
        let whole = citation.number.with(type: type)
        return Finding(
            missingType, at: place, page: page.title,
            mark: Bilingual("\(type.title) thì ký hiệu có `\(type.symbol)`", "the symbol of such a document holds `\(type.symbol)`"),
            remedy: Bilingual("tra lại văn bản; có lẽ là `\(whole)`", "look it up; it may be `\(whole)`"))
    }

    static func wrongBody(_ citation: Citation, _ issuer: String?, _ page: CitingPage, _ place: Place) -> Finding {
        let number = citation.number
        guard let issuer else {
            let name = number.type?.name ?? ""
            return Finding(
                wrongBody, at: place, page: page.title,
                mark: Bilingual("`\(number.organ)` không ban hành \(name)", "`\(number.organ)` issues no such document"),
                remedy: Bilingual("tra lại số, ký hiệu trên văn bản gốc", "look the number up in the original"))
        }
        return Finding(
            wrongBody, at: place, page: page.title,
            mark: Bilingual("`\(number.body)` không phải ký hiệu của \(issuer)", "`\(number.body)` is not the symbol of \(issuer)"),
            remedy: Bilingual(
                "tra lại văn bản gốc: sửa ký hiệu, hoặc sửa tên cơ quan ban hành",
                "look the original up: mend the symbol, or the issuer's name"))
    }
}

extension Document {
    /// Number and date as a text cites them: `17/NQ-CP ngày 07/3/2019`.
    var cited: String { number + (date.map { " " + $0.vietnamese } ?? "") }
}
