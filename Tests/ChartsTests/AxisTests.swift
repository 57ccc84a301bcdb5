import Charts
import Testing

@Suite struct AxisTests {
    @Test(arguments: [
        (65.9...74.8, 0.0...100.0, [65.0, 70, 75]),
        (81.32...92.18, 0...100, [80, 85, 90, 95]),
        (0.61...0.74, 0...1, [0.6, 0.65, 0.7, 0.75]),
        (38.2...46.9, 0...80, [35, 40, 45, 50]),
        (0...100, 0...100, [0, 50, 100]),
        (97.5...99.9, 0...100, [97, 98, 99, 100]),
        (0.1...0.9, 0...100, [0, 0.2, 0.4, 0.6, 0.8, 1]),
        (0.001...0.009, 0...1, [0, 0.002, 0.004, 0.006, 0.008, 0.01]),
        (120_000...950_000, 0...1_000_000, [0, 500_000, 1_000_000]),
    ] as [(ClosedRange<Double>, ClosedRange<Double>, [Double])])
    func roundNumbers(_ values: ClosedRange<Double>, _ limits: ClosedRange<Double>, _ ticks: [Double]) {
        let axis = Axis(around: values, within: limits)
        #expect(axis.ticks.count == ticks.count && zip(axis.ticks, ticks).allSatisfy { abs($0 - $1) < 1e-9 }, "\(axis)")
        #expect(axis.low <= values.lowerBound && axis.high >= values.upperBound)
        #expect(axis.low >= limits.lowerBound && axis.high <= limits.upperBound)
    }

    /// One value has room around it, also at the ends of what can be.
    @Test(arguments: [88.57, 0, 100, 0.5, 1e-9, 99.999] as [Double])
    func oneValue(_ value: Double) {
        let axis = Axis(around: value...value, within: 0...100)
        #expect(axis.low < axis.high)
        #expect(axis.low <= value && value <= axis.high)
        #expect(!axis.ticks.isEmpty)
    }

    /// Whatever stands in a table, the axis is finite and has few numbers.
    @Test(arguments: [(0, 1e15), (-1e15, 1e15), (1e14, 1e14 + 1), (-5, -4), (200, 300)] as [(Double, Double)])
    func anything(_ low: Double, _ high: Double) {
        let axis = Axis(around: low...high, within: 0...100)
        #expect(axis.low <= low && axis.high >= high && axis.low < axis.high)
        #expect((1...12).contains(axis.ticks.count), "\(axis)")
    }

    /// The first rank has its place on top though it is no round number; no half ranks.
    @Test(arguments: [(1...63, [1, 20, 40, 60]), (1...5, [1, 2, 3, 4, 5]), (2...3, [2, 3]), (7...7, [7, 8])] as [(ClosedRange<Int>, [Double])])
    func ranks(_ values: ClosedRange<Int>, _ ticks: [Double]) {
        let axis = Axis(around: Double(values.lowerBound)...Double(values.upperBound), within: 1...10_000, isInverted: true)
        #expect(axis.ticks == ticks)
        #expect(axis.decimals == 0)
        #expect(axis.high >= Double(values.upperBound))
    }
}
