import CCmark

/// A document parsed by libcmark. It cannot be copied, so that its nodes are freed exactly once.
struct CommonMarkDocument: ~Copyable {
    let root: Node

    /// - Parameter source: Markdown; bytes that are not UTF-8 become U+FFFD.
    init?(parsing source: UnsafeBufferPointer<UInt8>) {
        self.init(UnsafeRawBufferPointer(source).parsed())
    }

    init?(parsing source: [UInt8]) {
        self.init(source.withUnsafeBytes { $0.parsed() })
    }

    private init?(_ parsed: OpaquePointer?) {
        guard let root = Node(parsed) else { return nil }
        self.root = root
    }

    deinit { cmark_node_free(root.pointer) }
}

extension UnsafeRawBufferPointer {
    /// The tree of a Markdown text, which the caller has to free.
    fileprivate func parsed() -> OpaquePointer? {
        guard let baseAddress else { return cmark_parse_document("", 0, CMARK_OPT_DEFAULT) }
        return cmark_parse_document(
            baseAddress.assumingMemoryBound(to: CChar.self), count, CMARK_OPT_VALIDATE_UTF8)
    }
}
