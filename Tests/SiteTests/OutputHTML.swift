/// A page taken apart by a reader stricter than any browser: what a browser would mend is a problem here.
struct HTMLPage: Sendable {
    struct Element: Sendable {
        let name: String
        /// Values with their references resolved; an attribute without a value has the empty text.
        let attributes: [String: String]
        let parent: Int?
        let line: Int
    }

    private(set) var elements: [Element] = []
    /// Runs of text, references resolved, with the element they stand in.
    private(set) var texts: [(text: String, parent: Int?)] = []
    private(set) var problems: [String] = []

    private static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]

    /// The one comment there is: where a body's own HTML stood, as `cmark` has it.
    private static let omission: StaticString = "<!-- raw HTML omitted -->"

    init(_ bytes: [UInt8]) {
        var open: [Int] = []
        var line = 1
        var at = 0
        var start = 0

        func slice(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        func has(_ text: StaticString, at place: Int) -> Bool {
            text.withUTF8Buffer { text in
                place + text.count <= bytes.count && bytes[place..<place + text.count].elementsEqual(text)
            }
        }
        func isNameByte(_ byte: UInt8) -> Bool {
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x3A
        }

        while at <= bytes.count {
            guard at == bytes.count || bytes[at] == UInt8(ascii: "<") else {
                if bytes[at] == 10 { line += 1 }
                at += 1
                continue
            }
            if start < at { texts.append((resolve(slice(start..<at), line), open.last)) }
            guard at < bytes.count else { break }

            if has("<!doctype html>", at: at), at == 0 {
                at += 15
            } else if has(HTMLPage.omission, at: at) {
                at += HTMLPage.omission.utf8CodeUnitCount
            } else if has("</", at: at) {
                var end = at + 2
                while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
                let name = slice(at + 2..<end)
                if end >= bytes.count || bytes[end] != UInt8(ascii: ">") { problems.append("line \(line): malformed </\(name)") }
                if let last = open.last, elements[last].name == name {
                    open.removeLast()
                } else {
                    problems.append("line \(line): </\(name)> closes \(open.last.map { elements[$0].name } ?? "nothing")")
                }
                at = min(end + 1, bytes.count)
            } else if at + 1 < bytes.count, (0x61...0x7A).contains(bytes[at + 1]) {
                var end = at + 1
                while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
                let name = slice(at + 1..<end)
                var attributes: [String: String] = [:]
                let tagLine = line
                reading: while end < bytes.count {
                    switch bytes[end] {
                    case UInt8(ascii: " "), 10:
                        if bytes[end] == 10 { line += 1 }
                        end += 1
                    case UInt8(ascii: ">"):
                        end += 1
                        break reading
                    case UInt8(ascii: "/") where HTMLPage.void.contains(name) && has("/>", at: end):
                        // As CommonMark's examples write pictures and breaks.
                        end += 1
                    case let byte where isNameByte(byte) && bytes[end - 1] <= 0x20:
                        let from = end
                        while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
                        let key = slice(from..<end)
                        var value = ""
                        if has("=\"", at: end) {
                            let from = end + 2
                            end = from
                            while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
                                if bytes[end] == UInt8(ascii: "<") { problems.append("line \(line): < in an attribute") }
                                if bytes[end] == 10 { line += 1 }
                                end += 1
                            }
                            value = resolve(slice(from..<min(end, bytes.count)), line)
                            end += 1
                        }
                        if attributes.updateValue(value, forKey: key) != nil {
                            problems.append("line \(line): \(key) twice on <\(name)>")
                        }
                    default:
                        problems.append("line \(line): stray \(slice(end..<end + 1)) in <\(name)>")
                        end += 1
                    }
                }
                elements.append(Element(name: name, attributes: attributes, parent: open.last, line: tagLine))
                if !HTMLPage.void.contains(name) { open.append(elements.count - 1) }
                at = min(end, bytes.count)
                if name == "script" || name == "style" {
                    // Text without references, up to its end tag whatever stands in it.
                    let from = at
                    while at < bytes.count, !has("</script", at: at), !has("</style", at: at) {
                        if bytes[at] == 10 { line += 1 }
                        at += 1
                    }
                    texts.append((slice(from..<at), open.last))
                }
            } else {
                problems.append("line \(line): a bare <")
                at += 1
            }
            start = at
        }
        for index in open { problems.append("line \(elements[index].line): <\(elements[index].name)> is not closed") }
    }

    /// Resolves references; one that is not complete is a problem.
    private mutating func resolve(_ text: String, _ line: Int) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var out = ""
        var rest = text[...]
        while let mark = rest.firstIndex(of: "&") {
            out += rest[..<mark]
            rest = rest[mark...]
            guard let end = rest.prefix(12).firstIndex(of: ";") else {
                problems.append("line \(line): a bare & before \(rest.prefix(20))")
                out += rest
                return out
            }
            let name = rest[rest.index(after: mark)..<end]
            switch name {
            case "amp": out += "&"
            case "lt": out += "<"
            case "gt": out += ">"
            case "quot": out += "\""
            default:
                let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
                if name.hasPrefix("#"), let scalar = number.flatMap(Unicode.Scalar.init) {
                    out.unicodeScalars.append(scalar)
                } else {
                    problems.append("line \(line): unknown reference &\(name);")
                }
            }
            rest = rest[rest.index(after: end)...]
        }
        return out + rest
    }

    // What tests ask.

    /// Lists, parts and paragraphs in which there is neither a word nor anything to see.
    var empty: [Element] {
        let frames: Set<String> = [
            "a", "article", "dd", "details", "div", "dl", "dt", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
            "header", "li", "main", "nav", "ol", "p", "section", "table", "tbody", "thead", "tr", "ul",
        ]
        var holds = elements.map { ["img", "input", "svg", "button"].contains($0.name) }
        for (text, parent) in texts where !trimmed(text).isEmpty { if let parent { holds[parent] = true } }
        // Parents come before what is in them.
        for index in elements.indices.reversed() where holds[index] { if let parent = elements[index].parent { holds[parent] = true } }
        return elements.indices.filter { !holds[$0] && frames.contains(elements[$0].name) }.map { elements[$0] }
    }

    func all(_ name: String, where matches: (Element) -> Bool = { _ in true }) -> [Element] {
        elements.filter { $0.name == name && matches($0) }
    }

    /// The text of each element that matches, joined from all that stands in it.
    func texts(of name: String, where matches: (Element) -> Bool = { _ in true }) -> [String] {
        elements.indices.filter { elements[$0].name == name && matches(elements[$0]) }.map(text(of:))
    }

    /// All text below an element, blanks at its ends left out.
    func text(of index: Int) -> String {
        var inside: Set<Int> = [index]
        for later in elements.indices[(index + 1)...] {
            if let parent = elements[later].parent, inside.contains(parent) { inside.insert(later) }
        }
        return trimmed(texts.filter { $0.parent.map(inside.contains) ?? false }.map(\.text).joined())
    }

    /// Links inside the elements that match: where they lead and their words.
    func links(in name: String, where matches: (Element) -> Bool) -> [(to: String, text: String)] {
        guard let root = elements.indices.first(where: { elements[$0].name == name && matches(elements[$0]) })
        else { return [] }
        var inside: Set<Int> = [root]
        var links: [(String, String)] = []
        for later in elements.indices[(root + 1)...] {
            guard let parent = elements[later].parent, inside.contains(parent) else { continue }
            inside.insert(later)
            if elements[later].name == "a" { links.append((elements[later].attributes["href"] ?? "", text(of: later))) }
        }
        return links
    }

    /// All text that a reader sees or hears, attributes included.
    var words: Set<String> {
        Set(texts.map { trimmed($0.text) }).union(elements.flatMap { $0.attributes.values })
    }

    /// Text without what stands in scripts.
    var visibleText: String {
        texts.filter { $0.parent.map { elements[$0].name != "script" } ?? true }.map(\.text).joined()
    }

    func meta(_ name: String) -> String? {
        all("meta") { $0.attributes["property"] == name || $0.attributes["name"] == name }.first?.attributes["content"]
    }

    var canonical: String? { all("link") { $0.attributes["rel"] == "canonical" }.first?.attributes["href"] }
}

func trimmed(_ text: String) -> String {
    let blanks: Set<Character> = [" ", "\n", "\t", "\r", "\r\n"]
    var rest = text[...]
    while let first = rest.first, blanks.contains(first) { rest = rest.dropFirst() }
    while let last = rest.last, blanks.contains(last) { rest = rest.dropLast() }
    return String(rest)
}
