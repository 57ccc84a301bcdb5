/// Lines as people write them: `3, 7–9, 12`. Of very many the first.
struct LineRanges {
    private static let shown = 12
    private var ranges: [ClosedRange<Int>] = []

    /// - Parameter lines: in order; a line may stand in it more than once.
    init(_ lines: [Int]) {
        for line in lines {
            if let last = ranges.last, line <= last.upperBound + 1 {
                ranges[ranges.count - 1] = last.lowerBound...max(line, last.upperBound)
            } else {
                ranges.append(line...line)
            }
        }
    }

    var isOne: Bool { ranges.count == 1 && ranges[0].count == 1 }

    var text: String {
        let shown = ranges.prefix(LineRanges.shown).map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
        return shown.joined(separator: ", ") + (ranges.count > LineRanges.shown ? ", …" : "")
    }
}
