/// A province or city of the corpus. The names, codes and mergers are the real ones
/// (Resolution 202/2025/QH15, Decision 19/2025/QĐ-TTg), so that folding and sorting meet real Vietnamese.
struct Province {
    let id: String
    let name: String
    /// A city directly under the central government, else a province.
    let isCity: Bool
    /// The statistics office's code since July 2025, or the last one of a province that is gone.
    let code: String
    /// The code until June 2025, where it was another.
    let formerCode: String?
    /// The id of the province that it went into, for those that ended on 30 June 2025.
    let successor: String?

    /// "tỉnh Gia Lai", "thành phố Huế".
    var fullName: String { (isCity ? "thành phố " : "tỉnh ") + name }
    var isFormer: Bool { successor != nil }

    /// All 34 of today.
    static let present: [Province] = [
        now("ha-noi", "Hà Nội", "01", city: true), now("cao-bang", "Cao Bằng", "04"),
        now("tuyen-quang", "Tuyên Quang", "08"), now("dien-bien", "Điện Biên", "11"),
        now("lai-chau", "Lai Châu", "12"), now("son-la", "Sơn La", "14"),
        now("lao-cai", "Lào Cai", "15", before: "10"), now("thai-nguyen", "Thái Nguyên", "19"),
        now("lang-son", "Lạng Sơn", "20"), now("quang-ninh", "Quảng Ninh", "22"),
        now("bac-ninh", "Bắc Ninh", "24", before: "27"), now("phu-tho", "Phú Thọ", "25"),
        now("hai-phong", "Hải Phòng", "31", city: true), now("hung-yen", "Hưng Yên", "33"),
        now("ninh-binh", "Ninh Bình", "37"), now("thanh-hoa", "Thanh Hóa", "38"),
        now("nghe-an", "Nghệ An", "40"), now("ha-tinh", "Hà Tĩnh", "42"),
        now("quang-tri", "Quảng Trị", "44", before: "45"), now("hue", "Huế", "46", city: true),
        now("da-nang", "Đà Nẵng", "48", city: true), now("quang-ngai", "Quảng Ngãi", "51"),
        now("gia-lai", "Gia Lai", "52", before: "64"), now("khanh-hoa", "Khánh Hòa", "56"),
        now("dak-lak", "Đắk Lắk", "66"), now("lam-dong", "Lâm Đồng", "68"),
        now("dong-nai", "Đồng Nai", "75", city: true), now("ho-chi-minh", "Hồ Chí Minh", "79", city: true),
        now("tay-ninh", "Tây Ninh", "80", before: "72"), now("dong-thap", "Đồng Tháp", "82", before: "87"),
        now("vinh-long", "Vĩnh Long", "86"), now("an-giang", "An Giang", "91", before: "89"),
        now("can-tho", "Cần Thơ", "92", city: true), now("ca-mau", "Cà Mau", "96"),
    ]

    /// Fourteen of the 29 that ended.
    static let former: [Province] = [
        gone("ha-giang", "Hà Giang", "02", into: "tuyen-quang"), gone("yen-bai", "Yên Bái", "15", into: "lao-cai"),
        gone("hoa-binh", "Hòa Bình", "17", into: "phu-tho"), gone("bac-giang", "Bắc Giang", "24", into: "bac-ninh"),
        gone("hai-duong", "Hải Dương", "30", into: "hai-phong"), gone("nam-dinh", "Nam Định", "36", into: "ninh-binh"),
        gone("quang-binh", "Quảng Bình", "44", into: "quang-tri"), gone("quang-nam", "Quảng Nam", "49", into: "da-nang"),
        gone("kon-tum", "Kon Tum", "62", into: "quang-ngai"), gone("phu-yen", "Phú Yên", "54", into: "dak-lak"),
        gone("dak-nong", "Đắk Nông", "67", into: "lam-dong"), gone("long-an", "Long An", "80", into: "tay-ninh"),
        gone("ben-tre", "Bến Tre", "83", into: "vinh-long"), gone("soc-trang", "Sóc Trăng", "94", into: "can-tho"),
    ]

    private static func now(
        _ id: String, _ name: String, _ code: String, before: String? = nil, city: Bool = false
    ) -> Province {
        Province(id: id, name: name, isCity: city, code: code, formerCode: before, successor: nil)
    }

    private static func gone(_ id: String, _ name: String, _ code: String, into: String) -> Province {
        Province(id: id, name: name, isCity: false, code: code, formerCode: nil, successor: into)
    }
}
