import Foundation
import Testing

@testable import Citations

/// Every citation of five real plans of 2024, in their order, and nothing else.
@Suite struct SourceTests {
    struct Expected: Sendable {
        let number: String
        var date: String?
        var issuer: String?
        var called: String?
    }

    @Test(arguments: tables.keys.sorted())
    func allAreFoundAndNoneIsInvented(_ name: String) throws {
        let file = try #require(Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: "txt"))
        let text = try String(contentsOf: file, encoding: .utf8)
        let found = CitationScanner.citations(in: text).map(described)
        let expected = try #require(Self.tables[name]).map { "\($0.called ?? "") \($0.number), \($0.date ?? ""), \($0.issuer ?? "")" }
        #expect(found == expected)
    }

    private func described(_ citation: Citation) -> String {
        let called = switch citation.called {
        case .type(let type): type.name
        case .letter: "công văn"
        case .number: "số"
        case nil: ""
        }
        return "\(called) \(citation.number), \(citation.date?.legal ?? ""), \(citation.issuer ?? "")"
    }

    private static let tables: [String: [Expected]] = [
        "nguyen-nghiem-2024": [
            .init(number: "30/KH-UBND", called: "số"),
            .init(number: "55/KH-UBND", date: "04/3/2024", issuer: "UBND thành phố Quảng Ngãi", called: "kế hoạch"),
            .init(number: "04/KH-UBND", date: "18/01/2022", issuer: "UBND phường", called: "kế hoạch"),
            .init(number: "52-CTr/TU", date: "17/11/2023", issuer: "Thành ủy Quảng Ngãi", called: "chương trình"),
            .init(number: "13-NQ/TU", date: "06/9/2023", issuer: "Ban Thường vụ Tỉnh ủy", called: "nghị quyết"),
            .init(number: "76/NQ-CP", date: "15/7/2021"), .init(number: "23/CT-TTg", date: "02/9/2021"),
            .init(number: "2074/QĐ-UBND", date: "20/12/2021"), .init(number: "1879/QĐ-UBND", date: "15/12/2023"),
            .init(number: "232/KH-UBND", date: "28/12/2023"), .init(number: "23/KH-UBND", date: "26/01/2024"),
            .init(number: "131/NQ-CP", date: "06/10/2022"), .init(number: "04/NQ-CP", date: "10/01/2022"),
            .init(number: "39-NQ/TW", date: "17/4/2015"),
        ],
        "quang-nam-2024": [
            .init(number: "1739/KH-UBND", date: "31/3/2021", issuer: "UBND tỉnh", called: "kế hoạch"),
            .init(number: "70/TTr-UBND", date: "19/3/2024", issuer: "Sở Thông tin và Truyền thông", called: "tờ trình"),
            .init(number: "42/2022/NĐ-CP", date: "24/6/2022", issuer: "Chính phủ", called: "nghị định"),
            .init(number: "2817/QĐ-UBND", date: "25/12/2023", issuer: "UBND tỉnh", called: "quyết định"),
            .init(number: "16-NQ/TU", date: "14/10/2021", issuer: "Tỉnh ủy", called: "nghị quyết"),
            .init(number: "2817/QĐ-UBND", date: "25/12/2023", issuer: "UBND tỉnh", called: "quyết định"),
            .init(number: "06/QĐ-TTg", date: "06/01/2022", issuer: "Thủ tướng Chính phủ", called: "quyết định"),
        ],
        "gia-lai-2024": [
            .init(number: "3640/KH-UBND", date: "26/12/2023", issuer: "Ủy ban nhân dân tỉnh Gia Lai", called: "kế hoạch"),
            .init(number: "18-NQ/TW", date: "25/10/2017", issuer: "Ban Chấp hành Trung ương Đảng", called: "nghị quyết"),
            .init(number: "19-NQ/TW", date: "25/10/2017", issuer: "Ban Chấp hành Trung ương Đảng", called: "nghị quyết"),
            .init(number: "61/2018/NĐ-CP", date: "23/4/2018", issuer: "Chính phủ", called: "nghị định"),
            .init(number: "107/2021/NĐ-CP", date: "06/12/2021", issuer: "Chính phủ", called: "nghị định"),
            .init(number: "61/2018/NĐ-CP", date: "23/4/2018", issuer: "Chính phủ", called: "nghị định"),
            .init(number: "45/2020/NĐ-CP", date: "08/4/2020", issuer: "Chính phủ", called: "nghị định"),
            .init(number: "468/QĐ-TTg", date: "27/3/2021", issuer: "Thủ tướng Chính phủ", called: "quyết định"),
            .init(number: "45/2016/QĐ-TTg", date: "19/10/2016", issuer: "Thủ tướng Chính phủ", called: "quyết định"),
            .init(number: "2547/KH-UBND", date: "03/11/2022", issuer: "UBND tỉnh", called: "kế hoạch"),
            .init(number: "17/NQ-CP", date: "17/3/2019", issuer: "Chính phủ", called: "nghị quyết"),
            .init(number: "749/QĐ-TTg", date: "03/6/2020", issuer: "Thủ tướng Chính phủ", called: "quyết định"),
            .init(number: "06/QĐ-TTg", date: "06/01/2022", issuer: "Thủ tướng Chính phủ", called: "quyết định"),
            .init(number: "04-NQ/TU", date: "20/01/2022", issuer: "Ban Chấp hành", called: "nghị quyết"),
            .init(number: "921/UBND", date: "12/5/2023", issuer: "UBND tỉnh", called: "chương trình"),
            .init(number: "04-NQ/TU", called: "nghị quyết"),
            .init(number: "28/QĐ-TTg", date: "12/7/2018", issuer: "Thủ tướng Chính phủ", called: "quyết định"),
            .init(number: "136/KH-STTTT", date: "28/12/2023", issuer: "Sở Thông tin và Truyền thông tỉnh Gia Lai", called: "kế hoạch"),
            .init(number: "13/2018/QĐ-UBND", date: "24/4/2018", issuer: "UBND tỉnh", called: "quyết định"),
        ],
        "soc-trang-2024": [
            .init(number: "10/KH-STTTT", called: "số"),
            .init(number: "30/KH-UBND", date: "21/02/2024", issuer: "UBND tỉnh Sóc Trăng", called: "kế hoạch"),
            .init(number: "01/KH-STTTT", date: "16/01/2024", issuer: "Sở Thông tin và Truyền thông", called: "kế hoạch"),
            .init(number: "1847/QĐ-TTg", date: "27/12/2018", called: "quyết định"),
        ],
        "kien-tuong-2024": [
            .init(number: "3838/KH-UBND", date: "28/12/2023", issuer: "UBND thị xã Kiến Tường", called: "kế hoạch")
        ],
    ]
}
