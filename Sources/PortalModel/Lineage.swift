import Text

/// What may end and pass into others: a province or a unit.
public protocol Enduring: AnyObject, Sendable {
    /// Its first day; nil where that is not known.
    var from: Day? { get }
    /// Its last day; nil while it lasts.
    var until: Day? { get }
    /// Into what it passed, one or several.
    var successors: [Succession<Self>] { get }
}

extension Enduring {
    /// Whether its last day has gone by.
    public func isClosed(on day: Day) -> Bool { until.map { $0 < day } ?? false }

    /// Whether it has begun and has not ended.
    public func exists(on day: Day) -> Bool { !isClosed(on: day) && (from.map { $0 <= day } ?? true) }

    /// The first day without it.
    public var ended: Day? { until.map { $0.adding(days: 1) } }
}

/// Who followed whom, through any number of steps; read once from what each record says of its successors.
public struct Lineage<Record: Enduring>: Sendable {
    /// For each record those that passed into it in one step, by their place in the list.
    public let predecessors: [[Succession<Record>]]
    private let present: [[Ref<Record>]]

    init(_ records: [Record], on today: Day) {
        var predecessors: [[Succession<Record>]] = Array(repeating: [], count: records.count)
        for (index, record) in records.enumerated() {
            for step in record.successors {
                predecessors[step.to.index].append(Succession(to: Ref(index), how: step.how, by: step.by))
            }
        }
        self.predecessors = predecessors
        present = Lineage.present(records, on: today)
    }

    /// What a closed record is now: those not closed that it passed into, in the order in which they are named,
    /// each once. Empty for a record that lasts and for one without successors.
    public func present(of record: Ref<Record>) -> [Ref<Record>] { present[record.index] }

    /// All that passed into a record, through any number of steps, nearest first, each once.
    public func former(of record: Ref<Record>) -> [Ref<Record>] {
        guard !predecessors[record.index].isEmpty else { return [] }
        var found = [record]
        var isSeen = [Bool](repeating: false, count: predecessors.count)
        isSeen[record.index] = true
        var next = 0
        while next < found.count {
            for step in predecessors[found[next].index] where !isSeen[step.to.index] {
                isSeen[step.to.index] = true
                found.append(step.to)
            }
            next += 1
        }
        return Array(found.dropFirst())
    }

    /// Each record once, after those that it passed into; without recursion, since a chain may be long. A circle,
    /// which is a finding of its own, ends where it closes.
    private static func present(_ records: [Record], on today: Day) -> [[Ref<Record>]] {
        var present: [[Ref<Record>]] = Array(repeating: [], count: records.count)
        // What lasts needs no walk; what is open is being walked or has been.
        var isOpen = records.map { !$0.isClosed(on: today) }
        for start in records.indices where !isOpen[start] {
            var path = [(index: start, step: 0)]
            isOpen[start] = true
            while let (index, step) = path.last {
                if step < records[index].successors.count {
                    path[path.count - 1].step += 1
                    let ahead = records[index].successors[step].to.index
                    if !isOpen[ahead] {
                        isOpen[ahead] = true
                        path.append((ahead, 0))
                    }
                    continue
                }
                var seen: Set<Ref<Record>> = []
                for step in records[index].successors {
                    let ends = records[step.to.index].isClosed(on: today) ? present[step.to.index] : [step.to]
                    present[index] += ends.filter { seen.insert($0).inserted }
                }
                path.removeLast()
            }
        }
        return present
    }
}
