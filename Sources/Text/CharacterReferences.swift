#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A numeric reference of Markdown and HTML, such as `&#7;` or `&#x202E;`, to a character that cannot be seen or that no text may hold.
public struct HiddenReference: Equatable, Sendable {
    /// The bytes it takes, from the beginning of the text.
    public let range: Range<Int>
    public let scalar: Unicode.Scalar
    /// What the character would be if it stood there itself.
    public let kind: SuspiciousSpot.Kind
}

extension SuspiciousText {
    /// Finds such references, in the order in which they stand. Those in code are found too, though nothing is put in their place there.
    public static func references(_ bytes: UnsafeBufferPointer<UInt8>) -> [HiddenReference] {
        guard let base = bytes.baseAddress else { return [] }
        var found: [HiddenReference] = []
        var at = 0
        while let mark = memchr(base + at, Int32(UInt8(ascii: "&")), bytes.count - at) {
            let start = UnsafeRawPointer(mark) - UnsafeRawPointer(base)
            at = start + 1
            guard let (scalar, end) = reference(bytes, at: start), !isEscaped(bytes, at: start) else { continue }
            // Behind a letter, as U+FEFF may begin a text.
            if let kind = scan("a\(scalar)").first?.kind {
                found.append(HiddenReference(range: start..<end, scalar: scalar, kind: kind))
            }
            at = end
        }
        return found
    }

    /// At most seven figures, or six of base sixteen, as CommonMark has it.
    private static func reference(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (Unicode.Scalar, end: Int)? {
        var at = start + 1
        guard at + 1 < bytes.count, bytes[at] == UInt8(ascii: "#") else { return nil }
        at += 1
        let isHexadecimal = bytes[at] | 0x20 == UInt8(ascii: "x")
        if isHexadecimal { at += 1 }
        let first = at
        var value: UInt32 = 0
        while at < bytes.count, at - first < (isHexadecimal ? 6 : 7), let digit = Character(Unicode.Scalar(bytes[at])).hexDigitValue,
            isHexadecimal || digit < 10
        {
            value = value * (isHexadecimal ? 16 : 10) + UInt32(digit)
            at += 1
        }
        guard at > first, at < bytes.count, bytes[at] == UInt8(ascii: ";"), let scalar = Unicode.Scalar(value) else { return nil }
        return (scalar, at + 1)
    }

    private static func isEscaped(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        var first = start
        while first > 0, bytes[first - 1] == UInt8(ascii: "\\") { first -= 1 }
        return (start - first) % 2 == 1
    }
}
