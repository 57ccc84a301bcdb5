/// A kind of document as symbols abbreviate it (tên loại văn bản).
///
/// Sources: Nghị định 30/2020/NĐ-CP, Phụ lục III for administrative documents; the law on issuing legal documents for
/// those that bind everybody; Hướng dẫn 36-HD/VPTW for the Party's.
public struct DocumentType: Hashable, Sendable {
    /// In which series of numbers it occurs.
    struct Series: OptionSet {
        let rawValue: UInt8
        /// Binds everybody (quy phạm pháp luật): its number may carry the year.
        static let normative = Series(rawValue: 1)
        static let administrative = Series(rawValue: 2)
        /// The Party's: a hyphen before the type, a slash behind it.
        static let party = Series(rawValue: 4)
    }

    /// `QĐ`; empty where symbols do not name it, as with laws.
    public let symbol: String
    /// `quyết định`
    public let name: String
    let series: Series

    private init(_ symbol: String, _ name: String, _ series: Series) {
        self.symbol = symbol
        self.name = name
        self.series = series
    }

    public static func == (a: DocumentType, b: DocumentType) -> Bool { a.symbol == b.symbol && a.name == b.name }
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }

    /// The name at the beginning of a title: `Quyết định`.
    public var title: String { name.prefix(1).uppercased() + name.dropFirst() }

    static let all = [
        DocumentType("NĐ", "nghị định", .normative),
        DocumentType("QĐ", "quyết định", [.normative, .administrative, .party]),
        DocumentType("TT", "thông tư", .normative),
        DocumentType("TTLT", "thông tư liên tịch", .normative),
        DocumentType("NQ", "nghị quyết", [.normative, .administrative, .party]),
        DocumentType("NQLT", "nghị quyết liên tịch", .normative),
        DocumentType("CT", "chỉ thị", [.normative, .administrative, .party]),
        DocumentType("LCT", "lệnh", .normative),
        DocumentType("L", "lệnh", .normative),
        DocumentType("PL", "pháp lệnh", .normative),
        DocumentType("VBHN", "văn bản hợp nhất", [.normative, .administrative]),
        DocumentType("QC", "quy chế", [.administrative, .party]),
        DocumentType("QyĐ", "quy định", .administrative),
        DocumentType("QĐi", "quy định", .party),
        DocumentType("TC", "thông cáo", .administrative),
        DocumentType("TB", "thông báo", [.administrative, .party]),
        DocumentType("HD", "hướng dẫn", [.administrative, .party]),
        DocumentType("CTr", "chương trình", [.administrative, .party]),
        DocumentType("CTHĐ", "chương trình hành động", [.administrative, .party]),
        DocumentType("KH", "kế hoạch", [.administrative, .party]),
        DocumentType("PA", "phương án", .administrative),
        DocumentType("ĐA", "đề án", [.administrative, .party]),
        DocumentType("DA", "dự án", .administrative),
        DocumentType("BC", "báo cáo", [.administrative, .party]),
        DocumentType("BB", "biên bản", .administrative),
        DocumentType("TTr", "tờ trình", [.administrative, .party]),
        DocumentType("HĐ", "hợp đồng", .administrative),
        DocumentType("CĐ", "công điện", .administrative),
        DocumentType("BGN", "bản ghi nhớ", .administrative),
        DocumentType("BTT", "bản thỏa thuận", .administrative),
        DocumentType("GUQ", "giấy ủy quyền", .administrative),
        DocumentType("GM", "giấy mời", .administrative),
        DocumentType("GGT", "giấy giới thiệu", .administrative),
        DocumentType("GNP", "giấy nghỉ phép", .administrative),
        DocumentType("PG", "phiếu gửi", .administrative),
        DocumentType("PC", "phiếu chuyển", .administrative),
        DocumentType("PB", "phiếu báo", .administrative),
        DocumentType("SY", "sao y", .administrative),
        DocumentType("TrS", "trích sao", .administrative),
        DocumentType("SL", "sao lục", .administrative),
        // Not in the annex, but bodies that act together write them so.
        DocumentType("KHLT", "kế hoạch liên tịch", .administrative),
        DocumentType("KHPH", "kế hoạch phối hợp", .administrative),
        DocumentType("HDLT", "hướng dẫn liên tịch", .administrative),
        DocumentType("HDLN", "hướng dẫn liên ngành", .administrative),
        DocumentType("CTrPH", "chương trình phối hợp", .administrative),
        DocumentType("CTPH", "chương trình phối hợp", .administrative),
        DocumentType("QCPH", "quy chế phối hợp", .administrative),
        DocumentType("KL", "kết luận", [.administrative, .party]),
        DocumentType("GP", "giấy phép", .administrative),
        DocumentType("GCN", "giấy chứng nhận", .administrative),
        // The Party's letters carry a type; the State's should not, and often do.
        DocumentType("CV", "công văn", [.administrative, .party]),
        DocumentType("TL", "tài liệu", .party),
        DocumentType("TT", "thông tri", .party),
        DocumentType("", "luật", .normative),
        DocumentType("", "bộ luật", .normative),
    ]

    /// By the letters of the symbol. Two of the Party's types share their letters with the State's.
    static let state = table { !$0.symbol.isEmpty && !$0.series.isDisjoint(with: [.normative, .administrative]) }
    static let party = table { $0.series.contains(.party) }

    private static func table(_ isWanted: (DocumentType) -> Bool) -> [LetterCode: DocumentType] {
        var table: [LetterCode: DocumentType] = [:]
        for type in all where isWanted(type) {
            var symbol = type.symbol
            if let code = symbol.withUTF8({ LetterCode($0) }) { table[code] = type }
        }
        // Typed without the stroke; no other type has these letters.
        for (typed, meant) in [("ND", "NĐ"), ("QD", "QĐ")] {
            var (typed, meant) = (typed, meant)
            if let code = typed.withUTF8({ LetterCode($0) }), let type = meant.withUTF8({ LetterCode($0) }).flatMap({ table[$0] }) {
                table[code] = type
            }
        }
        return table
    }
}

/// The letters of a symbol in one number, whatever their case: up to eight letters from A to Z and Đ.
struct LetterCode: Hashable, Sendable {
    private let word: UInt64

    /// - Returns: nil where there are none, more than eight, or other letters.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        var word: UInt64 = 0
        var at = 0
        while at < bytes.count {
            guard word >> 56 == 0 else { return nil }
            let byte = bytes[at] & 0xDF
            if byte &- 65 < 26, bytes[at] < 0x80 {
                word = word << 8 | UInt64(byte)
                at += 1
            } else if bytes.isStrokeD(at: at) {
                word = word << 8 | 1
                at += 2
            } else {
                return nil
            }
        }
        guard word != 0 else { return nil }
        self.word = word
    }
}
