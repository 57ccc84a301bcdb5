import Duties
import PortalModel
import Text

/// III. and IV.: what is overdue or was late, and what falls due next; the words are the board's.
extension DraftReport {
    func writeShortcomings(into draft: inout MarkdownDraft) {
        draft.heading(2, "III. TỒN TẠI, HẠN CHẾ")
        let overdue = obligations.filter { $0.standing.state == .overdue }
        let late = obligations.filter { $0.standing.state == .metLate }
        let longer = ongoing.filter { $0.standing.state == .overdue }
        let day = "tính đến ngày \(ledger.today.legal)"
        list("Việc quá hạn mà chưa đủ, \(day)", overdue, into: &draft)
        list("Việc đủ nhưng trễ", late, into: &draft)
        if !longer.isEmpty { list("Việc quá hạn của kỳ dài hơn, \(day)", longer, into: &draft) }
        draft.blank("Hạn chế khác và nguyên nhân:", "nhận xét của ban biên tập; số liệu ở trên chỉ cho biết việc gì chưa đủ hoặc trễ, không cho biết vì sao. «Chưa khai báo đủ» chưa hẳn là chưa làm: việc đã làm thì ghi vào `evidence` của kế hoạch rồi lập lại bản nháp.")
    }

    func writeNext(into draft: inout MarkdownDraft) {
        draft.heading(2, "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ KỲ TỚI")
        let next = period.next
        list("Việc chưa xong, đến hạn trong kỳ tới (\(next.vietnamese), \(next.span))", upcoming, into: &draft)
        if next.first.year > plan.year {
            draft.comment("trên đây chỉ là những việc còn lại của kế hoạch năm \(plan.year); việc của năm \(next.first.year) xem kế hoạch năm ấy.")
        }
        draft.blank("Nhiệm vụ, giải pháp khác:", "phương hướng do ban biên tập đề ra.")
    }

    /// How many they are, and which; units of which the same is to be said share a row.
    private func list(_ title: String, _ obligations: [Obligation], into draft: inout MarkdownDraft) {
        draft.paragraph("\(title): \(obligations.isEmpty ? "không có" : "\(obligations.count) việc").")
        guard !obligations.isEmpty else { return }
        var rows: [Row] = []
        var places: [Row.Key: Int] = [:]
        for obligation in obligations {
            let key = Row.Key(obligation)
            if let place = places[key] {
                rows[place].units.append(obligation.unit)
            } else {
                places[key] = rows.count
                rows.append(Row(first: obligation, units: [obligation.unit]))
            }
        }
        draft.table(
            [
                .init("Nghĩa vụ"), .init("Kỳ"), .init("Kênh"), .init("Hạn", .right), .init("Đơn vị"), .init("Số việc", .right),
                .init("Còn thiếu mỗi việc", .right), .init("Tình trạng"),
            ],
            rows.map { row in
                let one = row.first
                return [
                    duty(one).what.inMarkdown, one.periodWords(portal), channelName(one).inMarkdown, one.due.lastDay.legal,
                    row.units.map { unitName($0).inMarkdown }.joined(separator: "; "), "\(row.units.count)",
                    "\(one.standing.missing)", one.stateWords().vi.inMarkdown,
                ]
            })
    }

    private struct Row {
        let first: Obligation
        var units: [Ref<Unit>]

        /// What is the same of all that share a row.
        struct Key: Hashable {
            let duty: Int
            let period: PartialDay
            let channel: Ref<Channel>?
            let due: DueDay
            let standing: ObligationStanding

            init(_ one: Obligation) {
                duty = one.duty
                period = one.period
                channel = one.channel
                due = one.due
                standing = one.standing
            }
        }
    }
}
