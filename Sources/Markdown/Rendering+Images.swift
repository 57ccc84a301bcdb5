import Text

/// An image whose alternative text is being written.
struct OpenImage {
    let node: Node
    let place: Range<Int>
    let width: Int?
    let height: Int?
    /// Where the alternative text begins in the output.
    let start: Int
}

/// Images and figures.
extension Rendering {
    mutating func openImage(_ node: Node) {
        if options.plain {
            out.append("<img src=\"")
            if options.unsafe || !Address.isDangerous(node.url) {
                Escaping.address(node.url, into: &out)
            }
            out.append("\" alt=\"")
            image = OpenImage(node: node, place: 0..<0, width: nil, height: nil, start: out.count)
            return
        }
        let place = position(of: node)
        if let answer = answer(for: node, at: place, isImage: true) {
            openImage(node, answer, place)
        }
    }

    /// Begins the element; without an image its alternative text simply follows as text.
    private mutating func openImage(_ node: Node, _ answer: LinkAnswer, _ place: Range<Int>) {
        var width: Int?
        var height: Int?
        out.append("<img src=\"")
        switch answer {
        case .keep: Escaping.address(node.url, into: &out)
        case .address(let address, _): Escaping.address(address, into: &out)
        case .image(let address, let across, let down):
            Escaping.address(address, into: &out)
            (width, height) = (across, down)
        case .broken:
            out.truncate(to: out.count - 10)
            return
        }
        out.append("\" alt=\"")
        image = OpenImage(node: node, place: place, width: width, height: height, start: out.count)
    }

    mutating func closeImage(_ open: OpenImage) {
        image = nil
        let isSilent = out.count == open.start
        out.append("\"")
        writeTitle(open.node)
        if !options.plain {
            writeSize(" width=\"", open.width)
            writeSize(" height=\"", open.height)
            out.append(" loading=\"lazy\" decoding=\"async\"")
            typography.passObject()
            if isSilent {
                report(.missingAlt, open.place, String(decoding: open.node.url, as: UTF8.self))
            }
        }
        out.append(" />")
    }

    private mutating func writeSize(_ attribute: StaticString, _ size: Int?) {
        guard let size, size > 0 else { return }
        out.append(attribute)
        out.append(decimal: size)
        out.append("\"")
    }

    /// Writes a paragraph that is one titled image as a figure with its title as the caption.
    mutating func writeFigure(_ paragraph: Node) -> Bool {
        guard let node = paragraph.firstChild, node.kind == .image, node.next == nil,
            !node.title.isEmpty
        else { return false }
        startLine()
        let start = out.count
        out.append("<figure>")
        let opened = out.count
        writeInlines(of: paragraph)
        let isImage = out.withBytes { $0[opened...].starts(with: "<img ".utf8) }
        guard isImage else {
            // The image is not there: its words stay, as a paragraph.
            let words = out.withBytes { Array($0[opened...]) }
            out.truncate(to: start)
            out.append("<p>")
            out.append(words)
            out.append("</p>\n")
            return true
        }
        out.append("<figcaption>")
        typography.beginBlock()
        typography.write(node.title, into: &out)
        out.append("</figcaption></figure>\n")
        return true
    }
}
