/// Phrases as UTF-8, ready to be copied, with the slug of each.
struct Phrases: Sendable {
    private let texts: [[UInt8]]
    private let slugs: [[UInt8]]

    init(_ phrases: [String]) {
        texts = phrases.map { Array($0.utf8) }
        slugs = phrases.map { Array(makeSlug(of: $0).utf8) }
    }

    var count: Int { texts.count }
    func text(_ index: Int) -> [UInt8] { texts[index] }
    func slug(_ index: Int) -> [UInt8] { slugs[index] }
    func pick(_ random: inout Random) -> [UInt8] { texts[random.below(texts.count)] }
}

/// `Đắk Lắk, năm 2024` as `dak-lak-nam-2024`. Used on phrases only, once each, so it may be slow.
func makeSlug(of text: String) -> String {
    let families: [(Character, String)] = [
        ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"), ("o", "òóỏõọôồốổỗộơờớởỡợ"),
        ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"), ("d", "đ"),
    ]
    var slug = ""
    for letter in text.lowercased() {
        if letter.isASCII && (letter.isLetter || letter.isNumber) {
            slug.append(letter)
        } else if let family = families.first(where: { $0.1.contains(letter) }) {
            slug.append(family.0)
        } else if !slug.hasSuffix("-") {
            slug.append("-")
        }
    }
    return slug.hasSuffix("-") ? String(slug.dropLast()) : slug
}

