import Findings

/// Numbers of bank accounts. An account of the State Treasury, into which fees are paid, is a public one.
struct BankAccountRule {
    static let kind = FindingKind(
        "MB-CN-02", .warning, silenceable: true,
        Bilingual("Bài có số tài khoản ngân hàng", "The text holds a bank account's number"),
        Bilingual(
            "Số tài khoản của cá nhân là dữ liệu cá nhân, và kẻ gian hay dùng trang giả để đổi số. Hãy dẫn người dân tới Cổng Dịch vụ công quốc gia để thanh toán; nếu là tài khoản của cơ quan, ghi rõ «tại Kho bạc Nhà nước».",
            "A person's account number is personal data, and fraudsters swap such numbers. Send people to the National Public Service Portal to pay; of an agency's account say that it is with the State Treasury (Kho bạc Nhà nước)."))

    private static let words = ["số tài khoản", "stk", "tài khoản số", "tài khoản ngân hàng", "số tk"].map { Array($0.utf8) }
    private static let treasury = ["kho bạc", "kbnn"].map { Array($0.utf8) }

    static func look(at place: Range<Int>, _ digits: [UInt8], _ prose: Prose, _ remarks: inout Remarks) {
        guard 6...19 ~= digits.count else { return }
        let before = max(prose.range.lowerBound, place.lowerBound - 60)..<place.lowerBound
        guard words.contains(where: { prose.holds($0, in: before) }) else { return }
        let around = prose.sentence(around: place)
        guard !treasury.contains(where: { prose.holds($0, in: around) }) else { return }
        remarks.report(kind, place, remedy: Bilingual("bỏ số tài khoản, dẫn tới nơi thanh toán chính thức", "leave the number out and lead to the official place of payment"))
    }
}
