import Duties
import PortalModel
import Text

/// I. What was done, in sums and duty by duty.
extension DraftReport {
    func writeResults(into draft: inout MarkdownDraft) {
        draft.heading(2, "I. KẾT QUẢ THỰC HIỆN")
        if obligations.isEmpty {
            draft.paragraph("Kế hoạch không có việc nào phải làm riêng cho kỳ này.")
        } else {
            draft.paragraph(
                "Mỗi việc là một đơn vị, một kỳ, một kênh của một nghĩa vụ. Đã đăng là bài có trên \(portal.site.title.inMarkdown); khai báo là việc đơn vị cho biết đã làm mà cổng này không chứng minh được. Hai số không cộng vào nhau.")
            writeTotals(into: &draft)
        }
        for (place, group) in groups.enumerated() { write(group, number: place + 1, into: &draft) }
        writeOngoing(into: &draft)
        draft.blank("Kết quả khác:", "việc đã làm mà sổ theo dõi không có (hội nghị, pa nô, tờ rơi, phát thanh...).")
    }

    private func writeTotals(into draft: inout MarkdownDraft) {
        let tally = tally
        var rows = [["Việc phải làm", "\(tally.obligations)"]]
        rows += DutyState.allCases.reversed().compactMap { state in
            let count = tally.count(state)
            return state == .exempt || count == 0 ? nil : ["– \(state.words.vi)", "\(count)"]
        }
        rows += [
            ["Không tính (phát sinh trước ngày ban hành, hoặc đơn vị không hoạt động vào ngày hạn)", "\(tally.exempt)"],
            ["Tin, bài, báo cáo phải có", "\(tally.required)"], ["Đã đăng", "\(tally.posted)"],
            ["Khai báo (không cộng với số đã đăng)", "\(tally.declared)"],
        ]
        draft.table([.init("Chỉ tiêu"), .init("Số lượng", .right)], rows)
    }

    /// The obligations of each duty.
    private var groups: [[Obligation]] {
        var groups: [[Obligation]] = []
        for obligation in obligations {
            if groups.last?.last?.duty == obligation.duty { groups[groups.count - 1].append(obligation) } else { groups.append([obligation]) }
        }
        return groups
    }

    private func write(_ group: [Obligation], number: Int, into draft: inout MarkdownDraft) {
        let duty = duty(group[0])
        draft.heading(3, "\(number). \(duty.what.inMarkdown)")
        let deadline = duty.deadline.map { DutyWords.deadline($0, duty.every) } ?? "văn bản không ghi hạn, lấy ngày cuối kỳ"
        let to = duty.to.map { "; gửi \(receiver($0).inMarkdown)" } ?? ""
        draft.paragraph("\(DutyWords.kind(duty)): \(DutyWords.amount(duty)), \(duty.every.words), \(deadline)\(to).")
        let tally = DutyTally(group)
        let rows = group.map { row in
            what(row) + ["\(row.required)", "\(row.posted.count)", "\(row.declared.count)", row.exemption == nil ? "\(row.standing.missing)" : "", row.stateWords().vi.inMarkdown]
        }
        let sum = ["**Cộng**", "", "", "", "**\(tally.required)**", "**\(tally.posted)**", "**\(tally.declared)**", "", ""]
        draft.table(
            DraftReport.whatColumns + [.init("Yêu cầu", .right), .init("Đã đăng", .right), .init("Khai báo", .right), .init("Còn thiếu", .right), .init("Tình trạng")],
            rows + [sum])
        if tally.exempt > 0 { draft.paragraph("Dòng «Cộng» không kể những việc không tính.") }
        let posted = group.flatMap { obligation in obligation.posted.map { line($0.item, $0.timing, obligation) } }
        let declared = group.flatMap { obligation in obligation.declared.map { line($0, obligation) } }
        if !posted.isEmpty { draft.paragraph("Đã đăng:") }
        draft.list(posted)
        if !declared.isEmpty { draft.paragraph("Khai báo:") }
        draft.list(declared)
    }

    /// To whom a duty's reports go, by name where it is a unit of the registry.
    func receiver(_ to: String) -> String { portal.units.first { $0.id == to }?.name ?? to }

    /// What an obligation is: the first columns of every table of them.
    static let whatColumns: [MarkdownDraft.Column] = [.init("Kỳ"), .init("Đơn vị"), .init("Kênh"), .init("Hạn", .right)]

    func what(_ obligation: Obligation) -> [String] {
        [
            obligation.periodWords(portal), unitName(obligation.unit).inMarkdown, channelName(obligation).inMarkdown,
            obligation.due.lastDay.legal,
        ]
    }

    private func line(_ ref: Ref<NewsItem>, _ timing: Timing, _ obligation: Obligation) -> String {
        let item = portal[ref]
        return "ngày \(item.date.day.legal): \(markdownLink(item.title, portal.url(item.address))); \(whose(obligation)); \(timing.words.vi)"
    }

    private func line(_ entry: DeclaredEntry, _ obligation: Obligation) -> String {
        switch entry.source {
        case .item(let item): return line(item, entry.timing, obligation)
        case .evidence(let place):
            let evidence = plan.evidence[place]
            let day = evidence.date.map { "ngày \($0.legal): " } ?? "không rõ ngày: "
            let what = evidence.file.map { markdownLink(evidence.what, portal.url($0.address)) } ?? evidence.what.inMarkdown
            return "\(day)\(what); \(whose(obligation)); \(entry.timing.words.vi)"
        }
    }

    private func whose(_ obligation: Obligation) -> String {
        let channel = obligation.channel.map { ", " + portal[$0].name } ?? ""
        return "tính cho \(unitName(obligation.unit)), \(obligation.periodWords(portal))\(channel)".inMarkdown
    }

    private func writeOngoing(into draft: inout MarkdownDraft) {
        guard !ongoing.isEmpty else { return }
        draft.heading(3, "\(groups.count + 1). Nghĩa vụ của kỳ dài hơn, đang thực hiện")
        draft.paragraph("Không tính vào các tổng trên; mỗi ô ghi số trong kỳ báo cáo, rồi số từ đầu kỳ của nghĩa vụ.")
        let rows = ongoing.map { row in
            let posted = row.posted.count { period.holds($0.day) }
            let declared = row.declared.count { $0.day.map(period.holds) ?? false }
            return [duty(row).what.inMarkdown] + what(row)
                + ["\(row.required)", "\(posted) / \(row.posted.count)", "\(declared) / \(row.declared.count)", row.stateWords().vi.inMarkdown]
        }
        draft.table(
            [.init("Nghĩa vụ")] + DraftReport.whatColumns
                + [.init("Yêu cầu", .right), .init("Đã đăng", .right), .init("Khai báo", .right), .init("Tình trạng")], rows)
    }
}
