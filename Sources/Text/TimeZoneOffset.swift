/// How far a site's clock is ahead of UTC.
///
/// A fixed figure is enough: Vietnam has kept +07:00 since 1975, without summer time, and the machine's
/// own time zone must never show in what is published.
public struct TimeZoneOffset: Hashable, Sendable {
    /// Minutes ahead of UTC, below zero for behind.
    public let minutes: Int
    public init(minutes: Int) { self.minutes = minutes }

    public static let utc = TimeZoneOffset(minutes: 0)
    public static let vietnam = TimeZoneOffset(minutes: 7 * 60)

    /// The zone of one of the names `Asia/Ho_Chi_Minh`, `Asia/Saigon`, `Asia/Bangkok` and `UTC`, or of
    /// an offset such as `+07:00`; `nil` for whatever else.
    public static func named(_ name: String) -> TimeZoneOffset? {
        switch name {
        case "Asia/Ho_Chi_Minh", "Asia/Saigon", "Asia/Bangkok": vietnam
        case "UTC", "Z": utc
        default: parsed(name)
        }
    }

    private static func parsed(_ name: String) -> TimeZoneOffset? {
        let bytes = Array(name.utf8)
        guard bytes.count == 6, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
            bytes[3] == UInt8(ascii: ":"), let hours = digits(bytes[1...2]),
            let minutes = digits(bytes[4...5]), hours <= 14, minutes < 60
        else { return nil }
        let total = hours * 60 + minutes
        return TimeZoneOffset(minutes: bytes[0] == UInt8(ascii: "-") ? -total : total)
    }

    /// `+07:00`, or `Z` for UTC.
    public var iso: String {
        String(unsafeUninitializedCapacity: 6) { room in room.baseAddress.map { write($0, at: 0) } ?? 0 }
    }

    /// Writes the same into memory with room for 6 bytes; gives how many it took.
    func write(_ room: UnsafeMutablePointer<UInt8>, at start: Int) -> Int {
        if minutes == 0 {
            room[start] = UInt8(ascii: "Z")
            return 1
        }
        let size = Int(minutes.magnitude)
        room[start] = UInt8(ascii: minutes < 0 ? "-" : "+")
        writeDigits(size / 60, 2, room, at: start + 1)
        room[start + 3] = UInt8(ascii: ":")
        writeDigits(size % 60, 2, room, at: start + 4)
        return 6
    }
}

/// The number that these ASCII digits write; `nil` when there is none, or anything else among them,
/// or more than nine.
func digits(_ bytes: some Collection<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
    var number = 0
    for byte in bytes {
        guard byte &- 48 < 10 else { return nil }
        number = number * 10 + Int(byte - 48)
    }
    return number
}
