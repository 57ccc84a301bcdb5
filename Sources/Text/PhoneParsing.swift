extension PhoneNumber {
    /// Reads a number as people print it: `0235 3852 123`, `(0235) 3.852.123`, `0269.3872123`,
    /// `+84 235 3852 123`, `1800 1096`, `0274.1022`, `0235 3852 123 (máy lẻ 105)`.
    ///
    /// Old area codes are refused where they can be told. Some are the beginnings of today's mobile
    /// numbers (037 was Thanh Hóa), so one is taken for an area code when it stands in brackets or is
    /// followed by a landline's seven digits, beginning with 3 and grouped as landlines are; the same
    /// digits grouped `0373 852 123` are a mobile number.
    public static func parse(_ s: String) -> Result<PhoneNumber, PhoneError> {
        guard s.utf8.count <= 100 else { return .failure(.tooLong) }
        let parts = splitExtension(folded(s))
        guard let written = WrittenNumber(parts.number) else { return .failure(.notANumber) }
        if let suffix = parts.suffix, suffix.isEmpty { return .failure(.notANumber) }
        let result = groups(written).map { kind, groups in
            PhoneNumber(kind: kind, groups: groups, extension: parts.suffix)
        }
        if case .failure = result, written.holdsSeveralNumbers { return .failure(.severalNumbers) }
        return result
    }

    /// What stands before and after "máy lẻ". An empty suffix means that no digits follow.
    private static func splitExtension(_ text: String) -> (number: Substring, suffix: String?) {
        let bytes = Array(text.utf8)
        for marker in ["so may le", "may le", "so le", "nhanh", "ext"] {
            guard let start = firstIndex(of: Array(marker.utf8), in: bytes) else { continue }
            let digits = bytes[(start + marker.utf8.count)...].drop { byte in " .:".utf8.contains(byte) }
            let suffix = digits.prefix { $0 &- 48 < 10 }
            let isWhole = digits.dropFirst(suffix.count).allSatisfy { byte in " )".utf8.contains(byte) }
            return (
                Substring(decoding: bytes[..<start], as: UTF8.self),
                isWhole && suffix.count <= 6 ? String(decoding: suffix, as: UTF8.self) : ""
            )
        }
        return (text[...], nil)
    }

    private static func firstIndex(of needle: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= needle.count else { return nil }
        return (0...(bytes.count - needle.count)).first {
            bytes[$0..<($0 + needle.count)].elementsEqual(needle)
        }
    }

    // MARK: The numbering plan

    private typealias Groups = Result<(Kind, [String]), PhoneError>

    /// What kind of number it is, and its digits in groups.
    private static func groups(_ written: WrittenNumber) -> Groups {
        let number = written.national
        if number.isEmpty { return .failure(.notANumber) }
        if !written.hasTrunk {
            return number.hasPrefix("1") && !written.isInternational
                ? shortNumber(number) : withoutTrunk(number)
        }
        if let old = OldAreaCodes.code(of: written) { return .failure(.oldAreaCode(new: old.new)) }
        switch number.first {
        case "2": return landline(number)
        case "3", "5", "7", "8", "9": return mobile(number)
        case "1": return oldMobile(number)
        default: return .failure(number.count < 9 ? .tooShort : .unknownPrefix)
        }
    }

    private static func shortNumber(_ number: String) -> Groups {
        switch number {
        case "111", "112", "113", "114", "115": return .success((.emergency, [number]))
        case "1022": return .success((.hotline1022, [number]))
        default: break
        }
        guard number.hasPrefix("1800") || number.hasPrefix("1900") else {
            return .failure(number.count < 3 ? .tooShort : .unknownPrefix)
        }
        guard number.count >= 8 else { return .failure(.tooShort) }
        guard number.count <= 10 else { return .failure(.tooLong) }
        let kind: Kind = number.hasPrefix("1800") ? .freephone : .charged
        let rest = number.dropFirst(4)
        let groups = rest.count == 6 ? [rest.prefix(3), rest.suffix(3)] : [rest]
        return .success((kind, [String(number.prefix(4))] + groups.map(String.init)))
    }

    /// No 0 in front: either it was lost, or the area code with it.
    private static func withoutTrunk(_ number: String) -> Groups {
        if number.count <= 8 {
            return .failure(number.count < 7 ? .tooShort : .missingAreaCode)
        }
        for kind in [landline(number), mobile(number)] {
            if case .success = kind { return .failure(.missingZero("0" + number)) }
        }
        return .failure(number.count > 11 ? .tooLong : .unknownPrefix)
    }

    private static func landline(_ number: String) -> Groups {
        let areaLength = number.hasPrefix("24") || number.hasPrefix("28") ? 2 : 3
        let area = String(number.prefix(areaLength))
        let local = number.dropFirst(areaLength)
        guard areaLength == 2 || AreaCodes.threeDigits.contains(area) else {
            return .failure(number.count < 10 ? .tooShort : .unknownPrefix)
        }
        if local == "1022" { return .success((.hotline1022, ["0" + area, "1022"])) }
        if number.count < 10 { return .failure(.tooShort) }
        if number.count > 10 { return .failure(.tooLong) }
        guard let first = local.first, first >= "2" else { return .failure(.unknownPrefix) }
        return .success((
            .landline, ["0" + area, String(local.prefix(4)), String(local.dropFirst(4))]
        ))
    }

    private static func mobile(_ number: String) -> Groups {
        guard number.count >= 9 else { return .failure(.tooShort) }
        guard number.count == 9 else { return .failure(.tooLong) }
        guard MobilePrefixes.covers(number) else { return .failure(.unknownPrefix) }
        return .success((
            .mobile,
            ["0" + number.prefix(3), String(number.dropFirst(3).prefix(3)), String(number.suffix(3))]
        ))
    }

    private static func oldMobile(_ number: String) -> Groups {
        guard number.count == 10 else { return .failure(.unknownPrefix) }
        return .failure(.oldMobile(new: MobilePrefixes.renumbered(number).map { "0" + $0 }))
    }
}
