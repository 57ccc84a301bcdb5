/// A news item of a corpus that is changed and put back.
struct EditedItem {
    private let path: String
    /// Its page's address below the site's own.
    let address: String

    init(number: Int, items: Int, in site: String, _ kind: SiteKind) {
        let corpus = Corpus(items: items)
        // The next one that is published: others show nowhere.
        var number = number
        while !ItemHead.isPublished(number) { number += 1 }
        let path = ItemHead(number, corpus).path
        self.path = "\(site)/content/\(path)"
        address = "tin-tuc/" + path.dropFirst("news/".count).dropLast(".md".count) + "/"
    }

    /// - Parameter mark: what stands in the changed file and nowhere else.
    /// - Returns: what the file was before.
    func change(_ job: Job, mark: String) throws -> [UInt8] {
        let before = try Files.read(path)
        switch job {
        case .title, .serveTitle:
            var lines = String(decoding: before, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            guard let line = lines.firstIndex(where: { $0.hasPrefix("title:") }) else { throw Failure("\(path) has no title") }
            let isQuoted = lines[line].hasSuffix("\"")
            lines[line] = lines[line].dropLast(isQuoted ? 1 : 0) + ", \(mark)" + (isQuoted ? "\"" : "")
            try Files.write(lines.joined(separator: "\n"), to: path)
        case .edit, .serve: try Files.write(before + "\nMột câu viết thêm, \(mark).\n".utf8, to: path)
        case .cold, .nothing, .check, .part, .merge, .start, .hostile: break
        }
        return before
    }

    func restore(_ bytes: [UInt8]) throws { try Files.write(bytes, to: path) }
}
