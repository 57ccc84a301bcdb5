/// What is decided about a news item before its text is: cheap to work out again for any number,
/// so that an item can link to another one without either being kept.
struct ItemHead {
    let number: Int
    let unit: Unit
    let day: Day
    /// The plan that it carries out.
    let plan: Int?
    let title: [UInt8]
    let slug: [UInt8]
    let isPublished: Bool

    /// Every two hundredth item is still waiting for approval.
    static func isPublished(_ number: Int) -> Bool { number % 200 != 199 }

    init(_ number: Int, _ corpus: Corpus) {
        self.number = number
        isPublished = ItemHead.isPublished(number)
        var random = Random(seed: Corpus.seed, stream: UInt64(number) &* 2)
        let registry = corpus.registry
        if random.oneIn(8) {
            let plan = Plan(random.below(corpus.planCount))
            let places = registry.living[plan.province]
            unit = registry.units[places[random.below(places.count)]]
            let first = Day(year: plan.year, month: 1, day: 1).number
            let next = min(Day(year: plan.year + 1, month: 1, day: 1).number, Day.span)
            day = Day(number: first + random.below(next - first))
            self.plan = plan.number
        } else {
            unit = registry.units[1 + random.below(registry.units.count - 1)]
            day = Day(number: random.below(unit.lastDay + 1))
            plan = nil
        }
        let action = random.below(corpus.words.actions.count)
        let subject = random.below(corpus.words.subjects.count)
        let place = unit.province?.name ?? unit.name
        var title = Array(place.utf8)
        title.append(UInt8(ascii: " "))
        title += corpus.words.actions.text(action)
        title.append(UInt8(ascii: " "))
        title += corpus.words.subjects.text(subject)
        title += " năm \(day.civil.year)".utf8
        self.title = title
        // The number keeps every slug unique.
        var slug = Array((unit.province?.id ?? "trung-uong").utf8)
        slug.append(UInt8(ascii: "-"))
        slug += corpus.words.actions.slug(action)
        slug.append(UInt8(ascii: "-"))
        slug += corpus.words.subjects.slug(subject)
        slug += "-\(number)".utf8
        self.slug = slug
    }

    /// Where the item stands under `content/`: the same in both kinds of site.
    var path: String { "news/\(day.civil.year)/\(String(decoding: slug, as: UTF8.self)).md" }
}

/// A news item's file, front matter and body, for either kind of site.
struct NewsItem {
    let head: ItemHead
    let topics: [String]
    let isFeatured: Bool
    let hasAlias: Bool
    let fulfilsDuty: Bool
    private let corpus: Corpus
    private var random: Random

    init(_ number: Int, _ corpus: Corpus) {
        head = ItemHead(number, corpus)
        self.corpus = corpus
        random = Random(seed: Corpus.seed, stream: UInt64(number) &* 2 &+ 1)
        let first = random.below(Registry.topics.count)
        let step = 1 + random.below(6)
        topics = (0..<(1 + random.below(3))).map { Registry.topics[(first + $0 * step) % Registry.topics.count].id }
        isFeatured = random.oneIn(100)
        hasAlias = random.oneIn(50)
        fulfilsDuty = random.oneIn(3)
    }

    /// Replaces the contents of `text` with the file's.
    mutating func write(into text: inout [UInt8], for kind: SiteKind) {
        text.removeAll(keepingCapacity: true)
        text += "---\ntitle: ".utf8
        text += head.title
        text += "\ndate: \(head.day.iso)\n".utf8
        switch kind {
        case .mocban, .plain: writeContractKeys(into: &text)
        case .hugo: writeHugoKeys(into: &text)
        }
        text += "summary: ".utf8
        Body.writeSentence(into: &text, corpus.words, &random)
        text += "\nauthor: Phòng Biên tập\napproved_by: Ban Biên tập\napproved_on: \(head.day.iso)\n".utf8
        if isFeatured { text += "featured: true\n".utf8 }
        if hasAlias { text += "aliases: [/tin-tuc/cu/\(head.number)/]\n".utf8 }
        text += "---\n".utf8
        Body.write(into: &text, of: head, in: corpus, &random)
    }

    private func writeContractKeys(into text: inout [UInt8]) {
        text += "unit: \(head.unit.id)\ntopics: [\(topics.joined(separator: ", "))]\n".utf8
        if !head.isPublished { text += "status: review\n".utf8 }
        if let plan = head.plan {
            text += "plan: \(Plan(plan).slug(corpus.registry))\n".utf8
            // Another unit's item cannot count for it, and would be told of.
            if fulfilsDuty, Plan.owesQuarterly(head.unit.id) { text += "fulfils: [tin-hang-quy]\n".utf8 }
        }
        if head.number % 3 == 0 { text += "channels: [web, cong-tinh]\nsent_on: \(head.day.iso)\n".utf8 }
    }

    private func writeHugoKeys(into text: inout [UInt8]) {
        let (year, month, _) = head.day.civil
        let province = head.unit.province?.id ?? "trung-uong"
        text += "provinces: [\(province)]\nunits: [\(HugoSite.term(head.unit.id))]\n".utf8
        text += "topics: [\(topics.joined(separator: ", "))]\nyears: [\"\(year)\"]\nmonths: [\(year)-\(Day.two(month))]\n".utf8
        if !head.isPublished { text += "draft: true\n".utf8 }
        if let plan = head.plan { text += "plan: \(Plan(plan).slug(corpus.registry))\n".utf8 }
        if head.number % 3 == 0 { text += "channels: [web, cong-tinh]\nsent_on: \(head.day.iso)\n".utf8 }
    }
}
