/// The digits of a telephone number as they stand on paper, with their grouping, before anything is
/// known about what they mean.
struct WrittenNumber {
    /// The groups of digits, without the country code; the first one begins with the 0, if any.
    let groups: [String]
    /// Whether the first group stands in brackets: `(0235)`.
    let isFirstBracketed: Bool
    /// Written with +84 or 0084.
    let isInternational: Bool
    /// Whether a 0 or the country code stands in front, so that the rest is a whole number.
    let hasTrunk: Bool
    /// The digits after the 0 or the country code.
    let national: String
    /// Whether marks part it into several runs that are each long enough for a number.
    let holdsSeveralNumbers: Bool

    /// - Returns: `nil` when anything but digits and the usual marks between them is there.
    init?(_ text: Substring) {
        var groups: [String] = []
        var runs = [0]  // how many digits stand between the marks that can part two numbers
        var isInGroup = false
        var bracketed: Int?  // the group that the first bracket opens before
        var hasPlus = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9":
                if isInGroup {
                    groups[groups.count - 1].unicodeScalars.append(scalar)
                } else {
                    groups.append(String(scalar))
                }
                isInGroup = true
                runs[runs.count - 1] += 1
                continue
            case "+" where groups.isEmpty && !hasPlus: hasPlus = true
            case "(": bracketed = bracketed ?? groups.count
            case " ", "\u{A0}", "\u{202F}", ".", ")": break
            case "-", "\u{2010}"..."\u{2014}", "/", ",", ";": runs.append(0)
            default: return nil
            }
            isInGroup = false
        }
        holdsSeveralNumbers = runs.count(where: { $0 >= 7 }) >= 2 || text.contains("/")

        let digits = groups.joined()
        let isDoubleZero = digits.hasPrefix("0084")
        let isBare = digits.hasPrefix("84") && (digits.utf8.count == 11 || digits.utf8.count == 12)
        isInternational = hasPlus || isDoubleZero || isBare
        guard !hasPlus || digits.hasPrefix("84") else { return nil }
        if isInternational {
            groups = WrittenNumber.dropping(isDoubleZero ? 4 : 2, from: groups)
        }
        // `+84 (0)235 ...` and `0 235 ...`: the 0 belongs to what follows.
        let isZeroApart = groups.first == "0" && groups.count > 1
        if isZeroApart { groups.replaceSubrange(0...1, with: ["0" + groups[1]]) }
        self.groups = groups
        isFirstBracketed = !isZeroApart && bracketed == (isInternational ? 1 : 0)
        let rest = groups.joined()
        hasTrunk = isInternational || rest.hasPrefix("0")
        national = rest.hasPrefix("0") ? String(rest.dropFirst()) : rest
    }

    private static func dropping(_ count: Int, from groups: [String]) -> [String] {
        var left = count
        var kept: [String] = []
        for group in groups {
            let part = group.dropFirst(left)
            left -= group.utf8.count - part.utf8.count
            if !part.isEmpty { kept.append(String(part)) }
        }
        return kept
    }
}
