/// The ranges from which mobile numbers are given out.
enum MobilePrefixes {
    /// Whether these nine digits (without the 0) lie in a mobile range.
    static func covers(_ number: String) -> Bool {
        let bytes = Array(number.utf8.prefix(3))
        guard bytes.count == 3 else { return false }
        let second = bytes[1] - 48
        let third = bytes[2] - 48
        switch bytes[0] {
        case UInt8(ascii: "3"): return true
        case UInt8(ascii: "5"):
            // Whole tens but for two: of 052 and 055 only some hundreds are in use.
            if second == 2 { return [2, 3, 8].contains(third) }
            return second == 5 ? third == 9 : [1, 6, 8, 9].contains(second)
        case UInt8(ascii: "7"): return second == 0 || second >= 6
        case UInt8(ascii: "8"): return second == 9 ? third >= 6 : second >= 1
        case UInt8(ascii: "9"): return second == 9 ? third != 2 : true
        default: return false
        }
    }

    /// Today's nine digits of a number that had ten (without the 0) until 2018.
    static func renumbered(_ number: String) -> String? {
        renamed[String(number.prefix(3))].map { $0 + number.dropFirst(3) }
    }

    private static let renamed: [String: String] = [
        "120": "70", "121": "79", "122": "77", "126": "76", "128": "78",
        "123": "83", "124": "84", "125": "85", "127": "81", "129": "82",
        "162": "32", "163": "33", "164": "34", "165": "35", "166": "36", "167": "37", "168": "38",
        "169": "39", "186": "56", "188": "58", "199": "59",
    ]
}
