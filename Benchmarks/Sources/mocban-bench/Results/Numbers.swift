/// Numbers as people read them.
enum Numbers {
    /// With so many digits after the point.
    static func fixed(_ value: Double, _ digits: Int) -> String {
        guard value.isFinite else { return "-" }
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        let scaled = Int((value * scale).rounded())
        guard digits > 0 else { return "\(scaled)" }
        let fraction = String(scaled.magnitude % UInt(scale))
        return "\(scaled < 0 ? "-" : "")\(scaled.magnitude / UInt(scale))."
            + String(repeating: "0", count: digits - fraction.count) + fraction
    }

    /// Three figures that matter: `0.0123`, `1.23`, `45.6`, `789`.
    static func short(_ value: Double) -> String {
        fixed(value, value < 0.1 ? 4 : value < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0)
    }

    /// Without digits that say nothing: `0.35`, `12`, `4,000`.
    static func plain(_ value: Double) -> String {
        if value == value.rounded() { return grouped(Int(value)) }
        let text = fixed(value, 3)
        return String(text.reversed().drop { $0 == "0" }.reversed())
    }

    /// `1234567` as `1,234,567`.
    static func grouped(_ number: Int) -> String {
        var text = ""
        for (place, digit) in String(number).reversed().enumerated() {
            if place > 0 && place % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return String(text.reversed())
    }
}
