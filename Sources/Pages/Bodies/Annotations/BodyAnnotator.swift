import Markdown
import PortalModel
import Text

/// What the finders look things up in; made once for all pages.
struct AnnotationTables: Sendable {
    let abbreviations: AbbreviationTable
    let phones: PhoneTable

    init(_ portal: Portal) {
        abbreviations = AbbreviationTable(portal.glossary)
        phones = PhoneTable(portal)
    }
}

/// Finds what is marked in one page's text: telephone numbers of directories and first uses of abbreviations.
///
/// One pass serves all finders: it stops only where one of them may begin, and what one has found is passed over by
/// the next, so that nothing is ever marked twice. Where several could begin, the one named first wins.
struct BodyAnnotator {
    private var phones: PhoneFinder
    private var abbreviations: AbbreviationFinder

    /// - Parameter isDirectory: the page is a hotline directory.
    init(_ tables: AnnotationTables, isDirectory: Bool) {
        phones = PhoneFinder(tables.phones, isDirectory: isDirectory)
        abbreviations = AbbreviationFinder(tables.abbreviations)
    }

    mutating func annotate(_ text: UnsafeBufferPointer<UInt8>, _ found: inout [TextAnnotation]) {
        phones.enter()
        var triggers = Triggers(text)
        // All words before this byte were looked at.
        var seen = 0
        while let at = triggers.next(from: seen) {
            let start = text.wordStart(before: at, limit: seen)
            let isNewWord = start > seen || !text.isWord(before: start)
            seen = at + 1
            guard isNewWord else { continue }
            if start == at, phones.mayFind(in: text, at: at), let phone = phones.find(in: text, at: at) {
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
