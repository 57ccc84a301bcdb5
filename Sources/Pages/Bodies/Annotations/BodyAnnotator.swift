import Markdown
import PortalModel
import Text

/// What the finders look things up in; made once for all pages.
struct AnnotationTables: Sendable {
    let abbreviations: AbbreviationTable
    let phones: PhoneTable
    /// The addresses of documents' pages as links write them, by the documents' places.
    let documentURLs: OnceObject<Boxed<[String]>>

    init(_ builder: SiteBuilder) {
        abbreviations = AbbreviationTable(builder.portal.glossary)
        phones = PhoneTable(builder.portal)
        documentURLs = OnceObject { Boxed(builder.documentIndex.documents.map { builder.frames.url($0.address) }) }
    }
}

/// Finds what is marked in one page's text: documents, telephone numbers of directories and first uses of abbreviations.
///
/// One pass serves all finders: it stops only where one of them may begin, and what one has found is passed over by
/// the next, so that nothing is ever marked twice. Where several could begin, the one named first wins.
struct BodyAnnotator {
    private var documents: DocumentFinder
    private var phones: PhoneFinder
    private var abbreviations: AbbreviationFinder

    /// - Parameters:
    ///   - cited: the documents that the text cites.
    ///   - isDirectory: the page is a hotline directory.
    init(_ tables: AnnotationTables, cited: [Cited], isDirectory: Bool) {
        documents = DocumentFinder(cited, cited.isEmpty ? [] : tables.documentURLs.object.value)
        phones = PhoneFinder(tables.phones, isDirectory: isDirectory)
        abbreviations = AbbreviationFinder(tables.abbreviations)
    }

    mutating func annotate(_ text: UnsafeBufferPointer<UInt8>, _ found: inout [TextAnnotation]) {
        documents.enter(text)
        phones.enter()
        var triggers = Triggers(text)
        // All words before this byte were looked at.
        var seen = 0
        while let at = triggers.next(from: seen) {
            if let document = documents.next(upTo: at) {
                if let url = document.url { found.append(TextAnnotation(range: document.range, element: .link(url))) }
                seen = document.range.upperBound
                continue
            }
            let start = text.wordStart(before: at, limit: seen)
            let isNewWord = start > seen || !text.isWord(before: start)
            seen = at + 1
            guard isNewWord else { continue }
            if start == at, phones.mayFind(in: text, at: at), let phone = phones.find(in: text, at: at),
                !documents.begins(before: phone.range.upperBound)
            {
                found.append(TextAnnotation(range: phone.range, element: .link(phone.address)))
                seen = phone.range.upperBound
            } else if abbreviations.mayFind(in: text, at: start), let short = abbreviations.find(in: text, at: start) {
                if let meaning = short.meaning {
                    found.append(TextAnnotation(range: start..<short.end, element: .abbreviation(title: meaning)))
                }
                seen = max(seen, short.end)
            }
        }
        abbreviations.leave(text)
    }
}
