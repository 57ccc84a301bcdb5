import Text

/// A text of the front matter as HTML, with the documents it cites as links.
enum CitedText {
    static func html(_ text: String, _ cited: [Cited], url: (Int) -> String) -> [UInt8] {
        var text = text
        return text.withUTF8 { bytes in
            var out = ByteBuffer(capacity: bytes.count + 128)
            var at = 0
            for cited in cited {
                guard let document = cited.document else { continue }
                let range = cited.citation.linked
                out.appendHTML(escaping: UnsafeBufferPointer(rebasing: bytes[at..<range.lowerBound]))
                out.append("<a href=\"")
                out.appendHTML(escaping: url(document))
                out.append("\">")
                out.appendHTML(escaping: UnsafeBufferPointer(rebasing: bytes[range]))
                out.append("</a>")
                at = range.upperBound
            }
            out.appendHTML(escaping: UnsafeBufferPointer(rebasing: bytes[at...]))
            return out.bytes()
        }
    }
}
