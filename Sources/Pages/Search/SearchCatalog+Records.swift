import PortalModel
import Text

/// What a result shows.
extension SearchCatalog {
    /// Letters of a summary that a result shows.
    private static let shown = 180

    /// Writes what a result shows as a JSON array: title, address below the root, text, kind, date for people, whose it is.
    func write(record number: Int, into out: inout ByteBuffer) {
        let (title, text, date, owner) = words(number)
        out.append("[")
        out.appendJSON(string: title)
        out.append(",\"")
        out.appendURLPath(percentEncoding: String(Substring(address(of: number).path.utf8.dropFirst())))
        if let anchor = anchor(of: number) {
            out.append("#")
            out.append(anchor)
        }
        out.append("\",")
        out.appendJSON(string: SearchCatalog.cut(text))
        out.append(",")
        out.appendJSON(string: kind(number).words)
        out.append(",")
        out.appendJSON(string: date)
        out.append(",")
        out.appendJSON(string: owner)
        out.append("]")
    }

    /// As much as a result shows, whole words.
    private static func cut(_ text: String) -> String {
        if let plain = cutPlain(text) { return plain }
        guard text.utf8.count > shown, let end = text.index(text.startIndex, offsetBy: shown, limitedBy: text.endIndex),
            end < text.endIndex
        else { return text }
        let head = text[..<end]
        return String(head[..<(head.lastIndex(of: " ") ?? end)]) + "…"
    }

    /// The same for a text in which each scalar is a letter: counting what people see as letters took a third of making
    /// a record. Nil where other scalars stand in the part that is shown.
    private static func cutPlain(_ text: String) -> String? {
        if text.utf8.count <= shown { return text }
        var text = text
        var isWhole = false
        let cut = text.withUTF8 { bytes -> String? in
            var letters = 0
            var at = 0
            var blank: Int?
            while at < bytes.count {
                if letters == shown { return String(decoding: bytes[..<(blank ?? at)], as: UTF8.self) + "…" }
                let lead = bytes[at]
                if lead == 0x20 { blank = at }
                switch lead {
                case 0x20..<0x7F: at += 1
                case 0xC3...0xC9: at += 2
                // Ạ to ỹ.
                case 0xE1 where 0xB8...0xBB ~= bytes[at + 1]: at += 3
                default: return nil
                }
                letters += 1
            }
            isWhole = true
            return nil
        }
        return isWhole ? text : cut
    }

    private func words(_ number: Int) -> (title: String, text: String, date: String, owner: String) {
        switch items[number] {
        case .province(let index):
            return (portal.provinces[index].lastName(by: portal.today), placeNote(.province(Ref(index))) ?? "", "", "")
        case .unit(let index): return (portal.units[index].name, placeNote(.unit(Ref(index))) ?? "", "", "")
        case .topic(let index): return (portal.topics[index].name, portal.topics[index].summary ?? "", "", "")
        case .index(let index):
            return ("\(portal.indices[index].short): \(portal.indices[index].name)", portal.indices[index].publisher, "", "")
        case .directory(let index):
            let directory = portal.hotlines[index]
            return (
                directory.title, directory.summary ?? "", directory.verified.map { "kiểm tra ngày \($0.legal)" } ?? "",
                portal.name(of: directory.unit)
            )
        case .line(let index, let line):
            let directory = portal.hotlines[index]
            let entry = portal.answeredLines(of: directory)[line]
            let phones = entry.phones.map(\.description).joined(separator: "; ")
            return (
                phones.isEmpty ? entry.name : "\(entry.name): \(phones)",
                [entry.hours, entry.note].compactMap { $0 }.joined(separator: ". "), "", portal.name(of: entry.unit ?? directory.unit)
            )
        case .page(let index): return (portal.pages[index].title, portal.pages[index].summary ?? "", "", "")
        case .plan(let index):
            let plan = portal.plans[index]
            return (plan.number.map { "\(plan.title) (\($0))" } ?? plan.title, plan.summary, "", portal[plan.issuer].name)
        case .document(let index):
            let document = builder.documentIndex.documents[index]
            return (document.name, document.title ?? "", "", "")
        case .procedure(let index):
            let procedure = portal.procedures[index]
            return (procedure.name, [procedure.field, procedure.level].compactMap { $0 }.joined(separator: "; "), "", "")
        case .abbreviation(let index):
            let entry = portal.glossary[index]
            return ("\(entry.short): \(entry.long)", entry.note?.capitalizedFirst ?? "", "", "")
        case .news(let index):
            let item = portal.news[index]
            return (item.title, item.summary, item.date.day.legal, builder.frames.shortName(item.unit))
        }
    }
}
