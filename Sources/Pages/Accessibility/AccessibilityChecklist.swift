import Text

/// What was tested of the templates' accessibility: one row for each criterion of WCAG 2.2, levels A and AA.
///
/// It comes with the templates and says of them alone; `Tests/Browser` holds every row that names a test to that test.
public struct AccessibilityChecklist: Sendable {
    /// What a row may claim. What is not understood counts as not tested.
    public enum Result: String, Sendable {
        case pass, partial, fail
        /// Nothing that the criterion is about occurs.
        case none
        case untested
    }

    /// One criterion (*tiêu chí*).
    public struct Row: Sendable {
        /// Its number in WCAG 2.2: `1.4.10`.
        public let criterion: String
        /// `A` or `AA`.
        public let level: String
        public let name: String
        public let result: Result
        /// Tested by a program at every change of this one.
        public let automatic: Bool
        /// Looked at by people.
        public let byHand: Bool
        /// When, where it was.
        public let tested: Day?
        public let remark: String
    }

    public let rows: [Row]
    /// The site's own templates and styles that stand in the place of tested ones, by name; the results do not cover them.
    public let replaced: [String]

    public static let empty = AccessibilityChecklist(csv: [], replaced: [])

    /// - Parameter csv: `templates/accessibility.csv`, whose first row names the columns.
    public init(csv: [UInt8], replaced: [String]) {
        self.replaced = replaced
        let table = readCSV(csv).rows.map { $0.fields.map(\.text) }
        let columns = table.first ?? []
        rows = table.dropFirst().map { fields in
            func value(_ name: String) -> String {
                guard let column = columns.firstIndex(of: name), column < fields.count else { return "" }
                return fields[column]
            }
            let how = value("how").split(separator: " ")
            let tested = try? DayParsing.parse(value("tested")).get().day
            let result = Result(rawValue: value("result")) ?? .untested
            return Row(
                criterion: value("criterion"), level: value("level"), name: value("name"),
                // Nothing is claimed that does not say how and when.
                result: result == .pass && (how.isEmpty || tested == nil) ? .untested : result,
                automatic: how.contains("auto"), byHand: how.contains("hand"), tested: tested, remark: value("remark"))
        }
    }

    /// Whether nothing is left to be tested or mended in the templates that this site uses.
    public var isComplete: Bool {
        !rows.isEmpty && replaced.isEmpty && rows.allSatisfy { $0.result == .pass || $0.result == .none }
    }

    func count(_ result: Result) -> Int { rows.count { $0.result == result } }

    /// The last day on which something was tested.
    var lastTested: Day? { rows.compactMap(\.tested).max() }
}
