import Text

/// The date that follows a number: `ngày 28/12/2023`, `, ban hành ngày 28 tháng 12 năm 2023`.
enum DatePhrase {
    static func after(_ start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (day: Day, end: Int)? {
        var at = bytes.afterBlanks(start)
        if bytes.byte(at) == UInt8(ascii: ",") || bytes.byte(at) == UInt8(ascii: "(") { at = bytes.afterBlanks(at + 1) }
        for word in ["được", "ban hành", "ký"] as [StaticString] where bytes.has(word, at: at) {
            at = bytes.afterBlanks(at + word.utf8CodeUnitCount)
        }
        guard bytes.has("ngày", at: at) || bytes.has("Ngày", at: at) else { return nil }
        at = bytes.afterBlanks(at + 5)
        guard let day = figures(at, upTo: 2, bytes) else { return nil }
        at = bytes.afterBlanks(day.end)
        let mark = bytes.byte(at)
        if mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-") || mark == UInt8(ascii: ".") {
            guard let month = figures(bytes.afterBlanks(at + 1), upTo: 2, bytes) else { return nil }
            at = bytes.afterBlanks(month.end)
            guard bytes.byte(at) == mark else { return nil }
            return whole(day.value, month.value, bytes.afterBlanks(at + 1), bytes)
        }
        guard bytes.has("tháng", at: at), let month = figures(bytes.afterBlanks(at + 6), upTo: 2, bytes) else { return nil }
        at = bytes.afterBlanks(month.end)
        guard bytes.has("năm", at: at) else { return nil }
        return whole(day.value, month.value, bytes.afterBlanks(at + 4), bytes)
    }

    private static func whole(
        _ day: Int, _ month: Int, _ at: Int, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> (day: Day, end: Int)? {
        guard let year = figures(at, upTo: 4, bytes), let day = Day(year: year.value, month: month, day: day) else { return nil }
        return (day, year.end)
    }

    /// A run of figures, no longer than this.
    private static func figures(
        _ start: Int, upTo most: Int, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> (value: Int, end: Int)? {
        var at = start
        var value = 0
        while bytes.isDigit(at) {
            guard at - start < most else { return nil }
            value = value * 10 + Int(bytes[at] - 48)
            at += 1
        }
        return at > start ? (value, at) : nil
    }
}
