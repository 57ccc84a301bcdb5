import Text

/// A link that is open: what closes it, and whether anything was written in it.
struct OpenLink {
    let hasElement: Bool
    let node: Node
    /// Where its address stands in the source.
    let place: Range<Int>
    /// Where its content begins in the output.
    let start: Int
}

/// Links and the caller's word on them.
extension Rendering {
    mutating func openLink(_ node: Node) {
        var hasElement = true
        // Once a link: the search for the next address goes on from here.
        let place = options.plain ? 0..<0 : position(of: node)
        if options.plain {
            out.append("<a href=\"")
            if options.unsafe || !Address.isDangerous(node.url) {
                Escaping.address(node.url, into: &out)
            }
            out.append("\"")
        } else {
            hasElement = openAnsweredLink(node, place)
        }
        if hasElement {
            writeTitle(node)
            out.append(">")
        }
        openLinks.append(OpenLink(hasElement: hasElement, node: node, place: place, start: out.count))
    }

    private mutating func openAnsweredLink(_ node: Node, _ place: Range<Int>) -> Bool {
        guard let answer = answer(for: node, at: place, isImage: false) else { return false }
        var address: String?
        var external = false
        switch answer {
        case .keep: external = Address.isExternal(node.url)
        case .address(let other, let leaves):
            address = other
            external = leaves
        case .image(let other, _, _): address = other
        case .broken: return false
        }
        out.append("<a href=\"")
        if let address {
            Escaping.address(address, into: &out)
        } else {
            Escaping.address(node.url, into: &out)
        }
        out.append(external ? "\" class=\"external\" rel=\"noopener external\"" : "\"")
        return true
    }

    /// The caller's answer; nil when the address, as written or as answered, must not come out.
    mutating func answer(for node: Node, at place: Range<Int>, isImage: Bool) -> LinkAnswer? {
        let url = node.url
        let destination = String(decoding: url, as: UTF8.self)
        if !options.unsafe, Address.isDangerous(url) || Address.isDisguised(url) {
            report(.unsafeAddress, place, destination)
            return nil
        }
        let answer = link(LinkReference(destination: destination, isImage: isImage, source: place))
        switch answer {
        case .keep:
            if Address.isInsecure(url) { report(.insecureAddress, place, destination) }
            if isImage, Address.isExternal(url) { report(.externalImage, place, destination) }
        case .address(var other, _), .image(var other, _, _):
            let isSafe = other.withUTF8 { !Address.isDangerous($0) && !Address.isDisguised($0) }
            if !isSafe {
                report(.unsafeAddress, place, other)
                return nil
            }
            if other.withUTF8(Address.isInsecure) { report(.insecureAddress, place, other) }
        case .broken: break
        }
        return answer
    }

    mutating func closeLink() {
        guard let open = openLinks.popLast() else { return }
        if open.hasElement { out.append("</a>") }
        if !options.plain, out.count == open.start + (open.hasElement ? 4 : 0) {
            report(.emptyLink, open.place, String(decoding: open.node.url, as: UTF8.self))
        }
    }

    mutating func writeTitle(_ node: Node) {
        guard !node.title.isEmpty else { return }
        out.append(" title=\"")
        Escaping.text(node.title, into: &out)
        out.append("\"")
    }

    /// Where the link's address stands: after `(` or `<`, not merely somewhere in the text.
    mutating func position(of node: Node) -> Range<Int> {
        positions.range(of: node.url, in: block) { before in
            before == UInt8(ascii: "(") || before == UInt8(ascii: "<")
        }
    }
}
