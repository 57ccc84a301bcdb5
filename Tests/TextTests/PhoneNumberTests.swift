import Testing

@testable import Text

// The digits are made up, and stand under nobody's name; national service numbers are public ones.
@Suite struct PhoneNumberTests {
    static let accepted: [(text: String, kind: PhoneNumber.Kind, dial: String, display: String)] = [
        ("0235 3852 123", .landline, "+842353852123", "0235 3852 123"),
        ("(0235) 3.852.123", .landline, "+842353852123", "0235 3852 123"),
        ("0269.3872123", .landline, "+842693872123", "0269 3872 123"),
        ("02353852123", .landline, "+842353852123", "0235 3852 123"),
        ("+84 235 3852123", .landline, "+842353852123", "0235 3852 123"),
        ("+84 (0)235 3852123", .landline, "+842353852123", "0235 3852 123"),
        ("(+84) 235.3852.123", .landline, "+842353852123", "0235 3852 123"),
        ("0084 235 3852123", .landline, "+842353852123", "0235 3852 123"),
        ("842353852123", .landline, "+842353852123", "0235 3852 123"),
        ("0235–3852–123", .landline, "+842353852123", "0235 3852 123"),
        ("0235\u{A0}3852\u{A0}123", .landline, "+842353852123", "0235 3852 123"),
        ("024 38221234", .landline, "+842438221234", "024 3822 1234"),
        ("(028) 3822.1234", .landline, "+842838221234", "028 3822 1234"),
        ("0912345678", .mobile, "+84912345678", "0912 345 678"),
        ("091.234.5678", .mobile, "+84912345678", "0912 345 678"),
        ("+84912345678", .mobile, "+84912345678", "0912 345 678"),
        ("(+84) 37 385 2123", .mobile, "+84373852123", "0373 852 123"),
        ("0373 852 123", .mobile, "+84373852123", "0373 852 123"),
        ("0373852123", .mobile, "+84373852123", "0373 852 123"),
        ("037 412 3456", .mobile, "+84374123456", "0374 123 456"),
        ("0559 123 456", .mobile, "+84559123456", "0559 123 456"),
        ("1800 1096", .freephone, "18001096", "1800 1096"), ("18001096", .freephone, "18001096", "1800 1096"),
        ("1800.599.920", .freephone, "1800599920", "1800 599 920"), ("19001234", .charged, "19001234", "1900 1234"),
        ("1900 12345", .charged, "190012345", "1900 12345"), ("1022", .hotline1022, "1022", "1022"),
        ("0252 1022", .hotline1022, "+842521022", "0252 1022"), ("0274.1022", .hotline1022, "+842741022", "0274 1022"),
        ("(0236) 1022", .hotline1022, "+842361022", "0236 1022"), ("024 1022", .hotline1022, "+84241022", "024 1022"),
        ("113", .emergency, "113", "113"), ("111", .emergency, "111", "111"),
    ]

    @Test(arguments: accepted)
    func reads(_ text: String, _ kind: PhoneNumber.Kind, _ dial: String, _ display: String) throws {
        let number = try PhoneNumber.parse(text).get()
        #expect(number.kind == kind)
        #expect(number.dial == dial)
        #expect(number.display == display)
        #expect(number.digits == display.filter { $0 != " " })
        #expect(number.extension == nil)
        #expect(try PhoneNumber.parse(number.display).get() == number)
    }

    @Test(arguments: [
        "0235 3852 123 máy lẻ 105", "0235 3852 123 (máy lẻ 105)", "0235.3852.123, Máy lẻ: 105",
        "0235 3852 123 ext. 105", "0235 3852 123 - số máy lẻ 105", "0235 3852 123 ma\u{301}y le\u{309} 105",
    ])
    func readsExtensions(_ text: String) throws {
        let number = try PhoneNumber.parse(text).get()
        #expect(number.extension == "105")
        #expect(number.dial == "+842353852123")
        #expect(try PhoneNumber.parse(number.description).get() == number)
        #expect(number.description == "0235 3852 123, máy lẻ 105")
    }

    static let refused: [(text: String, error: PhoneError)] = [
        ("", .notANumber), ("đang cập nhật", .notANumber), ("0235 3852 12x", .notANumber), ("+1 202 555 0100", .notANumber),
        ("０２３５", .notANumber), ("0235 3852 123 máy lẻ", .notANumber), ("0235 3852 123 máy lẻ mười", .notANumber),
        ("++84 235 3852123", .notANumber), ("0235?bcc=x", .notANumber), ("()", .notANumber),
        ("0235 3852 12", .tooShort), ("0252 385 212", .tooShort), ("0912 345 67", .tooShort), ("1800 123", .tooShort), ("0", .notANumber),
        ("0235 3852 1234", .tooLong), ("0912 345 6789", .tooLong), ("1900 1234567", .tooLong),
        (String(repeating: "0", count: 101), .tooLong),
        ("0235 3852 123 – 0235 3852 124", .severalNumbers), ("0235 3852 123/124", .severalNumbers),
        ("0235 3852 123; 0912 345 678", .severalNumbers),
        ("3852 123", .missingAreaCode), ("3822 1234", .missingAreaCode), ("912345678", .missingZero("0912345678")),
        ("2353852123", .missingZero("02353852123")),
        ("(037) 3852 123", .oldAreaCode(new: "0237")), ("037.3852123", .oldAreaCode(new: "0237")),
        ("037 3.852.123", .oldAreaCode(new: "0237")), ("+84 37 3852123", .oldAreaCode(new: "0237")),
        ("055.3822123", .oldAreaCode(new: "0255")), ("0553822123", .oldAreaCode(new: "0255")),
        ("0510 3852 123", .oldAreaCode(new: "0235")), ("05103852123", .oldAreaCode(new: "0235")),
        ("0710.3821.123", .oldAreaCode(new: "0292")), ("04 3822 1234", .oldAreaCode(new: "024")),
        ("0438221234", .oldAreaCode(new: "024")), ("(08) 3822 1234", .oldAreaCode(new: "028")),
        ("+84 8 3822 1234", .oldAreaCode(new: "028")), ("022 3852 123", .oldAreaCode(new: "0212")),
        ("0241 3852 123", .oldAreaCode(new: "0222")), ("067 3852 123", .oldAreaCode(new: "0277")),
        ("0123 456 7890", .oldMobile(new: "0834567890")), ("0168 345 6789", .oldMobile(new: "0383456789")),
        ("0111 222 3333", .oldMobile(new: nil)), ("116", .unknownPrefix), ("1234", .unknownPrefix),
        ("0217 3852 123", .unknownPrefix), ("0235 1852 123", .unknownPrefix), ("0992 345 678", .unknownPrefix),
        ("+84 1800 1096", .unknownPrefix), ("0550 123 456", .oldAreaCode(new: "0255")),
    ]

    @Test(arguments: refused)
    func refuses(_ text: String, _ error: PhoneError) {
        #expect(PhoneNumber.parse(text) == .failure(error))
    }

    @Test func neverFailsOnAwkwardText() {
        var random = AwkwardTexts(seed: 6)
        for _ in 0..<10_000 {
            let text = "0235" + random.next() + "3852123" + random.next(longest: 3)
            if case .success(let number) = PhoneNumber.parse(text) {
                #expect(number.dial.drop { $0 == "+" }.allSatisfy { $0.isASCII && $0.isNumber })
            }
        }
    }
}
