import PortalModel
import QRCodes
import Templates
import Text

/// What the end of a page offers to hand it on: words and an address to copy, a letter, a QR code.
enum ShareBlock {
    enum Form: Sendable {
        /// Without a code: it costs more than anything else on a page, and few old items are printed or shown around.
        case words
        case wordsAndCode
    }

    /// Days after which a news item goes without a code. Blocks with codes for all of 1,000 items took 18 % of their
    /// build's instructions, more than half of that in libqrencode though it tries one mask only.
    private static let daysWithCode = 365

    /// For a news item, by its day.
    static func form(_ item: NewsItem, today: Day) -> Form {
        item.date.day.adding(days: daysWithCode) < today ? .words : .wordsAndCode
    }

    /// Letters of the summary at most: two lines of a message.
    private static let wordLetters = 140

    static func frame(_ title: String, _ description: String, _ address: Address, _ form: Form, _ frames: Frames) -> Frame {
        Frame(Shapes.share) { set in
            set("words", .text(shortened(description, to: wordLetters)))
            set("address", frames.spokenValue(address))
            set("mailto", mailto(title, address, frames))
            set("qr", .html(form == .words ? [] : code(of: frames.absolute(address), .fixed)))
        }
    }

    /// The code of a page's full address; empty where the address is too long for one.
    static func code(of url: String, _ mask: QRCode.Mask) -> [UInt8] {
        QRCode(url, mask: mask)?.svg(name: "Mã QR của trang này") ?? []
    }

    /// `example.gov.vn/cchc/tin-tuc/`: as people write addresses on paper.
    static func withoutScheme(_ url: String) -> String {
        var rest = url.utf8[...]
        while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
            rest = rest[rest.index(after: colon)...]
            if rest.starts(with: "//".utf8) { return String(Substring(rest.dropFirst(2))) }
        }
        return url
    }

    /// A letter without a receiver (RFC 6068): everything in it is percent-encoded once more, also an address that is
    /// encoded already, and lines end with CRLF.
    private static func mailto(_ title: String, _ address: Address, _ frames: Frames) -> Value {
        .text { out in
            out.append("mailto:?subject=")
            let start = out.count
            out.appendURLPath(percentEncoding: title)
            let end = out.count
            out.append("&body=")
            out.append(copyOf: start..<end)
            out.append("%0D%0A")
            let parts = frames.absoluteParts(address)
            out.appendURLPath(percentEncoding: parts.base)
            out.appendURLPath(percentEncoding: parts.path)
        }
    }

    /// What a text that is cut does not end with.
    private static func isLoose(_ letter: Unicode.Scalar) -> Bool {
        switch letter {
        case " ", ",", ";", ":", ".", "–", "-": true
        default: false
        }
    }

    /// Where the letters of that number and all after it begin; nil where there are no more than so many. By bytes: every
    /// page has a summary.
    private static func place(of letters: Int, in text: String) -> String.Index? {
        let found = text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
            var rest = letters
            for at in bytes.indices where bytes[at] & 0xC0 != 0x80 {
                if rest == 0 { return at }
                rest -= 1
            }
            return nil
        }
        if let found { return found.map { text.utf8.index(text.startIndex, offsetBy: $0) } }
        return text.unicodeScalars.index(text.startIndex, offsetBy: letters, limitedBy: text.endIndex).flatMap { $0 < text.endIndex ? $0 : nil }
    }

    /// A text of at most so many letters, cut between words and then ended by "…"; texts are in NFC, so that scalars are
    /// letters.
    static func shortened(_ text: String, to letters: Int) -> String {
        // A letter takes a byte at least.
        guard text.utf8.count > letters, let cutEnd = place(of: letters, in: text) else { return text }
        let cut = text.utf8[..<cutEnd]
        let end = cut.lastIndex(of: 0x20) ?? cut.endIndex
        return String(text.unicodeScalars[..<end].trimmingSuffix(while: isLoose)) + "…"
    }
}

extension Substring.UnicodeScalarView {
    /// Without the letters at the end that a test holds for.
    fileprivate func trimmingSuffix(while test: (Element) -> Bool) -> Self {
        var end = endIndex
        while end > startIndex, test(self[index(before: end)]) { end = index(before: end) }
        return self[..<end]
    }
}
