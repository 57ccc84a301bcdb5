import Text

/// A Markdown text in the making, of what Word and pandoc take too: headings, paragraphs, lists, tables, comments.
struct MarkdownDraft {
    private(set) var text = ""

    enum Alignment: String {
        case left = ":---"
        case centre = ":---:"
        case right = "---:"
    }

    struct Column {
        let title: String
        let alignment: Alignment
        init(_ title: String, _ alignment: Alignment = .left) {
            self.title = title
            self.alignment = alignment
        }
    }

    mutating func heading(_ level: Int, _ words: String) { block(String(repeating: "#", count: level) + " " + words) }
    mutating func paragraph(_ words: String) { block(words) }
    mutating func list(_ lines: [String]) { if !lines.isEmpty { block(lines.map { "- " + $0 }.joined(separator: "\n")) } }

    /// What whoever finishes the text is told; it is not shown once the text is a page or a sheet.
    mutating func comment(_ words: String) {
        // A name in it could hold what ends a comment.
        block("<!-- Ban biên tập: \(words.onOneLine.replacing("--", with: "–").replacing(">", with: "›")) -->")
    }

    /// What the program does not know, for people to fill in.
    mutating func blank(_ words: String, _ comment: String) {
        paragraph(words + " …")
        self.comment(comment)
    }

    mutating func table(_ columns: [Column], _ rows: [[String]]) {
        func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
        var lines = [line(columns.map(\.title)), line(columns.map(\.alignment.rawValue))]
        lines += rows.map(line)
        block(lines.joined(separator: "\n"))
    }

    private mutating func block(_ words: String) {
        if !text.isEmpty { text += "\n" }
        text += words + "\n"
    }
}

extension String {
    /// The text on one line with single blanks, in Unicode's composed form.
    var onOneLine: String { composed.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// The text so that Markdown shows it as it is, in a paragraph or in a table's cell. Other Markdowns' marks are
    /// escaped too (`$`, `^`, `~`, `@` of pandoc), since it is made to be handed on.
    var inMarkdown: String {
        let line = onOneLine
        // Without a semicolon there is no entity, and `TT&TT` stays legible.
        let mayHoldEntities = line.utf8.contains(UInt8(ascii: ";"))
        var out = ""
        out.reserveCapacity(line.utf8.count + 8)
        for scalar in line.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "$", "^", "@", "#", "{", "}": out += "\\"
            case "&" where mayHoldEntities: out += "\\"
            default: break
            }
            out.unicodeScalars.append(scalar)
        }
        return out
    }
}

/// A link whose words are shown as they are.
func markdownLink(_ words: String, _ url: String) -> String { "[\(words.inMarkdown)](<\(url)>)" }
