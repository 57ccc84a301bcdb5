import Text

/// Names by which other programs know a finding again when lines above it have moved: made of its code, its file and
/// the line's text, never of its number.
struct Fingerprints {
    private var seen: [UInt64: Int] = [:]

    /// The name of the next finding: 16 hexadecimal digits, no two of a report alike.
    mutating func next(_ finding: Finding, _ spot: SourceSpot?) -> String {
        let parts = [finding.kind.code, finding.place?.file ?? "", spot?.text ?? ""]
        let fault = Fingerprints.hash(parts.joined(separator: "\0"))
        let before = seen[fault, default: 0]
        seen[fault] = before + 1
        guard before > 0 else { return Fingerprints.hexadecimal(fault) }
        return Fingerprints.hexadecimal(Fingerprints.hash(parts.joined(separator: "\0") + "\0\(before)"))
    }

    private static func hash(_ text: String) -> UInt64 {
        var text = text
        return text.withUTF8 { ContentHash.of($0) }
    }

    private static func hexadecimal(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
