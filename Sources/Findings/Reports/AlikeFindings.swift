/// Findings of one file that say the same of many places, as of each tag in a text that was pasted as HTML: the first few are told in full, of
/// the rest where they stand. Whoever mends those few knows what to do with the others; 4,000 paragraphs nobody reads.
struct AlikeFindings {
    static let toldInFull = 10

    private struct Key: Hashable {
        let code: String
        let what, mark, remedy: String?

        init(_ finding: Finding) {
            code = finding.kind.code
            (what, mark, remedy) = (finding.what.vi, finding.mark?.vi, finding.remedy?.vi)
        }
    }

    private var counts: [Key: Int] = [:]
    private var rest: [(finding: Finding, lines: [Int])] = []
    /// The places in `rest`.
    private var places: [Key: Int] = [:]

    /// Counts a finding; one that is not told in full is kept for `removeRest`.
    /// - Parameter line: gives the line that it stands on; what stands on none, or tells of another place too, is always told in full.
    mutating func isToldInFull(_ finding: Finding, line: () -> Int?) -> Bool {
        guard finding.place?.range != nil, finding.other == nil else { return true }
        let key = Key(finding)
        let count = counts[key, default: 0] + 1
        counts[key] = count
        guard count > AlikeFindings.toldInFull, let line = line() else { return true }
        if let place = places[key] {
            rest[place].lines.append(line)
        } else {
            places[key] = rest.count
            rest.append((finding, [line]))
        }
        return false
    }

    /// What was not told in full, and the lines; begins anew for the next file.
    mutating func removeRest() -> [(finding: Finding, lines: [Int])] {
        defer { self = AlikeFindings() }
        return rest
    }
}
