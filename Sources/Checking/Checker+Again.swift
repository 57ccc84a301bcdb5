import Findings
import Lint
import PortalModel
import Reading
import Text
import Workers

/// Checking a folder of which it is known what has changed.
extension Checker {
    /// The same again and again, of a folder of which it is known what has changed in it since the last time.
    /// - Parameters:
    ///   - last: what the last time left, and what this one leaves.
    ///   - changed: paths on the disk below the site's folder; nil where anything may have changed.
    public func run(after last: KeptCheck, changed: Set<String>?) -> CheckedContent {
        var listed: (SortedFiles, [Finding])?
        var former: (KeptCheck.State, Groundwork.NewsChanges)?
        if let changed, let state = last.take(), let found = state.groundwork.changes(among: changed, in: tree) {
            guard found.hasGrounds || found.hasOthers else {
                last.drafts.forget((found.written + found.gone).map { state.groundwork.sorted.news[$0].file.path })
                return content(renewed(state, found, .none), for: last)
            }
            if found.areWrittenAlone {
                listed = (state.groundwork.sorted, state.groundwork.misplaced)
                if !found.hasOthers { former = (state, found) }
            }
        }
        let (files, misplaced) = listed ?? sorted()
        let (groundwork, kept) = groundwork(files, misplaced, changed: changed, last.drafts)
        defer { if let look = kept.look { last.drafts.keep(look, of: groundwork.sorted) } }
        if let (state, found) = former.take(), groundwork.judgesAlike(as: state.groundwork) {
            return content(renewed(state.with(groundwork), found.withAllTold(in: state.outcomes), kept), for: last)
        }
        let outcomes = outcomes(groundwork, kept)
        let news = newestFirst(outcomes.compactMap(\.item))
        return content(KeptCheck.State(groundwork: groundwork, outcomes: outcomes, news: news), for: last)
    }

    private func content(_ state: KeptCheck.State, for last: KeptCheck) -> CheckedContent {
        last.keep(state)
        return content(state.groundwork, state.outcomes, state.news)
    }

    /// - Parameter kept: what holds of the files that are to be read again, where they have not all been written.
    private func renewed(_ state: consuming KeptCheck.State, _ changes: Groundwork.NewsChanges, _ kept: KeptOutcomes) -> KeptCheck.State {
        let groundwork = state.groundwork
        let read = changes.written.map { groundwork.sorted.news[$0] } + changes.new
        let outcomes = workers.map(read.count, prepare: { NewsDesk(linter: Linter(groundwork.guide)) }) { desk, index in
            groundwork.gate.item(of: outcome(of: read[index], today: groundwork.today, kept, desk.linter), &desk.texts)
        }
        var isInOrder = read.count + changes.gone.count <= Checker.few
        func exchange(_ old: NewsItem?, for new: NewsItem?) {
            if isInOrder { isInOrder = Checker.exchange(old, for: new, in: &state.news) }
        }
        for (place, outcome) in zip(changes.written, outcomes) {
            exchange(state.outcomes[place].item, for: outcome.item)
            state.outcomes[place] = outcome
        }
        // From the last, so that the places of the others hold.
        for place in changes.gone {
            exchange(state.outcomes.remove(at: place).item, for: nil)
            state.groundwork.sorted.news.remove(at: place)
        }
        for (page, outcome) in zip(changes.new, outcomes.dropFirst(changes.written.count)) {
            let place = state.groundwork.sorted.place(ofNews: page.file.path)
            exchange(nil, for: outcome.item)
            state.outcomes.insert(outcome, at: place)
            state.groundwork.sorted.news.insert(page, at: place)
        }
        state.groundwork.sorted.count += changes.new.count - changes.gone.count
        if !isInOrder { state.news = newestFirst(state.outcomes.compactMap(\.item)) }
        return state
    }

    /// Items that are put in their places one by one; more are sorted with all others.
    private static let few = 64

    /// - Returns: whether it could be told where each of the two belongs.
    private static func exchange(_ old: NewsItem?, for new: NewsItem?, in news: inout [NewsItem]) -> Bool {
        func place(of item: NewsItem) -> Int {
            var (low, high) = (0, news.count)
            while low < high {
                let middle = (low + high) / 2
                if isNewer(news[middle], item) { low = middle + 1 } else { high = middle }
            }
            return low
        }
        if let old {
            let at = place(of: old)
            guard at < news.count, news[at] === old else { return false }
            if let new, !isNewer(old, new), !isNewer(new, old) {
                news[at] = new
                return true
            }
            news.remove(at: at)
        }
        guard let new else { return true }
        let at = place(of: new)
        // Of two at one address of one day, which is a fault, the order of the files decides.
        guard at == news.count || isNewer(new, news[at]) else { return false }
        news.insert(new, at: at)
        return true
    }

    private static func isNewer(_ a: NewsItem, _ b: NewsItem) -> Bool { comes(a, of: a.date, before: b, of: b.date) }
}
