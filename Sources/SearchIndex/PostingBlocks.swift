/// Memory for postings: blocks, each with a place behind it that tells where the next block of the same term is.
///
/// It grows by pieces that stay where they are, since moving all of it to larger memory would need twice as much.
struct PostingBlocks: ~Copyable {
    private static let pieceBits: UInt32 = 16
    private static let piece = 1 << Int(pieceBits)

    private var pieces: UnsafeMutablePointer<UnsafeMutablePointer<UInt32>>
    private var pieceCount = 0
    private var pieceCapacity = 64
    /// The next free place of the last piece; place 0 of all means none.
    private var free = 1

    init() {
        pieces = .allocate(capacity: pieceCapacity)
        addPiece()
    }

    deinit {
        for index in 0..<pieceCount { pieces[index].deallocate() }
        pieces.deallocate()
    }

    @inline(__always)
    subscript(_ place: UInt32) -> UInt32 {
        get { pieces[Int(place >> PostingBlocks.pieceBits)][Int(place) & (PostingBlocks.piece &- 1)] }
        nonmutating set { pieces[Int(place >> PostingBlocks.pieceBits)][Int(place) & (PostingBlocks.piece &- 1)] = newValue }
    }

    /// So many places from one on, within a block.
    func run(_ place: UInt32, _ count: Int) -> UnsafeBufferPointer<UInt32> {
        let start = pieces[Int(place >> PostingBlocks.pieceBits)] + Int(place) & (PostingBlocks.piece - 1)
        return UnsafeBufferPointer(start: start, count: count)
    }

    /// A block of at most some thousand postings, and a place for where the next block is.
    mutating func new(of size: Int) -> UInt32 {
        if free + size + 1 > PostingBlocks.piece {
            addPiece()
            free = 0
        }
        let start = (pieceCount - 1) << Int(PostingBlocks.pieceBits) + free
        free += size + 1
        self[UInt32(start + size)] = 0
        return UInt32(start)
    }

    private mutating func addPiece() {
        if pieceCount == pieceCapacity {
            pieceCapacity *= 2
            let larger = UnsafeMutablePointer<UnsafeMutablePointer<UInt32>>.allocate(capacity: pieceCapacity)
            larger.update(from: pieces, count: pieceCount)
            pieces.deallocate()
            pieces = larger
        }
        pieces[pieceCount] = .allocate(capacity: PostingBlocks.piece)
        pieceCount += 1
    }
}
