/// What a search result is; the filter of the search page offers these.
enum SearchKind: Int, CaseIterable {
    case province, unit, topic, index, hotline, page, plan, document, procedure, abbreviation, news

    /// As it stands in an address: `/tim-kiem/?loai=tin-bai`.
    var id: String {
        switch self {
        case .province: "tinh-thanh"
        case .unit: "don-vi"
        case .topic: "chu-de"
        case .index: "chi-so"
        case .hotline: "duong-day-nong"
        case .page: "trang"
        case .plan: "ke-hoach"
        case .document: "van-ban"
        case .procedure: "thu-tuc"
        case .abbreviation: "tu-viet-tat"
        case .news: "tin-bai"
        }
    }

    var words: String {
        switch self {
        case .province: "Tỉnh, thành phố"
        case .unit: "Đơn vị"
        case .topic: "Chủ đề"
        case .index: "Chỉ số"
        case .hotline: "Đường dây nóng"
        case .page: "Hướng dẫn, giới thiệu"
        case .plan: "Kế hoạch"
        case .document: "Văn bản"
        case .procedure: "Thủ tục hành chính"
        case .abbreviation: "Từ viết tắt"
        case .news: "Tin, bài"
        }
    }
}
