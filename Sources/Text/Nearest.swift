/// The candidates that somebody may have meant, nearest first; none when nothing is near.
///
/// Compared as ``folded(_:)`` text: those that differ in marks and case alone come first, then by the
/// share of letters that were changed, left out, added or swapped with their neighbour. A third of the
/// letters may be wrong; a candidate that begins with the text, or holds it as whole words, is near too.
/// Ties go to the one with fewer other marks, then stand in Vietnamese order, so the answer never
/// depends on the order of the candidates.
public func nearest(
    to text: String, among candidates: some Sequence<String>, limit: Int = 3
) -> [String] {
    let wanted = Array(folded(text).utf8.prefix(longestCompared))
    guard !wanted.isEmpty, limit > 0 else { return [] }
    var found: [(cost: Int, candidate: String)] = []
    for candidate in Set(candidates) {
        let other = Array(folded(candidate).utf8.prefix(longestCompared))
        if let cost = cost(from: wanted, to: other) { found.append((cost, candidate)) }
    }
    // Marks are compared only among those that can still be chosen.
    let costs = found.map(\.cost).sorted()
    let highest = costs.count > limit ? costs[limit - 1] : Int.max
    found.removeAll { $0.cost > highest }
    // The usual answer to a slip, which needs no order.
    if found.count < 2 { return found.map(\.candidate) }
    let wantedMarks = marks(text)
    var ranked: [Candidate] = []
    for (cost, candidate) in found {
        let distance = editDistance(wantedMarks, marks(candidate), limit: longestCompared) ?? longestCompared
        ranked.append(
            Candidate(
                text: candidate, cost: cost, marks: distance, key: vietnameseSortKey(candidate)))
    }
    return ranked.sorted().prefix(limit).map(\.text)
}

/// Letters and marks apart. No more is taken apart than is compared: a run of marks is sorted in the square of its length.
private func marks(_ text: String) -> [Unicode.Scalar] {
    let head = String(text.unicodeScalars.prefix(longestCompared))
    return Array(decomposedScalars(head.lowercased()).prefix(longestCompared))
}

private struct Candidate: Comparable {
    let text: String
    let cost: Int
    let marks: Int
    let key: [UInt8]

    static func < (a: Candidate, b: Candidate) -> Bool {
        if a.cost != b.cost { return a.cost < b.cost }
        if a.marks != b.marks { return a.marks < b.marks }
        return a.key.lexicographicallyPrecedes(b.key)
    }
}

/// How much of either text is looked at: no name is longer, and time grows with the square.
private let longestCompared = 200

/// 0 for equal, up to 1000 for as far as can be; `nil` for too far.
private func cost(from wanted: [UInt8], to other: [UInt8]) -> Int? {
    if wanted == other { return 0 }
    let length = max(wanted.count, other.count)
    // One slip is allowed from three letters on; below that anything would be near to anything.
    let allowed = min(length / 3, 8)
    let byLetters = editDistance(wanted, other, limit: allowed).map { $0 * 1000 / length }

    // Half of a name, or a name with something behind it.
    let (short, long) = wanted.count < other.count ? (wanted, other) : (other, wanted)
    guard short.count >= 3, short.count * 8 >= long.count, let place = place(of: short, in: long) else {
        return byLetters
    }
    let missing = (long.count - short.count) * 100 / long.count
    return min(byLetters ?? .max, (place == 0 ? 150 : 250) + missing)
}

/// Where `short` stands in `long` at the beginning of a word, if it does.
private func place(of short: [UInt8], in long: [UInt8]) -> Int? {
    (0...(long.count - short.count)).first { start in
        (start == 0 || !isLetterOrDigit(long[start - 1]))
            && long[start..<(start + short.count)].elementsEqual(short)
    }
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte &- 97 < 26 || byte &- 48 < 10 || byte >= 0x80
}
