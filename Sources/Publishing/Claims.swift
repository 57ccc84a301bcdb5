import Synchronization
import Text
import Workers

/// Which files this publication makes, and that no two of them want one place. (What is checked
/// before publishing finds such pairs earlier and says which sources they come from; this is the
/// last gate.)
///
/// Divided by the hash of the place, so that threads seldom wait for each other. What stays where it is, mostly nearly all, is only marked
/// by its line: files that were published together are not in each other's way (half of what leaving a page as it is took).
final class Claims: Sendable {
    /// A claimed place, to say later what became of it.
    struct Ticket {
        fileprivate let share: Int
        fileprivate let index: Int
        /// How many of the folders above it nothing was put into before, counted from the innermost.
        let newFolders: Int
    }

    private static let shares = 64
    private let shares: [Share]

    /// A class, as a list of them is handed around and a lock cannot be moved.
    private final class Share: Sendable {
        let table = Mutex(ClaimTable())
    }

    private let former: Manifest?
    /// By the former manifest's lines.
    private let lines: Mutex<[Line]>
    /// Whether something is at a place where nothing was.
    private let hasNew: Atomic<Bool>

    private enum Line: UInt8 {
        case free
        /// Claimed as all others are.
        case claimed
        /// Stays, with each kind of life.
        case ordinary, lasting, former

        init(_ life: Manifest.Life) {
            switch life {
            case .ordinary: self = .ordinary
            case .lasting: self = .lasting
            case .former: self = .former
            }
        }

        var life: Manifest.Life? {
            switch self {
            case .free, .claimed: nil
            case .ordinary: .ordinary
            case .lasting: .lasting
            case .former: .former
            }
        }
    }

    /// - Parameters:
    ///   - former: the published manifest.
    ///   - kept: files that are carried over, so that nothing else takes their place.
    init(after former: Manifest?, kept: [String]) {
        self.former = former
        lines = Mutex(Array(repeating: .free, count: former?.lines.count ?? 0))
        hasNew = Atomic(!kept.isEmpty)
        shares = (0..<Claims.shares).map { _ in Share() }
        for path in [Manifest.name] + kept {
            if let path = try? PublishedPath(path) { _ = try? enter(path) }
        }
    }

    /// Claims the place of a published file for itself.
    func retain(_ line: Int, _ life: Manifest.Life) throws(PublishError) { try mark(line, Line(life)) }

    /// Whether nobody has claimed the place of a published file.
    func isFree(line: Int) -> Bool { lines.withLock { $0[line] == .free } }

    private func mark(_ line: Int, _ mark: Line) throws(PublishError) {
        let isFree = lines.withLock { lines in
            guard lines[line] == .free else { return false }
            lines[line] = mark
            return true
        }
        if !isFree, let path = former?.path(line) { throw .collision(path, path) }
    }

