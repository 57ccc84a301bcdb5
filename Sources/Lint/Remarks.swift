import Findings

/// What the rules have to say of one file.
struct Remarks {
    /// Findings of one kind told of a file; the last says how many more there are.
    static let limit = 20

    let file: String
    private(set) var findings: [Finding] = []
    /// Findings that stand only if their telephone number is nobody's public one, by its digits.
    private(set) var numbers: [(digits: String, finding: Finding)] = []
    private var counts: [FindingKind: Int] = [:]
    /// How often a rule had something to say, told or not.
    private(set) var told = 0

    init(file: String) { self.file = file }

    mutating func report(
        _ kind: FindingKind, _ range: Range<Int>, what: Bilingual? = nil, mark: Bilingual? = nil, remedy: Bilingual? = nil,
        other: Range<Int>? = nil
    ) {
        told += 1
        counts[kind, default: 0] += 1
        guard counts[kind, default: 0] <= Remarks.limit else { return }
        findings.append(
            Finding(
                kind, at: Place(file, range), what: what, mark: mark, remedy: remedy, other: other.map { Place(file, $0) }))
    }

    /// A telephone number that is at fault unless a directory lists it.
    mutating func reportNumber(_ digits: String, _ kind: FindingKind, _ range: Range<Int>, remedy: Bilingual) {
        told += 1
        guard numbers.count < Remarks.limit else { return }
        numbers.append((digits, Finding(kind, at: Place(file, range), remedy: remedy)))
    }

    /// Leaves out everything but what these kinds say: one fault that explains the others.
    mutating func keep(only kinds: Set<FindingKind>) {
        findings.removeAll { !kinds.contains($0.kind) }
    }

    /// All that was found; where there was more of a kind than is told, the last of it says so.
    func all() -> [Finding] {
        var left = counts.filter { $0.value > Remarks.limit }
        guard !left.isEmpty else { return findings }
        var told: [Finding] = []
        for finding in findings.reversed() {
            guard let count = left.removeValue(forKey: finding.kind) else {
                told.append(finding)
                continue
            }
            let more = Bilingual(" (và \(count - Remarks.limit) chỗ nữa trong tệp)", " (and \(count - Remarks.limit) more in the file)")
            let mark = finding.mark ?? Bilingual("", "")
            told.append(
                Finding(
                    finding.kind, at: finding.place, what: finding.what, mark: Bilingual(mark.vi + more.vi, mark.en + more.en),
                    why: finding.why, remedy: finding.remedy, other: finding.other))
        }
        return told.reversed()
    }
}
