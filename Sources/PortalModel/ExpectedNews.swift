import CPlatform

extension [NewsItem] {
    /// While an item's page is made, what the next pages are made from may come from memory, where the items lie in the order in which
    /// they were read: the texts of the next item, and the one behind it, which tells where its texts are.
    public func expect(after index: Int) {
        withUnsafeBufferPointer { items in
            guard let start = items.baseAddress, index + 2 < items.count else { return }
            // As a place and not as an item: to hold on to that would wait for it.
            let further = UnsafeRawPointer(start + index + 2).load(as: UnsafeRawPointer.self)
            for line in 0..<4 { mocban_prefetch_read(further + 64 * line) }
            items[index + 1].expectTexts()
        }
    }
}

extension NewsItem {
    fileprivate func expectTexts() {
        NewsItem.expect(title)
        NewsItem.expect(summary)
        NewsItem.expect(address.path)
        if let author { NewsItem.expect(author) }
    }

    /// The first lines of a text, and what stands before it.
    @inline(__always)
    private static func expect(_ text: String) {
        _ = text.utf8.withContiguousStorageIfAvailable { bytes in
            guard let start = bytes.baseAddress else { return }
            mocban_prefetch_read(start - 32)
            mocban_prefetch_read(start + 32)
            if bytes.count > 96 { mocban_prefetch_read(start + 96) }
        }
    }
}