    private func share(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 58) }

    /// Whether nothing stands at a place or would have to be a folder on the way to it.
    func isFree(_ path: PublishedPath) -> Bool {
        if find(path.folded) != nil { return false }
        var folder = path.text.folder
        var folded = path.folded.folder
        while let name = folder, let key = folded {
            if let known = find(key) { return known.isFolder && known.text.utf8.elementsEqual(name.utf8) }
            folder = name.folder
            folded = key.folder
        }
        return true
    }

    private func find(_ key: String) -> (text: String, isFolder: Bool)? {
        var key = key
        return key.withUTF8 { key in
            let hash = ContentHash.of(key)
            return shares[share(hash)].table.withLock { table in table.find(key, hash).map { (table.text($0), table.places[$0].isFolder) } }
        }
    }

    /// Claims a place.
    /// - Parameter line: the line of the published file that is there.
    func claim(_ path: PublishedPath, line: Int?) throws(PublishError) -> Ticket {
        if let line { try mark(line, .claimed) } else { hasNew.store(true, ordering: .relaxed) }
        return try enter(path)
    }

    private func enter(_ path: PublishedPath) throws(PublishError) -> Ticket {
        let answer: Result<Ticket, PublishError>
        if path.isPlain {
            var text = path.text
            answer = text.withUTF8 { claimPlain($0) }
        } else {
            answer = claimFolded(path)
        }
        return try answer.get()
    }

    /// For nearly all paths: each is its own folded form, and so is each folder above it.
    private func claimPlain(_ path: PathText) -> Result<Ticket, PublishError> {
        let (share, index, isNew) = add(path, path, isFolder: false)
        guard isNew else { return .failure(.collision(shown(share, index), path.text)) }
        var newFolders = 0
        var folder = path
        while let count = folder.folderCount {
            folder = PathText(rebasing: folder[..<count])
            let (share, index, isNew) = add(folder, folder, isFolder: true)
            if !isNew {
                guard isFolder(share, index, folder) else { return .failure(.collision(shown(share, index), path.text)) }
                break
            }
            newFolders += 1
        }
        return .success(Ticket(share: share, index: index, newFolders: newFolders))
    }

    private func claimFolded(_ path: PublishedPath) -> Result<Ticket, PublishError> {
        let (share, index, isNew) = add(path.folded, path.text, isFolder: false)
        guard isNew else { return .failure(.collision(shown(share, index), path.text)) }
        var newFolders = 0
        var folder = path.text.folder
        var folded = path.folded.folder
        while let name = folder, let key = folded {
            let (share, index, isNew) = add(key, name, isFolder: true)
            if !isNew {
                var name = name
                // Two spellings are told apart here, but are one folder elsewhere.
                guard name.withUTF8({ isFolder(share, index, $0) }) else { return .failure(.collision(shown(share, index), path.text)) }
                break
            }
            newFolders += 1
            folder = name.folder
            folded = key.folder
        }
        return .success(Ticket(share: share, index: index, newFolders: newFolders))
    }

    private func add(_ key: String, _ text: String, isFolder: Bool) -> (share: Int, index: Int, isNew: Bool) {
        var (key, text) = (key, text)
        return key.withUTF8 { key in text.withUTF8 { add(key, $0, isFolder: isFolder) } }
    }

    private func add(_ key: PathText, _ text: PathText, isFolder: Bool) -> (share: Int, index: Int, isNew: Bool) {
        let hash = ContentHash.of(key)
        let share = share(hash)
        let (index, isNew) = shares[share].table.withLock { $0.add(key, hash, text, isFolder: isFolder) }
        return (share, index, isNew)
    }

    private func isFolder(_ share: Int, _ index: Int, _ name: PathText) -> Bool {
        shares[share].table.withLock { table in table.places[index].isFolder && table.withText(index) { $0.isSame(as: name) } }
    }

    private func shown(_ share: Int, _ index: Int) -> String {
        shares[share].table.withLock { $0.text(index) + ($0.places[index].isFolder ? "/" : "") }
    }

    /// Says what became of a file whose place was claimed.
    func record(_ ticket: Ticket, _ file: Claim) {
        shares[ticket.share].table.withLock { $0.record(ticket.index, file) }
    }

    /// What became of all files, by path. Nothing may be claimed any more.
    /// - Throws: `collision` where what is new is in the way of what stays.
    func finish(_ workers: Workers) throws(PublishError) -> ClaimedFiles {
        let lines = lines.withLock { lines in lines.indices.compactMap { line in lines[line].life.map { (line, $0) } } }
        guard let former, hasNew.load(ordering: .relaxed) else {
            return ClaimedFiles(shares.map { $0.table.withLock { $0.finish() } }, former, lines)
        }
        let faults = workers.map(lines.count) { [self] index -> PublishError? in
            let (line, life) = lines[index]
            do throws(PublishError) {
                record(try enter(try PublishedPath(former.path(line))), Claim(content: former.lines[line].content, life: life, line: line, isUnchanged: true))
                return nil
            } catch {
                return error
            }
        }
        if let fault = faults.lazy.compactMap({ $0 }).first { throw fault }
        return ClaimedFiles(shares.map { $0.table.withLock { $0.finish() } }, former, [])
    }
}

/// What became of a claimed file.
struct Claim {
    var content: Manifest.Content
    var life = Manifest.Life.ordinary
    /// The former manifest's line of this path.
    var line: Int?
    /// The live file has the same bytes and is to be taken over.
    var isUnchanged = false
    /// Where its bytes lie until they are put into their place, if not there already; see ``Publication/spoolName(_:)``.
    var spool: Int?
}

/// A part of the claims: places by their folded path.
struct ClaimTable: ~Copyable {
    struct Place {
        fileprivate let start: UInt32
        fileprivate let keyCount: UInt16
        /// Bytes of the path as it was given, which follows the key; 0 if it is the same.
        fileprivate let textCount: UInt16
        fileprivate(set) var life = Manifest.Life.ordinary
        let isFolder: Bool
        fileprivate var isRecorded = false
        fileprivate(set) var isUnchanged = false
        /// One more than the line's index; 0 for none. The same for the spool.
        fileprivate var line: UInt32 = 0
        fileprivate var spool: UInt32 = 0
        fileprivate var size = 0
        fileprivate var hash: UInt64 = 0
    }

    private(set) var places: [Place] = []
    private var slots = [UInt32](repeating: 0, count: 16)
    private var bytes: [UInt8] = []

    func find(_ key: PathText, _ hash: UInt64) -> Int? {
        let slot = slot(of: key, hash)
        return slots[slot] == 0 ? nil : Int(slots[slot]) - 1
    }

