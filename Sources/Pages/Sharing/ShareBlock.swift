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
        let url = frames.absolute(address)
        return Frame(Shapes.share) { set in
            set("words", .text(shortened(description, to: wordLetters)))
            set("address", .text(withoutScheme(url)))
            set("mailto", .text(mailto(title, url)))
            set("qr", .html(form == .words ? [] : code(of: url, .fixed)))
        }
    }

    /// The code of a page's full address; empty where the address is too long for one.
    static func code(of url: String, _ mask: QRCode.Mask) -> [UInt8] {
        QRCode(url, mask: mask)?.svg(name: "Mã QR của trang này") ?? []
    }

    /// `example.gov.vn/cchc/tin-tuc/`: as people write addresses on paper.
    static func withoutScheme(_ url: String) -> String {
        let bytes = Array(url.utf8)
        guard let start = bytes.firstRange(of: Array("://".utf8))?.upperBound else { return url }
        return String(decoding: bytes[start...], as: UTF8.self)
    }

    /// A letter without a receiver (RFC 6068): everything in it is percent-encoded once more, also an address that is
    /// encoded already, and lines end with CRLF.
    private static func mailto(_ title: String, _ url: String) -> String {
        var out = ByteBuffer(capacity: 512)
        out.append("mailto:?subject=")
        out.appendURLPath(percentEncoding: title)
        out.append("&body=")
        out.appendURLPath(percentEncoding: title)
        out.append("%0D%0A")
        out.appendURLPath(percentEncoding: url)
        return out.string()
    }

    /// A text of at most so many letters, cut between words and then ended by "…"; texts are in NFC, so that scalars are
    /// letters.
    static func shortened(_ text: String, to letters: Int) -> String {
        // A letter takes a byte at least.
        guard text.utf8.count > letters, text.unicodeScalars.count > letters else { return text }
        let cut = text.unicodeScalars.prefix(letters)
        let end = cut.lastIndex(of: " ") ?? cut.endIndex
        let kept = String(text.unicodeScalars[..<end])
        return String(kept.trimmingSuffix { " ,;:.–-".contains($0) }) + "…"
    }
}

extension BidirectionalCollection where SubSequence == Substring {
    /// Without the letters at the end that a test holds for.
    fileprivate func trimmingSuffix(while test: (Element) -> Bool) -> Substring {
        var end = endIndex
        while end > startIndex, test(self[index(before: end)]) { end = index(before: end) }
        return self[..<end]
    }
}
