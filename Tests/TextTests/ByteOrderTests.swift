import Testing
import Text

/// Texts in the order of their UTF-8 bytes.
@Suite struct ByteOrderTests {
    private static let texts = ["b", "a/b", "", "đ", "a", "ab", "Z", "a-b", "é", "e\u{301}", "a/b/c", "ế", "a\u{0}", "d"]

    @Test func asComparingByteByByteDoes() {
        let expected = Self.texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        // Byte for byte: `==` takes `é` in its two forms for one text.
        #expect(Self.texts.sorted(byBytes: \.self).map { Array($0.utf8) } == expected.map { Array($0.utf8) })
        for a in Self.texts {
            for b in Self.texts { #expect(byBytes(a, b) == a.utf8.lexicographicallyPrecedes(b.utf8), "\(a) \(b)") }
        }
    }

    @Test func equalOnesKeepTheirOrder() {
        let pairs = (0..<60).map { (name: ["b", "a", "c"][$0 % 3], number: $0) }
        let sorted = pairs.sorted(byBytes: \.name)
        #expect(sorted.map(\.name) == Array(repeating: "a", count: 20) + Array(repeating: "b", count: 20) + Array(repeating: "c", count: 20))
        for (one, next) in zip(sorted, sorted.dropFirst()) where one.name == next.name { #expect(one.number < next.number) }
    }
}
