import Findings
import PortalModel
import Text

/// Decides of each news item whether it is on the site, and makes it.
struct NewsGate: Sendable {
    private let loader: NewsLoader
    private let approvalRequired: Bool
    private let takesDrafts: Bool
    private let numbers: Set<String>

    /// - Parameters:
    ///   - takesDrafts: items that are not to be seen yet are taken in.
    ///   - numbers: those that the portal offers to callers.
    init(_ loader: NewsLoader, approvalRequired: Bool, takesDrafts: Bool, numbers: Set<String>) {
        self.loader = loader
        self.approvalRequired = approvalRequired
        self.takesDrafts = takesDrafts
        self.numbers = numbers
    }

    /// Whether another gate, on the same day and with the same files beside the items, comes to the same: to the same items, and to
    /// findings that differ in no more than the names by which they call things.
    func judgesAlike(as other: NewsGate) -> Bool {
        let (known, others) = (loader.lookup, other.loader.lookup)
        return known.units == others.units && known.topics == others.topics && known.channels == others.channels
            && known.plans == others.plans && known.duties == others.duties && known.heldPlans == others.heldPlans
            && known.faulty == others.faulty && numbers == other.numbers && approvalRequired == other.approvalRequired
            && loader.days.areThose(of: other.loader.days)
    }

    /// What came of a file.
    struct Outcome: Sendable {
        /// Nil where it is not on the site.
        var item: NewsItem?
        /// Nil where there is no more to say, as of nearly every file.
        var rest: Rest?
    }

    /// What else came of a file. A class, as there are few of them in as many outcomes as there are files.
    final class Rest: Sendable {
        let held: HeldItem?
        /// Of a file that could be taken apart, whatever is wrong with it.
        let title: String?
        let body: Body?
        let findings: [Finding]

        init(_ draft: Draft?, _ held: HeldItem?, _ findings: [Finding]) {
            title = draft?.title
            body = draft?.body
            self.held = held
            self.findings = findings
        }
    }

    /// - Parameter texts: what many items say in the same words.
    func item(of read: DraftOutcome, _ texts: inout SharedTexts) -> Outcome {
        var findings = read.findings
        guard var draft = read.draft else { return Outcome(item: nil, rest: Rest(nil, nil, findings)) }
        for (digits, finding) in read.numbers where !numbers.contains(digits) { findings.append(finding) }
        var held: HeldItem?
        if let reason = draft.hold(on: loader.today, approvalRequired: approvalRequired) {
            held = HeldItem(title: draft.title, file: draft.file, hold: reason, address: draft.newsAddress)
            if reason == .unapproved { findings.append(draft.unapproved) }
            if !takesDrafts || reason == .expired {
                // Whatever will be published one day is checked now, not on that day.
                if reason != .draft, reason != .expired { findings += loader.item(draft, &texts).1 }
                return Outcome(item: nil, rest: Rest(draft, held, findings))
            }
            draft = draft.with(reason.standing)
        }
        let (item, faults) = loader.item(draft, &texts)
        if !faults.isEmpty { findings += faults }
        let isAll = item != nil && held == nil && findings.isEmpty
        return Outcome(item: item, rest: isAll ? nil : Rest(draft, held, findings))
    }
}

/// Texts that many items have in common, so that each is in memory once: who wrote an item, who approved it.
struct SharedTexts: ~Copyable {
    /// By the hashes of their bytes.
    private var texts: [UInt64: String] = [:]

    /// No board has so many authors; where it is not names that stand there, nothing is gained.
    private static let limit = 4096

    mutating func one(_ text: String?) -> String? {
        // Up to 15 bytes lie in the text's own two words.
        guard var text, text.utf8.count > 15 else { return text }
        return text.withUTF8 { one(UnsafeRawBufferPointer($0)) }
    }

    /// - Parameter bytes: UTF-8; of a text that is known none is made of them.
    mutating func one(_ bytes: UnsafeRawBufferPointer) -> String {
        guard bytes.count > 15 else { return String(decoding: bytes, as: UTF8.self) }
        let hash = ContentHash.of(bytes.assumingMemoryBound(to: UInt8.self))
        if let known = texts[hash], known.utf8.elementsEqual(bytes) { return known }
        let text = String(decoding: bytes, as: UTF8.self)
        if texts.count < SharedTexts.limit { texts[hash] = text }
        return text
    }
}
