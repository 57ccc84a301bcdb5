import Foundation
import Testing

/// The colours of the design, as they lie on each other, by the formula of WCAG 2.2 (relative luminance).
@Suite struct ContrastTests {
    private static let grounds = ["paper", "sheet", "deep", "son-wash"]
    private static let words = ["ink", "ink-soft", "son", "cham", "cham-deep", "visited", "good", "late", "bad", "wait"]
    private static let marks = ["edge", "seal", "line-1", "line-2", "line-3", "line-4", "line-5", "line-6"]

    /// The colours of one scheme, light or dark, by name.
    private static func colours(dark: Bool) throws -> [String: String] {
        let file = ExamplePortalTests.root.appending(path: "templates/assets/styles/00-tokens.css")
        let parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "@media")
        try #require(parts.count == 2)
        var found: [String: String] = [:]
        for part in dark ? parts : [parts[0]] {
            for match in part.matches(of: /--([a-z0-9-]+): (#[0-9a-f]{6}|var\(--[a-z0-9-]+\));/) {
                found[String(match.output.1)] = String(match.output.2)
            }
        }
        return found
    }

    private static func luminance(_ name: String, _ colours: [String: String]) throws -> Double {
        var value = try #require(colours[name], "no --\(name)")
        while let other = value.firstMatch(of: /var\(--(.*)\)/) { value = try #require(colours[String(other.output.1)]) }
        let number = try #require(Int(value.dropFirst(), radix: 16))
        let parts = [16, 8, 0].map { shift in
            let share = Double(number >> shift & 0xFF) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    private static func contrast(_ one: String, _ other: String, _ colours: [String: String]) throws -> Double {
        let pair = try [luminance(one, colours), luminance(other, colours)].sorted()
        return (pair[1] + 0.05) / (pair[0] + 0.05)
    }

    @Test(arguments: [false, true]) func wordsAndMarksAreTold(dark: Bool) throws {
        let colours = try Self.colours(dark: dark)
        for ground in Self.grounds {
            for word in Self.words { #expect(try Self.contrast(word, ground, colours) >= 4.5, "\(word) on \(ground)") }
            for mark in Self.marks { #expect(try Self.contrast(mark, ground, colours) >= 3, "\(mark) on \(ground)") }
        }
        #expect(try Self.contrast("paper", "ink", colours) >= 4.5)
        #expect(try Self.contrast("on-son", "son", colours) >= 4.5)
    }
}
