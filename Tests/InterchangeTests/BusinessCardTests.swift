import Interchange
import Testing
import Text

@Suite struct BusinessCardTests {
    @Test func whole() throws {
        let card = BusinessCard(
            name: "Bộ phận Một cửa", organization: "UBND phường A; quận B", phones: ["+842353852123", "18001096"],
            email: "a@example.gov.vn", address: "12 Trần Phú, Tam Kỳ", web: "https://example.gov.vn/", note: "Giờ trực: 7:30",
            uid: "https://example.gov.vn/x/#mot-cua", revised: Day(year: 2026, month: 11, day: 1))
        #expect(try ContentLineTests.unfolded(BusinessCard.file([card])) == [
            "BEGIN:VCARD", "VERSION:3.0", "FN:Bộ phận Một cửa", "N:Bộ phận Một cửa;;;;", "ORG:UBND phường A\\; quận B",
            "TEL;TYPE=WORK,VOICE:+842353852123", "TEL;TYPE=WORK,VOICE:18001096", "EMAIL;TYPE=INTERNET:a@example.gov.vn",
            "ADR;TYPE=WORK:;;12 Trần Phú\\, Tam Kỳ;;;;", "URL:https://example.gov.vn/", "NOTE:Giờ trực: 7:30",
            "UID:https://example.gov.vn/x/#mot-cua", "REV:2026-11-01", "END:VCARD",
        ])
    }

    /// What is not known has no line; a name in parts cannot come apart.
    @Test func least() throws {
        let card = BusinessCard(
            name: "a;b", organization: nil, phones: [], email: nil, address: nil, web: nil, note: nil, uid: "u", revised: nil)
        let lines = ["BEGIN:VCARD", "VERSION:3.0", "FN:a\\;b", "N:a\\;b;;;;", "UID:u", "END:VCARD"]
        #expect(try ContentLineTests.unfolded(BusinessCard.file([card, card])) == lines + lines)
        #expect(BusinessCard.file([]) == [])
    }
}
