@testable import SearchIndex
import Testing
import Text
import Workers

/// What is counted is what a plain count gives, however many documents and words there are.
@Suite struct CountingTests {
    /// More documents than sixteen bits can count.
    @Test func manyDocuments() throws {
        let part = IndexPart(Expansions([]))
        let bodies = (0..<6).map { Array("chung \($0 % 2 == 0 ? "chẵn" : "lẻ") số\($0)".utf8) }
        let count = 66_000
        for number in 0..<count {
            // The first one and the last that sixteen bits count.
            let title = number % 65_535 == 0 ? "hiếm hoi" : ""
            bodies[number % 6].withUnsafeBufferPointer { part.add(number, IndexedDocument(title: title, summary: ""), body: $0) }
        }
        let made = SearchIndex([part], notes: [:], Workers(2))
        for (words, total) in [("chung", count), ("chẵn", count / 2), ("chung lẻ", count / 2), ("lẻ số3", count / 6)] {
            let entry = try #require(IndexReader.entry(made, words))
            #expect(entry.total == total, "\(words): \(entry.total)")
            #expect(entry.documents.count == Postings.kept)
        }
        for words in ["hiếm", "hiếm hoi"] { #expect(IndexReader.entry(made, words)?.documents == [0, 65_535]) }
    }

    /// More words than have places, some of them not letters alone, in more terms than the first table holds; each twice in its document.
    @Test func manyWords() throws {
        func word(_ number: Int) -> String { number % 3 == 0 ? "\(number)x" : "q\(String(number, radix: 26).map { $0.isNumber ? "z\($0)" : "\($0)" }.joined())" }
        let count = 70_000
        let body = (0..<count).map { "\(word($0)) \(word($0))" }.joined(separator: ". ")
        let made = index([("", body), ("", "<p>\(word(5)) \(word(69_999))</p>"), ("", body)])
        var terms = 0
        for shard in 0..<1 << made.shardBits {
            for entry in IndexReader.entries(made, shard: shard).values {
                terms += 1
                #expect(entry.documents.count == entry.total && Set(entry.documents).count == entry.total)
            }
        }
        // A word and the pair of it with itself, and a pair of the second document; a few share their keys with others.
        #expect((2 * count - 50...2 * count + 1).contains(terms), "\(terms)")
        for number in [5, 69_999] { #expect(IndexReader.entry(made, word(number))?.documents == [0, 1, 2]) }
        for number in [0, 6, 40_001, 69_998] { #expect(IndexReader.entry(made, word(number))?.documents == [0, 2]) }
        #expect(IndexReader.entry(made, "\(word(5)) \(word(69_999))")?.documents == [1])
    }

    /// A word's weight does not depend on what was read before it, nor on how long its title is beyond what fits a buffer.
    @Test(arguments: [1, 300]) func namesAndBodies(_ times: Int) throws {
        let title = Array(repeating: "Cổng dịch vụ công", count: times).joined(separator: ", ")
        let documents = [(title, "<p>dịch vụ, dịch vụ</p>"), ("Tin", "<p>dịch vụ</p>"), (title, "")]
        let made = index(documents)
        let alone = index([documents[0]])
        let entry = try #require(IndexReader.entry(made, "dịch vụ"))
        #expect(entry.documents == [0, 1, 2])
        #expect(entry.levels[0] == IndexReader.entry(alone, "dịch vụ")?.levels[0])
        #expect(entry.levels[0] >= entry.levels[2] && (times > 1 || entry.levels[2] > entry.levels[1]))
    }

    /// A word is the same one whatever was met before: one that begins like it, one whose place it takes, itself with something else
    /// behind it.
    @Test func wordsMetBefore() throws {
        let words = ["a", "dẫn", "nghieng", "nghiêng", "chuyển", "trường", "abcdefgh", "abcdefghi", "abcdefghijklmno", "abcdefghijklmnop", "2024"]
        let texts = words.flatMap { word in ["", "9", "x", "{", "”", "’s", "…", "-", ",", "<br />", "\u{301}"].map { word + $0 } }
        func terms(_ text: String, _ part: IndexPart) -> KeptTerms {
            // The reader may look at sixteen bytes.
            Array("<p>một \(text) hai ba bốn năm sáu</p>".utf8).withUnsafeBufferPointer {
                part.terms(of: IndexedDocument(title: "", summary: ""), body: $0)
            }
        }
        let part = IndexPart(Expansions([]))
        for text in texts { _ = terms(text, part) }
        // Others that take places.
        for number in 0..<9_000 { _ = terms("\(number) tr\(number)ường", part) }
        for text in texts + texts.reversed() { #expect(terms(text, part) == terms(text, IndexPart(Expansions([]))), "\(text)") }
    }

    /// Words of any length, whatever stands behind them, at the end of the text and before it.
    @Test func wordsAtEnds() {
        var documents: [(String, String)] = []
        var expected: [String: [Int]] = [:]
        for length in 1...20 {
            let word = String(repeating: "ậ", count: length / 3) + String(repeating: "b", count: length % 3)
            for behind in ["", ".", "1", "{", "\u{7F}", "”", " ", "</p>", "\u{301}"] {
                for rest in ["", " một cửa liên thông"] {
                    expected[behind == "1" ? word + "1" : word, default: []].append(documents.count)
                    if !rest.isEmpty { expected["liên thông", default: []].append(documents.count) }
                    documents.append(("", "<p>\(word)\(behind)\(rest)"))
                }
            }
        }
        let made = index(documents)
        for (words, numbers) in expected { #expect(IndexReader.entry(made, words)?.documents == numbers, "\(words)") }
    }
}
