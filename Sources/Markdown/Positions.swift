#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where things stand in the given source.
///
/// libcmark gives lines and columns of blocks rightly, of inline nodes not always (a reference
/// definition at a paragraph's head shifts them). So a link, an image or a tag is looked for by its
/// own bytes inside of its block, each search beginning where the last one ended.
struct Positions {
    private let source: UnsafeBufferPointer<UInt8>
    private let map: LineMap
    /// The text was written anew, so that lines may have a role.
    private let isRewritten: Bool
    private var block: Range<Int> = 0..<0
    private var cursor = 0
    /// Bytes that searches may still look at, so that thousands of them stay linear.
    private var budget: Int

    init(_ source: UnsafeBufferPointer<UInt8>, map: LineMap, isRewritten: Bool) {
        self.source = source
        self.map = map
        self.isRewritten = isRewritten
        budget = source.count * 4 + 65_536
    }

    /// What the line means that a block begins on.
    func role(ofLine line: Int) -> MappedLine.Role {
        isRewritten ? map[line]?.role ?? .text : .text
    }

    func range(of block: Node) -> Range<Int> {
        map.range(from: block.startLine, to: max(block.startLine, block.endLine))
    }

    /// The first number in a stretch of the source, of up to nine digits; 1 without one.
    func number(at range: Range<Int>) -> Int {
        let digits = source[range].drop { $0 < 0x30 || $0 > 0x39 }
            .prefix(9).prefix { $0 >= 0x30 && $0 <= 0x39 }
        return digits.isEmpty ? 1 : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// Where `literal` stands in `block`, after what was found there before; else the block.
    mutating func range(
        of literal: UnsafeBufferPointer<UInt8>, in block: Node,
        where isRight: (_ before: UInt8) -> Bool = { _ in true }
    ) -> Range<Int> {
        let whole = range(of: block)
        if whole != self.block {
            self.block = whole
            cursor = whole.lowerBound
        }
        var from = cursor
        while let start = search(for: literal, from: from, to: whole.upperBound) {
            if isRight(start > 0 ? source[start - 1] : 0x20) {
                cursor = start + literal.count
                return start..<cursor
            }
            from = start + 1
        }
        return whole
    }

    /// The next place of `literal`; nil when there is none or the budget is used up.
    private mutating func search(
        for literal: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
    ) -> Int? {
        guard let base = source.baseAddress, let wanted = literal.baseAddress, !literal.isEmpty else {
            return nil
        }
        var from = start
        while from + literal.count <= end, budget > 0 {
            let found = memchr(base + from, Int32(wanted[0]), end - literal.count + 1 - from)
            guard let found else {
                budget -= end - from
                return nil
            }
            let at = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - base
            // Repeated first letters cost a comparison each.
            budget -= at - from + 16
            if memcmp(base + at, wanted, min(literal.count, 256)) == 0,
                memcmp(base + at, wanted, literal.count) == 0
            {
                return at
            }
            from = at + 1
        }
        return nil
    }
}
