import Citations

/// What the letters of an issuer in a number say of the body that issued it.
enum IssuingBodies {
    /// The one body in the country that these letters stand for, if there is only one.
    static func nationalName(_ organ: String) -> String? {
        if let name = national[organ] { return name }
        if organ.hasPrefix("UBTVQH") { return "Ủy ban Thường vụ Quốc hội" }
        return organ.hasPrefix("QH") ? "Quốc hội" : nil
    }

    /// How the name of a body whose documents bear these letters may begin, without marks; nil where any may.
    private static func beginnings(_ organ: String) -> [String]? {
        if let name = nationalName(organ) { return [IssuerName.essence(name)] }
        switch organ {
        case "UBND", "UB": return ["uy ban nhan dan", "uy ban hanh chinh"]
        case "HĐND": return ["hoi dong nhan dan"]
        case "TU": return ["tinh uy", "thanh uy", "hoi nghi", "ban chap hanh"]
        case "HU": return ["huyen uy", "ban chap hanh"]
        case "ThU": return ["thi uy", "thanh uy", "ban chap hanh"]
        case "QU": return ["quan uy", "ban chap hanh"]
        case "ĐU": return ["dang uy", "dang bo", "ban chap hanh"]
        case "TW": return ["ban chap hanh trung uong", "bo chinh tri", "ban bi thu", "tong bi thu", "hoi nghi", "trung uong", "dang cong san"]
        default: return nil
        }
    }

    /// Whether a body may bear these letters.
    /// - Parameter name: its essence.
    static func fits(_ organ: String, _ name: String) -> Bool {
        guard let beginnings = beginnings(organ) else { return true }
        return beginnings.contains { name.hasPrefix($0) || $0.hasPrefix(name) }
    }

    /// Whether the body of these letters may issue such a document, by the law on issuing legal documents: decrees are
    /// the Government's, ordinances the National Assembly's Standing Committee's; neither a People's Committee nor the
    /// Prime Minister passes resolutions; circulars are ministries'.
    static func mayIssue(_ number: DocumentNumber) -> Bool {
        guard !number.isParty, let type = number.type else { return true }
        let organ = number.organ
        let isLocal = organ == "UBND" || organ == "HĐND" || organ == "UB"
        switch type.symbol {
        case "NĐ": return organ == "CP"
        case "PL": return organ.hasPrefix("UBTVQH")
        case "NQ": return organ != "UBND" && organ != "UB" && organ != "TTg"
        case "TT" where number.year != nil: return !isLocal && organ != "CP" && organ != "TTg"
        default: return true
        }
    }

    private static let national: [String: String] = [
        "CP": "Chính phủ", "TTg": "Thủ tướng Chính phủ", "VPCP": "Văn phòng Chính phủ", "VPQH": "Văn phòng Quốc hội",
        "CTN": "Chủ tịch nước", "TANDTC": "Tòa án nhân dân tối cao", "VKSNDTC": "Viện kiểm sát nhân dân tối cao",
        "KTNN": "Kiểm toán nhà nước", "NHNN": "Ngân hàng Nhà nước Việt Nam", "TTCP": "Thanh tra Chính phủ",
        "BCA": "Bộ Công an", "BCT": "Bộ Công Thương", "BGDĐT": "Bộ Giáo dục và Đào tạo", "BGTVT": "Bộ Giao thông vận tải",
        "BKHCN": "Bộ Khoa học và Công nghệ", "BKHĐT": "Bộ Kế hoạch và Đầu tư", "BLĐTBXH": "Bộ Lao động - Thương binh và Xã hội",
        "BNG": "Bộ Ngoại giao", "BNNMT": "Bộ Nông nghiệp và Môi trường", "BNNPTNT": "Bộ Nông nghiệp và Phát triển nông thôn",
        "BNV": "Bộ Nội vụ", "BQP": "Bộ Quốc phòng", "BTC": "Bộ Tài chính", "BTNMT": "Bộ Tài nguyên và Môi trường",
        "BTP": "Bộ Tư pháp", "BTTTT": "Bộ Thông tin và Truyền thông", "BVHTTDL": "Bộ Văn hóa, Thể thao và Du lịch",
        "BXD": "Bộ Xây dựng", "BYT": "Bộ Y tế",
    ]
}
