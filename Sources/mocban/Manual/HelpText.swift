import ArgumentParser

/// What `--help` says of a command, taken apart again: the argument parser gives it as one text.
struct HelpText {
    struct Entry {
        /// An argument, an option or a command.
        let term: String
        let text: String
    }

    /// What the command does; paragraphs.
    let overview: [String]
    /// How it is called, without the word before it.
    let usage: String
    /// Arguments and options, in their order.
    let entries: [Entry]

    init(of command: any ParsableCommand.Type) {
        // Nothing is so long that it would go on in a second line.
        let lines = Usage.help(of: command, columns: 100_000).split(separator: "\n", omittingEmptySubsequences: false)
        let titles = ["USAGE: ", "CÁCH DÙNG: "]
        let call = lines.firstIndex { line in titles.contains { line.hasPrefix($0) } } ?? lines.endIndex
        var overview = lines[..<call].map { $0.hasPrefix("OVERVIEW: ") ? String($0.dropFirst(10)) : String($0) }
        while overview.last?.isEmpty == true { overview.removeLast() }
        self.overview = overview.split(separator: "").map { $0.joined(separator: " ") }
        usage = call < lines.endIndex ? titles.reduce(String(lines[call])) { $0.hasPrefix($1) ? String($0.dropFirst($1.count)) : $0 } : ""
        entries = HelpText.entries(in: lines.dropFirst(call + 1))
    }

    /// An entry begins behind two blanks; what stands further in belongs to the one above.
    private static func entries(in lines: ArraySlice<Substring>) -> [Entry] {
        var entries: [Entry] = []
        var isList = false
        for line in lines {
            if !line.hasPrefix(" ") { isList = line.hasSuffix(":"); continue }
            guard isList else { continue }
            let text = line.drop { $0 == " " }
            if line.hasPrefix("   "), let last = entries.popLast() {
                entries.append(Entry(term: last.term, text: last.text.isEmpty ? String(text) : last.text + " " + text))
            } else if let gap = text.firstRange(of: "  ") {
                entries.append(Entry(term: String(text[..<gap.lowerBound]), text: String(text[gap.upperBound...].drop { $0 == " " })))
            } else {
                entries.append(Entry(term: String(text), text: ""))
            }
        }
        return entries
    }
}
