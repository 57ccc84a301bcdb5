import Findings
import Text

/// On which vowel of oa, oe and uy a tone mark stands at a syllable's end.
public enum TonePlacement: String, Sendable, CaseIterable {
    /// `hòa`, `khỏe`, `thủy`
    case onFirst = "hòa"
    /// `hoà`, `khoẻ`, `thuỷ`
    case onSecond = "hoà"
}

/// A name that a unit bore until a day.
public struct EndedName: Sendable {
    public let name: String
    /// The unit's id: what belongs to the unit may name it.
    public let unit: String
    /// The last day.
    public let until: Day
    /// Who came after it; none where nobody says.
    public let successors: [String]

    public init(name: String, unit: String, until: Day, successors: [String]) {
        self.name = name
        self.unit = unit
        self.until = until
        self.successors = successors
    }
}

/// What the rules need to know of a site, as plain values. A class, since each file's page holds on to it.
public final class LintGuide: Sendable {
    /// Abbreviations that need no explanation in the text, since the site explains them: as they are written.
    public let known: Set<String>
    /// The site's choice; nil asks only that a page does not mix the two ways.
    public let tonePlacement: TonePlacement?
    /// The day of the run; a text without a day of its own is not taken to be younger.
    public let today: Day

    /// Of the abbreviations, those that one may have meant by another.
    let near: Once<NameTable>
    /// Names that no living unit bears.
    let ended: EndedNames

    public init(known: Set<String>, tonePlacement: TonePlacement?, today: Day, ended: [EndedName] = []) {
        self.ended = EndedNames(ended)
        self.known = known
        near = Once { NameTable(known.filter { $0.utf8.count > 2 }) }
        self.tonePlacement = tonePlacement
        self.today = today
    }

    /// The same where the rules come to the same of every text, but for the words of what they find.
    public var fingerprint: Fingerprint {
        .of { out in
            out.add(today)
            out.add(tonePlacement?.rawValue)
            out.add(known.count)
            for word in known.sorted(by: byBytes) { out.add(word) }
            out.add(ended.entries.count)
            for entry in ended.entries {
                out.add(entry.name)
                out.add(entry.unit)
                out.add(entry.until)
            }
        }
    }

    /// The same where, besides, what they find is told in the same words.
    public var wording: Fingerprint {
        .of { out in
            for entry in ended.entries {
                out.add(entry.successors.count)
                for successor in entry.successors { out.add(successor) }
            }
        }
    }

    /// The words with two capitals together that names and abbreviations hold: `Sở TT&TT` knows `TT&TT`.
    public static func capitals(in names: some Sequence<String>) -> Set<String> {
        var found: Set<String> = []
        for var name in names {
            name.withUTF8 { bytes in
                // A registry has thousands of names, of which few have an abbreviation.
                guard hasCapitals(bytes[...]) else { return }
                for word in bytes.split(whereSeparator: { " ,;()/".utf8.contains($0) }) where hasCapitals(word) {
                    found.insert(String(decoding: word, as: UTF8.self))
                }
            }
        }
        return found
    }

    private static func hasCapitals(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard bytes.count > 1 else { return false }
        return (bytes.startIndex + 1..<bytes.endIndex).contains { bytes[$0] &- 65 < 26 && bytes[$0 - 1] &- 65 < 26 }
    }
}
