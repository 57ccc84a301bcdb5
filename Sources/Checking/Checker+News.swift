import Findings
import Lint
import PortalModel
import Reading
import Text
import Workers

/// From the news' files to the portal, when all that they are read against is known.
extension Checker {
    /// What comes of reading a file, or came of it where it is kept.
    func outcome(of page: SortedFiles.Page, today: Day, _ kept: KeptOutcomes, _ linter: borrowing Linter) -> DraftOutcome {
        func read() -> DraftOutcome { self.read(page, today: today, linter) }
        return kept.look?.outcome(of: page.file, read) ?? kept.packed?.outcome(of: page, read) ?? read()
    }

    private func read(_ page: SortedFiles.Page, today: Day, _ linter: borrowing Linter) -> DraftOutcome {
        Draft.read(
            page.file, slug: page.slug, year: page.year, page.schema, in: tree, asksForDrafts: options.drafts,
            keepsText: keepsTexts, today: today, linter)
    }

    /// News, which nothing else names and of which there may be a million: no more of a file is in memory than its item.
    func outcomes(_ groundwork: Groundwork, _ kept: KeptOutcomes) -> [NewsGate.Outcome] {
        let news = groundwork.sorted.news
        let ahead = tree.readAhead(news.count) { news[$0].file.diskPath }
        return workers.map(news.count, prepare: { NewsDesk(linter: Linter(groundwork.guide)) }) { desk, index in
            let page = news[index]
            guard let packed = kept.packed else {
                ahead.reach(index)
                return groundwork.gate.item(of: outcome(of: page, today: groundwork.today, kept, desk.linter), &desk.texts)
            }
            let draft: DraftOutcome
            var isKept = false
            switch packed.news(page, on: groundwork.items, &desk.texts) {
            case .item(let item): return NewsGate.Outcome(item: item)
            case .draft(let known): (draft, isKept) = (DraftOutcome(draft: known), true)
            case .nothing:
                ahead.reach(index)
                draft = read(page, today: groundwork.today, desk.linter)
            }
            let outcome = groundwork.gate.item(of: draft, &desk.texts)
            let item = outcome.rest == nil ? outcome.item : nil
            if !isKept || item != nil { packed.leave(draft, item, groundwork.items, of: page) }
            return outcome
        }
    }

    /// - Parameter news: those of the outcomes, newest first.
    func content(_ groundwork: Groundwork, _ outcomes: [NewsGate.Outcome], _ news: [NewsItem]) -> CheckedContent {
        var findings = groundwork.before
        var held = groundwork.held
        for outcome in outcomes {
            guard let rest = outcome.rest else { continue }
            findings += rest.findings
            if let item = rest.held { held.append(item) }
        }
        findings += groundwork.after
        findings.removeAll { groundwork.untold.contains($0.kind) }
        var faulty: [FaultyItem] = []
        if findings.contains(where: { $0.kind.severity == .error }) {
            var known = Set(held.map(\.file))
            known.formUnion(groundwork.records)
            for (page, outcome) in zip(groundwork.sorted.pages, groundwork.loaded) where !known.contains(page.file.path) {
                faulty.append(FaultyItem(page, title: outcome.draft?.title, body: outcome.draft?.body))
            }
            for (page, outcome) in zip(groundwork.sorted.news, outcomes) where outcome.item == nil && !known.contains(page.file.path) {
                faulty.append(FaultyItem(page, title: outcome.rest?.title, body: outcome.rest?.body))
            }
        }
        return CheckedContent(
            portal: groundwork.portal?.with(news: news), findings: findings, held: held, faulty: faulty, files: groundwork.sorted.count,
            silences: groundwork.silences, texts: PageTexts(in: tree), guide: groundwork.guide, numbers: groundwork.numbers)
    }

    /// What one thread has before it.
    struct NewsDesk: ~Copyable {
        let linter: Linter
        var texts = SharedTexts()
    }

    func newestFirst(_ items: [NewsItem]) -> [NewsItem] {
        // Beside each other, so that sorting does not go from item to item for them.
        let dates = items.map(\.date)
        return workers.sorted(Array(items.indices)) { Checker.comes(items[$0], of: dates[$0], before: items[$1], of: dates[$1]) }.map { items[$0] }
    }

    /// The order of news: the newest first, those of one moment by their addresses.
    @inline(__always)
    static func comes(_ a: @autoclosure () -> NewsItem, of date: DateTime, before b: @autoclosure () -> NewsItem, of other: DateTime) -> Bool {
        date != other ? date > other : byBytes(a().address.path, b().address.path)
    }
}

extension FaultyItem {
    fileprivate init(_ page: SortedFiles.Page, title: String?, body: Body?) {
        self.init(file: page.file.path, title: title ?? page.slug, address: page.address, body: body)
    }
}
