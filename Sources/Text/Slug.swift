/// The last part of an address, made of the letters a to z, digits and single hyphens between them:
/// `ke-hoach-cai-cach-hanh-chinh-2024`.
public struct Slug: Hashable, Sendable, CustomStringConvertible {
    public let text: String
    public var description: String { text }

    /// The longest slug that is taken, in bytes.
    public static let longest = 100

    /// Takes a slug as somebody wrote it; `nil` where ``problem(in:)`` finds one.
    public init?(_ text: String) {
        // Most are slugs, and that is seen from their bytes; the letters are looked at where something is wrong.
        guard Slug.isPlain(text) || Slug.problem(in: text) == nil else { return nil }
        self.text = text
    }

    private init(unchecked text: String) { self.text = text }

    /// The slug of a title, cut between words so that it stays within `maxLength` bytes.
    ///
    /// - Returns: `nil` when the title has no Latin letter or digit, or when all that is left of it is
    ///   a name that Windows keeps for itself (`con`).
    public static func made(from title: String, maxLength: Int = 80) -> Slug? {
        var words = ByteBuffer(capacity: 256)
        words.append(folding: title)
        let text = words.withBytes { hyphenated($0, maxLength: min(max(maxLength, 1), longest)) }
        return text.isEmpty || isReserved(text) ? nil : Slug(unchecked: text)
    }

    private static func isPlain(_ text: String) -> Bool {
        guard (5...longest).contains(text.utf8.count) else { return false }
        var previous = hyphen
        for byte in text.utf8 {
            guard byte &- 97 < 26 || byte &- 48 < 10 || byte == hyphen && previous != hyphen else { return false }
            previous = byte
        }
        return previous != hyphen
    }

    /// What keeps this text from being a slug; the first fault from the left where there are several.
    public static func problem(in text: String) -> SlugProblem? {
        if text.isEmpty { return .empty }
        if text.utf8.count > longest { return .tooLong(text.utf8.count) }
        if text.utf8.first == hyphen { return .hyphenAtEdge }
        var previous: Character?
        for letter in text {
            switch letter {
            case "a"..."z" where letter.isASCII, "0"..."9" where letter.isASCII: break
            case "A"..."Z" where letter.isASCII: return .upperCase(letter)
            case "-": if previous == "-" { return .doubledHyphen }
            default: return .badLetter(letter)
            }
            previous = letter
        }
        if previous == "-" { return .hyphenAtEdge }
        return isReserved(text) ? .reservedName(text) : nil
    }

    private static let hyphen = UInt8(ascii: "-")

    /// Names of devices, with which no file can be made on Windows, where editors keep their copies.
    private static func isReserved(_ text: String) -> Bool {
        let bytes = text.utf8
        if bytes.count == 3 { return text == "con" || text == "prn" || text == "aux" || text == "nul" }
        guard bytes.count == 4, let last = bytes.last, last >= 49, last <= 57 else { return false }
        return text.hasPrefix("com") || text.hasPrefix("lpt")
    }

    /// The letters and digits of a folded text, a hyphen for whatever stands between them.
    private static func hyphenated(
        _ bytes: UnsafeBufferPointer<UInt8>, maxLength: Int
    ) -> String {
        String(unsafeUninitializedCapacity: maxLength + 1) { room in
            var length = 0
            var wordEnd = 0  // where the last whole word ended
            var isBetweenWords = false
            var at = 0
            while at < bytes.count {
                let byte = bytes[at]
                guard byte &- 97 < 26 || byte &- 48 < 10 else {
                    let ignored = invisibleLength(bytes, at: at)
                    isBetweenWords = isBetweenWords || ignored == 0
                    at += max(ignored, 1)
                    continue
                }
                if isBetweenWords && length > 0 {
                    wordEnd = length
                    // One place more than the limit is there, for a hyphen that is cut off again.
                    if length >= maxLength { return length }
                    room[length] = hyphen
                    length += 1
                }
                isBetweenWords = false
                if length >= maxLength { return wordEnd > 0 ? wordEnd : length }
                room[length] = byte
                length += 1
                at += 1
            }
            return length
        }
    }

    /// Soft hyphens and zero-width characters come with text pasted from elsewhere, inside words.
    private static func invisibleLength(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Int {
        guard bytes[at] >= 0x80 else { return 0 }
        let decoded = decodeScalar(bytes, at: at)
        switch decoded.value {
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: return decoded.length
        default: return 0
        }
    }
}

/// What is wrong with a text that was to be a ``Slug``.
public enum SlugProblem: Hashable, Sendable {
    case empty
    /// Longer than ``Slug/longest``; how many bytes it has.
    case tooLong(Int)
    /// An A to Z: two addresses that differ only by it would be one file on some disks.
    case upperCase(Character)
    /// A letter, blank or sign that no slug may have.
    case badLetter(Character)
    case hyphenAtEdge
    case doubledHyphen
    /// A device name of Windows, such as `con` or `com1`.
    case reservedName(String)
}
