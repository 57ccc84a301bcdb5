import Foundation

/// What `mocban report` prints, taken apart.
struct DraftReport {
    let text: String

    init(_ run: Run) throws {
        guard run.exitCode == 0 else { throw HarnessError("no report (exit \(run.exitCode)): \(run.err)") }
        text = run.out
    }

    /// The part under a heading of the second level, named by how it begins.
    func part(_ number: String) -> String {
        let parts = text.components(separatedBy: "\n## ")
        return parts.first { $0.hasPrefix(number + ". ") } ?? ""
    }

    /// The cells of all rows of tables in a text, heads included.
    static func rows(_ text: String) -> [[String]] {
        text.components(separatedBy: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| :") && !$0.hasPrefix("| -") }
            .map { $0.dropFirst(2).dropLast(2).components(separatedBy: " | ").map { $0.trimmingCharacters(in: .whitespaces) } }
    }

    /// The sums of the table at the beginning of part I, by their words.
    var totals: [String: Int] {
        let rows = DraftReport.rows(part("I")).drop { $0.first != "Chỉ tiêu" }.dropFirst().prefix { $0.count == 2 }
        return Dictionary(rows.map { ($0[0].replacing("– ", with: ""), Int($0[1]) ?? -1) }, uniquingKeysWith: { a, _ in a })
    }

    /// The sums of each duty's table: required, posted, declared.
    var dutySums: [[Int]] {
        DraftReport.rows(part("I")).filter { $0.first == "**Cộng**" }
            .map { $0.compactMap { Int($0.replacing("**", with: "")) } }
    }
}
