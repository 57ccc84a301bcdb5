import Findings
import PortalModel
import Text

/// How an obligation stands on a day.
public struct ObligationStanding: Hashable, Sendable {
    public let state: DutyState
    /// Whether it is what is posted that makes it so, or what is declared. The two are never added up.
    public let basis: Basis
    /// How many of the required ones are not there, by the basis.
    public let missing: Int

    public enum Basis: String, Sendable { case posted, declared }
}

/// The states of an obligation, from the worst to the best of those that are held against a unit.
public enum DutyState: String, Sendable, CaseIterable {
    case overdue
    case dueSoon = "due-soon"
    case notDue = "not-due"
    case metLate = "met-late"
    case metUndated = "met-undated"
    case met
    case exempt

    public var words: Bilingual {
        switch self {
        case .overdue: Bilingual("chưa đủ, quá hạn", "not complete, overdue")
        case .dueSoon: Bilingual("sắp đến hạn", "due soon")
        case .notDue: Bilingual("chưa đến hạn", "not due yet")
        case .metLate: Bilingual("đủ nhưng trễ", "done, but late")
        case .metUndated: Bilingual("đủ, không rõ ngày", "done, on an unknown day")
        case .met: Bilingual("đủ đúng hạn", "done in time")
        case .exempt: Bilingual("không tính", "not counted")
        }
    }

    /// Whether as many were done as are required.
    public var isMet: Bool { self == .met || self == .metLate || self == .metUndated }
}

extension Obligation.Exemption {
    /// Why it is not counted.
    public var words: Bilingual {
        switch self {
        case .beforeIssue(let issued):
            Bilingual("phát sinh trước ngày ban hành (\(issued.vietnamese))", "due before the plan was issued (\(issued.iso))")
        case .beforeUnit(let from):
            Bilingual("đơn vị hoạt động từ \(from.legal)", "the unit began on \(from.iso)")
        case .afterUnit(let until):
            Bilingual("đơn vị kết thúc hoạt động ngày \(until.legal)", "the unit ended on \(until.iso)")
        }
    }
}

extension Obligation {
    /// Looks at what was done by a day.
    /// - Parameter soon: so many days before its deadline an obligation is due soon.
    func standing(on today: Day, soon: Int) -> ObligationStanding {
        let posted = Count(self.posted.map(\.timing))
        let declared = Count(self.declared.map(\.timing))
        let basis: ObligationStanding.Basis = switch proof {
        case .portal: .posted
        case .declaration: posted.rank(required) > declared.rank(required) ? .posted : .declared
        case .either: declared.rank(required) > posted.rank(required) ? .declared : .posted
        }
        let count = basis == .posted ? posted : declared
        let missing = max(0, required - count.all)
        func stands(_ state: DutyState) -> ObligationStanding { ObligationStanding(state: state, basis: basis, missing: missing) }
        if exemption != nil { return stands(.exempt) }
        switch count.rank(required) {
        case 3...: return stands(.met)
        case 2: return stands(.metUndated)
        case 1: return stands(.metLate)
        default: break
        }
        let days = due.lastDay.ordinal - today.ordinal
        return stands(days < 0 ? .overdue : days <= soon ? .dueSoon : .notDue)
    }

    private struct Count {
        private var inTime = 0
        private var undated = 0
        private(set) var all = 0

        init(_ timings: [Timing]) {
            for timing in timings {
                all += 1
                switch timing {
                case .inTime: inTime += 1
                case .undated: undated += 1
                case .late: break
                }
            }
        }

        /// 3 enough in time, 2 enough if what has no day was in time, 1 enough, 0 too few.
        func rank(_ required: Int) -> Int {
            inTime >= required ? 3 : inTime + undated >= required ? 2 : all >= required ? 1 : 0
        }
    }
}
