/// A day and, where it is known, the time of day.
public struct DateTime: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let day: Day
    /// Minutes since midnight, -1 when only the day is known.
    private let minute: Int16

    /// Minutes since midnight, 0 to 1439; `nil` when only the day is known.
    public var minutes: Int? { minute < 0 ? nil : Int(minute) }

    /// - Parameter minutes: anything outside 0 to 1439 counts as unknown.
    public init(day: Day, minutes: Int? = nil) {
        self.day = day
        minute = minutes.map { (0..<1440).contains($0) ? Int16($0) : -1 } ?? -1
    }

    /// A day without a time stands before all of that day's times.
    public static func < (a: DateTime, b: DateTime) -> Bool {
        (a.day, a.minute) < (b.day, b.minute)
    }

    /// `07:30`, `nil` when only the day is known.
    public var time: String? {
        minutes.map { "\(twoDigits($0 / 60)):\(twoDigits($0 % 60))" }
    }

    /// `7 giờ 30`, `8 giờ`; `nil` when only the day is known.
    public var proseTime: String? {
        minutes.map { $0 % 60 == 0 ? "\($0 / 60) giờ" : "\($0 / 60) giờ \(twoDigits($0 % 60))" }
    }

    /// `2024-03-28T08:00`, or `2024-03-28` when only the day is known: fit for `<time datetime>`.
    public var iso: String { time.map { "\(day.iso)T\($0)" } ?? day.iso }

    public var description: String { iso }

    /// `2024-03-28T08:00:00+07:00` (RFC 3339), as Atom feeds ask for; midnight when the time is not
    /// known.
    public func rfc3339(_ offset: TimeZoneOffset) -> String {
        String(unsafeUninitializedCapacity: 25) { room in room.baseAddress.map { writeRFC3339(offset, $0) } ?? 0 }
    }

    /// Writes the same into memory with room for 25 bytes; gives how many it took.
    public func writeRFC3339(_ offset: TimeZoneOffset, _ room: UnsafeMutablePointer<UInt8>) -> Int {
        _ = day.writeISO(room)
        room[10] = UInt8(ascii: "T")
        writeDigits((minutes ?? 0) / 60, 2, room, at: 11)
        room[13] = UInt8(ascii: ":")
        writeDigits((minutes ?? 0) % 60, 2, room, at: 14)
        room[16] = UInt8(ascii: ":")
        writeDigits(0, 2, room, at: 17)
        return 19 + offset.write(room, at: 19)
    }

    /// Seconds since 1970-01-01T00:00:00Z; midnight when the time is not known.
    public func epochSeconds(_ offset: TimeZoneOffset) -> Int {
        day.ordinal * 86_400 + ((minutes ?? 0) - offset.minutes) * 60
    }
}

extension ByteBuffer {
    /// Appends a time as RFC 3339 has it.
    public mutating func append(rfc3339 time: DateTime, _ offset: TimeZoneOffset) {
        append(upTo: 25) { time.writeRFC3339(offset, $0) }
    }
}
