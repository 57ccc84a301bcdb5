/// The names that look most like `word`, nearest first, at most three: those that differ in
/// up to a third of their letters, whatever their case.
func nearestNames(to word: String, among names: some Sequence<String>) -> [String] {
    let wanted = Array(word.lowercased().unicodeScalars.prefix(64))
    let limit = max(1, wanted.count / 3)
    var found: [(distance: Int, name: String)] = []
    for name in Set(names) {
        let letters = Array(name.lowercased().unicodeScalars.prefix(64))
        guard abs(letters.count - wanted.count) <= limit else { continue }
        let distance = editDistance(wanted, letters)
        if distance <= limit { found.append((distance, name)) }
    }
    found.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return found.prefix(3).map(\.name)
}

/// Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 0..<a.count {
        var row = [i + 1]
        for j in 0..<b.count {
            var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                cost = min(cost, beforeLast[j - 1] + 1)
            }
            row.append(cost)
        }
        beforeLast = last
        last = row
    }
    return last[b.count]
}
