#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `[^label]` in a text node.
struct FootnoteReference {
    let label: String
    /// The node that holds the closing bracket, and the place after it.
    let lastNode: Node
    let end: Int

    init?(_ node: Node, _ text: UnsafeBufferPointer<UInt8>, at start: Int) {
        var node = node
        var text = text
        var at = start + 2
        var label: [UInt8] = []
        while true {
            while at < text.count, text[at] != UInt8(ascii: "]") {
                // No label holds a blank; one that holds a bracket is left to that bracket, so
                // that no byte is looked at twice.
                guard text[at] > 0x20, text[at] != UInt8(ascii: "["), label.count < 1000 else {
                    return nil
                }
                label.append(text[at])
                at += 1
            }
            if at < text.count { break }
            // A label such as `a<b>c` was read as a tag.
            guard let next = node.next, next.kind == .text || next.kind == .htmlInline else {
                return nil
            }
            node = next
            text = node.literal
            at = 0
        }
        guard !label.isEmpty, node.kind == .text else { return nil }
        self.label = String(decoding: label, as: UTF8.self)
        lastNode = node
        end = at + 1
    }

    /// Where the next `[^` stands.
    static func next(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard let base = text.baseAddress else { return nil }
        var at = start
        while at + 1 < text.count {
            guard let bracket = memchr(base + at, Int32(UInt8(ascii: "[")), text.count - 1 - at) else { return nil }
            at = UnsafeRawPointer(bracket) - UnsafeRawPointer(base)
            if text[at + 1] == UInt8(ascii: "^") { return at }
            at += 1
        }
        return nil
    }
}
