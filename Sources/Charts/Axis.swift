/// An axis of values: where it begins and ends, and the round numbers written beside it.
public struct Axis: Sendable, Equatable {
    public let low: Double
    public let high: Double
    public let ticks: [Double]
    /// Digits after the comma that the ticks need.
    public let decimals: Int
    /// The lowest value stands on top, as the first rank does.
    public let isInverted: Bool

    /// Round numbers around some values.
    ///
    /// - Parameters:
    ///   - values: the lowest and the highest that are drawn.
    ///   - limits: values do not exist beyond these, so the axis does not go there.
    public init(around values: ClosedRange<Double>, within limits: ClosedRange<Double>, isInverted: Bool = false) {
        let size = max(values.lowerBound.magnitude, values.upperBound.magnitude)
        // One value alone gets some room around it.
        let span = max(values.upperBound - values.lowerBound, size * 0.02, 1e-6)
        let (step, decimals) = Axis.step(for: span / 4)
        let finest = isInverted ? max(step, 1) : step
        let low = max((values.lowerBound / finest).rounded(.down) * finest, min(limits.lowerBound, values.lowerBound))
        // Ranks end with the last; scores with a round number.
        var high = isInverted ? values.upperBound : min((values.upperBound / finest).rounded(.up) * finest, max(limits.upperBound, values.upperBound))
        if high <= low { high = low + finest }
        self.low = low
        self.high = high
        self.decimals = isInverted ? 0 : decimals
        self.isInverted = isInverted
        // A first rank has its place on the axis though it is no round number.
        var ticks = isInverted && low >= 1 ? [low] : []
        // Products of steps lie a hair beside the round numbers.
        let hair = 1e-6
        var number = (low / finest - hair).rounded(.up)
        while number * finest <= high + finest * hair, ticks.count < 12 {
            let tick = number * finest
            if ticks.last.map({ tick > $0 + finest * hair }) ?? true { ticks.append(tick) }
            number += 1
        }
        self.ticks = ticks
    }

    /// The least of 1, 2, 5, 10, 20 … and of 0.5, 0.2 … that is not below a width.
    static func step(for width: Double) -> (step: Double, decimals: Int) {
        var unit = 1.0
        var decimals = 0
        while unit < width { unit *= 10 }
        while unit / 10 >= width, decimals < 9 {
            unit /= 10
            decimals += 1
        }
        // Now a tenth of the unit is below the width; a fifth or a half may do.
        for part in [5.0, 2.0] where unit / part >= width { return (unit / part, unit > 1 ? 0 : decimals + 1) }
        return (unit, decimals)
    }

    /// How far along the axis a value stands, 0 at its beginning and 1 at its end.
    func place(of value: Double) -> Double { (value - low) / (high - low) }
}
