#if os(macOS)
    import Foundation
#else
    @_spi(_Unicode) import Swift
#endif

// TCVN 6909:2001 asks for precomposed letters. Swift's `==` takes both forms for equal, so a title
// and an address may look the same in a test and still differ on disk: everything read is composed
// once, here, and compared as bytes ever after.

/// The text in Unicode's composed form (NFC), or `nil` when it is composed already.
///
/// - Parameter bytes: UTF-8; check it with ``firstInvalidUTF8(_:)`` before.
public func composed(_ bytes: [UInt8]) -> [UInt8]? {
    if bytes.withUnsafeBufferPointer(isSurelyComposed) { return nil }
    let result = Array(canonicallyComposed(String(decoding: bytes, as: UTF8.self)).utf8)
    return result == bytes ? nil : result
}

/// A run of marks on one letter that is longer than any writing has, where there is one: sorting a run, as Unicode's forms ask,
/// takes time with the square of its length.
///
/// Thirty marks are what Unicode's own stream-safe text may have (UAX #15, section 13).
///
/// - Parameter bytes: UTF-8; check it with ``firstInvalidUTF8(_:)`` before.
/// - Returns: the bytes of the run from its thirty-first mark on.
public func endlessMarks(_ bytes: [UInt8]) -> Range<Int>? {
    if bytes.withUnsafeBufferPointer(isSurelyComposed) { return nil }
    var at = 0
    var marks = 0
    var first = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
        // Below U+0300 there are none.
        if scalar.value >= 0x300, scalar.properties.canonicalCombiningClass != .notReordered {
            marks += 1
            if marks == 31 { first = at }
        } else {
            if marks > 30 { return first..<at }
            marks = 0
        }
        at += UTF8.width(scalar)
    }
    return marks > 30 ? first..<at : nil
}

extension String {
    /// The same text in Unicode's composed form (NFC); with endless marks as it is.
    public var composed: String {
        var copy = self
        return copy.withUTF8(isSurelyComposed) || hasEndlessMarks ? copy : canonicallyComposed(copy)
    }

    /// Whether it has a run of marks as ``endlessMarks(_:)`` finds it. Comparing such texts and looking them up sorts the run too.
    public var hasEndlessMarks: Bool {
        var copy = self
        return !copy.withUTF8(isSurelyComposed) && endlessMarks(Array(copy.utf8)) != nil
    }
}

/// Whether a look at the bytes alone shows that the text is in NFC. `false` means "look closer".
func isSurelyComposed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    var at = 0
    while true {
        at = endOfASCII(base, from: at, to: bytes.count)
        if at >= bytes.count { return true }
        while at < bytes.count, base[at] >= 0x80 {
            guard isSurelyComposed(bytes, at: at) else { return false }
            let lead = base[at]
            at += lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        }
    }
}

/// Whether the letter at `at` is certain to stay as it is in NFC, whatever stands around it.
///
/// Blocks with combining marks, with letters that compose backwards (Indic vowels, Hangul jamo) or
/// with characters that NFC replaces are answered with `false`; the rest of a Vietnamese page, from
/// Latin letters to dashes and emoji, is answered from one or two bytes.
@inline(__always)
func isSurelyComposed(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Bool {
    let lead = bytes[at]
    if lead <= 0xCB { return true }
    guard at + 1 < bytes.count else { return false }
    let second = bytes[at + 1]
    switch lead {
    case 0xE1: return second >= 0xB8 && second <= 0xBB || second >= 0xB4 && second <= 0xB6
    case 0xCE: return second != 0x87
    case 0xCF, 0xD0, 0xD1, 0xD3, 0xD4, 0xD5: return true
    case 0xD2: return second < 0x83 || second > 0x87
    case 0xE4...0xE9, 0xEB, 0xEC, 0xEE: return true
    case 0xEA: return second >= 0xB0
    case 0xED: return second <= 0x9E
    case 0xF0: return second == 0x9F
    case 0xE2, 0xE3, 0xEF:
        guard at + 2 < bytes.count else { return false }
        return isSurelyComposed(lead, second, bytes[at + 2])
    default: return false
    }
}

@inline(never)
private func isSurelyComposed(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (lead, second) {
    case (0xE2, 0x80): third >= 0x82  // not the two quads that NFC replaces
    case (0xE2, 0x81), (0xE2, 0x82), (0xE2, 0x86...0x8B), (0xE2, 0x94...0x9F): true
    case (0xE3, 0x80): third < 0xAA || third > 0xAF  // not the CJK tone marks
    case (0xE3, 0x82): third != 0x99 && third != 0x9A  // not the kana sound marks
    case (0xE3, _): true
    case (0xEF, 0xB8): third <= 0x8F  // variation selectors, as emoji carry them
    case (0xEF, 0xB9...0xBF): true
    default: false
    }
}

private func canonicallyComposed(_ text: String) -> String {
    #if os(macOS)
        return text.precomposedStringWithCanonicalMapping
    #else
        var scalars = String.UnicodeScalarView()
        for scalar in text._nfc { scalars.append(scalar) }
        return String(scalars)
    #endif
}

/// The scalars of the fully decomposed form (NFD).
func decomposedScalars(_ text: String) -> [Unicode.Scalar] {
    #if os(macOS)
        return Array(text.decomposedStringWithCanonicalMapping.unicodeScalars)
    #else
        return Array(text._nfd)
    #endif
}
