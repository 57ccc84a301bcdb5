import CCmark
import CPlatform

/// A document parsed by libcmark. It cannot be copied, so that its nodes are freed exactly once; it ends on the
/// thread that made it.
///
/// Its nodes live in memory of the thread that is taken back all at once: libcmark alone asks for thousands of
/// small pieces a page.
struct CommonMarkDocument: ~Copyable {
    let root: Node

    /// - Parameters:
    ///   - source: Markdown; bytes that are not UTF-8 become U+FFFD.
    ///   - isUTF8: there are no such bytes, nor U+0000.
    init?(parsing source: UnsafeBufferPointer<UInt8>, isUTF8: Bool = false) {
        self.init { UnsafeRawBufferPointer(source).parsed(isUTF8) }
    }

    init?(parsing source: [UInt8], isUTF8: Bool = false) {
        self.init { source.withUnsafeBytes { $0.parsed(isUTF8) } }
    }

    private init?(_ parse: () -> OpaquePointer?) {
        mocban_arena_begin()
        guard let root = Node(parse()) else {
            mocban_arena_end()
            return nil
        }
        self.root = root
    }

    deinit { mocban_arena_end() }
}

extension UnsafeRawBufferPointer {
    /// The tree of a Markdown text, in the thread's memory.
    fileprivate func parsed(_ isUTF8: Bool) -> OpaquePointer? {
        let options = isUTF8 ? CMARK_OPT_DEFAULT : CMARK_OPT_VALIDATE_UTF8
        guard let parser = cmark_parser_new_with_mem(options, ThreadMemory.allocator) else { return nil }
        if let baseAddress {
            cmark_parser_feed(parser, baseAddress.assumingMemoryBound(to: CChar.self), count)
        }
        defer { cmark_parser_free(parser) }
        return cmark_parser_finish(parser)
    }
}

private enum ThreadMemory {
    /// Never written after it is made.
    nonisolated(unsafe) static let allocator: UnsafeMutablePointer<cmark_mem> = {
        let allocator = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
        allocator.initialize(
            to: cmark_mem(calloc: mocban_arena_calloc, realloc: mocban_arena_realloc, free: mocban_arena_free))
        return allocator
    }()
}
