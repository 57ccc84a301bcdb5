import CPlatform

/// Memory for the postings of common terms: blocks of one cache line, each with the place of the next one at its end.
///
/// A posting is the difference of its document's number to the one before, which is never 0, and a byte; after the last one
/// of a block there are zeros. It grows by pieces that stay where they are, since moving all of it to larger memory would
/// need twice as much. Places are addresses: numbers of pieces would be looked up for each posting.
struct PostingBlocks: ~Copyable {
    typealias Place = UnsafeMutablePointer<UInt8>

    private static let size = 64
    /// Bytes of a block that postings may take.
    private static let room = 60
    /// A posting takes this much at most.
    private static let posting = 6
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
            piece.initializeMemory(as: UInt8.self, repeating: 0, count: size)
            pieces.append(piece)
            if used == 0 { used = 1 }
        }
        defer { used += 1 }
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
        if Int(bitPattern: out) & (PostingBlocks.size &- 1) > PostingBlocks.room &- PostingBlocks.posting { out = follow(out) }
        let length = Varint.write(step, to: out)
        out[length] = byte
        return out + length + 1
    }

    /// Goes on to the next block.
    @inline(never)
    private mutating func follow(_ place: Place) -> Place {
        let block = place - Int(bitPattern: place) & (PostingBlocks.size - 1)
        var next = PostingBlocks.next(block)
        if next == 0 {
            next = new()
            UnsafeMutableRawPointer(block + PostingBlocks.room).storeBytes(of: next, as: UInt32.self)
        }
        return start(next)
    }

    private static func next(_ block: Place) -> UInt32 { UnsafeRawPointer(block + room).load(as: UInt32.self) }

    /// Empties a block and those that follow it; they stay linked.
    func clear(from first: UInt32) {
        var block = first
        while block != 0 {
            let bytes = start(block)
            bytes.update(repeating: 0, count: PostingBlocks.room)
            block = PostingBlocks.next(bytes)
        }
    }

    /// Writes the postings of a block and of those that follow it, as many as there are, into a list that has room for them.
    func copyPostings(from first: UInt32, to list: UnsafeMutablePointer<Posting>) -> Int {
        var count = 0
        var document = UInt32.max
        var block = first
        while block != 0 {
            let bytes = start(block)
            // It lies anywhere.
            mocban_prefetch(start(PostingBlocks.next(bytes)))
            var at = UnsafePointer(bytes)
            let end = at + PostingBlocks.room
            while at < end, at.pointee != 0 {
                document &+= Varint.read(&at)
                list[count] = document << 8 | UInt32(at.pointee)
                count &+= 1
                at += 1
            }
            block = PostingBlocks.next(bytes)
        }
        return count
    }
}
