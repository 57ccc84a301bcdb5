/// Values over years as lines: what is drawn, without how.
///
/// A chart knows no portal. Its lines come in pieces; between two pieces nothing is drawn, so that a year without a
/// value and a merger are seen.
public struct LineChart: Sendable {
    public struct Point: Sendable {
        public let year: Int
        public let value: Double
        /// Written beside the mark.
        public let label: String?

        public init(year: Int, value: Double, label: String? = nil) {
            self.year = year
            self.value = value
            self.label = label
        }
    }

    public struct Line: Sendable {
        /// Each piece goes through years that follow each other.
        public let pieces: [[Point]]
        /// Which of the styles, from 1; nil for a line that only shows where the others stand.
        public let style: Int?

        public init(pieces: [[Point]], style: Int?) {
            self.pieces = pieces
            self.style = style
        }
    }

    /// A line across the chart just before a year, with words: what is left and what is right of it are not the same thing.
    public struct Boundary: Sendable {
        public let year: Int
        public let words: String

        public init(year: Int, words: String) {
            self.year = year
            self.words = words
        }
    }

    public let lines: [Line]
    public let boundaries: [Boundary]
    public let axis: Axis
    public let years: ClosedRange<Int>
    /// What the values are, beside their axis.
    public let valueWords: String
    /// What the years are called, beside theirs.
    public let yearWords: String

    /// - Parameters:
    ///   - boundaries: those beside years that are drawn; others are left out.
    ///   - limits: the lowest and the highest value that can be.
    ///   - isRank: values are ranks, the first on top.
    /// - Returns: nil where there is nothing to draw.
    public init?(lines: [Line], boundaries: [Boundary], limits: ClosedRange<Double>, isRank: Bool = false, valueWords: String, yearWords: String) {
        let points = lines.lazy.flatMap(\.pieces).joined()
        guard let first = points.map(\.year).min(), let last = points.map(\.year).max(),
            let low = points.map(\.value).min(), let high = points.map(\.value).max()
        else { return nil }
        self.lines = lines
        self.valueWords = valueWords
        self.yearWords = yearWords
        self.boundaries = boundaries.filter { (first + 1...last + 1).contains($0.year) }
        years = first...last
        axis = Axis(around: low...high, within: limits, isInverted: isRank)
    }

    /// Styles that can be told apart.
    public static let styles = 6
}
