import PortalModel
import Templates
import Text

extension SiteBuilder {
    private static let documentsRoot = Address("/van-ban/")
    /// Citing pages on one page of a document: each takes a sentence.
    private static let citingPages = 50

    /// Documents: the list, and each one with what it rests on and who cites it.
    func documentPages() -> [Page] {
        documentLists() + documentIndex.documents.indices.flatMap(documentPages)
    }

    private func documentLists() -> [Page] {
        // The index is in order of time; readers look for the newest.
        let newest = Array(documentIndex.documents.indices.reversed())
        return ListPage.pages(of: newest.count, size: portal.site.pageSize, at: SiteBuilder.documentsRoot).map { list in
            let fingerprint: @Sendable () -> Fingerprint = { .of { out in
                out.add(grounds.rare)
                out.add(list.address.path)
                out.add(newest.count)
                for document in newest[list.range] {
                    grounds.add(document: document, to: &out)
                    out.add(documentIndex.citedBy[document].count)
                }
            } }
            return Page(list.address, .lists, from: fingerprint()) { composer, _ in
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
                            "documents": .list(newest[list.range].map(documentEntry)), "pagination": .object(list.frame(frames)),
                        ]), &composer)
            }
        }
    }

    private func documentEntry(_ number: Int) -> Frame {
        let document = documentIndex.documents[number]
        return Frame(
            Shapes.documentEntry,
            [
                "number": .text(document.number), "date": .object(document.date.map(documentDate)),
                "issuer": .text(document.issuer), "title": .text(document.title),
                "url": .text(frames.url(document.address)), "count": .number(documentIndex.citedBy[number].count),
            ])
    }

    private func documentDate(_ date: PartialDay) -> Frame {
        if case .day(let day) = date { return frames.date(day) }
        return Frame(Shapes.date, ["iso": .text(date.iso), "text": .text(date.vietnamese)])
    }

    /// A document's own, by its place in the index.
    private func documentPages(_ number: Int) -> [Page] { documentPages(number) { _ in true } }

    /// Those of them that quote some items.
    func documentPages(_ number: Int, quoting items: Set<Int>) -> [Page] {
        documentPages(number) { citing in
            citing.contains { if case .news(let item) = $0.page.kind { items.contains(item) } else { false } }
        }
    }

    /// - Parameter isWanted: told what is quoted on each.
    private func documentPages(_ number: Int, _ isWanted: (ArraySlice<DocumentIndex.Citing>) -> Bool) -> [Page] {
        let document = documentIndex.documents[number]
        let citing = documentIndex.citing(number)
        let lists = ListPage.pages(of: citing.count, size: SiteBuilder.citingPages, at: document.address)
        var modified: Day?
        if case .day(let day)? = document.date { modified = day }
        return lists.filter { isWanted(citing[$0.range]) }.map { list in
            let fingerprint: @Sendable () -> Fingerprint = { .of { out in
                out.add(grounds.documents)
                grounds.add(document: number, to: &out)
                out.add(list.address.path)
                out.add(citing.count)
                for citing in citing[list.range] {
                    grounds.add(citing.page, to: &out)
                    out.add(citing.passage ?? -1)
                    out.add(citing.range.lowerBound)
                }
            } }
            return Page(list.address, .documents, modified: modified, from: fingerprint()) { composer, _ in
                let title = "\(document.number) của \(document.issuer)"
                var head = PageHead(
                    list.titled(title), document.title ?? document.name, at: list.address, kind: "document",
                    trail: [("Văn bản", SiteBuilder.documentsRoot)] + (list.number == 1 ? [] : [(title, document.address)]))
                head.share = list.number == 1 ? .wordsAndCode : nil
                head.previousPage = list.previous
                head.nextPage = list.next
                render(
                    .document, head,
                    Frame(
                        Shapes.document,
                        [
                            "number": .text(document.number), "date": .object(document.date.map(documentDate)),
                            "issuer": .text(document.issuer), "title": .text(document.title), "name": .text(document.name),
                            "link": .text(document.link), "plan": .object(document.plan.map { frames.link($0) }),
                            "basis": .list(lineage(above: .document(number))),
                            "citing": .list(citing[list.range].map { citingFrame($0, &composer) }), "pagination": .object(list.frame(frames)),
                        ]), &composer)
            }
        }
    }

    private func citingFrame(_ citing: DocumentIndex.Citing, _ composer: inout Composer) -> Frame {
        let (sentence, gone) = sentences.text(citing, &composer.text)
        if let gone { composer.outcome.findings.append(gone) }
        let page = citing.page
        var date: Frame?
        if case .news(let number) = page.kind { date = frames.date(portal.news[number].date) }
        return Frame(
            Shapes.citingPage,
            [
                "page": .object(frames.link(page.title, page.address)), "date": .object(date),
                "sentence": .text(sentence),
            ])
    }

    /// The documents that a page cites, each once, in its order; those of which no page is known by their words.
    func citedDocuments(_ citations: PageCitations) -> Value {
        guard !citations.isEmpty else { return .missing }
        var seen: Set<String> = []
        var links: [Frame] = []
        for cited in citations.all {
            if let number = cited.document {
                if seen.insert(documentIndex.documents[number].key).inserted { links.append(documentLinks[number]) }
            } else if seen.insert(cited.citation.number.text).inserted {
                links.append(frames.words(cited.citation.number.text))
            }
        }
        return .list(links)
    }
}
