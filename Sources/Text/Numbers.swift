/// `1.234.567`: a whole number as Vietnam writes it, points between thousands.
public func vietnameseNumber(_ number: Int) -> String {
    let grouped = groupedByThousands(String(number.magnitude))
    return number < 0 ? "-" + grouped : grouped
}

/// `1.234,5`: a number as Vietnam writes it, with a comma and so many digits after it.
///
/// Rounds what Swift would print, half away from zero, so that 0.125 becomes 0,13 and 1.005 becomes
/// 1,01 although the machine's 1.005 lies a hair below it.
/// - Parameter decimals: 0 to 15. What lies below one ten-thousandth is shown as 0.
/// - Returns: What is not a number, or not below 10¹⁵, as Swift prints it.
public func vietnameseNumber(_ number: Double, decimals: Int) -> String {
    // Swift turns to exponents only beyond these bounds.
    guard number.magnitude < 1e15 else { return "\(number)" }
    let size = number.magnitude < 1e-4 ? 0 : number.magnitude
    let parts = "\(size)".utf8.split(separator: UInt8(ascii: "."))
    guard let whole = parts.first, let fraction = parts.dropFirst().first else { return "\(number)" }
    let decimalsKept = fraction.prefix(min(15, 18 - whole.count))
    let exact = ExactDecimal(
        digits: (Array(whole) + decimalsKept).reduce(0) { $0 * 10 + Int($1 &- 48) },
        scale: decimalsKept.count
    ).rounded(to: decimals)
    return (number < 0 && exact.digits != 0 ? "-" : "") + exact.vietnamese
}

/// `I` for 1, `IV` for 4; Arabic digits for what Rome could not write (below 1 and from 4000 on).
public func romanNumeral(_ number: Int) -> String {
    guard (1..<4000).contains(number) else { return "\(number)" }
    let values = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
        (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, letters) in values {
        while rest >= value {
            text += letters
            rest -= value
        }
    }
    return text
}

/// Digits alone, with a point before every third one from the right.
func groupedByThousands(_ digits: String) -> String {
    var text = ""
    for (place, digit) in digits.enumerated() {
        if place > 0 && (digits.utf8.count - place) % 3 == 0 { text.append(".") }
        text.append(digit)
    }
    return text
}
