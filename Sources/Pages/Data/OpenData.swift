import Duties
import PortalModel
import Text

/// The same data that the pages show, open to anyone: one table for each kind of thing.
struct OpenData: Sendable {
    let sets: [Dataset]

    init(_ portal: Portal, _ frames: Frames, _ index: DocumentIndex, _ ledger: DutyLedger) {
        sets = [
            OpenData.news(portal, frames).from(\.all), OpenData.plans(portal, frames).from(\.rare),
            OpenData.tasks(portal, frames).from(\.rare), OpenData.obligations(portal, ledger).from(\.duties),
            OpenData.hotlines(portal, frames).from(\.rare), OpenData.units(portal, frames).from(\.rare),
            OpenData.provinces(portal, frames).from(\.rare), OpenData.topics(portal, frames).from(\.rare),
            OpenData.results(portal).from(\.rare), OpenData.documents(index, frames).withLongRows().from(\.citing),
        ]
    }

    /// What each unit is today; asked for by thousands of rows, so made once.
    private static func present(_ portal: Portal) -> [[Ref<Unit>]] {
        portal.units.indices.map { portal.today(of: Ref<Unit>($0)) }
    }

    private static func news(_ portal: Portal, _ frames: Frames) -> Dataset {
        let present = present(portal)
        return Dataset(
            name: "tin-tuc", title: "Tin, bài",
            columns: [
                .init("address", .string, "Địa chỉ đầy đủ của bài."), .init("title", .string, "Tiêu đề."),
                .init("date", .date, "Ngày đăng."), .init("updated", .date, "Ngày sửa gần nhất."),
                .init("unit", .string, "Mã đơn vị."), .init("unit_name", .string, "Tên đơn vị khi đăng."),
                .init("genre", .string, "Thể loại."), .init("topics", .list, "Mã các chủ đề."),
                .init("plan", .string, "Mã kế hoạch."), .init("fulfils", .list, "Mã các nghĩa vụ được tính."),
                .init("channels", .list, "Mã các kênh đã đăng, theo khai báo."), .init("author", .string, "Tác giả."),
                .init("approved_by", .string, "Người duyệt."), .init("approved_on", .date, "Ngày duyệt."),
                .init("sent_on", .date, "Ngày gửi ban biên tập."), .init("expires", .date, "Hết hạn từ ngày."),
                .init("summary", .string, "Tóm tắt."), .init("unit_today", .list, "Mã đơn vị ngày nay, qua mọi bước kế thừa."),
                .init("unit_today_names", .list, "Tên đơn vị ngày nay."),
            ], rows: portal.news.count
        ) { (index, row: inout RowWriter) in
            let item = portal.news[index]
            let unit = portal[item.unit]
            row.address(item.address, frames)
            row.text(item.title)
            if item.date.minutes == nil { row.day(item.date.day) } else { row.text(item.date.iso) }
            row.day(item.updated)
            row.text(unit.id)
            row.text(unit.name)
            row.text(item.genre.rawValue)
            row.list(item.topics) { portal[$0].id }
            row.text(item.plan.map { portal[$0].id })
            row.list(item.fulfils, \.text)
            row.list(item.channels) { portal[$0].id }
            row.text(item.author)
            row.text(item.approvedBy)
            row.day(item.approvedOn)
            row.day(item.sentOn)
            row.day(item.expires)
            row.text(item.summary)
            row.list(present[item.unit.index]) { portal[$0].id }
            row.list(present[item.unit.index]) { portal[$0].name }
        }
    }

    private static func plans(_ portal: Portal, _ frames: Frames) -> Dataset {
        Dataset(
            name: "ke-hoach", title: "Kế hoạch",
            columns: [
                .init("id", .string, "Mã."), .init("address", .string, "Địa chỉ đầy đủ."), .init("title", .string, "Tên."),
                .init("number", .string, "Số, ký hiệu; trống khi bản gốc để trống."),
                .init("issued", .string, "Ngày, tháng hoặc năm ban hành."), .init("year", .integer, "Năm của kế hoạch."),
                .init("issuer", .string, "Mã đơn vị ban hành."), .init("issuer_name", .string, "Tên đơn vị ban hành."),
                .init("signer", .string, "Người ký."), .init("signer_role", .string, "Chức vụ."),
                .init("topics", .list, "Mã các chủ đề."), .init("indices", .list, "Mã các chỉ số."),
                .init("based_on", .list, "Căn cứ."), .init("audience", .list, "Đối tượng."),
                .init("goals", .list, "Mục đích."), .init("recipients", .list, "Nơi nhận."),
                .init("carries_out", .list, "Mã các kế hoạch cấp trên."), .init("approved_by", .string, "Người duyệt bản tóm tắt."),
                .init("summary", .string, "Tóm tắt."), .init("issuer_today", .list, "Mã đơn vị ngày nay, qua mọi bước kế thừa."),
                .init("issuer_today_names", .list, "Tên đơn vị ngày nay."),
            ], rows: portal.plans.count
        ) { index in
            let plan = portal.plans[index]
            return [
                .text(plan.id), .text(frames.absolute(plan.address)), .text(plan.title), .text(plan.number),
                .text(plan.issued?.iso), .number(plan.year), .text(portal[plan.issuer].id),
                .text(portal[plan.issuer].name), .text(plan.signer?.name), .text(plan.signer?.role),
                .list(plan.topics.map { portal[$0].id }), .list(plan.indices.map { portal[$0].id }), .list(plan.basedOn.map(\.text)),
                .list(plan.audience), .list(plan.goals), .list(plan.recipients),
                .list(plan.carriesOut.map { portal[$0].id }), .text(plan.approvedBy), .text(plan.summary),
                .list(portal.today(of: plan.issuer).map { portal[$0].id }), .list(portal.today(of: plan.issuer).map { portal[$0].name }),
            ]
        }
    }