    /// The slot where a key is or would be.
    private func slot(of key: PathText, _ hash: UInt64) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            let mask = slots.count - 1
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0 {
                let place = places[Int(slots[slot]) - 1]
                let known = PathText(rebasing: bytes[Int(place.start)..<Int(place.start) + Int(place.keyCount)])
                if known.isSame(as: key) { return slot }
                slot = (slot + 1) & mask
            }
            return slot
        }
    }

    mutating func add(_ key: PathText, _ hash: UInt64, _ text: PathText, isFolder: Bool) -> (index: Int, isNew: Bool) {
        let slot = slot(of: key, hash)
        if slots[slot] != 0 { return (Int(slots[slot]) - 1, false) }
        let isPlain = key.isSame(as: text)
        places.append(
            Place(start: UInt32(bytes.count), keyCount: UInt16(key.count), textCount: isPlain ? 0 : UInt16(text.count), isFolder: isFolder))
        bytes.append(contentsOf: key)
        if !isPlain { bytes.append(contentsOf: text) }
        slots[slot] = UInt32(places.count)
        if places.count * 4 > slots.count * 3 { grow() }
        return (places.count - 1, true)
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for index in places.indices {
            let (start, count) = (Int(places[index].start), Int(places[index].keyCount))
            let slot = bytes.withUnsafeBufferPointer { bytes in
                let key = PathText(rebasing: bytes[start..<start + count])
                return self.slot(of: key, ContentHash.of(key))
            }
            slots[slot] = UInt32(index + 1)
        }
    }

    mutating func record(_ index: Int, _ file: Claim) {
        places[index].isRecorded = true
        places[index].life = file.life
        places[index].isUnchanged = file.isUnchanged
        places[index].size = file.content.size
        places[index].hash = file.content.hash
        places[index].line = UInt32((file.line ?? -1) + 1)
        places[index].spool = UInt32((file.spool ?? -1) + 1)
    }

    func withText<R>(_ index: Int, _ body: (PathText) -> R) -> R {
        bytes.withUnsafeBufferPointer { body(PathText(rebasing: $0[ClaimTable.textRange(places[index])])) }
    }

    func text(_ index: Int) -> String { withText(index) { $0.text } }

    fileprivate static func textRange(_ place: Place) -> Range<Int> {
        let start = Int(place.start)
        let key = start + Int(place.keyCount)
        return place.textCount == 0 ? start..<key : key..<key + Int(place.textCount)
    }

    fileprivate typealias Finished = (bytes: [UInt8], files: [Place])

    /// The files, out of the table.
    fileprivate mutating func finish() -> Finished {
        let files = places.filter { $0.isRecorded }
        let rest = bytes
        (places, bytes, slots) = ([], [], [])
        return (rest, files)
    }
}

/// The files of the new generation, by path.
struct ClaimedFiles: Sendable {
    private struct Entry {
        /// Its part of the claims; ``line`` for a line of the former manifest.
        let share: UInt8
        let life: Manifest.Life
        let index: UInt32

        static let line: UInt8 = .max
    }

    private let shares: [ClaimTable.Finished]
    private let former: Manifest?
    private let files: [Entry]

    /// - Parameter lines: of the former manifest, by path: what stays where it is.
    fileprivate init(_ shares: [ClaimTable.Finished], _ former: Manifest?, _ lines: [(line: Int, life: Manifest.Life)]) {
        self.shares = shares
        self.former = former
        var claimed: [Entry] = []
        claimed.reserveCapacity(shares.reduce(0) { $0 + $1.files.count })
        for (share, finished) in shares.enumerated() {
            for index in finished.files.indices { claimed.append(Entry(share: UInt8(share), life: finished.files[index].life, index: UInt32(index))) }
        }
        func path(_ entry: Entry) -> PathText { ClaimedFiles.path(entry, shares, former) }
        // Sorted by where the paths lie, so that none is made a text of its own.
        var files: [Entry] = []
        withExtendedLifetime((shares, former)) {
            claimed.sort { path($0).precedes(path($1)) }
            files.reserveCapacity(claimed.count + lines.count)
            var next = 0
            for (line, life) in lines {
                let entry = Entry(share: Entry.line, life: life, index: UInt32(line))
                while next < claimed.count, path(claimed[next]).precedes(path(entry)) {
                    files.append(claimed[next])
                    next += 1
                }
                files.append(entry)
            }
            files += claimed[next...]
        }
        self.files = files
    }

    /// A pointer of the lists' own, which must outlive it, as their ways to hand one out give no typed errors on.
    private static func path(_ entry: Entry, _ shares: [ClaimTable.Finished], _ former: Manifest?) -> PathText {
        if entry.share == Entry.line { return former?.pathInside(Int(entry.index)) ?? PathText(start: nil, count: 0) }
        let finished = shares[Int(entry.share)]
        return PathText(rebasing: finished.bytes.withUnsafeBufferPointer { $0 }[ClaimTable.textRange(finished.files[Int(entry.index)])])
    }

    var count: Int { files.count }

    subscript(index: Int) -> Claim {
        let entry = files[index]
        if entry.share == Entry.line, let former {
            let line = Int(entry.index)
            return Claim(content: former.lines[line].content, life: entry.life, line: line, isUnchanged: true)
        }
        let place = shares[Int(entry.share)].files[Int(entry.index)]
        return Claim(
            content: Manifest.Content(hash: place.hash, size: place.size), life: place.life, line: place.line == 0 ? nil : Int(place.line) - 1,
            isUnchanged: place.isUnchanged, spool: place.spool == 0 ? nil : Int(place.spool) - 1)
    }

    /// A file's path, only inside `body`.
    func withPath<R: ~Copyable, E: Error>(_ index: Int, _ body: (PathText) throws(E) -> R) throws(E) -> R {
        try withExtendedLifetime((shares, former)) { () throws(E) in try body(ClaimedFiles.path(files[index], shares, former)) }
    }
}
