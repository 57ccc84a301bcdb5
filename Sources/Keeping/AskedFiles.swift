import Reading
import Text
import Workers

/// How every file that a site is made from stands, as the system says of each: what takes the longest where nothing has changed, and needs
/// nothing that was kept.
public struct AskedFiles: Sendable {
    private let tree: SourceTree
    private let opened: OpenedTree
    /// The site's own files, by path.
    let found: [FoundFile]
    /// What runs: the program's file and its libraries, by whole paths in the order of their bytes.
    let programs: [String]
    /// Of the files, then of the programs.
    let stamps: [FileStamp]
    /// When the first was asked for.
    let began: Int64

    /// - Parameter found: the site's own files, by path.
    /// - Returns: nil if one of them cannot be asked for, or the system does not tell what runs: whoever makes the site will say why.
    public init?(_ found: [FoundFile], in tree: SourceTree, _ workers: Workers) {
        began = FileStamp.now()
        guard let programs = LoadedPrograms.paths, let opened = OpenedTree(tree) else { return nil }
        let asked = workers.map(found.count) { opened.stamp(of: found[$0]) } + programs.map { FileStamp(of: $0) }
        stamps = asked.compactMap { $0 }
        guard stamps.count == asked.count else { return nil }
        (self.tree, self.opened, self.found, self.programs) = (tree, opened, found, programs)
    }

    /// The whole path of a file, by its place.
    func path(_ index: Int) -> String { index < found.count ? tree.root + "/" + found[index].diskPath : programs[index - found.count] }

    /// In tables programs come after the site's own files, all of which lie in folders with letters for names.
    static func name(_ program: String) -> String { "~program " + program }

    /// What it is called in tables.
    func name(_ index: Int) -> String { index < found.count ? found[index].path : AskedFiles.name(programs[index - found.count]) }

    /// One number for the names of files and what is said of each.
    func hash(_ indices: Range<Int>, _ hash: (Int) -> UInt64) -> UInt64 {
        var text = ByteBuffer(capacity: 96 * indices.count)
        for index in indices {
            text.append(name(index))
            text.append(0)
            text.append(word: hash(index))
        }
        return text.withBytes { ContentHash.of($0) }
    }

    /// How one of the site's own files stands now.
    func stamp(_ index: Int) -> FileStamp? { opened.stamp(of: found[index]) }
}
