import Text

/// The lines that vCard and iCalendar are both written in (RFC 6350 section 3.2, RFC 5545 section 3.1): a name with
/// parameters, a colon, a value, CRLF; lines of more than 75 bytes go on in the next, which begins with a blank.
struct ContentLines: ~Copyable {
    private var out = ByteBuffer(capacity: 4096)
    private var line = ByteBuffer(capacity: 512)

    /// Bytes of one line at most, its end not counted.
    private static let longest = 75

    /// A line whose value is written as it is; for what is made of letters that mean nothing here.
    ///
    /// Control characters are left out: one line must stay one line.
    mutating func add(_ name: StaticString, plain value: String) {
        line.append(name)
        line.append(":")
        for byte in value.utf8 where byte >= 0x20 && byte != 0x7F { line.append(byte) }
        end()
    }

    /// A line whose value is a text: backslash, comma, semicolon and ends of lines are escaped.
    mutating func add(_ name: StaticString, text value: String) { add(name, texts: [value]) }

    /// A line whose value has several parts, each a text, with `separator` between them: `;` for the parts of a
    /// name or an address, `,` for a list.
    mutating func add(_ name: StaticString, texts: [String], separator: UInt8 = UInt8(ascii: ";")) {
        line.append(name)
        line.append(":")
        for (index, text) in texts.enumerated() {
            if index > 0 { line.append(separator) }
            append(escaping: text)
        }
        end()
    }

    private mutating func append(escaping text: String) {
        var previous: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: ","), UInt8(ascii: ";"):
                line.append(UInt8(ascii: "\\"))
                line.append(byte)
            case 0x0A: if previous != 0x0D { line.append("\\n") }
            case 0x0D: line.append("\\n")
            case 0x09: line.append(UInt8(ascii: " "))
            case 0..<0x20, 0x7F: break
            default: line.append(byte)
            }
            previous = byte
        }
    }

    /// Writes the line, folded between letters.
    private mutating func end() {
        line.withBytes { bytes in
            var start = 0
            // The blank in front of what goes on counts too.
            var room = ContentLines.longest
            while bytes.count - start > room {
                var cut = start + room
                // Not inside a letter of several bytes.
                while cut > start + 1, bytes[cut] & 0xC0 == 0x80 { cut -= 1 }
                out.append(UnsafeBufferPointer(rebasing: bytes[start..<cut]))
                out.append("\r\n ")
                start = cut
                room = ContentLines.longest - 1
            }
            out.append(UnsafeBufferPointer(rebasing: bytes[start...]))
        }
        out.append("\r\n")
        line.removeAll()
    }

    consuming func bytes() -> [UInt8] { out.bytes() }
}
