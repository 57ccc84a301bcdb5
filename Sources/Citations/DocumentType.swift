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

    private struct Entry {
        let symbol: String
        let name: String
        let series: Series

        init(_ symbol: String, _ name: String, _ series: Series) {
            self.symbol = symbol
            self.name = name
            self.series = series
        }
    }

    /// Its place in the table: every citation of a site carries types, and in one byte they cost nothing.
    private let number: UInt8

    /// `QĐ`; empty where symbols do not name it, as with laws.
    public var symbol: String { DocumentType.entries[Int(number)].symbol }
    /// `quyết định`
    public var name: String { DocumentType.entries[Int(number)].name }
    var series: Series { DocumentType.entries[Int(number)].series }

    /// The name at the beginning of a title: `Quyết định`.
    public var title: String { name.prefix(1).uppercased() + name.dropFirst() }

    /// For one run of the program to write down and the next of the same program to read.
    var packed: Int { Int(number) + 1 }
    /// - Parameter packed: as ``packed`` gave it; nil for anything else.
    init?(packed: Int) {
        guard DocumentType.entries.indices.contains(packed - 1) else { return nil }
        number = UInt8(packed - 1)
    }
    private init(number: UInt8) { self.number = number }

    static let all = entries.indices.map { DocumentType(number: UInt8($0)) }

    private static let entries = [
        Entry("NĐ", "nghị định", .normative),
        Entry("QĐ", "quyết định", [.normative, .administrative, .party]),
        Entry("TT", "thông tư", .normative),
        Entry("TTLT", "thông tư liên tịch", .normative),
        Entry("NQ", "nghị quyết", [.normative, .administrative, .party]),
        Entry("NQLT", "nghị quyết liên tịch", .normative),
        Entry("CT", "chỉ thị", [.normative, .administrative, .party]),
        Entry("LCT", "lệnh", .normative),
        Entry("L", "lệnh", .normative),
        Entry("PL", "pháp lệnh", .normative),
        Entry("VBHN", "văn bản hợp nhất", [.normative, .administrative]),
        Entry("QC", "quy chế", [.administrative, .party]),
        Entry("QyĐ", "quy định", .administrative),
        Entry("QĐi", "quy định", .party),
        Entry("TC", "thông cáo", .administrative),
        Entry("TB", "thông báo", [.administrative, .party]),
        Entry("HD", "hướng dẫn", [.administrative, .party]),
        Entry("CTr", "chương trình", [.administrative, .party]),
        Entry("CTHĐ", "chương trình hành động", [.administrative, .party]),
        Entry("KH", "kế hoạch", [.administrative, .party]),
        Entry("PA", "phương án", .administrative),
        Entry("ĐA", "đề án", [.administrative, .party]),
        Entry("DA", "dự án", .administrative),
        Entry("BC", "báo cáo", [.administrative, .party]),
        Entry("BB", "biên bản", .administrative),
        Entry("TTr", "tờ trình", [.administrative, .party]),
        Entry("HĐ", "hợp đồng", .administrative),
        Entry("CĐ", "công điện", .administrative),
        Entry("BGN", "bản ghi nhớ", .administrative),
        Entry("BTT", "bản thỏa thuận", .administrative),
        Entry("GUQ", "giấy ủy quyền", .administrative),
        Entry("GM", "giấy mời", .administrative),
        Entry("GGT", "giấy giới thiệu", .administrative),
        Entry("GNP", "giấy nghỉ phép", .administrative),
        Entry("PG", "phiếu gửi", .administrative),
        Entry("PC", "phiếu chuyển", .administrative),
        Entry("PB", "phiếu báo", .administrative),
        Entry("SY", "sao y", .administrative),
        Entry("TrS", "trích sao", .administrative),
        Entry("SL", "sao lục", .administrative),
        // Not in the annex, but bodies that act together write them so.
        Entry("KHLT", "kế hoạch liên tịch", .administrative),
        Entry("KHPH", "kế hoạch phối hợp", .administrative),
        Entry("HDLT", "hướng dẫn liên tịch", .administrative),
        Entry("HDLN", "hướng dẫn liên ngành", .administrative),
        Entry("CTrPH", "chương trình phối hợp", .administrative),
        Entry("CTPH", "chương trình phối hợp", .administrative),
        Entry("QCPH", "quy chế phối hợp", .administrative),
        Entry("KL", "kết luận", [.administrative, .party]),
        Entry("GP", "giấy phép", .administrative),
        Entry("GCN", "giấy chứng nhận", .administrative),
        // The Party's letters carry a type; the State's should not, and often do.
        Entry("CV", "công văn", [.administrative, .party]),
        Entry("TL", "tài liệu", .party),
        Entry("TT", "thông tri", .party),
        Entry("", "luật", .normative),
        Entry("", "bộ luật", .normative),
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
