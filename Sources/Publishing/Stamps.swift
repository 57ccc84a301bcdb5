import Text

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What tells whether a file or folder was touched since: its number, and when anything of it changed last, which nobody can set.
struct Stamp: Equatable {
    var inode: UInt64
    /// Nanoseconds since 1970 by the file system's clock.
    var changed: Int64

    init(_ about: stat) {
        #if canImport(Glibc)
            let time = about.st_ctim
        #else
            let time = about.st_ctimespec
        #endif
        inode = UInt64(about.st_ino)
        changed = Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }

    private init() { (inode, changed) = (0, 0) }

    /// Of what is not known.
    static let none = Stamp()
    var isKnown: Bool { inode != 0 }

    /// Itself, if every change after it was taken shows in another one; else `none`.
    /// - Parameter clock: what the file system's clock said before this stamp was taken.
    func settled(by clock: Int64) -> Stamp { changed < clock ? self : .none }
}

/// How the two generations stood when a publication ended: a file beside them, so that the next one need not look into each
/// folder and file. Where it is missing or does not fit, everything is looked at.
struct Stamps: Equatable, Sendable {
    static let name = "stamps"
    private static let version: StaticString = "mocban stamps 1\n"

    /// Which folder it was, and its manifest.
    struct Site: Equatable {
        var root: UInt64
        var manifest: UInt64
    }

    var live: Site
    /// Those of the manifest's lines.
    var files: [Stamp]
    /// Those of its ``FolderList``.
    var folders: [Stamp]
    /// The generation that is not in use, and its folders; nil without one.
    var former: Site?
    var formerFolders: [Stamp] = []

    init(live: Site, files: [Stamp], folders: [Stamp], former: Site? = nil, formerFolders: [Stamp] = []) {
        (self.live, self.files, self.folders, self.former, self.formerFolders) = (live, files, folders, former, formerFolders)
    }

    /// - Returns: nil if the bytes are not wholly what ``bytes`` made.
    init?(_ bytes: [UInt8]) {
        let head = Stamps.version.utf8CodeUnitCount
        guard bytes.count >= head + 64, (bytes.count - head) % 8 == 0, Stamps.version.withUTF8Buffer({ bytes.starts(with: $0) }) else { return nil }
        let end = bytes.count - 8
        let sum = bytes.withUnsafeBufferPointer { ContentHash.of(UnsafeBufferPointer(rebasing: $0[..<end])) }
        var at = head
        func next() -> UInt64 {
            defer { at += 8 }
            return bytes.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: at, as: UInt64.self)) }
        }
        live = Site(root: next(), manifest: next())
        let former = Site(root: next(), manifest: next())
        let counts = [next(), next(), next()]
        let rest = (end - at) / 16
        guard counts.allSatisfy({ $0 <= UInt64(rest) }), Int(counts[0] + counts[1] + counts[2]) * 16 == end - at else { return nil }
        self.former = former.root == 0 ? nil : former
        func stamps(_ count: UInt64) -> [Stamp] {
            [Stamp](unsafeUninitializedCapacity: Int(count)) { stamps, made in
                bytes.withUnsafeBytes { bytes in
                    for index in 0..<Int(count) {
                        var stamp = Stamp.none
                        stamp.inode = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
                        stamp.changed = Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: at + 8, as: Int64.self))
                        stamps.initializeElement(at: index, to: stamp)
                        at += 16
                    }
                }
                made = Int(count)
            }
        }
        files = stamps(counts[0])
        folders = stamps(counts[1])
        formerFolders = stamps(counts[2])
        guard next() == sum else { return nil }
    }

    var bytes: [UInt8] {
        var out = ByteBuffer(capacity: 128 + 16 * (files.count + folders.count + formerFolders.count))
        func add(_ number: UInt64) { withUnsafeBytes(of: number.littleEndian) { out.append($0.bindMemory(to: UInt8.self)) } }
        out.append(Stamps.version)
        for number in [live.root, live.manifest, former?.root ?? 0, former?.manifest ?? 0] { add(number) }
        for list in [files, folders, formerFolders] { add(UInt64(list.count)) }
        for list in [files, folders, formerFolders] {
            for stamp in list {
                add(stamp.inode)
                add(UInt64(bitPattern: stamp.changed))
            }
        }
        add(out.withBytes { ContentHash.of($0) })
        return out.bytes()
    }
}
