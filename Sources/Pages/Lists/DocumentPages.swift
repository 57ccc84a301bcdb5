import PortalModel
import Templates
import Text

extension SiteBuilder {
    private static let documentsRoot = Address("/van-ban/")

    /// Lists of documents, and a page for each.
    func documentPages() -> [Page] {
        documentLists() + portal.documents.map(documentPage)
    }

    private func documentLists() -> [Page] {
        // The register is in order of time; readers look for the newest.
        let newest = Array(portal.documents.reversed())
        return ListPage.pages(of: newest.count, size: portal.site.pageSize, at: SiteBuilder.documentsRoot).map { list in
            Page(list.address, .lists) { composer, _ in
                var head = PageHead(
                    list.titled("Văn bản"), "Văn bản pháp luật và chỉ đạo về cải cách hành chính.", at: list.address,
                    kind: "document-list", trail: list.number == 1 ? [] : [("Văn bản", SiteBuilder.documentsRoot)])
                head.previousPage = list.previous
                head.nextPage = list.next
                render(
                    .documentList, head,
                    Frame(
                        Shapes.documentList,
                        [
                            "documents": .list(newest[list.range].map { document in
                                Frame(
                                    Shapes.documentEntry,
                                    [
                                        "number": .text(document.number), "date": .object(frames.date(document.date)),
                                        "issuer": .text(document.issuer), "title": .text(document.title),
                                        "url": .text(frames.url(document.address)),
                                    ])
                            }), "pagination": .object(list.frame(frames)),
                        ]), &composer)
            }
        }
    }

    private func documentPage(_ document: LegalDocument) -> Page {
        Page(document.address, .documents, origin: nil, modified: document.date) { composer, _ in
            let plans = portal.plans.filter { plan in plan.basedOn.contains { Citation.cites($0, document) } }
            let title = "\(document.number) của \(document.issuer)"
            render(
                .document,
                PageHead(title, document.title, at: document.address, kind: "document", trail: [("Văn bản", SiteBuilder.documentsRoot)]),
                Frame(
                    Shapes.document,
                    [
                        "number": .text(document.number), "date": .object(frames.date(document.date)),
                        "issuer": .text(document.issuer), "title": .text(document.title), "link": .text(document.link),
                        "plans": .list(plans.map { frames.link($0.title, $0.address) }),
                    ]), &composer)
        }
    }
}

/// Whether a plan's legal basis names a document of the register.
enum Citation {
    /// By number and date together: `3640/KH-UBND ngày 26/12/2023`.
    static func cites(_ text: String, _ document: LegalDocument) -> Bool {
        guard let number = text.range(of: document.number) else { return false }
        // A longer number that ends in this one is another document.
        if number.lowerBound > text.startIndex, text[text.index(before: number.lowerBound)].isNumber { return false }
        let day = document.date
        return [day.legal, "\(day.day)/\(day.month)/\(day.year)", day.iso].contains { text.range(of: $0) != nil }
    }
}

extension String {
    /// Where another text first stands in this one, compared byte for byte.
    fileprivate func range(of other: String) -> Range<Index>? {
        let (text, wanted) = (Array(utf8), Array(other.utf8))
        guard !wanted.isEmpty, wanted.count <= text.count else { return nil }
        for start in 0...(text.count - wanted.count) where text[start..<start + wanted.count].elementsEqual(wanted) {
            return utf8.index(startIndex, offsetBy: start)..<utf8.index(startIndex, offsetBy: start + wanted.count)
        }
        return nil
    }
}
