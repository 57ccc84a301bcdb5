import Text

/// Numeric references to control characters and to what is no character. libcmark puts into the page what they name, which is no valid
/// HTML, and for `&#xFFFE;` and `&#xFFFF;` bytes that are no UTF-8.
enum ForbiddenReferences {
    /// The same text with references to U+0000 instead, which CommonMark shows as U+FFFD; all else stays in its place.
    /// - Returns: nil where there are none.
    static func replaced(in source: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        let forbidden = SuspiciousText.references(source).filter { $0.kind == .control && $0.scalar != "\0" }
        guard !forbidden.isEmpty else { return nil }
        var bytes = Array(source)
        for reference in forbidden {
            let digits = reference.range.dropFirst(2).dropLast()
            for at in digits where bytes[at] | 0x20 != UInt8(ascii: "x") { bytes[at] = UInt8(ascii: "0") }
        }
        return bytes
    }
}
