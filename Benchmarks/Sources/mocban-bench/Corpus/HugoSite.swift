/// The same portal for Hugo: settings, one page for each term, templates.
/// The items' files are written by `NewsItem` and differ in the front matter's keys alone.
struct HugoSite {
    let corpus: Corpus

    /// A unit's id as a term: a slash would make it a term inside another.
    static func term(_ unit: String) -> String { String(unit.map { $0 == "/" ? "." : $0 }) }

    func write(into folder: String) throws {
        try Files.write(HugoSite.settings, to: "\(folder)/hugo.toml")
        let content = "\(folder)/content"
        try writeSection("\(content)", title: "Cổng giả lập để đo tốc độ")
        try writeSection("\(content)/news", title: "Tin tức")
        try writeSection("\(content)/plans", title: "Kế hoạch")
        try writeSection("\(content)/hotlines", title: "Đường dây nóng")
        for year in Corpus.years {
            try writeSection("\(content)/years/\(year)", title: "Tin năm \(year)", feed: false)
            for month in 1...12 {
                let term = "\(year)-\(Day.two(month))"
                try writeSection("\(content)/months/\(term)", title: "Tin tháng \(month)/\(year)", feed: false)
            }
        }
        for (taxonomy, title) in [
            ("provinces", "Tỉnh, thành phố"), ("units", "Đơn vị"), ("topics", "Chủ đề"), ("years", "Theo năm"),
            ("months", "Theo tháng"),
        ] {
            try writeSection("\(content)/\(taxonomy)", title: title, feed: false)
        }
        for province in corpus.registry.provinces {
            try writeSection("\(content)/provinces/\(province.id)", title: province.name)
        }
        for unit in corpus.registry.units {
            try writeSection("\(content)/units/\(HugoSite.term(unit.id))", title: unit.name)
        }
        for topic in Registry.topics {
            try writeSection("\(content)/topics/\(topic.id)", title: topic.name)
        }
        for name in ["_partials", "_markup"] { try Files.makeFolder("\(folder)/layouts/\(name)") }
        for (name, text) in HugoTemplates.all { try Files.write(text, to: "\(folder)/layouts/\(name)") }
        try Files.makeFolder("\(folder)/static")
        try Files.write(HugoTemplates.style, to: "\(folder)/static/style.css")
    }

    /// - Parameter feed: whether the section has a feed beside it.
    private func writeSection(_ folder: String, title: String, feed: Bool = true) throws {
        try Files.makeFolder(folder)
        let outputs = feed ? "" : "outputs: [html]\n"
        try Files.write("---\ntitle: \"\(title)\"\n\(outputs)---\n", to: "\(folder)/_index.md")
    }

    /// Years and months are taxonomies, Hugo's quickest way to list by time.
    private static let settings = """
        title = 'Cổng giả lập để đo tốc độ'
        baseURL = 'https://example.gov.vn/cchc/'
        locale = 'vi'
        timeZone = 'Asia/Ho_Chi_Minh'
        enableRobotsTXT = true

        [pagination]
        pagerSize = 20
        path = 'trang'

        [taxonomies]
        province = 'provinces'
        unit = 'units'
        topic = 'topics'
        year = 'years'
        month = 'months'

        [outputs]
        home = ['html', 'rss']
        section = ['html', 'rss']
        taxonomy = ['html']
        term = ['html', 'rss']

        [params]
        description = 'Tin, kế hoạch và đường dây nóng giả lập để đo tốc độ'

        """
}
