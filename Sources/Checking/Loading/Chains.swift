/// Records that lead to others, walked once along their chains; without recursion, since a chain may be long.
struct Chains {
    /// Where a chain leads back to a record through which it has come.
    private(set) var circles: [(record: Int, back: Int)] = []
    /// Each record once, after all to which it leads.
    private(set) var order: [Int] = []

    private enum State { case new, open, walked }

    /// - Parameter next: to which records each one leads, by their places.
    init(_ next: [[Int]]) {
        var states = Array(repeating: State.new, count: next.count)
        for start in next.indices where states[start] == .new {
            var path = [(record: start, step: 0)]
            states[start] = .open
            while let (record, step) = path.last {
                guard step < next[record].count else {
                    states[record] = .walked
                    order.append(record)
                    path.removeLast()
                    continue
                }
                path[path.count - 1].step += 1
                let ahead = next[record][step]
                switch states[ahead] {
                case .open: circles.append((record, ahead))
                case .new:
                    states[ahead] = .open
                    path.append((ahead, 0))
                case .walked: break
                }
            }
        }
    }
}
