import Foundation

/// What `mocban duties --format json` says.
struct DutyReport: Decodable {
    struct Entry: Decodable {
        let item: String?
        let what: String?
        let date: String?
        let daysLate: Int?
        let sentOn: String?
        let approvedOn: String?
        let stage: String?
    }

    struct Obligation: Decodable {
        let plan, duty, kind, unit, period, due, state, basis, words, proof: String
        let channel: String?
        let dueWritten: Bool
        let required, missing: Int
        let posted, declared, pending: [Entry]
    }

    struct Refusal: Decodable {
        let plan, reason, words: String
        let duty, unit, item, what: String?
    }

    let version: Int
    let today: String
    let totals: [String: Int]
    let obligations: [Obligation]
    let refused: [Refusal]

    init(_ run: Run) throws {
        do {
            self = try JSONDecoder().decode(DutyReport.self, from: Data(run.stdout))
        } catch {
            throw HarnessError("no duties (exit \(run.exitCode)): \(run.out)\(run.err)")
        }
    }
}

extension DutyReport.Obligation {
    /// `20/3 met 1/0`: the last day in time, the state, how many are posted and declared, and by how many days the
    /// declared and posted ones came late.
    var told: String {
        let late = (posted + declared).compactMap(\.daysLate).filter { $0 > 0 }.map { "+\($0)" }
        return ([due, state, "\(posted.count)/\(declared.count)"] + late).joined(separator: " ")
    }
}
