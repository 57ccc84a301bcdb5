import PortalModel
import Templates
import Text

extension SiteBuilder {
    /// The glossary under the letters of the alphabet, each of which has an anchor.
    func glossaryPage() -> Page {
        let address = Address("/tu-viet-tat/")
        return Page(address, .lists) { composer, _ in
            var ids = GlossaryIDs()
            var letters: [(letter: String, entries: [Frame])] = []
            for entry in portal.glossary {
                let letter = vietnameseInitial(entry.short) ?? "0–9"
                if letters.last?.letter != letter { letters.append((letter, [])) }
                letters[letters.count - 1].entries.append(glossaryEntry(entry, &ids))
            }
            render(
                .glossary,
                PageHead("Từ viết tắt", "Các chữ viết tắt trong văn bản hành chính và nghĩa đầy đủ.", at: address, kind: "glossary"),
                Frame(
                    Shapes.glossary,
                    [
                        "letters": .list(letters.map { part in
                            Frame(
                                Shapes.glossaryLetter,
                                [
                                    "letter": .text(part.letter), "id": .text(ids.take("chu-" + GlossaryIDs.typed(part.letter))),
                                    "entries": .list(part.entries),
                                ])
                        })
                    ]), &composer)
        }
    }

    private func glossaryEntry(_ entry: GlossaryEntry, _ ids: inout GlossaryIDs) -> Frame {
        Frame(
            Shapes.glossaryEntry,
            [
                "short": .text(entry.short), "long": .text(entry.long), "id": .text(ids.take(Slug.made(from: entry.short)?.text ?? "muc")),
                "ambiguous": .flag(!entry.auto), "former": .flag(entry.former), "note": .text(entry.note),
            ])
    }
}

/// Anchors of the glossary's page: that of an abbreviation stays when others are added, unless they share a slug.
private struct GlossaryIDs {
    private var used: Set<String> = ["noi-dung"]

    mutating func take(_ wanted: String) -> String {
        var id = wanted
        var number = 2
        while !used.insert(id).inserted {
            id = "\(wanted)-\(number)"
            number += 1
        }
        return id
    }

    /// A letter in ASCII as it is typed in Telex, where Ă, Â and A stay apart: `aw`, `aa`, `a`.
    static func typed(_ letter: String) -> String {
        let telex = ["Ă": "aw", "Â": "aa", "Đ": "dd", "Ê": "ee", "Ô": "oo", "Ơ": "ow", "Ư": "uw"]
        return telex[letter] ?? (letter.utf8.count == 1 ? letter.lowercased() : "so")
    }
}
