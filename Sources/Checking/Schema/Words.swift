import Findings
import Text

/// A faulty date in an editor's words.
enum DayWords {
    static func of(_ error: DayError, key: String) -> (FindingKind, Bilingual, Bilingual?) {
        func write(_ day: String) -> Bilingual {
            Bilingual("ghi một ngày có thật, ví dụ `\(key): \(day)`", "write a day that exists, for example `\(key): \(day)`")
        }
        switch error {
        case .notADate:
            return (SchemaFindings.notADay, Bilingual("không hiểu được ngày này", "this is not a date"), write("2024-03-28"))
        case .yearNotInFull:
            return (SchemaFindings.notADay, Bilingual("năm phải ghi đủ bốn chữ số", "the year needs four digits"), write("28/3/2024"))
        case .yearOutOfRange(let year):
            return (SchemaFindings.noSuchDay, Bilingual("năm \(year) nằm ngoài khoảng 1900 đến 2200", "the year \(year) is not between 1900 and 2200"), write("2024-03-28"))
        case .noSuchMonth(let month):
            return (SchemaFindings.noSuchDay, Bilingual("không có tháng \(month)", "there is no month \(month)"), write("2024-03-28"))
        case .noSuchDay(let day, let month, let year, let last):
            let pad = month < 10 ? "0" : ""
            let mark = day == 0
                ? Bilingual("không có ngày 0", "there is no day 0")
                : Bilingual("tháng \(pad)\(month)/\(year) chỉ có \(last) ngày", "\(year)-\(pad)\(month) has \(last) days only")
            return (SchemaFindings.noSuchDay, mark, write("\(year)-\(pad)\(month)-\(last)"))
        case .noSuchPart:
            return (SchemaFindings.noSuchDay, Bilingual("quý từ 1 đến 4, nửa năm là H1 hoặc H2", "quarters are 1 to 4, half years H1 and H2"), write("2024-Q1"))
        case .noSuchTime(let time):
            return (SchemaFindings.noSuchDay, Bilingual("không có giờ «\(time)»", "there is no time “\(time)”"), write("2024-03-28T08:00"))
        case .timeTooFine:
            return (SchemaFindings.notADay, Bilingual("giờ chỉ ghi đến phút, không kèm múi giờ", "times have minutes only and no zone"), write("2024-03-28T08:00"))
        }
    }
}
