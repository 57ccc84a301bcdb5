import Findings
import PortalModel
import Text

extension Obligation {
    /// `Quý I/2024`, `năm 2024`, `năm 2024 (một lần)`.
    public func periodWords(_ portal: Portal) -> String {
        let once = portal[plan].duties[duty].every == .once ? " (một lần)" : ""
        return period.vietnamese + once
    }

    /// How it stands, with why it is not counted and whether that rests on declarations. Where only a declaration could
    /// bear witness, its absence does not show that nothing was done.
    public func stateWords() -> Bilingual {
        if let exemption { return exemption.words }
        let state = standing.state.words
        let (missing, of) = (standing.missing, required > 1 ? "/\(required)" : "")
        switch standing.state {
        case .met, .metLate, .metUndated:
            return standing.basis == .posted ? state : Bilingual(state.vi + " (theo khai báo)", state.en + " (as declared)")
        case .overdue where proof == .declaration:
            return Bilingual("chưa khai báo đủ (thiếu \(missing)\(of)), đã quá hạn", "\(missing)\(of) not declared, overdue")
        case .overdue: return Bilingual("thiếu \(missing)\(of), đã quá hạn", "\(missing)\(of) missing, overdue")
        case .dueSoon, .notDue, .exempt: return state
        }
    }
}

extension Timing {
    /// `đúng hạn`, `trễ 2 ngày`.
    public var words: Bilingual {
        switch self {
        case .inTime: Bilingual("đúng hạn", "in time")
        case .late(let days): Bilingual("trễ \(days) ngày", "late by \(days) \(days == 1 ? "day" : "days")")
        case .undated: Bilingual("không ghi ngày", "no day given")
        }
    }

    /// Days after the last one that was in time; nil where no day is given.
    public var daysLate: Int? {
        switch self {
        case .inTime: 0
        case .late(let days): days
        case .undated: nil
        }
    }
}
