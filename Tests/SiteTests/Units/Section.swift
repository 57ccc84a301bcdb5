import Testing

extension HTMLPage {
    /// The part of a page under one heading, by the heading's id; nil where it is not shown.
    func section(_ id: String) -> [(to: String, text: String)]? {
        let matches = { (element: Element) in
            element.attributes["aria-labelledby"] == id && element.attributes["hidden"] == nil
        }
        guard elements.contains(where: { $0.name == "section" && matches($0) }) else { return nil }
        return links(in: "section", where: matches)
    }

    /// Where the links of a part lead, below the site's root; empty where it is not shown.
    func addresses(in id: String) -> [String] { (section(id) ?? []).map { String($0.to.dropFirst("/cchc".count)) } }

    /// The notice at the head of a closed unit's page, runs of blanks made one.
    var closing: String? {
        texts(of: "div") { $0.attributes["class"] == "closed" }.first.map { text in
            text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }
}

extension SiteFolder {
    func parsed(_ address: String) throws -> HTMLPage {
        HTMLPage(Array(try #require(page(address), "\(address)").utf8))
    }

    /// The rows of a table of open data, by the names of its columns.
    func rows(_ name: String) throws -> [[String: String]] {
        let lines = try #require(page("/du-lieu/\(name).csv")).replacing("\u{FEFF}", with: "").split(separator: "\r\n")
        let table = lines.map { line in
            var fields: [String] = [""]
            var isQuoted = false
            for letter in line {
                if letter == "\"" { isQuoted.toggle() } else if letter == ",", !isQuoted { fields.append("") } else { fields[fields.count - 1].append(letter) }
            }
            return fields
        }
        let head = try #require(table.first)
        return table.dropFirst().map { Dictionary(zip(head, $0)) { first, _ in first } }
    }
}
