import Duties
import PortalModel
import Templates
import Text

/// A plan's year in sums, unit by unit: what whoever marks the units works from. No marks are given here.
extension SiteBuilder {
    func scorePages() -> [Page] { portal.plans.indices.filter { hasObligations(Ref($0)) }.flatMap { scorePages(Ref($0)) } }

    private func scorePages(_ ref: Ref<Plan>) -> [Page] {
        let plan = portal[ref]
        let address = scoresAddress(plan)
        let csv = plan.address.appending("bang-diem.csv")
        let page = Page(address, .duties, from: grounds.duties) { composer, _ in
            var head = PageHead(
                "Bảng chấm điểm: " + plan.title, "Từng đơn vị làm được bao nhiêu trong năm \(plan.year), đúng hạn hay trễ.",
                at: address, kind: "duty-scores", trail: [("Kế hoạch", Address("/ke-hoach/")), (plan.title, plan.address)])
            head.noindex = plan.standing != .published
            render(
                .dutyScores, head,
                Frame(
                    Shapes.scorePage,
                    [
                        "plan": .object(frames.link(plan.title, plan.address)), "today": .object(frames.date(portal.today)),
                        "year": .number(plan.year), "rows": .list(scores(ref).flatMap { rows($0, plan) } + [total(ref)]),
                        "csv_url": .text(frames.url(csv)), "progress_url": .text(frames.url(progressAddress(plan))),
                        "held": .text(frames.held(plan.standing)),
                    ]), &composer)
        }
        return [page, Page(csv, .duties, inSitemap: false, from: grounds.duties) { composer, _ in scoreTable(ref).writeCSV(into: &composer.page) }]
    }

    /// A unit's sums, duty by duty.
    private struct Score {
        let unit: Ref<Unit>
        var duties: [(duty: Int, tally: DutyTally)] = []
        var all = DutyTally()
    }

    /// Units in the order in which the plan names them.
    private func scores(_ plan: Ref<Plan>) -> [Score] {
        var scores: [Score] = []
        var places: [Ref<Unit>: Int] = [:]
        for obligation in duties.ledger.obligations(of: plan) {
            let place = places[obligation.unit] ?? scores.count
            if place == scores.count {
                scores.append(Score(unit: obligation.unit))
                places[obligation.unit] = place
            }
            // Obligations of a duty are side by side, so a unit's last one is of the same duty or of an earlier one.
            if scores[place].duties.last?.duty != obligation.duty { scores[place].duties.append((obligation.duty, DutyTally())) }
            scores[place].duties[scores[place].duties.count - 1].tally.add(obligation)
            scores[place].all.add(obligation)
        }
        return scores
    }

    private func rows(_ score: Score, _ plan: Plan) -> [Frame] {
        let unit = frames.link(score.unit)
        var rows = score.duties.map { entry in
            let duty = plan.duties[entry.duty]
            return row(unit, duty.what, dutyURL(plan, duty), entry.tally)
        }
        if score.duties.count > 1 { rows.append(row(unit, "Cộng", nil, score.all)) }
        return rows
    }

    private func total(_ plan: Ref<Plan>) -> Frame {
        row(frames.words("Cả kế hoạch"), "Cộng", nil, DutyTally(duties.ledger.obligations(of: plan)))
    }

    private func row(_ unit: Frame, _ duty: String, _ url: String?, _ tally: DutyTally) -> Frame {
        Frame(
            Shapes.scoreRow,
            [
                "unit": .object(unit), "duty": .text(duty), "duty_url": .text(url), "sum": .flag(url == nil),
                "obligations": .number(tally.obligations), "met": .number(tally.count(.met)),
                "late": .number(tally.count(.metLate)), "undated": .number(tally.count(.metUndated)),
                "overdue": .number(tally.count(.overdue)), "open": .number(tally.open), "exempt": .number(tally.exempt),
                "required": .number(tally.required), "posted": .number(tally.posted), "declared": .number(tally.declared),
            ])
    }

    /// The same sums for programs: a row a unit and duty, without rows of sums, which a program makes itself.
    private func scoreTable(_ ref: Ref<Plan>) -> Dataset {
        let plan = portal[ref]
        let rows = scores(ref).flatMap { score in score.duties.map { (score.unit, $0.duty, $0.tally) } }
        return Dataset(
            name: "bang-diem", title: "Bảng chấm điểm",
            columns: [
                .init("unit", .string, "Mã đơn vị."), .init("unit_name", .string, "Tên đơn vị."),
                .init("duty", .string, "Mã nghĩa vụ."), .init("what", .string, "Nội dung."),
                .init("obligations", .integer, "Số kỳ, kênh phải làm."), .init("met", .integer, "Đủ đúng hạn."),
                .init("met_late", .integer, "Đủ nhưng trễ."), .init("met_undated", .integer, "Đủ, không rõ ngày."),
                .init("overdue", .integer, "Thiếu, quá hạn."), .init("open", .integer, "Chưa đến hạn."),
                .init("exempt", .integer, "Không tính."), .init("required", .integer, "Cần bao nhiêu."),
                .init("posted", .integer, "Đã đăng."), .init("declared", .integer, "Khai báo."),
            ], rows: rows.count
        ) { index in
            let (unit, duty, tally) = rows[index]
            return [
                .text(portal[unit].id), .text(portal[unit].name), .text(plan.duties[duty].id), .text(plan.duties[duty].what),
                .number(tally.obligations), .number(tally.count(.met)), .number(tally.count(.metLate)),
                .number(tally.count(.metUndated)), .number(tally.count(.overdue)), .number(tally.open), .number(tally.exempt),
                .number(tally.required), .number(tally.posted), .number(tally.declared),
            ]
        }
    }
}
