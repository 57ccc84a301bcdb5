/// Which generator a site is written for.
enum SiteKind: String, CaseIterable {
    /// In this project's content contract, with everything that a portal has.
    case mocban
    /// The same, with the pages that Hugo's site has and no others.
    case plain
    /// The same items, terms and pages for Hugo.
    case hugo
}

/// A made-up portal of any size. The same size gives the same bytes on every machine and on every day.
struct Corpus: Sendable {
    /// Any number would do; changing it changes every file and so breaks comparison with older measurements.
    static let seed: UInt64 = 0x6D6F_6362_616E

    let items: Int
    let registry = Registry()
    let words = Words()

    var planCount: Int { max(5, items / 500) }
    var hotlineCount: Int { max(3, items / 1000) }
    static let years = 2015...2026

    /// Writes the whole site into `folder`, which is made.
    ///
    /// - Parameter jobs: threads; they change the time, not the bytes.
    func write(_ kind: SiteKind, into folder: String, jobs: Int) async throws {
        for name in ["plans", "hotlines", "pages"] + Corpus.years.map({ "news/\($0)" }) {
            try Files.makeFolder("\(folder)/content/\(name)")
        }
        switch kind {
        case .mocban, .plain: try RegistryFiles(corpus: self).write(into: folder, kind)
        case .hugo: try HugoSite(corpus: self).write(into: folder)
        }
        try Files.write(Pages.about(kind), to: "\(folder)/content/pages/gioi-thieu.md")
        for number in 0..<hotlineCount {
            try Files.write(
                HotlineDirectory(number: number).file(for: kind, in: self),
                to: "\(folder)/content/hotlines/\(HotlineDirectory.slug(number)).md")
        }
        for number in 0..<planCount {
            let plan = Plan(number)
            try Files.write(plan.file(for: kind, in: self), to: "\(folder)/content/plans/\(plan.slug(registry)).md")
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for job in 0..<max(1, jobs) {
                group.addTask { try writeItems(kind, into: folder, from: job, step: max(1, jobs)) }
            }
            try await group.waitForAll()
        }
    }

    private func writeItems(_ kind: SiteKind, into folder: String, from first: Int, step: Int) throws {
        var text: [UInt8] = []
        text.reserveCapacity(16384)
        for number in stride(from: first, to: items, by: step) {
            var item = NewsItem(number, self)
            item.write(into: &text, for: kind)
            try Files.write(text, to: "\(folder)/content/\(item.head.path)")
        }
    }
}

/// The pages of a corpus that are neither news, plans nor hotlines.
enum Pages {
    static func about(_ kind: SiteKind) -> String {
        """
        ---
        title: Giới thiệu
        summary: Cổng giả lập để đo tốc độ.
        ---
        Mọi tin, kế hoạch và con số ở đây do máy đặt ra để đo tốc độ dựng trang, không có giá trị thông tin.

        """
    }
}
