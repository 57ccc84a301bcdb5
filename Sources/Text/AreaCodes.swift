/// Area codes in force since the change of 2017 (Quyết định 2036/QĐ-BTTTT of 2016), without their 0.
/// Mergers of provinces leave them as they are. Hà Nội (24) and TP. Hồ Chí Minh (28) have two digits.
enum AreaCodes {
    static let threeDigits: Set<String> = [
        "203", "204", "205", "206", "207", "208", "209", "210", "211", "212", "213", "214", "215",
        "216", "218", "219", "220", "221", "222", "225", "226", "227", "228", "229", "232", "233",
        "234", "235", "236", "237", "238", "239", "251", "252", "254", "255", "256", "257", "258",
        "259", "260", "261", "262", "263", "269", "270", "271", "272", "273", "274", "275", "276",
        "277", "290", "291", "292", "293", "294", "296", "297", "299",
    ]
}

/// Area codes that went out of use in 2017, and what each became.
enum OldAreaCodes {
    /// The old area code that a number is written with, where it can be told from a mobile number.
    static func code(of written: WrittenNumber) -> (old: String, new: String?)? {
        guard let first = written.groups.first else { return nil }
        let number = written.national
        // Written apart: `(037) 3852123`, `055.3822.123`, `08 3822 1234`.
        let area = first.hasPrefix("0") ? String(first.dropFirst()) : first
        if let new = renamed[area], written.groups.count > 1 {
            let local = number.dropFirst(area.utf8.count)
            let shape = written.groups.dropFirst().map(\.utf8.count)
            let isLandline = local.hasPrefix("3") && [[7], [4, 3], [1, 3, 3]].contains(shape)
            switch area.utf8.count {
            case 1: if local.utf8.count == 8 { return (area, "0" + new) }
            case 2:
                if local.utf8.count == 7, written.isFirstBracketed || isLandline {
                    return (area, "0" + new)
                }
            default: if local.utf8.count == 7 { return (area, "0" + new) }
            }
        }
        return codeByDigits(number)
    }

    /// What the digits alone give away: lengths and beginnings that no number of today has.
    private static func codeByDigits(_ number: String) -> (old: String, new: String?)? {
        let area = String(number.prefix(3))
        if number.utf8.count == 10, let new = renamed[area] {
            return (area, "0" + new)
        }
        guard number.utf8.count == 9 else { return nil }
        if number.hasPrefix("4") { return ("4", "024") }
        let short = String(number.prefix(2))
        if let new = renamed[short], !short.hasPrefix("2"), !MobilePrefixes.covers(number) {
            return (short, "0" + new)
        }
        return nil
    }

    private static let renamed: [String: String] = [
        // From 11 February 2017.
        "22": "212", "231": "213", "20": "214", "230": "215", "29": "216", "52": "232", "53": "233",
        "54": "234", "510": "235", "511": "236", "37": "237", "38": "238", "39": "239",
        // From 15 April 2017.
        "33": "203", "240": "204", "25": "205", "26": "206", "27": "207", "280": "208", "281": "209",
        "320": "220", "321": "221", "241": "222", "31": "225", "351": "226", "36": "227",
        "350": "228", "30": "229", "780": "290", "781": "291", "710": "292", "711": "293",
        "74": "294", "76": "296", "77": "297", "79": "299",
        // From 17 June 2017.
        "4": "24", "8": "28", "61": "251", "62": "252", "64": "254", "55": "255", "56": "256",
        "57": "257", "58": "258", "68": "259", "60": "260", "501": "261", "500": "262", "63": "263",
        "59": "269", "70": "270", "651": "271", "72": "272", "73": "273", "650": "274", "75": "275",
        "66": "276", "67": "277",
    ]
}
