/// A decimal number exactly as it was written: 88,86 stays 88,86 and never becomes 88.85999.
///
/// Equal by value: 88,860 is 88,86.
public struct ExactDecimal: Sendable {
    /// All digits as one whole number: 8886 for 88,86.
    public let digits: Int
    /// How many of them stand after the comma, 0 to 15: 2 for 88,86.
    public let scale: Int

    init(digits: Int, scale: Int) {
        self.digits = digits
        self.scale = scale
    }

    public init(_ whole: Int) { self.init(digits: whole, scale: 0) }

    /// Reads `88.86`, `88,86`, `-3`, `1.234.567,8`, `1,234,567.8`.
    ///
    /// A single point or comma parts the decimals, whichever it is: `1.234` is a little more than
    /// one. Several of one kind part thousands. Blanks around are ignored.
    /// - Returns: `nil` for whatever else, and for more than 15 digits.
    public init?(_ text: String) {
        var bytes = DayParsing.trimmed(Array(text.utf8)[...])
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative { bytes = bytes.dropFirst() }
        guard let parts = ExactDecimal.parts(bytes) else { return nil }
        var number = 0
        for byte in parts.whole + parts.decimals {
            guard byte &- 48 < 10 else { return nil }
            number = number * 10 + Int(byte - 48)
        }
        self.init(digits: isNegative ? -number : number, scale: parts.decimals.count)
    }

    /// The digits before and after the comma, at most 15 in all; marks between thousands taken out.
    private static func parts(
        _ bytes: ArraySlice<UInt8>
    ) -> (whole: ArraySlice<UInt8>, decimals: ArraySlice<UInt8>)? {
        let isMark = { (byte: UInt8) in byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") }
        var whole = bytes
        var decimals: ArraySlice<UInt8> = []
        if let mark = bytes.lastIndex(where: isMark),
            bytes.count(where: { $0 == bytes[mark] }) == 1
        {
            whole = bytes[..<mark]
            decimals = bytes[(mark + 1)...]
            if decimals.isEmpty { return nil }
        }
        if let mark = whole.firstIndex(where: isMark) {
            let groups = whole.split(separator: whole[mark], omittingEmptySubsequences: false)
            guard let first = groups.first, (1...3).contains(first.count),
                groups.dropFirst().allSatisfy({ $0.count == 3 })
            else { return nil }
            whole = ArraySlice(groups.joined())
        }
        guard !whole.isEmpty, whole.count + decimals.count <= 15 else { return nil }
        return (whole, decimals)
    }

    /// With exactly so many digits after the comma (0 to 15, as far as they fit), rounded half away
    /// from zero.
    public func rounded(to decimals: Int) -> ExactDecimal {
        var digits = digits
        var scale = scale
        let wanted = min(max(decimals, 0), 15)
        while scale < wanted, digits.magnitude < 1_000_000_000_000_000_00 {
            digits *= 10
            scale += 1
        }
        guard scale > wanted else { return ExactDecimal(digits: digits, scale: scale) }
        let unit = ExactDecimal.powerOfTen(scale - wanted)
        let rest = digits % unit
        digits /= unit
        if rest.magnitude >= (unit / 2).magnitude { digits += rest < 0 ? -1 : 1 }
        return ExactDecimal(digits: digits, scale: wanted)
    }

    /// The difference, as from one year to the next; `nil` when it would not fit.
    public func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
        let common = max(scale, other.scale)
        let a = rounded(to: common)
        let b = other.rounded(to: common)
        guard a.scale == common, b.scale == common else { return nil }
        let (difference, isTooBig) = a.digits.subtractingReportingOverflow(b.digits)
        return isTooBig ? nil : ExactDecimal(digits: difference, scale: common)
    }

    /// The nearest binary number, for drawing.
    public var double: Double { Double(digits) / Double(ExactDecimal.powerOfTen(scale)) }

    static func powerOfTen(_ exponent: Int) -> Int {
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }
}

extension ExactDecimal: CustomStringConvertible {
    /// `1234.50`, for machines.
    public var description: String { written(mark: ".") { $0 } }

    /// `1.234,50`.
    public var vietnamese: String { written(mark: ",", groupedByThousands) }

    private func written(mark: String, _ group: (String) -> String) -> String {
        let unit = ExactDecimal.powerOfTen(scale)
        let sign = digits < 0 ? "-" : ""
        let whole = group("\((digits / unit).magnitude)")
        if scale == 0 { return sign + whole }
        let decimals = "\((digits % unit).magnitude)"
        let zeros = String(repeating: "0", count: scale - decimals.utf8.count)
        return sign + whole + mark + zeros + decimals
    }
}

extension ExactDecimal: Hashable, Comparable {
    public static func == (a: ExactDecimal, b: ExactDecimal) -> Bool {
        let (a, b) = (a.shortest, b.shortest)
        return a.digits == b.digits && a.scale == b.scale
    }

    public static func < (a: ExactDecimal, b: ExactDecimal) -> Bool {
        let (unitOfA, unitOfB) = (powerOfTen(a.scale), powerOfTen(b.scale))
        if a.digits / unitOfA != b.digits / unitOfB { return a.digits / unitOfA < b.digits / unitOfB }
        // Both fractions are below one in size, so both fit fifteen places.
        return a.digits % unitOfA * (powerOfTen(15) / unitOfA)
            < b.digits % unitOfB * (powerOfTen(15) / unitOfB)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(shortest.digits)
        hasher.combine(shortest.scale)
    }

    /// Without zeros at the end.
    private var shortest: ExactDecimal {
        var digits = digits
        var scale = scale
        while scale > 0, digits % 10 == 0 {
            digits /= 10
            scale -= 1
        }
        return ExactDecimal(digits: digits, scale: scale)
    }
}
