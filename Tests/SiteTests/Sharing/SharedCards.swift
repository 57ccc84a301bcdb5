import Testing

/// What a vCard or iCalendar file says, its folded lines made whole again.
struct ContentFile {
    let lines: [String]

    init(_ folder: SiteFolder, _ address: String) throws {
        let text = try #require(folder.page(address), "\(address)")
        lines = text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    }

    /// All values of a property, whatever parameters it has.
    func values(_ name: String) -> [String] {
        lines.compactMap { line in
            guard let colon = line.firstIndex(of: ":"), line[..<colon].prefix(while: { $0 != ";" }) == name else { return nil }
            return String(line[line.index(after: colon)...])
        }
    }
}
