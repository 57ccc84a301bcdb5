import Testing

@testable import Text

@Suite struct NumbersTests {
    @Test(arguments: [
        (0, "0"), (7, "7"), (999, "999"), (1000, "1.000"), (-1000, "-1.000"), (1_234_567, "1.234.567"), (-999, "-999"),
        (Int.max, "9.223.372.036.854.775.807"), (Int.min, "-9.223.372.036.854.775.808"),
    ])
    func wholeNumbers(_ number: Int, _ expected: String) {
        #expect(vietnameseNumber(number) == expected)
    }

    @Test(arguments: [
        (1234.5, 1, "1.234,5"), (88.86, 2, "88,86"), (1.005, 2, "1,01"), (0.125, 2, "0,13"), (-0.125, 2, "-0,13"), (2.5, 0, "3"),
        (-0.001, 2, "0,00"), (0.1 + 0.2, 2, "0,30"), (0.00001, 2, "0,00"), (1e14, 0, "100.000.000.000.000"), (99.999, 2, "100,00"),
        (1_234_567.123_456_789, 3, "1.234.567,123"), (0.000123456789012345, 6, "0,000123"), (3, 2, "3,00"), (1e15, 0, "1000000000000000.0"),
        (.infinity, 1, "inf"), (-5, -3, "-5"),
    ])
    func fractions(_ number: Double, _ decimals: Int, _ expected: String) {
        #expect(vietnameseNumber(number, decimals: decimals) == expected)
    }

    @Test(arguments: [
        ("88.86", 8886, 2, "88,86", "88.86"), ("88,86", 8886, 2, "88,86", "88.86"), ("100", 100, 0, "100", "100"),
        ("-0,5", -5, 1, "-0,5", "-0.5"), ("1.234.567,8", 12_345_678, 1, "1.234.567,8", "1234567.8"),
        ("1,234,567.8", 12_345_678, 1, "1.234.567,8", "1234567.8"), ("1.234.567", 1_234_567, 0, "1.234.567", "1234567"),
        ("1.234", 1234, 3, "1,234", "1.234"), (" 7,0 ", 70, 1, "7,0", "7.0"), ("0.05", 5, 2, "0,05", "0.05"),
    ])
    func exactDecimals(_ text: String, _ digits: Int, _ scale: Int, _ vietnamese: String, _ machine: String) throws {
        let number = try #require(ExactDecimal(text))
        #expect(number.digits == digits)
        #expect(number.scale == scale)
        #expect(number.vietnamese == vietnamese)
        #expect(number.description == machine)
    }

    @Test(arguments: [
        "", "-", ".", ",5", "5,", "a", "1e5", "1 000", "--1", "+1", "1.23.456", "1,2345,678", "1.234,567,890,", "1..2", "0x1",
        "1234567890123456", "88,86%", "１", "1.234,5,6", ".123.456", "1,234.567,8",
    ])
    func noDecimals(_ text: String) {
        #expect(ExactDecimal(text) == nil)
    }

    @Test func comparesAndSubtractsByValue() throws {
        let a = try #require(ExactDecimal("88,86"))
        let b = try #require(ExactDecimal("88,860"))
        let c = try #require(ExactDecimal("88,9"))
        let d = try #require(ExactDecimal("-88,9"))
        #expect(a == b)
        #expect(Set([a, b]).count == 1)
        #expect(a < c)
        #expect(d < a)
        #expect(!(a < b) && !(b < a))
        #expect(try #require(ExactDecimal("-1,5")) < #require(ExactDecimal("-1,25")))
        #expect(c.subtracting(a)?.vietnamese == "0,04")
        #expect(a.subtracting(c)?.vietnamese == "-0,04")
        #expect(a.double == 88.86)
        let huge = try #require(ExactDecimal("999999999999999"))
        let tiny = try #require(ExactDecimal("0,00000000000001"))
        #expect(huge.subtracting(tiny) == nil)
        #expect(tiny < huge)
    }

    @Test(arguments: [("2,5", 0, "3"), ("-2,5", 0, "-3"), ("2,49", 1, "2,5"), ("2,44", 1, "2,4"), ("2", 2, "2,00"), ("9,99", 1, "10,0")])
    func rounds(_ text: String, _ decimals: Int, _ expected: String) throws {
        #expect(try #require(ExactDecimal(text)).rounded(to: decimals).vietnamese == expected)
    }

    @Test(arguments: [(1, "I"), (2, "II"), (3, "III"), (4, "IV"), (9, "IX"), (1994, "MCMXCIV"), (3999, "MMMCMXCIX"), (0, "0"), (4000, "4000"), (-1, "-1")])
    func romanNumerals(_ number: Int, _ expected: String) {
        #expect(romanNumeral(number) == expected)
    }
}
