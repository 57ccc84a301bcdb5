/// A hotline directory. The only number in it is the public one of the National Public Service Portal:
/// none is made up under a unit's name.
struct HotlineDirectory {
    let number: Int

    static func slug(_ number: Int) -> String { "duong-day-nong-\(number)" }

    func file(for kind: SiteKind, in corpus: Corpus) -> String {
        let registry = corpus.registry
        let province = registry.provinces[number % Province.present.count]
        var text = """
            ---
            title: Đường dây nóng ví dụ số \(number), \(province.fullName)

            """
        switch kind {
        case .mocban, .plain: text += "unit: \(province.id)/ubnd\n"
        case .hugo: text += "date: 2026-06-01\nprovinces: [\(province.id)]\nunits: [\(HugoSite.term("\(province.id)/ubnd"))]\n"
        }
        text += """
            topics: [thu-tuc]
            summary: Danh bạ giả lập để đo tốc độ; số duy nhất trong đó là tổng đài chung toàn quốc.
            verified: 2026-06-01
            entries:

            """
        for entry in 1...12 {
            text += """
                  - name: Đầu mối ví dụ số \(entry)
                    phone: ["18001096"]
                    email: dau-moi-\(entry)@example.org
                    web: https://example.org/dau-moi-\(entry)/
                    hours: 7:30-11:30, 13:30-17:00, thứ Hai đến thứ Sáu
                    takes: [phản ánh, kiến nghị]
                    topics: [thu-tuc]

                """
        }
        return text + "---\nGọi tổng đài trong giờ làm việc; ngoài giờ xin gửi thư điện tử.\n"
    }
}
