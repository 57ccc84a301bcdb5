import PortalModel
import Text

extension OpenData {
    static func units(_ portal: Portal, _ frames: Frames) -> Dataset {
        Dataset(
            name: "don-vi", title: "Đơn vị",
            columns: [
                .init("id", .string, "Mã."), .init("address", .string, "Địa chỉ đầy đủ."), .init("name", .string, "Tên đầy đủ."),
                .init("short", .string, "Tên ngắn."), .init("also", .list, "Tên gọi khác."), .init("level", .string, "Cấp."),
                .init("province", .string, "Mã tỉnh, thành phố."), .init("from", .date, "Thành lập."),
                .init("until", .date, "Ngày cuối cùng."), .init("successors", .list, "Mã đơn vị kế thừa."),
                .init("web", .string, "Trang."), .init("phone", .string, "Điện thoại, khi còn hoạt động."),
                .init("standing", .string, "Vào ngày dựng trang: living (đang hoạt động), upcoming (chưa bắt đầu) hoặc closed (đã thôi hoạt động)."),
                .init("how", .list, "Cách kế thừa, theo thứ tự của successors: merged, split, renamed hoặc functions."),
                .init("by", .list, "Văn bản căn cứ."), .init("predecessors", .list, "Mã các đơn vị tiền thân, một bước."),
                .init("today", .list, "Mã đơn vị ngày nay, qua mọi bước kế thừa."), .init("today_names", .list, "Tên đơn vị ngày nay."),
            ], rows: portal.units.count
        ) { index in
            let unit = portal.units[index]
            return [
                .text(unit.id), .text(frames.absolute(unit.address)), .text(unit.name), .text(unit.short), .list(unit.also),
                .text(unit.level.rawValue), .text(unit.province.map { portal[$0].id }), .day(unit.from), .day(unit.until),
                .list(unit.successors.map { portal[$0.to].id }), .text(unit.web),
                .text(unit.isClosed(on: portal.today) ? nil : unit.phone?.dial), .text(standing(unit, portal)),
                .list(unit.successors.map { $0.how?.rawValue ?? "" }), .list(distinct(unit.successors.compactMap(\.by))),
                .list(portal.unitLineage.predecessors[index].map { portal[$0.to].id }),
                .list(portal.today(of: Ref<Unit>(index)).map { portal[$0].id }), .list(portal.today(of: Ref<Unit>(index)).map { portal[$0].name }),
            ]
        }
    }

    static func provinces(_ portal: Portal, _ frames: Frames) -> Dataset {
        Dataset(
            name: "tinh-thanh", title: "Tỉnh, thành phố",
            columns: [
                .init("id", .string, "Mã."), .init("address", .string, "Địa chỉ đầy đủ."), .init("name", .string, "Tên."),
                .init("kind", .string, "tinh hoặc thanh-pho."), .init("code", .string, "Mã Cục Thống kê đang hoặc đã dùng sau cùng."),
                .init("codes", .list, "Mọi mã, kèm thời gian."), .init("iso", .string, "Mã ISO 3166-2."),
                .init("area_codes", .list, "Mã vùng điện thoại."), .init("seat", .string, "Trung tâm hành chính."),
                .init("communes", .integer, "Số đơn vị cấp xã."), .init("until", .date, "Ngày cuối cùng."),
                .init("successors", .list, "Nay thuộc."), .init("by", .list, "Nghị quyết."),
                .init("full_name", .string, "Tên đầy đủ hiện nay, hoặc của ngày cuối cùng."),
                .init("kinds", .list, "Các giai đoạn là tỉnh, thành phố, kèm thời gian."),
                .init("standing", .string, "Vào ngày dựng trang: living (còn tồn tại) hoặc closed (đã sáp nhập)."), .init("predecessors", .list, "Mã các tỉnh hợp nhất vào, một bước."),
                .init("today", .list, "Mã tỉnh, thành phố ngày nay, qua mọi bước."), .init("today_names", .list, "Tên ngày nay."),
            ], rows: portal.provinces.count
        ) { index in
            let province = portal.provinces[index]
            let codes = province.codes.map { $0.code + span($0.from, $0.until) }
            let kinds = province.kinds.map { $0.kind.rawValue + span($0.from, $0.until) }
            let present = portal.today(of: Ref<Province>(index))
            return [
                .text(province.id), .text(frames.absolute(province.address)), .text(province.name),
                .text(province.kind(on: province.until ?? portal.today).rawValue), .text(province.codes.last?.code),
                .list(codes), .text(province.iso), .list(province.areaCodes), .text(province.seat),
                .number(province.communes), .day(province.until), .list(province.successors.map { portal[$0.to].id }),
                .list(province.successors.compactMap(\.by)), .text(province.lastName(by: portal.today)), .list(kinds),
                .text(standing(province, portal)),
                .list(portal.provinceLineage.predecessors[index].map { portal[$0.to].id }), .list(present.map { portal[$0].id }),
                .list(present.map { portal[$0].fullName(on: portal.today) }),
            ]
        }
    }

