import Testing

@testable import Text

@Suite struct NearestTests {
    static let names = [
        "Đắk Lắk", "Đắk Nông", "Đà Nẵng", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Nội", "Hà Nam", "Hà Tĩnh", "Quảng Nam",
        "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Kiên Giang", "An Giang", "Khánh Hòa", "Ba Tô", "Ba Tơ",
    ]
    static let keys = ["title", "date", "unit", "topics", "summary", "attachments", "issued", "issuer"]

    @Test(arguments: [
        ("Dak Lak", ["Đắk Lắk"]), ("Đăk Lăk", ["Đắk Lắk"]), ("ĐẮC LẮC", ["Đắk Lắk"]), ("Qunag Nam", ["Quảng Nam"]),
        ("khánh hoà", ["Khánh Hòa"]), ("Ba Tộ", ["Ba Tô"]), ("Ba Tớ", ["Ba Tơ"]), ("Hà Nộ", ["Hà Nội"]),
    ])
    func firstNames(_ text: String, _ expected: [String]) {
        #expect(Array(nearest(to: text, among: NearestTests.names).prefix(1)) == expected)
        #expect(nearest(to: text, among: NearestTests.names.reversed()) == nearest(to: text, among: NearestTests.names))
        #expect(nearest(to: decomposed(text), among: NearestTests.names) == nearest(to: text, among: NearestTests.names))
    }

    @Test(arguments: [
        ("tilte", ["title"]), ("titel", ["title"]), ("ttile", ["title"]), ("dates", ["date"]), ("atachment", ["attachments"]),
        ("issue", ["issued", "issuer"]), ("sumary", ["summary"]), ("topic", ["topics"]),
    ])
    func keys(_ text: String, _ expected: [String]) {
        #expect(nearest(to: text, among: NearestTests.keys) == expected)
    }

    @Test(arguments: ["", "zzzzzz", "x", "q", "hoàn toàn khác", "!!", "漢字"])
    func nonsenseGetsNothing(_ text: String) {
        #expect(nearest(to: text, among: NearestTests.names + NearestTests.keys) == [])
    }

    @Test func partsOfNames() {
        let units = ["Sở Nội vụ tỉnh Gia Lai", "Sở Nội vụ tỉnh Quảng Nam", "Văn phòng"]
        #expect(nearest(to: "Sở Nội vụ", among: units) == Array(units.prefix(2)))
        #expect(nearest(to: "tỉnh Gia Lai", among: units) == [units[0]])
        #expect(nearest(to: "Văn phòng UBND", among: units) == ["Văn phòng"])
        #expect(nearest(to: "quảng", among: NearestTests.names, limit: 2) == ["Quảng Nam", "Quảng Trị"])
    }

    @Test func limits() {
        #expect(nearest(to: "Quảng Nan", among: NearestTests.names, limit: 0) == [])
        #expect(nearest(to: "Quảng Nan", among: NearestTests.names, limit: 1) == ["Quảng Nam"])
        let long = String(repeating: "dài ", count: 100_000)
        #expect(nearest(to: long, among: [long + "x", "ngắn"]).count == 1)
    }

    @Test func distances() {
        func distance(_ a: String, _ b: String, _ limit: Int) -> Int? {
            editDistance(Array(a.utf8), Array(b.utf8), limit: limit)
        }
        #expect(distance("kitten", "sitting", 3) == 3)
        #expect(distance("kitten", "sitting", 2) == nil)
        #expect(distance("ab", "ba", 1) == 1)
        #expect(distance("abcdef", "badcfe", 3) == 3)
        #expect(distance("abcdef", "badcfe", 2) == nil)
        #expect(distance("", "abc", 3) == 3)
        #expect(distance("", "", 0) == 0)
        #expect(distance("abc", "abc", 0) == 0)
        #expect(distance("abc", "abd", 0) == nil)
    }

    /// The band gives what the whole table would.
    @Test func theBandIsWideEnough() {
        var random = AwkwardTexts(seed: 11)
        for _ in 0..<3_000 {
            let a = (0..<random.number(below: 9)).map { _ in random.number(below: 3) }
            let b = (0..<random.number(below: 9)).map { _ in random.number(below: 3) }
            let whole = editDistance(a, b, limit: 20)
            for limit in 0..<9 {
                #expect(editDistance(a, b, limit: limit) == whole.flatMap { $0 <= limit ? $0 : nil }, "\(a) \(b)")
            }
        }
    }
}
