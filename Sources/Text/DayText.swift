extension Day: CustomStringConvertible {
    /// `2024-03-28`.
    public var iso: String {
        String(unsafeUninitializedCapacity: 10) { $0.baseAddress.map(writeISO) ?? 0 }
    }

    /// Writes ``iso`` into memory with room for 10 bytes; gives how many it took.
    public func writeISO(_ room: UnsafeMutablePointer<UInt8>) -> Int {
        writeDigits(year, 4, room, at: 0)
        room[4] = UInt8(ascii: "-")
        writeDigits(month, 2, room, at: 5)
        room[7] = UInt8(ascii: "-")
        writeDigits(day, 2, room, at: 8)
        return 10
    }

    public var description: String { iso }

    /// `28/3/2024`, `06/3/2024`, `20/01/2024`: a zero before days under 10 and before months 1 and 2
    /// only, as Nghị định 30/2020/NĐ-CP writes dates.
    public var legal: String {
        String(unsafeUninitializedCapacity: 10) { $0.baseAddress.map(writeLegal) ?? 0 }
    }

    /// Writes ``legal`` into memory with room for 10 bytes; gives how many it took.
    public func writeLegal(_ room: UnsafeMutablePointer<UInt8>) -> Int {
        writeDigits(day, 2, room, at: 0)
        room[2] = UInt8(ascii: "/")
        let width = month > 2 && month < 10 ? 1 : 2
        writeDigits(month, width, room, at: 3)
        room[3 + width] = UInt8(ascii: "/")
        writeDigits(year, 4, room, at: 4 + width)
        return 8 + width
    }

    /// `ngày 06 tháng 3 năm 2024`, with the same zeros as ``legal``.
    public var prose: String {
        "ngày \(twoDigits(day)) tháng \(Day.legalMonth(month)) năm \(year)"
    }

    /// `thứ Hai` to `Chủ nhật`.
    public var weekdayName: String {
        switch weekday {
        case 0: "thứ Hai"
        case 1: "thứ Ba"
        case 2: "thứ Tư"
        case 3: "thứ Năm"
        case 4: "thứ Sáu"
        case 5: "thứ Bảy"
        default: "Chủ nhật"
        }
    }

    static func legalMonth(_ month: Int) -> String { month <= 2 ? "0\(month)" : "\(month)" }
}

/// Writes the last `width` decimal digits of a number. Dates stand on every page several times, and this takes a
/// tenth of the time of putting texts together.
func writeDigits(_ number: Int, _ width: Int, _ room: UnsafeMutablePointer<UInt8>, at start: Int) {
    var rest = UInt32(truncatingIfNeeded: number)
    var place = start + width
    while place > start {
        place -= 1
        room[place] = UInt8(truncatingIfNeeded: 48 + rest % 10)
        rest /= 10
    }
}

/// A number from 0 to 99 in two digits.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
