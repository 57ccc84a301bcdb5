import Citations
import Text

/// Finds the documents of one page in its text again, stretch by stretch, as the renderer meets them.
///
/// Which document a citation means was decided on the source, where date and issuer may stand on the next line or
/// outside of an emphasis; here it is only looked up.
struct DocumentFinder {
    private let urls: [String]
    /// What was decided, by number, in the text's order.
    private var cited: [DocumentNumber: [Decided]] = [:]
    /// The numbers of the present stretch that are still to come.
    private var marks: [Mark] = []
    private var at = 0

    private struct Decided {
        let date: Day?
        let document: Int?
    }

    struct Mark {
        let range: Range<Int>
        /// Nil where no document is meant for certain; nothing else is marked inside of the number all the same.
        let url: String?
    }

    /// How many citations of one number are compared: the renderer meets them in order, but for footnotes.
    private static let near = 16

    init(_ cited: [Cited], _ urls: [String]) {
        self.urls = urls
        // The last first, so that the next one is taken from the end.
        for cited in cited.reversed() {
            self.cited[cited.citation.number, default: []].append(Decided(date: cited.citation.date, document: cited.document))
        }
    }

    mutating func enter(_ text: UnsafeBufferPointer<UInt8>) {
        // Most pages cite little and most stretches nothing.
        if cited.isEmpty { return }
        if !marks.isEmpty { marks.removeAll(keepingCapacity: true) }
        at = 0
        for citation in CitationScanner.citations(in: text) {
            marks.append(Mark(range: citation.linked, url: take(citation).map { urls[$0] }))
        }
    }

    /// The document of a citation; each decision is used once.
    private mutating func take(_ citation: Citation) -> Int? {
        guard let place = place(of: citation) else { return nil }
        return cited[citation.number]?.remove(at: place).document
    }

    private func place(of citation: Citation) -> Int? {
        guard let list = cited[citation.number], let last = list.indices.last else { return nil }
        return list.indices.suffix(DocumentFinder.near).last { list[$0].date == citation.date } ?? last
    }

    /// The next number, if it begins before this byte or at it.
    mutating func next(upTo limit: Int) -> Mark? {
        guard at < marks.count, marks[at].range.lowerBound <= limit else { return nil }
        at += 1
        return marks[at - 1]
    }

    /// Whether a number begins before this byte.
    func begins(before limit: Int) -> Bool { at < marks.count && marks[at].range.lowerBound < limit }
}
