private typealias Path = TinySite.Path

extension BadSite {
    /// A fault in a news item of a department.
    private init(_ code: String, item body: String, says words: String) {
        self.init(code, says: words, Path.news, "Nội dung.", body)
    }

    /// A fault in what a plan of a department rests on.
    private init(_ code: String, plan text: String, says words: String) {
        self.init(code, says: words, Path.plan, "summary:", "based_on:\n  - \(text)\nsummary:")
    }

    /// More documents in the register.
    private init(_ code: String, register: String, item body: String, says words: String) {
        self.init(code, "\(register) \(body)", says: words) {
            try TinySite().changing(Path.documents, "- { number: 61/2018/NĐ-CP", to: register + "\n- { number: 61/2018/NĐ-CP")
                .changing(Path.news, "Nội dung.", to: body)
        }
    }

    private static let twoPlans = """
        - { number: 23/KH-UBND, date: 2024-01-26, issuer: Ủy ban nhân dân phường Nguyễn Nghiêm, title: Kế hoạch của phường }
        - { number: 23/KH-UBND, date: 2024-01-31, issuer: Ủy ban nhân dân tỉnh Quảng Ngãi, title: Kế hoạch của tỉnh }
        """

    /// Citations of documents.
    static let documents: [BadSite] = [
        BadSite("MB-VB-01", item: "Ế ề: Chương trình hành động số 1️⃣921/UBND2️⃣ ngày 12/5/2023 của UBND tỉnh.", says: "có lẽ là `921/CTr-UBND`"),
        BadSite(
            "MB-VB-01", register: "- { number: 921/CTr-UBND, date: 2023-05-12, issuer: Ủy ban nhân dân tỉnh Gia Lai, title: Chương trình }",
            item: "Văn bản số 1️⃣921/UBND2️⃣ ngày 12/5/2023.", says: "ghi `921/CTr-UBND ngày 12/5/2023`"),
        // A text in quotes is marked as a whole.
        BadSite("MB-VB-01", plan: "1️⃣\"Kế hoạch số 15/STTTT\"2️⃣", says: "`15/KH-STTTT`"),
        BadSite("MB-VB-02", item: "Theo Nghị định 1️⃣61/NĐ-CP2️⃣ ngày 23/4/2018.", says: "ghi `61/2018/NĐ-CP ngày 23/4/2018`"),
        BadSite("MB-VB-02", item: "Theo Nghị định 1️⃣61/NĐ-CP2️⃣.", says: "61/2018/NĐ-CP"),
        BadSite(
            "MB-VB-02", register: "- { number: 28/2018/QĐ-TTg, date: 2018-07-12, issuer: Thủ tướng Chính phủ, title: Quyết định }",
            item: "Theo Quyết định số 1️⃣28/QĐ-TTg2️⃣ ngày 12/7/2018 của Thủ tướng Chính phủ.", says: "ghi `28/2018/QĐ-TTg ngày 12/7/2018`"),
        BadSite(
            "MB-VB-03", register: "- { number: 17/NQ-CP, date: 2019-03-07, issuer: Chính phủ, title: Nghị quyết }",
            item: "Nghị quyết số 1️⃣17/NQ-CP2️⃣ ngày 17/3/2019 của Chính phủ.", says: "ghi `17/NQ-CP ngày 07/3/2019`"),
        BadSite("MB-VB-03", plan: "1️⃣61/2018/NĐ-CP2️⃣ ngày 24/4/2018", says: "ghi `61/2018/NĐ-CP ngày 23/4/2018`"),
        BadSite(
            "MB-VB-03", item: "Kế hoạch số 5/KH-UBND ngày 02/3/2024 của UBND tỉnh Gia Lai, rồi 1️⃣5/KH-UBND2️⃣ ngày 03/3/2024 của UBND tỉnh Gia Lai.",
            says: "ghi `05/KH-UBND ngày 02/3/2024`"),
        BadSite("MB-VB-04", item: "Theo đề nghị của Sở Nội vụ tại Tờ trình số 1️⃣70/TTr-UBND2️⃣ ngày 19/3/2024.", says: "`UBND` không phải ký hiệu của Sở Nội vụ"),
        BadSite("MB-VB-04", item: "Nghị quyết số 1️⃣12/NQ-UBND2️⃣ của xã.", says: "`UBND` không ban hành nghị quyết"),
        BadSite("MB-VB-05", register: twoPlans, item: "Theo Kế hoạch số 1️⃣23/KH-UBND2️⃣, và lại 23/KH-UBND.", says: "của Ủy ban nhân dân phường Nguyễn Nghiêm` hay `23/KH-UBND"),
    ]
}
