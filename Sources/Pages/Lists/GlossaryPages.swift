import Markdown
import PortalModel
import Templates
import Text

extension SiteBuilder {
    /// The glossary under the letters of the alphabet, each of which has an anchor.
    func glossaryPage() -> Page {
        let address = Address("/tu-viet-tat/")
        return Page(address, .lists) { composer, _ in
            var ids = HeadingIDs(reserved: SiteBuilder.layoutIDs)
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
                                    "letter": .text(part.letter), "id": .text(ids.unique(for: "chu-" + part.letter.typed)),
                                    "entries": .list(part.entries),
                                ])
                        })
                    ]), &composer)
        }
    }

    private func glossaryEntry(_ entry: GlossaryEntry, _ ids: inout HeadingIDs) -> Frame {
        Frame(
            Shapes.glossaryEntry,
            [
                "short": .text(entry.short), "long": .text(entry.long), "id": .text(ids.unique(for: Slug.made(from: entry.short)?.text ?? "")),
                "ambiguous": .flag(!entry.auto), "former": .flag(entry.former), "note": .text(entry.note),
            ])
    }
}

extension String {
    /// A letter in ASCII as it is typed in Telex, where Ă, Â and A stay apart: `aw`, `aa`, `a`.
    fileprivate var typed: String {
        let telex = ["Ă": "aw", "Â": "aa", "Đ": "dd", "Ê": "ee", "Ô": "oo", "Ơ": "ow", "Ư": "uw"]
        return telex[self] ?? (utf8.count == 1 ? lowercased() : "so")
    }
}
