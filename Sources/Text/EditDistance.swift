/// How many elements must be changed, left out, added or swapped with their neighbour to make `a` of
/// `b` (Damerau and Levenshtein; no element twice), or `nil` when it is more than `limit`.
///
/// Only the band around the diagonal that `limit` allows is worked out: time is `limit` times length.
func editDistance<Element: Equatable>(_ a: [Element], _ b: [Element], limit: Int) -> Int? {
    if abs(a.count - b.count) > limit { return nil }
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    let tooFar = limit + 1
    var beforeLast = [Int](repeating: tooFar, count: b.count + 1)
    var last = (0...b.count).map { min($0, tooFar) }
    var row = beforeLast
    var bestOfLast = 0
    for i in 1...a.count {
        row[0] = min(i, tooFar)
        let low = max(1, i - limit)
        let high = min(b.count, i + limit)
        if low > high { return nil }
        // The band moves right, so what stands before it is left over from three rows ago.
        if low > 1 { row[low - 1] = tooFar }
        var best = row[0]
        for j in low...high {
            var cost = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
            cost = min(cost, last[j] + 1, row[j - 1] + 1)
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                cost = min(cost, beforeLast[j - 2] + 1)
            }
            row[j] = min(cost, tooFar)
            best = min(best, row[j])
        }
        // A swap reaches over one row, so only two rows that are both too far end it.
        if best > limit, bestOfLast > limit { return nil }
        bestOfLast = best
        swap(&beforeLast, &last)
        swap(&last, &row)
    }
    return last[b.count] <= limit ? last[b.count] : nil
}
