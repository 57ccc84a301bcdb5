private typealias Path = TinySite.Path
private let document = "/van-ban/61-2018-nd-cp-2018-04-23-chinh-phu-vang/"
private let province = "/tinh-thanh/da-nang/"
private let unit = "/don-vi/da-nang/so-khcn/"

extension Contract {
    static let registry: [String: Contract] = [
        "province": Contract(path: Path.provinces, old: "- { id: quang-nam,", new: "- { KEY, id: quang-nam,", keys: [
            "id": .seen("/du-lieu/tinh-thanh.csv", "\nda-nang,"),
            "name": .seen("/tinh-thanh/", "Đà Nẵng"),
            "kind": .seen("/tinh-thanh/quang-nam/", "Tỉnh Quảng Nam"),
            "kinds": .seen(province, "Thành phố Đà Nẵng"),
            "codes": .seen(province, "48 đến hết"),
            "iso": .seen(province, "VN-DN"),
            "area_codes": .seen(province, "0236"),
            "seat": .seen(province, "Hải Châu"),
            "communes": .seen(province, "94"),
            "until": .seen("/tinh-thanh/quang-nam/", "30/6/2025"),
            "successors": .seen("/tinh-thanh/quang-nam/", "Thành phố Đà Nẵng"),
        ]),
        "province.kinds": Contract(path: Path.provinces, old: "kinds: [ { ", new: "kinds: [ { KEY, ", keys: [
            "kind": .seen(province, "Tỉnh đến hết"),
            "from": .seen(province, "30/4/2026"),
            "until": .seen(province, "29/4/2026"),
            "by": .seen(province, "31/2026/QH16"),
        ]),
        "province.codes": Contract(path: Path.provinces, old: "codes: [ { ", new: "codes: [ { KEY, ", keys: [
            "code": .seen(province, "47 từ"),
            "from": .seen(province, "01/7/2025"),
            "until": .seen(province, "30/6/2025"),
        ]),
        "province.successors": Contract(path: Path.provinces, old: "successors: [ { ", new: "successors: [ { KEY, ", keys: [
            "id": .seen("/tinh-thanh/quang-nam/", "/goc/tinh-thanh/da-nang/"),
            "how": .seen("/tinh-thanh/quang-nam/", "hợp nhất"),
            "by": .seen("/tinh-thanh/quang-nam/", "202/2025/QH15"),
        ]),
        "unit": Contract(path: Path.units, old: "- { id: da-nang/so-tttt,", new: "- { KEY, id: da-nang/so-tttt,", keys: [
            "id": .seen("/du-lieu/don-vi.csv", "\nda-nang/so-khcn,"),
            "name": .seen(unit, "Sở Khoa học Vàng</h1>"),
            "short": .seen(unit, "Sở KHV"),
            "also": .seen(unit, "Sở KH cũ Vàng"),
            "level": .seen(unit, "cấp sở, ngành"),
            "from": .seen(unit, "01/3/2025"),
            "until": .seen("/don-vi/da-nang/so-tttt/", "28/02/2025"),
            "successors": .seen("/don-vi/da-nang/so-tttt/", "Sở Khoa học Vàng</a>"),
            "web": .seen(unit, "href=\"https://khcn.example.gov.vn/\""),
            "phone": .seen(unit, "tel:18001096"),
        ]),
        "unit.successors": Contract(path: Path.units, old: "successors: [ { ", new: "successors: [ { KEY, ", keys: [
            "id": .seen("/don-vi/da-nang/so-tttt/", "/goc/don-vi/da-nang/so-khcn/"),
            "how": .seen("/don-vi/da-nang/so-tttt/", "chuyển chức năng"),
            "by": .seen("/don-vi/da-nang/so-tttt/", "55/QĐ-UBND"),
        ]),
        "topic": Contract(path: Path.topics, old: "- { id: buu-chinh,", new: "- { KEY, id: buu-chinh,", keys: [
            "id": .seen("/du-lieu/chu-de.csv", "\nbuu-chinh,"),
            "name": .seen("/chu-de/", "Bưu chính Vàng"),
            "summary": .seen("/chu-de/dich-vu-so/", "Tóm tắt chủ đề Vàng."),
            "parent": .seen("/chu-de/buu-chinh/", "Thuộc chủ đề Dịch vụ Vàng"),
        ]),
        "document": Contract(path: Path.documents, old: "- { ", new: "- { KEY, ", keys: [
            "number": .seen(document, "61/2018/NĐ-CP"),
            "date": .seen(document, "23/4/2018"),
            "issuer": .seen(document, "Chính phủ Vàng"),
            "title": .seen(document, "Trích yếu Vàng"),
            "link": .seen(document, "href=\"https://vanban.example.gov.vn/61\""),
            "based_on": .seen(document, "/van-ban/63-2010-nd-cp-2010-06-08-chinh-phu-vang/"),
        ]),
        "glossary": Contract(path: Path.glossary, old: "- { short: CCHC", new: "- { KEY, short: CCHC", keys: [
            "short": .seen("/tu-viet-tat/", "CCHC"),
            "long": .seen("/tu-viet-tat/", "cải cách Vàng"),
            "auto": .tested(by: "abbreviations"),
            "after": .tested(by: "abbreviations"),
            "before": .tested(by: "abbreviations"),
            "former": .seen("/tu-viet-tat/", "chứng minh Vàng (khái niệm nay không còn)"),
            "note": .seen("/tu-viet-tat/", "Thay bằng Vàng"),
        ]),
        "channel": Contract(path: Path.channels, old: "- { id: zalo", new: "- { KEY, id: zalo", keys: [
            "id": .seen("/du-lieu/tin-tuc.csv", "zalo"),
            "name": .seen("/tin-tuc/2026/tin/", "Zalo Vàng"),
            "link": .seen("/tin-tuc/2026/tin/", "href=\"https://zalo.example.gov.vn/\""),
        ]),
        "procedure": Contract(path: Path.procedures, old: "- { ", new: "- { KEY, ", keys: [
            "name": .seen("/thu-tuc/", "Thủ tục Vàng"),
            "code": .seen("/thu-tuc/", "1.004.Vàng"),
            "field": .seen("/thu-tuc/", "Hộ tịch Vàng"),
            "level": .seen("/thu-tuc/", "Cấp xã Vàng"),
            "announced_by": .seen("/thu-tuc/", "77/QĐ-BTP"),
            "link": .seen("/thu-tuc/", "href=\"https://dvc.example.gov.vn/1\""),
        ]),
        "index": Contract(path: Path.indices, old: "- { ", new: "- { KEY, ", keys: [
            "id": .seen("/du-lieu/chi-so.csv", "\npar-index,"),
            "short": .seen("/chi-so/par-index/", "PAR Vàng"),
            "name": .seen("/chi-so/par-index/", "Chỉ số Vàng"),
            "publisher": .seen("/chi-so/par-index/", "Bộ Vàng"),
            "scale": .seen("/chi-so/par-index/", "Thang điểm 110"),
            "subject": .seen("/chi-so/par-index/", "Tỉnh Đà Nẵng"),
        ]),
    ]
}
