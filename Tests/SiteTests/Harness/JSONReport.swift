import Foundation

/// What `--format json` says.
struct JSONReport: Decodable {
    struct Place: Decodable, Equatable {
        let file: String
        let line: Int?
        let column: Int?
        let endLine: Int?
        let endColumn: Int?
    }

    struct Finding: Decodable {
        let code: String
        let severity: String
        let audience: String
        let message: String
        let page: String?
        let place: Place?
        let mark: String?
        let why: String?
        let remedy: String?
        let other: Place?

        /// All that is said in words.
        var words: String { [message, mark, why, remedy].compactMap { $0 }.joined(separator: "\n") }
    }

    let version: Int
    let tool: String
    let language: String
    let errors: Int
    let warnings: Int
    let outcome: String
    let findings: [Finding]

    init(_ run: Run) throws {
        do {
            self = try JSONDecoder().decode(JSONReport.self, from: Data(run.stdout))
        } catch {
            throw HarnessError("no report (exit \(run.exitCode)): \(run.out)\(run.err)")
        }
    }
}
