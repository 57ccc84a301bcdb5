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

    /// The same for all that nobody has claimed and that stays; nil for what does not.
    func retainRest(_ life: (Int) -> Manifest.Life?) {
        lines.withLock { lines in for line in lines.indices where lines[line] == .free { if let life = life(line) { lines[line] = Line(life) } } }
    }

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
            return ClaimedFiles(shares.map { $0.table.withLock { $0.finish() } }, former, lines, workers)
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
        return ClaimedFiles(shares.map { $0.table.withLock { $0.finish() } }, former, [], workers)
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