    private static func standing<Record: Enduring>(_ record: Record, _ portal: Portal) -> String {
        record.isClosed(on: portal.today) ? "closed" : record.exists(on: portal.today) ? "living" : "upcoming"
    }

    private static func span(_ from: Day?, _ until: Day?) -> String {
        (from.map { " từ \($0.iso)" } ?? "") + (until.map { " đến \($0.iso)" } ?? "")
    }

    private static func distinct(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }

    static func topics(_ portal: Portal, _ frames: Frames) -> Dataset {
        Dataset(
            name: "chu-de", title: "Chủ đề",
            columns: [
                .init("id", .string, "Mã."), .init("address", .string, "Địa chỉ đầy đủ."), .init("name", .string, "Tên."),
                .init("summary", .string, "Giới thiệu."), .init("parent", .string, "Mã chủ đề cha."),
            ], rows: portal.topics.count
        ) { index in
            let topic = portal.topics[index]
            return [
                .text(topic.id), .text(frames.absolute(topic.address)), .text(topic.name), .text(topic.summary),
                .text(topic.parent.map { portal[$0].id }),
            ]
        }
    }

    static func results(_ portal: Portal) -> Dataset {
        Dataset(
            name: "chi-so", title: "Kết quả các chỉ số",
            columns: [
                .init("index", .string, "Mã chỉ số."), .init("year", .integer, "Năm."),
                .init("subject", .string, "Mã tỉnh hoặc đơn vị."), .init("score", .number, "Điểm."),
                .init("rank", .integer, "Hạng."), .init("source", .string, "Nguồn."),
                .init("subject_name", .string, "Tên nơi được đo, của năm ấy."),
                .init("subject_today", .list, "Mã nơi ấy ngày nay, qua mọi bước kế thừa."), .init("subject_today_names", .list, "Tên ngày nay."),
            ], rows: portal.results.count
        ) { index in
            let result = portal.results[index]
            let (subject, name, today, todayNames): (String, String, [String], [String]) = switch result.subject {
            case .province(let province):
                (
                    portal[province].id, portal[province].fullName(on: result.lastDay), portal.today(of: province).map { portal[$0].id },
                    portal.today(of: province).map { portal[$0].fullName(on: portal.today) }
                )
            case .unit(let unit):
                (
                    portal[unit].id, portal[unit].name, portal.today(of: unit).map { portal[$0].id },
                    portal.today(of: unit).map { portal[$0].name }
                )
            }
            return [
                .text(portal[result.index].id), .number(result.year), .text(subject),
                result.score.map { .decimal($0) } ?? .none, .number(result.rank), .text(result.source),
                .text(name), .list(today), .list(todayNames),
            ]
        }
    }

    static func documents(_ index: DocumentIndex, _ frames: Frames) -> Dataset {
        Dataset(
            name: "van-ban", title: "Văn bản",
            columns: [
                .init("key", .string, "Khóa: số, ngày và cơ quan."), .init("address", .string, "Địa chỉ đầy đủ."),
                .init("number", .string, "Số, ký hiệu."), .init("date", .string, "Ngày, tháng hoặc năm ban hành; trống khi chưa rõ."),
                .init("issuer", .string, "Cơ quan ban hành."), .init("title", .string, "Trích yếu, khi danh mục văn bản có."),
                .init("link", .string, "Bản chính thức."), .init("based_on", .list, "Khóa các văn bản làm căn cứ."),
                .init("cited_by", .list, "Địa chỉ các trang viện dẫn."),
            ], rows: index.documents.count
        ) { number in
            let document = index.documents[number]
            return [
                .text(document.key), .text(frames.absolute(document.address)), .text(document.number), .text(document.date?.iso),
                .text(document.issuer), .text(document.title), .text(document.link),
                .list(index.basis[number].map { index.documents[$0].key }),
                .list(index.citedBy[number].map { frames.absolute($0.page.address) }),
            ]
        }
    }
}
