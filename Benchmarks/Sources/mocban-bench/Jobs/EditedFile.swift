/// A file of a corpus that is changed and put back.
struct EditedFile {
    private let path: String
    /// The file that it is made of, where it is a new one.
    private let pattern: String
    /// Its page's address below the site's own.
    let address: String

    /// - Parameters:
    ///   - job: what is done decides which file it is: of a news item, of a new one, of a plan, of units, of the site's settings.
    ///   - number: of the news item or the plan, of which there are fewer.
    init(for job: Job, number: Int, items: Int, in site: String, _ kind: SiteKind) {
        let corpus = Corpus(items: items)
        switch job {
        case .servePlan:
            let slug = Plan(number % corpus.planCount).slug(corpus.registry)
            path = "\(site)/content/plans/\(slug).md"
            address = "ke-hoach/\(slug)/"
        case .serveUnit:
            // The first of its file.
            path = "\(site)/content/registry/units/hue.yml"
            address = "don-vi/hue/ubnd/"
        case .serveSite:
            path = "\(site)/content/site.yml"
            address = ""
        default:
            (path, pattern, address) = EditedFile.item(job, number, corpus, in: site)
            return
        }
        pattern = path
    }

    private static func item(_ job: Job, _ number: Int, _ corpus: Corpus, in site: String) -> (path: String, pattern: String, address: String) {
        // The next one that is published: others show nowhere.
        var number = number
        while !ItemHead.isPublished(number) { number += 1 }
        let name = ItemHead(number, corpus).path.dropLast(".md".count)
        let suffix = job == .serveNew ? "-moi" : ""
        return (
            "\(site)/content/\(name)\(suffix).md", "\(site)/content/\(name).md", "tin-tuc/" + name.dropFirst("news/".count) + suffix + "/"
        )
    }

    /// - Parameter mark: what stands in the changed file and nowhere else.
    /// - Returns: what the file was before; nil where there was none.
    func change(_ job: Job, mark: String) throws -> [UInt8]? {
        let before = try Files.read(pattern)
        switch job {
        case .title, .serveTitle, .servePlan, .serveSite: try Files.write(entitled(before, mark), to: path)
        case .serveUnit: try Files.write(entitled(before, mark, "  name:"), to: path)
        // Two items cannot have the same old addresses.
        case .serveNew: try Files.write(changing("aliases:", in: entitled(before, mark), orNone: true) { _ in "" }, to: path)
        case .serveDate: try Files.write(moved(entitled(before, mark)), to: path)
        case .edit, .serve: try Files.write(before + "\nMột câu viết thêm, \(mark).\n".utf8, to: path)
        case .cold, .nothing, .check, .part, .merge, .start, .hostile: break
        }
        return job == .serveNew ? nil : before
    }

    func restore(_ bytes: [UInt8]?) throws {
        if let bytes { try Files.write(bytes, to: path) } else { try Files.remove(path) }
    }

    private func entitled(_ text: [UInt8], _ mark: String, _ key: String = "title:") throws -> [UInt8] {
        try changing(key, in: text) { line in
            let isQuoted = line.hasSuffix("\"")
            return line.dropLast(isQuoted ? 1 : 0) + ", \(mark)" + (isQuoted ? "\"" : "")
        }
    }

    /// To the day beside, so that the item stands elsewhere in every list.
    private func moved(_ text: [UInt8]) throws -> [UInt8] {
        try changing("date:", in: text) { line in
            guard let day = Int(line.dropFirst("date: 2024-01-".count).prefix(2)) else { throw Failure("\(pattern): \(line)") }
            return line.prefix("date: 2024-01-".count) + Day.two(day > 1 ? day - 1 : 2) + line.dropFirst("date: 2024-01-01".count)
        }
    }

    private func changing(_ key: String, in text: [UInt8], orNone: Bool = false, _ change: (String) throws -> String) throws -> [UInt8] {
        var lines = String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let line = lines.firstIndex(where: { $0.hasPrefix(key) }) else {
            if orNone { return text }
            throw Failure("\(pattern) has no \(key)")
        }
        lines[line] = try change(lines[line])
        return Array(lines.joined(separator: "\n").utf8)
    }
}
