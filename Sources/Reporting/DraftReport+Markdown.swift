import Duties
import PortalModel
import Text

/// The draft as Markdown, in the order of an administrative report (Nghị định 30/2020/NĐ-CP, Phụ lục I).
extension DraftReport {
    /// The whole draft in Vietnamese; names and titles in it are no markup.
    public func markdown() -> String {
        var draft = MarkdownDraft()
        writeHead(into: &draft)
        writeResults(into: &draft)
        writeFigures(into: &draft)
        writeShortcomings(into: &draft)
        writeNext(into: &draft)
        writeEnd(into: &draft)
        return draft.text
    }

    private func writeHead(into draft: inout MarkdownDraft) {
        draft.comment(
            "bản nháp lập từ số liệu của cổng; mỗi dấu «…» là chỗ chương trình không biết, cần người điền. Xóa các dòng chú thích như dòng này và chữ «Dự thảo» khi hoàn chỉnh.")
        draft.paragraph("**DỰ THẢO**")
        draft.comment("ô đầu tiên là cơ quan chủ quản trực tiếp, nếu có; chữ viết tắt sau «BC-», địa danh, ngày, tháng, năm điền khi ban hành.")
        let above = reporter.level == .office ? reporter.parent.map { portal[$0].name.uppercased().inMarkdown } : nil
        draft.table(
            [.init(above ?? "…", .centre), .init("**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**", .centre)],
            [
                ["**\(reporter.name.uppercased().inMarkdown)**", "**Độc lập - Tự do - Hạnh phúc**"],
                ["Số: …/BC-…", "*…, ngày … tháng … năm …*"],
            ])
        writeSuccession(into: &draft)
        draft.heading(1, "BÁO CÁO")
        draft.paragraph("**Kết quả thực hiện \(plan.title.inMarkdown)**")
        draft.paragraph("**Kỳ báo cáo: \(period.vietnamese)**")
        let who = reporterRef == plan.issuer ? "" : reporter.name.inMarkdown + " báo cáo "
        draft.paragraph("Thực hiện \(citation), \(who)kết quả \(period.vietnamese) như sau:")
        let unfinished = ledger.today < period.last ? ", khi kỳ báo cáo chưa kết thúc" : ""
        draft.paragraph("Số liệu trong kỳ \(period.span), tính đến ngày \(ledger.today.legal)\(unfinished).")
        draft.comment(
            "có chế độ báo cáo chốt số liệu trước ngày cuối kỳ (như báo cáo năm lấy số liệu từ ngày 15/12 năm trước đến ngày 14/12); nếu thuộc chế độ ấy, hãy xem lại các số dưới đây.")
    }

    /// The plan as a report cites it (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.2): kind, number, day, issuer.
    private var citation: String {
        let day = switch plan.issued {
        case .day(let day)?: "ngày \(day.legal)"
        case let issued?: "ngày … \(issued.vietnamese)"
        case nil: "ngày …"
        }
        return markdownLink("Kế hoạch số \(plan.number ?? "…") \(day) của \(portal[plan.issuer].name)", portal.url(plan.address))
    }

    /// A body that is no more cannot issue a report; who does is for people to say.
    private func writeSuccession(into draft: inout MarkdownDraft) {
        guard let until = reporter.until, reporter.isClosed(on: ledger.today) else { return }
        let next = portal.unitLineage.present(of: reporterRef).map { portal[$0].name }.joined(separator: "; ")
        let whose = next.isEmpty ? "" : ", nay là \(next)"
        draft.comment("\(reporter.name) hoạt động đến hết ngày \(until.legal)\(whose). Hãy ghi cơ quan ban hành báo cáo.")
    }

    private func writeEnd(into draft: inout MarkdownDraft) {
        draft.paragraph("Trên đây là kết quả thực hiện \(citation), \(period.vietnamese)./.")
        let receivers = Set((obligations + ongoing).compactMap { duty($0).to.map(receiver) })
            .sorted(by: byBytes).sortedVietnamese { $0 }
        let reported = receivers.isEmpty ? "" : " Theo nghĩa vụ báo cáo, bên nhận là: \(receivers.joined(separator: "; "))."
        draft.comment("nơi nhận lấy theo kế hoạch, hãy xem lại.\(reported) Bên phải điền quyền hạn, chức vụ và họ tên người ký.")
        let last = plan.recipients.count - 1
        var rows = plan.recipients.enumerated().map { place, recipient in
            ["- \(recipient.inMarkdown)\(place == last ? "." : ";")", ""]
        }
        if rows.isEmpty { rows = [["- …", ""]] }
        rows.append(["", "**…**"])
        draft.table([.init("***Nơi nhận:***"), .init("**…**", .centre)], rows)
    }
}
