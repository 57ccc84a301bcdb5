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

    private var holds: Bool { grounds.map { $0 == formerGrounds } ?? false }

    func look(_ grounds: Fingerprint) -> Look {
        state.withLock { $0.grounds = grounds }
        return Look(drafts: self, holds: grounds == formerGrounds)
    }

    /// A look at all files.
    struct Look: Sendable {
        fileprivate let drafts: PackedDrafts
        fileprivate let holds: Bool

        /// What comes of a file: what was left of it, or what comes of reading it.
        func outcome(of page: SortedFiles.Page, _ read: () -> DraftOutcome) -> DraftOutcome {
            if holds, let packed = drafts.former(page.number), let draft = Draft(packed: packed, page) { return DraftOutcome(draft: draft) }
            let outcome = read()
            if outcome.isPlain, let packed = outcome.draft?.packed {
                drafts.state.withLock { $0.made[page.number] = packed }
            }
            return outcome
        }
    }
}
