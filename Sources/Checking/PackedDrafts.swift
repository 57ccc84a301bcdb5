import PortalModel
import Synchronization
import Text

/// What came of checking content files each on its own, as one run of the program leaves it for the next: a file with the same
/// bytes need not be read again.
///
/// Only what there is nothing to tell of: files with findings are looked at each time.
public final class PackedDrafts: Sendable {
    private let former: @Sendable (Int) -> KeptBytes?
    private let formerGrounds: Fingerprint?
    private let state = Mutex<State>(State())

    private struct State {
        /// What all files are read against; nil until that is known.
        var grounds: Fingerprint?
        /// What items are made of besides; nil where none was.
        var items: ItemGrounds?
        var made: [Int: [UInt8]] = [:]
    }

    /// - Parameters:
    ///   - grounds: what ``grounds`` was when the former drafts were made by this very program; nil for none.
    ///   - former: what was left of the file at a place in the list of content files, which begins with the hash of its bytes; nil
    ///     where there is nothing, or the file has other bytes now.
    public init(_ grounds: Fingerprint?, _ former: @escaping @Sendable (Int) -> KeptBytes?) {
        formerGrounds = grounds
        self.former = former
    }

    /// What all files were read against: where it is another next time, nothing that is left now holds.
    public var grounds: Fingerprint? { state.withLock { $0.grounds } }

    /// What is left of the file at a place, as for `init`.
    public func left(_ number: Int) -> KeptBytes? {
        if let made = state.withLock({ $0.made[number] }) { return KeptBytes(made) }
        return holds ? former(number) : nil
    }

    /// Whether the file at a place, which was read anew, says under its keys what it said, and cites what it cited: its text alone is another.
    /// - Parameter former: what was left of it when it had other bytes.
    public func hasNewTextAlone(_ number: Int, after former: KeptBytes) -> Bool {
        guard holds, let made = state.withLock({ $0.made[number] }) else { return false }
        return made.withUnsafeBytes { made in former.withBytes { Draft.differInTextAlone(made, $0) } }
    }

    /// Whether an item whose file was read anew has its place in all lists where the former one had it: it is of the same moment, unit, topics and
    /// plan, at the same addresses, and cites the same documents in the same words.
    /// - Parameter former: what was left of the file when it had other bytes.
    public func standsWhereItStood(_ item: NewsItem, after former: KeptBytes) -> Bool {
        guard holds, let grounds = state.withLock({ $0.items }) else { return false }
        var texts = SharedTexts()
        guard let former = NewsItem.packed(former, file: item.place.file, item.address, on: grounds, &texts) else { return false }
        return item.date == former.date && item.unit == former.unit && item.topics == former.topics && item.plan == former.plan
            && item.aliases.map(\.address) == former.aliases.map(\.address)
            && item.body.citations.elementsEqual(former.body.citations) { $0.isInTheSameWords(as: $1) }
    }

    private var holds: Bool { grounds.map { $0 == formerGrounds } ?? false }

    func look(_ grounds: Fingerprint) -> Look {
        state.withLock { $0.grounds = grounds }
        return Look(drafts: self, holds: grounds == formerGrounds)
    }

    /// A look at all files.
    struct Look: Sendable {
        fileprivate let drafts: PackedDrafts
        fileprivate let holds: Bool

        /// What comes of a file that is no news: what was left of it, or what comes of reading it.
        func outcome(of page: SortedFiles.Page, _ read: () -> DraftOutcome) -> DraftOutcome {
            if let draft = former(page).flatMap({ Draft(packed: $0, page) }) { return DraftOutcome(draft: draft) }
            let outcome = read()
            leave(outcome, nil, nil, of: page)
            return outcome
        }

        /// What was left of a news file: the item that would come of it again, else its draft, of which an item is yet to be made.
        enum News {
            case item(NewsItem)
            case draft(Draft)
            case nothing
        }

        func news(_ page: SortedFiles.Page, on grounds: ItemGrounds?, _ texts: inout SharedTexts) -> News {
            guard let former = former(page) else { return .nothing }
            if let grounds, let item = NewsItem.packed(former, file: page.file.path, page.newsAddress, on: grounds, &texts) { return .item(item) }
            return Draft(packed: former, page).map { .draft($0) } ?? .nothing
        }

        /// Leaves what came of a file for the next run.
        /// - Parameters:
        ///   - item: nil where none is on the site, or there is more to say of it.
        ///   - grounds: nil where it is not known what it was made of.
        func leave(_ outcome: DraftOutcome, _ item: NewsItem?, _ grounds: ItemGrounds?, of page: SortedFiles.Page) {
            guard outcome.isPlain, let packed = outcome.draft?.packed(with: item, on: grounds) else { return }
            drafts.state.withLock { state in
                state.made[page.number] = packed
                if let grounds { state.items = grounds }
            }
        }

        private func former(_ page: SortedFiles.Page) -> KeptBytes? { holds ? drafts.former(page.number) : nil }
    }
}
