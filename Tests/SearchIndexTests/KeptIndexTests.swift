@testable import SearchIndex
import Testing
import Text
import Workers

/// An index that is changed must be the one that would be made anew.
@Suite struct KeptIndexTests {
    private struct Page {
        var title: String
        var body: String

        var terms: KeptTerms { part.terms }
        var part: (part: IndexPart, terms: KeptTerms) {
            let part = IndexPart(Expansions([]), isKept: true)
            return (part, Array(body.utf8).withUnsafeBufferPointer { part.terms(of: IndexedDocument(title: title, summary: ""), body: $0) })
        }
    }

    private func clean(_ pages: [Page]) -> SearchIndex { index(pages.map { ($0.title, $0.body) }, parts: 2, notes: [4: "x\ty"]) }

    private func files(_ index: SearchIndex) -> [[UInt8]] {
        var vocabulary = ByteBuffer()
        index.write(vocabularyInto: &vocabulary)
        return [vocabulary.bytes()] + (0..<1 << index.shardBits).map { shard in
            var out = ByteBuffer()
            index.write(shard: shard, into: &out)
            return out.bytes()
        }
    }

    private func kept(_ index: SearchIndex) throws -> SearchIndex {
        try #require(SearchIndex(kept: index.pieces, notes: [4: "x\ty"]))
    }

    private func page(_ seed: Int) -> Page {
        func word(_ number: Int) -> String { "t\(String(number * 7919 % 89, radix: 26))" }
        let body = (0..<8 + seed % 11).map { word(seed &* 31 &+ $0 &* $0) } + ["chung"] + (seed % 3 == 0 ? ["riêng\(seed)", "lẻ"] : [])
        return Page(title: word(seed) + (seed % 5 == 0 ? " chung" : ""), body: "<p>" + body.joined(separator: " ") + "</p>")
    }

    /// Terms that are kept beside, in documents that are taken, make the same index as those that are taken later.
    @Test func keptBeside() throws {
        let pages = (0..<700).map(page)
        let (beside, later) = (IndexPart(Expansions([]), isKept: true), IndexPart(Expansions([]), isKept: true))
        for (number, page) in pages.enumerated() {
            let terms = Array(page.body.utf8).withUnsafeBufferPointer {
                beside.add(number, keeping: IndexedDocument(title: page.title, summary: ""), body: $0)
            }
            #expect(terms == page.terms)
            later.add(number, terms)
        }
        later.add(beside.names)
        let index = SearchIndex([beside], notes: [4: "x\ty"], Workers(2))
        #expect(files(index) == files(SearchIndex([later], notes: [4: "x\ty"], Workers(2))))
        #expect(try files(kept(index)) == files(clean(pages)))
    }

    /// Edits one after the other, the index written and read again after each.
    @Test func changesGiveWhatACleanBuildGives() throws {
        var pages = (0..<1_300).map(page)
        let part = IndexPart(Expansions([]), isKept: true)
        for (number, page) in pages.enumerated() { part.add(number, page.terms) }
        part.add(pages.flatMap { $0.part.part.names })
        var index = SearchIndex([part], notes: [4: "x\ty"], Workers(2))
        #expect(files(index) == files(clean(pages)))
        var anew = 0
        for step in 0..<40 {
            var changes: [DocumentChange] = []
            var readers: [IndexPart] = []
            for number in Set((0...step % 4 * 9).map { (step * 677 + $0 * 31) % pages.count }) {
                let former = pages[number].terms
                pages[number] = step % 7 == 6 ? Page(title: "", body: "") : page(step * 10_007 + number)
                let (reader, terms) = pages[number].part
                readers.append(reader)
                changes.append(DocumentChange(number, from: former, to: terms))
            }
            if let changed = try kept(index).changed(by: changes, words: readers, Workers(2)) {
                index = changed
            } else {
                anew += 1
                let part = IndexPart(Expansions([]), isKept: true)
                part.addWords(of: index)
                readers.forEach { part.add($0.names) }
                for (number, page) in pages.enumerated() { part.add(number, page.terms) }
                index = SearchIndex([part], notes: [4: "x\ty"], Workers(2))
            }
            #expect(files(index) == files(clean(pages)), "\(step)")
        }
        #expect(anew > 0 && anew < 20, "\(anew)")
    }

    /// Of an edit only the shards of its words have other fingerprints, and those whose bytes differ all have.
    @Test func fingerprintsTellWhatDiffers() throws {
        var pages = (0..<600).map(page)
        let before = try kept(clean(pages))
        let former = pages[7].terms
        pages[7].body += "<p>mới tinh</p>"
        let (reader, terms) = pages[7].part
        let after = try #require(before.changed(by: [DocumentChange(7, from: former, to: terms)], words: [reader], Workers(1)))
        #expect(after.shardBits == before.shardBits && after.shardBits > 2)
        #expect(after.vocabularyFingerprint != before.vocabularyFingerprint)
        let (one, other) = (files(before), files(after))
        var same = 0
        for shard in 0..<1 << after.shardBits {
            let isEqual = before.fingerprint(shard: shard) == after.fingerprint(shard: shard)
            if isEqual { same += 1 }
            #expect(!isEqual || one[shard + 1] == other[shard + 1])
        }
        #expect(same > 0)
    }

    /// A range in which nothing has changed is kept as it was read.
    @Test func unchangedRangesStay() throws {
        var pages = (0..<600).map(page)
        let pieces = clean(pages).pieces
        let before = try #require(SearchIndex(kept: pieces, notes: [:]))
        let former = pages[7].terms
        pages[7].body += "<p>mới tinh</p>"
        let (reader, terms) = pages[7].part
        let after = try #require(before.changed(by: [DocumentChange(7, from: former, to: terms)], words: [reader], Workers(1)))
        let same = zip(pieces, after.pieces).count { $1.start(in: $0) == 0 && $0.count == $1.count }
        #expect(same > pieces.count / 2 && same < pieces.count - 1)
    }

    /// What is cut or belongs elsewhere is not used.
    @Test func damage() throws {
        let pieces = clean([page(1), page(2)]).pieces
        func read(_ pieces: [KeptBytes]) -> SearchIndex? { SearchIndex(kept: pieces, notes: [:]) }
        #expect(read(pieces) != nil)
        #expect(read([]) == nil)
        #expect(read(Array(pieces.dropLast())) == nil)
        #expect(read([pieces[0]] + pieces[1...].reversed()) == nil)
        for index in [0, 1, 200] {
            for end in [0, 8, 100, pieces[index].count - 1] where end < pieces[index].count {
                var others = pieces
                others[index] = pieces[index][0..<end]
                #expect(read(others) == nil)
            }
        }
        #expect(KeptTerms(KeptBytes([1, 2, 3])) == nil)
    }
}