/// The vocabulary: what reports on administrative reform are made of, cut so that any choice of parts is a sentence.
struct Words: Sendable {
    let actions = Phrases([
        "ban hành kế hoạch về", "đẩy mạnh", "tập huấn về", "tổng kết công tác", "kiểm tra công tác", "triển khai",
        "đối thoại với người dân về", "công bố kết quả", "nâng cao chất lượng", "gỡ vướng mắc trong", "thí điểm mô hình",
        "tuyên truyền về", "rà soát việc", "phát động thi đua về", "sơ kết nửa năm",
    ])
    let subjects = Phrases([
        "cải cách thủ tục hành chính", "dịch vụ công trực tuyến", "thanh toán không dùng tiền mặt",
        "số hóa hồ sơ, giấy tờ", "tiếp nhận và trả kết quả qua bưu chính", "kiểm soát thủ tục hành chính",
        "khảo sát sự hài lòng của người dân", "ký số văn bản điện tử", "kỷ luật, kỷ cương hành chính",
        "phân cấp giải quyết thủ tục", "chuyển đổi số ở cơ sở", "văn hóa công vụ", "tinh giản biên chế",
        "giải quyết phản ánh, kiến nghị", "cập nhật dữ liệu dân cư", "sắp xếp tổ chức bộ máy", "truyền thanh cơ sở",
        "công khai, minh bạch thông tin", "hỗ trợ người cao tuổi làm hồ sơ", "liên thông thủ tục khai sinh",
    ])
    let openers = Phrases([
        "Trong tháng vừa qua,", "Đến nay,", "Theo báo cáo tổng hợp,", "Ngay từ đầu năm,", "Qua rà soát,",
        "Tại buổi làm việc,", "Bên cạnh đó,", "Cùng với việc công khai quy trình,", "So với cùng kỳ năm trước,",
        "Trên cơ sở kế hoạch đã duyệt,", "Nhờ chủ động phân công,", "Từ thực tế ở cơ sở,", "Trong quý này,",
        "Để kịp thời gỡ vướng,", "Sau ba tháng thực hiện,", "Với phương châm lấy người dân làm trung tâm,",
        "Ở các phường trung tâm,", "Tại những xã vùng cao,", "Theo kết quả khảo sát độc lập,", "Đáng chú ý,",
        "Mặt khác,", "Trước mùa tuyển sinh,", "Thông qua tổ công nghệ số cộng đồng,", "Vào các sáng thứ Bảy,",
    ])
    let doers = Phrases([
        "các cơ quan chuyên môn", "Ủy ban nhân dân các xã, phường", "công chức trực quầy", "tổ công tác liên ngành",
        "trung tâm phục vụ hành chính công", "đoàn kiểm tra", "bưu điện văn hóa xã", "các phòng nghiệp vụ",
        "lực lượng đoàn viên thanh niên", "đội ngũ viên chức", "bộ phận tiếp nhận hồ sơ", "hội phụ nữ cơ sở",
        "ban chỉ đạo CCHC", "đài truyền thanh phường", "người đứng đầu đơn vị", "văn phòng đăng ký đất đai",
        "cán bộ tư pháp - hộ tịch", "nhóm hỗ trợ kỹ thuật", "các trường học trên địa bàn", "trạm y tế xã",
    ])
    let verbs = Phrases([
        "đã cắt giảm thời gian giải quyết", "đang chuẩn hóa", "tập trung rà soát", "thường xuyên cập nhật",
        "niêm yết công khai", "chủ động hướng dẫn", "phối hợp kiểm tra", "kịp thời trả lời", "ghi nhận và xử lý",
        "tổ chức đánh giá", "đưa vào vận hành", "từng bước thay thế", "cam kết rút ngắn", "bố trí người theo dõi",
        "đề xuất đơn giản hóa", "xây dựng tài liệu về", "trực tiếp giải thích", "tiếp tục mở rộng", "thống nhất",
        "lập danh mục", "chấm điểm hằng tháng", "số hóa toàn bộ",
    ])
    let objects = Phrases([
        "hồ sơ đăng ký kinh doanh hộ cá thể", "quy trình nội bộ của từng lĩnh vực", "danh mục TTHC thuộc thẩm quyền",
        "kết quả giải quyết còn hiệu lực", "các DVCTT có nhiều hồ sơ", "biểu mẫu điện tử dùng chung",
        "phản ánh gửi đến đường dây nóng", "thời hạn trả kết quả ở từng bước", "việc thu phí, lệ phí trực tuyến",
        "dữ liệu hộ tịch và đất đai", "lịch tiếp công dân định kỳ", "kho dữ liệu của tổ chức, cá nhân",
        "phiếu xin lỗi khi trễ hẹn", "mức độ hài lòng tại quầy", "thủ tục cấp đổi giấy phép", "sổ theo dõi công việc",
        "việc ký số trên thiết bị di động", "các nhóm thủ tục liên thông", "chế độ báo cáo định kỳ",
        "bảng hướng dẫn bằng chữ lớn cho người cao tuổi", "mã QR dẫn tới từng thủ tục", "tài khoản định danh điện tử",
        "hồ sơ hưởng chính sách người có công", "nội quy tiếp nhận và luân chuyển giấy tờ", "tủ thủ tục tại nhà văn hóa thôn",
    ])
    let purposes = Phrases([
        "giúp người dân bớt đi lại", "bảo đảm đúng hạn ngay từ khâu đầu", "tránh yêu cầu thêm giấy tờ ngoài quy định",
        "để mọi bước đều có người chịu trách nhiệm", "góp phần nâng điểm PAR INDEX", "qua đó cải thiện chỉ số SIPAS",
        "tạo thuận lợi cho doanh nghiệp nhỏ", "không để hồ sơ tồn qua tháng", "bám sát ý kiến góp ý của cơ sở",
        "gắn với trách nhiệm của từng vị trí việc làm", "hạn chế tiếp xúc trực tiếp khi không cần thiết",
        "tiết kiệm chi phí in ấn và gửi trả", "phục vụ cả ngoài giờ hành chính", "theo đúng lộ trình đã công bố",
        "làm căn cứ xếp loại cuối năm", "nhất là ở vùng sâu, vùng xa", "dưới sự giám sát của Mặt trận Tổ quốc",
        "và công khai kết quả trên Cổng TTĐT", "trên tinh thần rõ người, rõ việc", "kể cả với hồ sơ nộp qua BCCI",
    ])
    let headings = Phrases([
        "Kết quả nổi bật", "Việc đã làm", "Tồn tại, hạn chế", "Nguyên nhân", "Nhiệm vụ thời gian tới", "Cách làm ở cơ sở",
        "Ý kiến người dân", "Kinh nghiệm rút ra", "Số liệu tổng hợp", "Phân công thực hiện", "Lộ trình", "Kiến nghị, đề xuất",
        "Công tác tuyên truyền", "Ứng dụng công nghệ thông tin", "Kiểm tra, giám sát", "Nguồn lực bảo đảm",
    ])
    let measures = Phrases([
        "hồ sơ giải quyết trước hạn", "lượt giao dịch trực tuyến", "hồ sơ nộp qua bưu chính", "phiếu khảo sát hợp lệ",
        "thủ tục được rút ngắn", "văn bản ký số", "cuộc kiểm tra đột xuất", "tin, bài phát thanh", "lượt gọi đến tổng đài",
        "giao dịch thanh toán phí", "buổi tập huấn", "phản ánh đã trả lời",
    ])
}
