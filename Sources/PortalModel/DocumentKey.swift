import Text

/// Names a document by number, date and issuer together: two bodies may issue one number in one week.
public enum DocumentKey {
    /// `61-2018-nd-cp-2018-04-23-chinh-phu`
    /// - Parameter date: nil for a number that carries its year and of which no text gives the day.
    public static func make(number: String, date: PartialDay?, issuer: String) -> String {
        let dashed = number.map { $0 == "/" || $0 == "." || $0 == "&" ? "-" : String($0) }.joined()
        let parts = [
            Slug.made(from: dashed, maxLength: 40)?.text ?? "so", date?.iso.lowercased(),
            Slug.made(from: issuer, maxLength: 40)?.text ?? "co-quan",
        ]
        return parts.compactMap { $0 }.joined(separator: "-")
    }
}
