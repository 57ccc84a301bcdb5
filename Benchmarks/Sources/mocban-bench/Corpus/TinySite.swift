/// The smallest portal that has a fault: how long a program takes from its start to its first finding.
enum TinySite {
    static func write(into folder: String) throws {
        for name in ["registry/units", "news/2024"] { try Files.makeFolder("\(folder)/content/\(name)") }
        let files = [
            ("site.yml", """
                title: Cổng nhỏ
                base_url: https://example.gov.vn/
                language: vi
                time_zone: Asia/Ho_Chi_Minh
                editorial_board: { name: Ban Biên tập, unit: hue/so-noi-vu, email: ban-bien-tap@example.org }
                feedback: { link: "https://example.org/gop-y/", text: Góp ý }

                """),
            ("registry/provinces.yml", "- { id: hue, name: Huế, kind: thanh-pho, codes: [ { code: \"46\" } ] }\n"),
            ("registry/units/hue.yml", "- { id: hue/so-noi-vu, name: Sở Nội vụ thành phố Huế, short: SNV, level: department }\n"),
            ("registry/topics.yml", "- { id: thu-tuc, name: Thủ tục hành chính }\n"),
            // `sumary` is the fault.
            ("news/2024/mot-tin.md", """
                ---
                title: Một tin
                date: 2024-03-28
                unit: hue/so-noi-vu
                topics: [thu-tuc]
                sumary: Một câu.
                approved_by: Ban Biên tập
                ---
                Một đoạn.

                """),
        ]
        for (path, text) in files { try Files.write(text, to: "\(folder)/content/\(path)") }
    }
}
