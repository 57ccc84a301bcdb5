import Duties
import Findings
import PortalModel
import Text

/// The obligations that were asked for, ready to be printed.
struct DutyList {
    let portal: Portal
    let ledger: DutyLedger
    let obligations: [Obligation]
    let refusals: [Refusal]

    /// Two lines an obligation, plan by plan: figures and state above, whose it is and what below. Lines are short
    /// enough for a narrow terminal but for long names, which it may break.
    func writeTable(_ language: Language, into out: inout ByteBuffer) {
        let head = Bilingual("Hạn\tKỳ\tCần\tĐăng\tKhai\tTình trạng", "Due\tPeriod\tAsked\tPosted\tDeclared\tState")[language]
        let columns = head.split(separator: "\t").map(String.init)
        let rows = obligations.map { row($0, language) }
        var widths = columns.map { displayWidth(of: $0) }
        for row in rows { for (place, cell) in row.enumerated() { widths[place] = max(widths[place], displayWidth(of: cell)) } }
        var plan: Ref<Plan>?
        for (obligation, row) in zip(obligations, rows) {
            if obligation.plan != plan {
                if plan != nil { out.append("\n") }
                plan = obligation.plan
                out.append("\(portal[obligation.plan].title) (\(portal[obligation.plan].id))\n")
                line(columns, widths, into: &out)
            }
            line(row, widths, into: &out)
            let names = [portal[obligation.plan].duties[obligation.duty].id, portal[obligation.unit].name] + (obligation.channel.map { [portal[$0].name] } ?? [])
            out.append("  " + names.joined(separator: " · ") + "\n")
        }
        if !obligations.isEmpty { out.append("\n") }
        out.append(summary(language) + "\n")
    }

    private func row(_ obligation: Obligation, _ language: Language) -> [String] {
        let due = language == .vi ? obligation.due.lastDay.legal : obligation.due.lastDay.iso
        let period = language == .vi ? obligation.periodWords(portal) : obligation.period.iso
        // A deadline that the plan does not write is marked.
        return [
            due + (obligation.due.isWritten ? "" : "*"), period, "\(obligation.required)", "\(obligation.posted.count)",
            "\(obligation.declared.count)", stateWords(obligation)[language],
        ]
    }

    /// On a day of one's own choice the days may be told too, which on a page would change from build to build.
    private func stateWords(_ obligation: Obligation) -> Bilingual {
        let words = obligation.stateWords()
        let days = ledger.today.ordinal - obligation.due.lastDay.ordinal
        switch obligation.standing.state {
        case .overdue: return Bilingual(words.vi + " \(days) ngày", words.en + " by \(days) \(days == 1 ? "day" : "days")")
        case .dueSoon: return Bilingual(words.vi + ", còn \(-days) ngày", words.en + ", in \(-days) \(days == -1 ? "day" : "days")")
        default: return words
        }
    }

    /// Figures to the right, words to the left, two blanks between columns, none at the end.
    private func line(_ cells: [String], _ widths: [Int], into out: inout ByteBuffer) {
        var text = ""
        for (place, cell) in cells.enumerated() {
            let blanks = String(repeating: " ", count: widths[place] - displayWidth(of: cell))
            let isFigure = (2...4).contains(place)
            text += (place == 0 ? "" : "  ") + (isFigure ? blanks + cell : place == cells.count - 1 ? cell : cell + blanks)
        }
        out.append(text + "\n")
    }

    private func summary(_ language: Language) -> String {
        let tally = DutyTally(obligations)
        guard !obligations.isEmpty else { return Bilingual("Không có nghĩa vụ nào.", "There are no duties.")[language] }
        let states = DutyState.allCases.compactMap { state -> String? in
            let count = tally.count(state)
            return count == 0 ? nil : "\(state.words[language]) \(count)"
        }
        let unwritten = obligations.contains { !$0.due.isWritten }
            ? Bilingual("\n* Kế hoạch không ghi hạn; lấy ngày cuối kỳ.", "\n* The plan gives no deadline; the period's last day stands for it.")[language] : ""
        return Bilingual("Tính đến \(ledger.today.legal): ", "As of \(ledger.today.iso): ")[language] + states.joined(separator: ", ") + "." + unwritten
    }
}
