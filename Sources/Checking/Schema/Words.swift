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

/// A faulty telephone number in an editor's words.
enum PhoneWords {
    static func of(_ error: PhoneError) -> (mark: Bilingual, remedy: Bilingual?) {
        let example = Bilingual(
            "ghi như `\"0235 3852 123\"`, `\"0912 345 678\"` hoặc `\"18001096\"`",
            "write as in `\"0235 3852 123\"`, `\"0912 345 678\"` or `\"18001096\"`")
        func with(_ new: String?) -> Bilingual? {
            new.map { Bilingual("ghi `\"\($0)\"` sau khi gọi thử", "write `\"\($0)\"` once you have called it") } ?? example
        }
        switch error {
        case .notANumber: return (Bilingual("không phải số điện thoại", "this is no telephone number"), example)
        case .tooShort: return (Bilingual("thiếu chữ số", "digits are missing"), example)
        case .tooLong: return (Bilingual("thừa chữ số", "too many digits"), example)
        case .severalNumbers:
            return (
                Bilingual("nhiều số trong một ô", "several numbers in one place"),
                Bilingual("ghi thành danh sách `[\"...\", \"...\"]`", "write a list `[\"...\", \"...\"]`")
            )
        case .missingAreaCode: return (Bilingual("thiếu mã vùng", "the area code is missing"), example)
        case .missingZero(let number): return (Bilingual("thiếu số 0 ở đầu", "the leading 0 is missing"), with(number))
        case .oldAreaCode(let new):
            return (Bilingual("mã vùng cũ, đã đổi năm 2017", "an area code from before 2017"), with(new))
        case .oldMobile(let new):
            return (Bilingual("số di động 11 chữ số đã đổi năm 2018", "a mobile number from before 2018"), with(new))
        case .unknownPrefix:
            return (Bilingual("không có mã vùng hay đầu số này", "no area or network has this prefix"), example)
        }
    }
}
