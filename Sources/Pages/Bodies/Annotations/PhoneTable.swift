import PortalModel
import Text

/// The numbers of the portal's hotline directories, made ready to be found in texts by their digits.
struct PhoneTable: Sendable {
    /// What to dial, by digits.
    private var dials: [UInt64: PhoneNumber] = [:]
    /// A bit for each pair of digits that a number begins with.
    private var beginnings: (UInt64, UInt64) = (0, 0)

    /// The lines of units that are no more lead to nobody, so they are left out.
    init(_ portal: Portal) {
        for directory in portal.hotlines {
            for entry in directory.entries {
                if case .unit(let unit) = entry.unit, !portal[unit].exists(on: portal.today) { continue }
                for phone in entry.phones { add(phone) }
            }
        }
    }

    /// As dialled at home, and after `+84`.
    private mutating func add(_ phone: PhoneNumber) {
        for written in [phone.digits, phone.dial] {
            let digits = Array(written.utf8.drop { $0 == UInt8(ascii: "+") })
            guard digits.count >= 2, digits.count <= PhoneTable.longest else { continue }
            let key = digits.reduce(into: PhoneKey()) { $0.append($1) }
            // One number of several directories is dialled in one way.
            dials[key.value] = phone
            let pair = Int(digits[0] - 0x30) * 10 + Int(digits[1] - 0x30)
            if pair < 64 { beginnings.0 |= 1 << UInt64(pair) } else { beginnings.1 |= 1 << UInt64(pair - 64) }
        }
    }

    /// The most digits that a number has (ITU-T E.164, section 6.2.1).
    static let longest = 15

    subscript(key: PhoneKey) -> PhoneNumber? { dials[key.value] }

    /// Whether a number may begin with these two digits.
    @inline(__always)
    func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
        let pair = Int(first &- 0x30) &* 10 &+ Int(second &- 0x30)
        return (pair < 64 ? beginnings.0 &>> UInt64(pair) : beginnings.1 &>> UInt64(pair &- 64)) & 1 != 0
    }
}

/// Up to fifteen digits as one number, with how many they are.
struct PhoneKey {
    private var digits: UInt64 = 0
    private(set) var count: UInt64 = 0
    var value: UInt64 { digits << 4 | count }

    mutating func append(_ digit: UInt8) {
        digits = digits &* 10 &+ UInt64(digit &- 0x30)
        count += 1
    }
}
