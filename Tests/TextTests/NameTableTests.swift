import Testing
import Text

/// What may have been meant among thousands of names is what would be found by comparing with all of them.
struct NameTableTests {
    private static let subjects = ["nop-ho-so", "tra-ket-qua", "buu-chinh", "mot-cua", "so-hoa", "tiep-dan", "khai-sinh", "dat-dai"]

    /// Some thousands of names of different beginnings and ends.
    private static let many = (0..<5_000).map { number in
        let (first, last) = (subjects[number % 8], subjects[number / 8 % 8])
        return "\(first)-phuong-\(number * 7919 % 100_003)-\(last)-nam-\(2010 + number % 16)"
    }

    private func nearest(_ text: String, in table: NameTable) -> String? { Text.nearest(to: text, among: table.candidates(for: text)).first }

    @Test func `few names are all compared`() {
        let few = Array(Self.many.prefix(200))
        #expect(NameTable(few).candidates(for: "khong-giong-gi").sorted() == few.sorted())
    }

    @Test func `each looks at a fixed number of many`() {
        #expect(NameTable(Self.many).candidates(for: "so-hoa-phuong").count <= 256)
    }

    @Test func `one slip is found wherever it stands`() {
        let table = NameTable(Self.many)
        for name in Self.many.enumerated().filter({ $0.offset % 97 == 0 }).map(\.element) {
            for place in [0, 1, name.utf8.count / 2, name.utf8.count - 1] {
                var letters = Array(name.utf8)
                letters[place] = letters[place] == UInt8(ascii: "x") ? UInt8(ascii: "y") : UInt8(ascii: "x")
                let written = String(decoding: letters, as: UTF8.self)
                #expect(nearest(written, in: table) == Text.nearest(to: written, among: Self.many).first)
                letters.remove(at: place)
                #expect(nearest(String(decoding: letters, as: UTF8.self), in: table) != nil)
            }
        }
    }

    @Test func `the order and repetition of the names do not matter`() {
        let table = NameTable(Self.many)
        let other = NameTable(Self.many.reversed() + Self.many)
        for text in ["mot-cua-phuong-7", "", "dat-dai", "zzz"] { #expect(table.candidates(for: text) == other.candidates(for: text)) }
    }

    @Test func `marks are left out of account`() {
        let names = (0..<1_000).map { "Đơn vị \($0)" } + ["Sở Khoa học và Công nghệ"]
        #expect(nearest("so khoa hoc va cong nghe", in: NameTable(names)) == "Sở Khoa học và Công nghệ")
    }

    @Test func `a run of marks that no writing has is found`() {
        func marks(_ text: String) -> Range<Int>? { endlessMarks(Array(text.utf8)) }
        #expect(marks("cải cách, ca\u{309}i ca\u{301}ch") == nil)
        #expect(marks("a" + String(repeating: "\u{301}", count: 30) + "b") == nil)
        #expect(marks("a" + String(repeating: "\u{301}", count: 31) + "b") == 61..<63)
        #expect(marks("ba" + String(repeating: "\u{301}\u{323}", count: 20)) == 62..<82)
        #expect(marks(String(repeating: "a\u{301}", count: 100)) == nil)
    }
}
