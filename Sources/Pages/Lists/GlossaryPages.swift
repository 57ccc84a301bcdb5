import Markdown
import PortalModel
import Templates
import Text

extension SiteBuilder {
    static let glossaryRoot = Address("/tu-viet-tat/")

    /// The anchors of the glossary's entries, in their order, and its letters with theirs.
    private func glossaryAnchors() -> (entries: [String], letters: [(letter: String, id: String)]) {
        var ids = HeadingIDs(reserved: SiteBuilder.layoutIDs)
        let entries = portal.glossary.map { ids.unique(for: Slug.made(from: $0.short)?.text ?? "") }
        var letters: [(letter: String, id: String)] = []
        for entry in portal.glossary {
            let letter = vietnameseInitial(entry.short) ?? "0–9"
            if letters.last?.letter != letter { letters.append((letter, ids.unique(for: "chu-" + letter.typed))) }
        }
        return (entries, letters)
    }

    func glossaryIDs() -> [String] { glossaryAnchors().entries }
    func glossaryLetters() -> [(letter: String, id: String)] { glossaryAnchors().letters }

    /// The glossary under the letters of the alphabet, each of which has an anchor.
    func glossaryPage() -> Page {
        let address = SiteBuilder.glossaryRoot
        return Page(address, .lists, from: grounds.rare) { composer, _ in
            let (ids, letterIDs) = glossaryAnchors()
            var letters: [(letter: String, id: String, entries: [Frame])] = []
            for (number, entry) in portal.glossary.enumerated() {
                let letter = vietnameseInitial(entry.short) ?? "0–9"
                if letters.last?.letter != letter { letters.append((letter, letterIDs[letters.count].id, [])) }
                letters[letters.count - 1].entries.append(glossaryEntry(entry, ids[number]))
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
                                    "letter": .text(part.letter), "id": .text(part.id),
                                    "entries": .list(part.entries),
                                ])
                        })
                    ]), &composer)
        }
    }

    private func glossaryEntry(_ entry: GlossaryEntry, _ id: String) -> Frame {
        Frame(
            Shapes.glossaryEntry,
            [
                "short": .text(entry.short), "long": .text(entry.long), "id": .text(id),
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

    /// Capitals in ASCII as they are typed in Telex: `ND` of one and `NDD` of `NĐ` stay apart.
    var typedLetters: String { map { String($0).typed }.joined() }
}
