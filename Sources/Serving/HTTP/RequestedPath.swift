import Text

/// The path that a target names, decoded once and put into the one form in which addresses are kept.
public enum RequestedPath {
    /// - Parameter encoded: begins with `/`, without a query.
    /// - Returns: nil where it cannot name anything of a site: broken encoding, a folder above, a separator or a control character
    ///   hidden behind `%`.
    public static func decoded(_ encoded: Substring) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(encoded.utf8.count)
        var rest = encoded.utf8.makeIterator()
        while let byte = rest.next() {
            var letter = byte
            if byte == UInt8(ascii: "%") {
                guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else { return nil }
                letter = high << 4 | low
                if letter == UInt8(ascii: "/") { return nil }
            }
            guard letter >= 0x20, letter != 0x7F, letter != UInt8(ascii: "\\") else { return nil }
            bytes.append(letter)
        }
        guard let path = String(validating: bytes, as: UTF8.self), path.hasPrefix("/") else { return nil }
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropFirst()
        for (index, part) in parts.enumerated() {
            if part.isEmpty, index + 1 < parts.count { return nil }
            if part.allSatisfy({ $0 == UInt8(ascii: ".") }), !part.isEmpty { return nil }
        }
        return path.composed
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
