/// A Vietnamese telephone number that a directory can offer to callers.
///
/// Lengths and ranges follow the numbering plan as libphonenumber's data had it in 2026: landlines have
/// a two-digit area code and eight digits (Hà Nội, TP. Hồ Chí Minh) or a three-digit one and seven,
/// mobiles nine digits after the 0. The 1022 lines of the provinces are not in that data and have a
/// rule here.
public struct PhoneNumber: Hashable, Sendable, CustomStringConvertible {
    public enum Kind: Hashable, Sendable {
        case landline
        case mobile
        /// 1800: the caller pays nothing.
        case freephone
        /// 1900: the caller pays.
        case charged
        /// A province's information line, with or without the area code before it.
        case hotline1022
        /// 111 to 115.
        case emergency
    }

    public let kind: Kind
    /// As dialled within Vietnam, with the leading 0 where there is one: `02353852123`.
    public let digits: String
    /// What goes into `tel:`: `+842353852123`, or the digits themselves for numbers that cannot be
    /// dialled from abroad (`18001096`, `113`). Without the extension.
    public let dial: String
    /// In groups, to be read aloud and copied by hand: `0235 3852 123`, `0912 345 678`, `1800 1096`.
    /// Without the extension.
    public let display: String
    /// The digits after "máy lẻ".
    public let `extension`: String?

    /// ``display``, followed by the extension where there is one: `0235 3852 123, máy lẻ 105`.
    public var description: String {
        `extension`.map { "\(display), máy lẻ \($0)" } ?? display
    }

    init(kind: Kind, groups: [String], `extension`: String?) {
        self.kind = kind
        self.`extension` = `extension`
        digits = groups.joined()
        display = groups.joined(separator: " ")
        dial = digits.hasPrefix("0") ? "+84" + digits.dropFirst() : digits
    }
}

/// Why a text is not one telephone number.
public enum PhoneError: Error, Hashable, Sendable {
    /// Letters, or no digits at all.
    case notANumber
    case tooShort
    case tooLong
    /// Two or more numbers in one field.
    case severalNumbers
    /// A landline without its area code; nobody outside can dial it.
    case missingAreaCode
    /// The 0 in front is gone, as spreadsheets drop it; the number with it.
    case missingZero(String)
    /// An area code from before 2017; the new one with its 0, where it is known.
    case oldAreaCode(new: String?)
    /// A mobile number of eleven digits from before 2018; the new number, where it is known.
    case oldMobile(new: String?)
    /// No area, network or service has numbers that begin so.
    case unknownPrefix
}
