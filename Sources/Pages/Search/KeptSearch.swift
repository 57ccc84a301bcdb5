import SearchIndex
import Text

/// What the last build left of its search index: the terms of each document, in pieces of many documents each, and the index.
public struct KeptSearch: Sendable {
    /// What a build leaves for the next.
    public struct Left: Sendable {
        /// Where each document's terms lie.
        public let documents: KeptBytes
        /// By numbers of their own. Those in which little has changed are the former ones.
        public let pieces: [(number: Int, bytes: KeptBytes)]
        /// The index, in pieces that change by themselves.
        public let index: [KeptBytes]
        /// Its pages; see ``KeptSearchPages``.
        public let pages: KeptBytes
    }

    /// Whether a piece is looked at: one that only stays where it is need not be.
    public enum Look: Sendable { case isWhole, isThere }

    /// Where the terms of a document lie.
    private struct Place {
        let piece: Int
        let start: Int
        let count: Int
    }

    /// What each document is known by, in the order of their numbers.
    let documents: [UInt64]
    private let places: [Place]
    /// Looked at when the first of their documents is asked for: of 40 MB at 10,000 items the pieces of what has changed.
    private let pieces: [Int: Once<KeptBytes?>]
    private let piece: @Sendable (Int, Look) -> KeptBytes?
    private let index: [KeptBytes]
    let pages: KeptSearchPages?
    private let numbers: Once<[UInt64: Int]>

    /// - Parameters:
    ///   - documents, index, pages: as ``Left`` has them.
    ///   - piece: the piece of a number; nil where there is none, or, if that is asked, it is damaged.
    /// - Returns: nil where they cannot be that.
    public init?(documents bytes: KeptBytes, index: [KeptBytes], pages: KeptBytes?, piece: @escaping @Sendable (Int, Look) -> KeptBytes?) {
        guard bytes.count % 24 == 0 else { return nil }
        var documents: [UInt64] = []
        var places: [Place] = []
        documents.reserveCapacity(bytes.count / 24)
        places.reserveCapacity(bytes.count / 24)
        bytes.withBytes { bytes in
            for at in stride(from: 0, to: bytes.count, by: 24) {
                let word = { UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at + $0 * 8, as: UInt64.self)) }
                documents.append(word(0))
                places.append(Place(piece: Int(word(1) >> 32), start: Int(word(1) & 0xFFFF_FFFF), count: Int(truncatingIfNeeded: word(2) & 0xFFFF_FFFF)))
            }
        }
        var pieces: [Int: Once<KeptBytes?>] = [:]
        for place in places where pieces[place.piece] == nil { pieces[place.piece] = Once { piece(place.piece, .isWhole) } }
        let known = documents
        numbers = Once { Dictionary(zip(known, known.indices)) { first, _ in first } }
        (self.documents, self.places, self.pieces, self.piece, self.index) = (documents, places, pieces, piece, index)
        self.pages = pages.flatMap { KeptSearchPages($0) }
    }

    /// The number that a document had; nil where it was not there.
    func number(of document: UInt64) -> Int? { numbers.value[document] }

    /// The terms of the document that had a number; nil where they are damaged.
    func terms(_ number: Int) -> KeptTerms? {
        let place = places[number]
        guard let piece = pieces[place.piece]?.value, place.start >= 0, place.count >= 0, place.start <= piece.count - place.count else { return nil }
        return KeptTerms(piece[place.start..<place.start + place.count])
    }

    func index(_ notes: [UInt32: String]) -> SearchIndex? { SearchIndex(kept: index, notes: notes) }

    /// A document's terms, and which document's they were before.
    struct Known {
        /// Nil where they are its former ones, at which nobody has looked.
        var terms: KeptTerms?
        /// Its former number; nil where it was read and has other terms.
        var former: Int?
    }

    /// Bytes of a piece.
    private static let pieceSize = 128 << 10
    /// Small pieces that may stay: each build leaves one more, of what it has read.
    private static let smallPieces = 16

    /// A piece that is not there: of a document whose terms are not known.
    private static let noPiece = 0xFFFF_FFFF

    static func left(_ documents: [UInt64], _ known: consuming [Known], after former: KeptSearch?, _ index: SearchIndex, _ pages: KeptBytes) -> Left {
        var terms = known
        // A piece stays where half of it at least is still of use.
        var live: [Int: Int] = [:]
        for known in terms { if let number = known.former, let place = former?.places[number] { live[place.piece, default: 0] += place.count } }
        var stays: [Int: KeptBytes] = [:]
        for (number, count) in live {
            if let piece = former?.piece(number, .isThere), count * 2 >= piece.count { stays[number] = piece }
        }
        let small = stays.filter { $0.value.count < pieceSize / 4 }.keys
        if small.count > smallPieces { for number in small { stays[number] = nil } }

        var list = ByteBuffer(capacity: 24 * documents.count)
        var pieces = stays.map { (number: $0.key, bytes: $0.value) }
        var next = 0
        var out = ByteBuffer(capacity: 2 * pieceSize)
        for number in documents.indices {
            // Each is let go of when it has been put down.
            let known = terms[number]
            terms[number] = Known()
            let place: Place
            if let number = known.former, let its = former?.places[number], stays[its.piece] != nil {
                place = its
            } else if let bytes = (known.terms ?? known.former.flatMap { former?.terms($0) })?.bytes {
                while stays[next] != nil { next += 1 }
                place = Place(piece: next, start: out.count, count: bytes.count)
                out.append(bytes)
                if out.count >= pieceSize {
                    pieces.append((next, KeptBytes(out)))
                    out.removeAll()
                    next += 1
                }
            } else {
                place = Place(piece: noPiece, start: 0, count: 0)
            }
            for word in [documents[number], UInt64(place.piece) << 32 | UInt64(place.start), UInt64(place.count)] {
                list.append(word: word)
            }
        }
        if out.count > 0 { pieces.append((next, KeptBytes(out))) }
        return Left(documents: list.kept(), pieces: pieces, index: index.pieces, pages: pages)
    }
}
