import Testing

@Suite struct PersonalDataTests {
    @Test func identityNumbersAreTold() {
        #expect(said(of: "Số 049085001234.") == ["MB-CN-01 049085001234"])
        #expect(said(of: "căn cước 049 085 001 234 cấp") == ["MB-CN-01 049 085 001 234"])
        #expect(said(of: "chứng minh nhân dân (cũ) số 205123456") == ["MB-CN-01 205123456"])
    }

    @Test func otherNumbersOfTwelveDigitsAreNone() {
        // No province has the code 003, no century the figure 7; nine digits without a word are anything.
        expectSilence(["003085001234", "049785001234", "100000000000", "205123456", "Mã hồ sơ 000.00.12.H57"])
    }

    @Test func accountsAreToldButForTheTreasurys() {
        #expect(said(of: "STK: 19036789012345", known: ["STK"]) == ["MB-CN-02 19036789012345"])
        expectSilence(["Nộp vào số tài khoản 3713.0.1054687 tại Kho bạc Nhà nước."])
    }

    @Test func mobilesAreToldHoweverTheyAreWritten() {
        for number in ["0912345678", "0912.345.678", "091 234 5678", "+84 912 345 678"] {
            #expect(said(of: "Gọi \(number).") == ["MB-CN-03 \(number)"])
        }
        expectSilence(["Gọi 1800 1096 hoặc 0236 3881 888.", "1.234.567.890 đồng", "0912", "từ 0912 đến 0913"])
    }
}
