/// Words in the language of manual pages (groff_man(7)).
enum Troff {
    /// A paragraph of text: what stands in backquotes is bold, a line never begins with a sign that is a request.
    static func text(_ text: String) -> String {
        let pieces = text.split(separator: "`", omittingEmptySubsequences: false)
        let joined = pieces.enumerated().map { index, piece in
            index % 2 == 0 || index == pieces.count - 1 ? plain(piece) : "\\fB" + plain(piece) + "\\fR"
        }.joined()
        return joined.hasPrefix(".") || joined.hasPrefix("'") ? "\\&" + joined : joined
    }

    /// What is typed as it stands, such as an option.
    static func typed(_ text: some StringProtocol) -> String { "\\fB" + plain(text) + "\\fR" }

    /// An argument of a request.
    static func quoted(_ text: String) -> String { "\"" + plain(text).replacing("\"", with: "\\(dq") + "\"" }

    private static func plain(_ text: some StringProtocol) -> String {
        text.map { letter in
            switch letter {
            case "\\": "\\e"
            // A hyphen would not be found by those who look for an option.
            case "-": "\\-"
            case "^": "\\(ha"
            case "~": "\\(ti"
            default: String(letter)
            }
        }.joined()
    }
}
