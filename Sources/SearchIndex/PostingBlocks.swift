/// Memory for the postings of common terms: blocks of one cache line, each with the place of the next one at its end.
///
/// A posting is the difference of its document's number to the one before and a byte; the last one of a block begins before
/// ``room`` is full. It grows by pieces that stay where they are, since moving all of it to larger memory would
/// need twice as much. Places are addresses: numbers of pieces would be looked up for each posting.
struct PostingBlocks: ~Copyable {
    typealias Place = UnsafeMutablePointer<UInt8>

    private static let size = 64
    /// Bytes of a block before the place of the next one.
    private static let links = 60
    /// A posting takes six bytes at most, so that the last one begins before this.
    private static let room = 55
    /// Of a piece.
    private static let blocks: UInt32 = 1 << 11

    private var pieces: [UnsafeMutableRawPointer] = []
    /// Blocks that are taken; the first one never is, since 0 means none.
    private var used: UInt32 = 0

    deinit {
        for piece in pieces { piece.deallocate() }
    }

    /// A new block.
    @inline(never)
    mutating func new() -> UInt32 {
        if used & (PostingBlocks.blocks - 1) == 0 {
            let size = PostingBlocks.size * Int(PostingBlocks.blocks)
            let piece = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: PostingBlocks.size)
            pieces.append(piece)
            if used == 0 { used = 1 }
        }
        defer { used += 1 }
        PostingBlocks.link(start(used), to: 0)
        return used
    }

    /// Where the first posting of a block goes.
    func start(_ block: UInt32) -> Place {
        (pieces[Int(block / PostingBlocks.blocks)] + PostingBlocks.size * Int(block % PostingBlocks.blocks)).assumingMemoryBound(to: UInt8.self)
    }

    /// Writes a posting.
    ///
    /// - Returns: where the next one goes.
    @inline(__always)
    mutating func append(_ step: UInt32, _ byte: UInt8, at place: Place) -> Place {
        var out = place
        if Int(bitPattern: out) & (PostingBlocks.size &- 1) >= PostingBlocks.room { out = follow(out) }
        return out + Varint.write(step, byte, to: out)
    }

    /// Goes on to the next block.
    @inline(never)
    private mutating func follow(_ place: Place) -> Place {
        let block = PostingBlocks.block(place)
        var next = PostingBlocks.next(block)
        if next == 0 {
            next = new()
            PostingBlocks.link(block, to: next)
        }
        return start(next)
    }

    static func block(_ place: Place) -> Place { place - Int(bitPattern: place) & (size - 1) }

    /// The block after one that is not the last.
    func following(_ block: Place) -> Place { start(PostingBlocks.next(block)) }

    private static func next(_ block: Place) -> UInt32 { UnsafeRawPointer(block + links).load(as: UInt32.self) }

    private static func link(_ block: Place, to next: UInt32) {
        UnsafeMutableRawPointer(block + links).storeBytes(of: next, as: UInt32.self)
    }

    /// Writes the postings of a block and of those that follow it, as many as there are, into a list that has room for them.
    ///
    /// - Parameter last: where the next posting would go.
    func copyPostings(from first: UInt32, upTo last: Place, to list: UnsafeMutablePointer<Posting>) -> Int {
        var out = list
        var document = UInt32.max
        var block = start(first)
        while true {
            let isLast = block == PostingBlocks.block(last)
            var at = UnsafePointer(block)
            let end = isLast ? UnsafePointer(last) : at + PostingBlocks.room
            while at < end {
                let byte = Varint.read(&at, adding: &document)
                out.pointee = document << 8 | UInt32(byte)
                out += 1
            }
            if isLast { return out - list }
            block = following(block)
        }
    }
}