    /// Tasks and duties of all plans in one table.
    private static func tasks(_ portal: Portal, _ frames: Frames) -> Dataset {
        var rows: [[Dataset.Cell]] = []
        func name(_ party: Party) -> String {
            switch party {
            case .unit(let unit): portal[unit].id
            case .words(let words): words
            }
        }
        for plan in portal.plans {
            for task in plan.tasks {
                rows.append([
                    .text(plan.id), .text("task"), .text(task.number), .text(task.what.text), .list(task.lead.map(name)),
                    .list(task.with.map(name)), .text(task.when), .text(task.due?.iso), .none, .none, .none, .none,
                    .list(task.topics.map { portal[$0].id }),
                ])
            }
            for duty in plan.duties {
                let units = duty.units.map { portal[$0].id } + duty.rotation.map { portal[$0.unit].id }
                rows.append([
                    .text(plan.id), .text(duty.kind.rawValue), .text(duty.id), .text(duty.what), .list(units), .none,
                    .text(duty.deadline.map { DutyWords.deadline($0, duty.every) }), .none, .number(duty.count),
                    .text(duty.every.rawValue), .list(duty.channels.map { portal[$0].id }), .text(duty.to), .none,
                ])
            }
        }
        let made = rows
        return Dataset(
            name: "nhiem-vu", title: "Nhiệm vụ và nghĩa vụ",
            columns: [
                .init("plan", .string, "Mã kế hoạch."), .init("kind", .string, "task (nhiệm vụ), publish (đăng tin) hoặc report (báo cáo)."),
                .init("id", .string, "Số thứ tự hoặc mã."), .init("what", .string, "Nội dung."),
                .init("lead", .list, "Chủ trì: mã đơn vị hoặc tên."), .init("with", .list, "Phối hợp."),
                .init("when", .string, "Thời gian, hạn, bằng chữ."), .init("due", .string, "Hạn, khi xác định được."),
                .init("count", .integer, "Số lượng mỗi kỳ."), .init("every", .string, "Chu kỳ."),
                .init("channels", .list, "Mã các kênh."), .init("to", .string, "Gửi ai."), .init("topics", .list, "Mã các chủ đề."),
            ], rows: made.count
        ) { made[$0] }
    }

    private static func hotlines(_ portal: Portal, _ frames: Frames) -> Dataset {
        let entries = portal.hotlines.flatMap { directory in portal.answeredLines(of: directory).map { (directory, $0) } }
        return Dataset(
            name: "duong-day-nong", title: "Đường dây nóng",
            columns: [
                .init("directory", .string, "Địa chỉ danh bạ."), .init("name", .string, "Tên đầu mối."),
                .init("unit", .string, "Mã đơn vị hoặc tỉnh."), .init("phone", .list, "Các số, dạng gọi được."),
                .init("email", .string, "Hộp thư."), .init("address", .string, "Địa chỉ."), .init("web", .string, "Trang."),
                .init("hours", .string, "Giờ trực."), .init("takes", .list, "Tiếp nhận việc gì."),
                .init("topics", .list, "Mã các chủ đề."), .init("note", .string, "Ghi chú."),
                .init("verified", .date, "Ngày kiểm tra gần nhất."), .init("unit_name", .string, "Tên đơn vị hoặc tỉnh."),
                .init("former_names", .list, "Tên các đơn vị, tỉnh trước đây mà nay thuộc về đó."),
            ], rows: entries.count
        ) { index in
            let (directory, entry) = entries[index]
            let owner = entry.unit ?? directory.unit
            return [
                .text(frames.absolute(directory.address)), .text(entry.name), .text(portal.id(of: owner)),
                .list(entry.phones.map(\.dial)), .text(entry.email), .text(entry.postalAddress), .text(entry.web),
                .text(entry.hours), .list(entry.takes), .list(entry.topics.map { portal[$0].id }), .text(entry.note),
                .day(directory.verified), .text(portal.name(of: owner)), .list(portal.formerNames(of: owner)),
            ]
        }
    }
}
