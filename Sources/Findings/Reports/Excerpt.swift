import Text

/// As much of a quoted line as fits a console, the marked spot always in it.
struct Excerpt {
    /// Letters of a line that are shown at most.
    static let limit = 100

    let text: String
    /// Blanks before the mark, counted in the columns of a terminal.
    let blanks: Int
    /// Marks, counted in the columns of a terminal.
    let marks: Int

    init(_ spot: SourceSpot) {
        let letters = Array(spot.text)
        let place = spot.column - spot.firstColumn
        var from = 0
        if letters.count > Excerpt.limit, place >= Excerpt.limit * 3 / 4 {
            from = min(place - Excerpt.limit / 2, letters.count - Excerpt.limit)
        }
        let to = min(letters.count, from + Excerpt.limit)
        let head = from > 0 || spot.firstColumn > 1 ? "…" : ""
        let tail = to < letters.count || spot.goesOn ? "…" : ""
        let start = min(max(place, from), to)
        let end = min(start + spot.length, to)
        text = head + String(letters[from..<to]) + tail
        blanks = displayWidth(of: head + String(letters[from..<start]))
        marks = max(1, displayWidth(of: String(letters[start..<end])))
    }

    static func shortened(_ line: String) -> String {
        line.count > limit ? String(line.prefix(limit)) + "…" : line
    }
}

/// Text made safe for a console or a log: control characters (an escape sequence in a file's name,
/// say) are shown as signs and do nothing.
public func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || bidirectional($0) })
    else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x09: shown.append(" ")
        case 0..<0x20: shown.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
        case 0x7F...0x9F: shown.append("\u{FFFD}")
        default: shown.append(bidirectional(scalar) ? "\u{FFFD}" : scalar)
        }
    }
    return String(shown)
}

private func bidirectional(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C: true
    default: false
    }
}
