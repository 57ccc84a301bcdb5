@testable import SearchIndex
import Testing
import Text
import Workers

@Suite struct WordTests {
    /// What is one word to whoever leaves marks out; its marks tell the spellings apart.
    @Test(arguments: [
        ("Đường", "duong"), ("hoà", "hòa"), ("THỦ", "thu"), ("ho\u{0300}a", "hoa"), ("x\u{0323}a", "xa"), ("é", "e"),
    ])
    func folds(_ text: String, _ same: String) {
        let made = index([(text, "")])
        #expect(IndexReader.entry(made, same)?.documents == [0])
    }

    @Test func formsTellSpellingsApart() throws {
        func form(_ text: String) throws -> Int { try #require(IndexReader.entry(index([(text, "")]), folded(text))?.forms.first) }
        #expect(try form("hoà") == form("hòa"))
        for group in [["to", "tô", "tơ", "tò", "tỏ", "tõ", "tó", "tọ"], ["duong", "đuong", "dương", "đường"], ["hoa", "hóa", "họa"]] {
            let forms = try group.map { try form($0) }
            #expect(Set(forms).count == group.count || group.count > 7, "\(group): \(forms)")
        }
    }

    @Test func pairsStopAtSentencesAndParagraphs() {
        let made = index([("A", "<p>một cửa. Hai dòng</p><p>ba <em>bốn</em>, năm</p><li>sáu</li>")])
        for there in ["một cửa", "hai dòng", "ba bốn", "bốn năm"] { #expect(IndexReader.entry(made, there) != nil, "\(there)") }
        for no in ["cửa hai", "dòng ba", "năm sáu"] { #expect(IndexReader.entry(made, no) == nil, "\(no)") }
    }

    @Test func tagsAndEntitiesAreNoWords() {
        let made = index([("A", "<p class=\"an\"><a href=\"/b/c\">chữ</a> &amp; &lt;số</p>")])
        for no in ["class", "href", "amp", "lt", "an", "c"] { #expect(IndexReader.entry(made, no) == nil, "\(no)") }
        #expect(IndexReader.entry(made, "chữ số") != nil)
    }

    /// A telephone number is one word more, however it is grouped; a date and a document's number are not.
    @Test func telephoneNumbers() {
        let made = index([("A", "<p>Gọi 1800 1096, (0235) 3852.123. Ngày 06/3/2024, số 61/2018/NĐ-CP</p>")])
        for there in ["18001096", "02353852123", "61 2018", "nd cp"] { #expect(IndexReader.entry(made, there) != nil, "\(there)") }
        for no in ["0632024", "612018"] { #expect(IndexReader.entry(made, no) == nil, "\(no)") }
    }

    @Test func anyBytes() {
        for text in ["", "\u{301}", "a\u{301}", "漢字 字", "😀", "Ж", "<", "&", "<p", "\u{CC}", "0", String(repeating: "ắ", count: 10_000)] {
            _ = index([(text, text)])
        }
        let cut: [UInt8] = [0x61, 0xC3, 0x20, 0xE1, 0xBA, 0x20, 0xF0, 0x9F, 0xE1]
        let part = IndexPart(Expansions([]))
        for end in 0...cut.count { cut[..<end].withUnsafeBufferPointer { part.add(end, IndexedDocument(title: "", summary: ""), body: $0) } }
    }
}

@Suite struct PostingTests {
    @Test func titlesSayMoreThanBodiesAndShortTitlesMost() throws {
        let made = index([
            ("Kế hoạch năm", ""), ("Kế hoạch tuyên truyền công tác cải cách hành chính của tỉnh trong năm", ""), ("Tin", "<p>kế hoạch</p>"),
            ("Tin", "<p>kế hoạch kế hoạch kế hoạch kế hoạch</p>"),
        ])
        let entry = try #require(IndexReader.entry(made, "kế hoạch"))
        #expect(entry.documents == [0, 1, 2, 3])
        #expect(entry.levels[0] > entry.levels[1] && entry.levels[1] > entry.levels[3] && entry.levels[3] > entry.levels[2], "\(entry.levels)")
    }

    /// However many documents have a term, its list stays short, and keeps the weightiest.
    @Test(arguments: [1, 3]) func listsAreCut(_ parts: Int) throws {
        let documents = (0..<5_000).map { $0 % 1000 == 999 ? ("thủ tục", "") : ("tin \($0)", "<p>thủ tục hành chính</p>") }
        let made = index(documents, parts: parts)
        let entry = try #require(IndexReader.entry(made, "thủ tục"))
        #expect(entry.total == 5_000)
        #expect(entry.documents.count == Postings.kept)
        #expect(Set([999, 1999, 2999, 3999, 4999]).isSubset(of: entry.documents))
        #expect(entry.documents.allSatisfy { $0 % 1000 == 999 || $0 < Postings.kept })
    }

    /// The same files however many threads have read.
    @Test func partsMakeNoDifference() {
        let words = (0..<400).map { "chu\($0 * 7919 % 311)" }
        let documents: [(title: String, body: String)] = (0..<3_000).map { number in
            let body: [String] = (0..<20).map { (place: Int) -> String in words[(number * 31 + place * place) % 400] }
            return (words[number % 400], "<p>" + body.joined(separator: " ") + "</p>")
        }
        func files(_ index: SearchIndex) -> [[UInt8]] {
            var vocabulary = ByteBuffer()
            index.write(vocabularyInto: &vocabulary)
            return [vocabulary.bytes()] + (0..<1 << index.shardBits).map { shard in
                var out = ByteBuffer()
                index.write(shard: shard, into: &out)
                return out.bytes()
            }
        }
        let one = files(index(documents))
        #expect(one.count > 1)
        #expect(one.allSatisfy { $0.count < 20_000 })
        #expect(files(index(documents, parts: 2)) == one)
        #expect(files(index(documents, parts: 5)) == one)
    }

    @Test func expansionsAndNotes() throws {
        let key = TermKey.of(folded: "bcci")
        let made = index([("Nộp qua BCCI", "")], notes: [key: "bcci\tbưu chính công ích", 4: "x\ty"], expansions: [("BCCI", "bưu chính công ích")])
        #expect(IndexReader.entry(made, "bưu chính")?.documents == [0])
        #expect(IndexReader.entry(made, "bcci")?.note == "bcci\tbưu chính công ích")
        #expect(IndexReader.entries(made, shard: 0)[4] == IndexReader.Entry(note: "x\ty"))
    }

    /// A table that is full at its end must not run over it.
    @Test func manyTerms() {
        let made = index((0..<60).map { number in ("t", "<p>" + (0..<500).map { "w\(number)x\($0)" }.joined(separator: " ") + "</p>") })
        var count = 0
        for shard in 0..<1 << made.shardBits { count += IndexReader.entries(made, shard: shard).count }
        // A few share their keys with others.
        #expect((60 * 999 - 20...60 * 999 + 1).contains(count), "\(count)")
    }
}
