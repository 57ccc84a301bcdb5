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
        draft.blank("Hạn chế khác và nguyên nhân:", "nhận xét của ban biên tập; số liệu ở trên chỉ cho biết việc gì chưa đủ hoặc trễ, không cho biết vì sao.")
    }

    func writeNext(into draft: inout MarkdownDraft) {
        draft.heading(2, "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ KỲ TỚI")
        let next = period.next
        list("Việc đến hạn trong kỳ tới (\(next.vietnamese), \(next.span))", upcoming, into: &draft)
        if next.first.year > plan.year {
            draft.comment("trên đây chỉ là những việc còn lại của kế hoạch năm \(plan.year); việc của năm \(next.first.year) xem kế hoạch năm ấy.")
        }
        draft.blank("Nhiệm vụ, giải pháp khác:", "phương hướng do ban biên tập đề ra.")
    }

    /// How many they are, and which.
    private func list(_ title: String, _ obligations: [Obligation], into draft: inout MarkdownDraft) {
        draft.paragraph("\(title): \(obligations.count == 0 ? "không có" : "\(obligations.count) việc").")
        guard !obligations.isEmpty else { return }
        let rows = obligations.map { [duty($0).what.inMarkdown] + what($0) + ["\($0.standing.missing)", $0.stateWords().vi.inMarkdown] }
        draft.table([.init("Nghĩa vụ")] + DraftReport.whatColumns + [.init("Còn thiếu", .right), .init("Tình trạng")], rows)
    }
}
