/// Which files this publication makes, and that no two of them want one place. (What is checked
/// before publishing finds such pairs earlier and says which sources they come from; this is the
/// last gate.)
struct Claims {
    /// What became of a claimed file.
    struct Claim {
        let entry: Manifest.Entry
        /// The live file has the same bytes and is to be taken over.
        let isUnchanged: Bool
    }

    private(set) var claims: [Claim] = []
    /// Folded path to the path as it was given.
    private var files = [Manifest.name: Manifest.name]
    private var folders: [String: String] = [:]

    /// - Parameter kept: files that are carried over, so that nothing else takes their place.
    init(kept: [String]) {
        for path in kept {
            if let path = try? PublishedPath(path) { _ = try? claim(path) }
        }
    }

    /// Claims a place for a file that is known already.
    mutating func claim(
        _ path: PublishedPath, _ entry: Manifest.Entry, isUnchanged: Bool
    ) throws(PublishError) -> [String] {
        let folders = try claim(path)
        add(entry, isUnchanged: isUnchanged)
        return folders
    }

    /// Claims a place.
    /// - Returns: the folders that nothing was put into before, outermost first.
    mutating func claim(_ path: PublishedPath) throws(PublishError) -> [String] {
        if let other = files[path.folded] { throw .collision(other, path.text) }
        if let other = folders[path.folded] { throw .collision(other + "/", path.text) }
        let new = try claimFolders(of: path)
        files[path.folded] = path.text
        return new
    }

    private mutating func claimFolders(of path: PublishedPath) throws(PublishError) -> [String] {
        var new: [String] = []
        var folder = path.text.folder
        var folded = path.folded.folder
        while let name = folder, let key = folded {
            if let known = folders[key] {
                // Told apart here, one folder where cases are not told apart.
                if known != name { throw .collision(known + "/", path.text) }
                break
            }
            if let other = files[key] { throw .collision(other, path.text) }
            folders[key] = name
            new.append(name)
            folder = name.folder
            folded = key.folder
        }
        return new.reversed()
    }

    /// Says what became of a file whose place was claimed.
    mutating func add(_ entry: Manifest.Entry, isUnchanged: Bool) {
        claims.append(Claim(entry: entry, isUnchanged: isUnchanged))
    }
}
