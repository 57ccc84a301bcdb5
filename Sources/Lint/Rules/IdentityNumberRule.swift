import Findings

/// Numbers of identity cards: they belong to people and have no business on a portal (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15).
struct IdentityNumberRule {
    static let kind = FindingKind(
        "MB-CN-01", .error, silenceable: true,
        Bilingual("Bài có số định danh cá nhân, căn cước", "The text holds an identity-card number"),
        Bilingual(
            "Dãy 12 chữ số này có cấu tạo của số định danh cá nhân (mã tỉnh, thế kỷ và giới tính, năm sinh), hoặc đứng sau chữ căn cước, CCCD, CMND. Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15 không cho đăng. Hãy bỏ số ấy, hoặc chỉ để 3 chữ số cuối.",
            "Twelve digits made as identity numbers are (province, century and sex, year of birth), or digits behind words for an identity card. The law on personal data (91/2025/QH15) does not let it be published. Leave it out."))

    private static let words = ["căn cước", "căn cước công dân", "cccd", "cmnd", "cmtnd", "chứng minh nhân dân", "định danh cá nhân", "số định danh"]
        .map { Array($0.utf8) }

    /// - Parameters:
    ///   - digits: the number's digits, without blanks and full stops.
    ///   - isWhole: written in one piece.
    static func look(at place: Range<Int>, _ digits: [UInt8], isWhole: Bool, _ prose: Prose, _ remarks: inout Remarks) {
        switch digits.count {
        case 12 where isWhole && isIdentity(digits) || isNamed(place, prose): break
        case 9 where isNamed(place, prose): break
        default: return
        }
        remarks.report(
            kind, place, mark: Bilingual("số giấy tờ của một người", "a person's number"),
            remedy: Bilingual("bỏ số này khỏi bài, hoặc viết như `*********\(String(decoding: digits.suffix(3), as: UTF8.self))`", "leave it out, or write `*********\(String(decoding: digits.suffix(3), as: UTF8.self))`"))
    }

    /// Nghị định 137/2015/NĐ-CP, Điều 13: three digits of the province of birth, one of century and sex, two of the year, six at random.
    private static func isIdentity(_ digits: [UInt8]) -> Bool {
        let figures = digits.map { Int($0 & 0x0F) }
        let province = figures[0] * 100 + figures[1] * 10 + figures[2]
        return provinces.contains(province) && figures[3] <= 3
    }

    /// The codes of the 63 provinces of which people are born; they stay on cards after the mergers.
    private static let provinces: Set<Int> = [
        1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37, 38, 40, 42, 44, 45, 46, 48, 49,
        51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83, 84, 86, 87, 89, 91, 92, 93, 94, 95, 96,
    ]

    private static func isNamed(_ place: Range<Int>, _ prose: Prose) -> Bool {
        let near = max(prose.range.lowerBound, place.lowerBound - 60)..<place.lowerBound
        return words.contains { prose.holds($0, in: near) }
    }
}
