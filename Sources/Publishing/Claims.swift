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
    /// What is at a folded path.
    private var places = [Manifest.name: Place(text: Manifest.name, isFolder: false)]

    private struct Place {
        /// The path as it was given.
        let text: String
        let isFolder: Bool
        var shown: String { isFolder ? text + "/" : text }
    }

    /// - Parameter kept: files that are carried over, so that nothing else takes their place.
    init(kept: [String]) {
        for path in kept {
            if let path = try? PublishedPath(path) { _ = try? claim(path) }
        }
    }

    /// Whether nothing stands at a place or would have to be a folder on the way to it.
    func isFree(_ path: PublishedPath) -> Bool {
        if places[path.folded] != nil { return false }
        var folder = path.text.folder
        var folded = path.folded.folder
        while let name = folder, let key = folded {
            if let known = places[key] { return known.isFolder && known.text == name }
            folder = name.folder
            folded = key.folder
        }
        return true
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
        let place = Place(text: path.text, isFolder: false)
        if let other = places.updateValue(place, forKey: path.folded) {
            throw .collision(other.shown, path.text)
        }
        return try claimFolders(of: path)
    }

    private mutating func claimFolders(of path: PublishedPath) throws(PublishError) -> [String] {
        var new: [String] = []
        var folder = path.text.folder
        // Nearly all paths are their own folded form.
        let isPlain = path.text == path.folded
        var folded = isPlain ? folder : path.folded.folder
        while let name = folder, let key = folded {
            let place = Place(text: name, isFolder: true)
            if let known = places.updateValue(place, forKey: key) {
                // Two spellings are told apart here, but are one folder elsewhere.
                if !known.isFolder || known.text != name {
                    throw .collision(known.shown, path.text)
                }
                break
            }
            new.append(name)
            folder = name.folder
            folded = isPlain ? folder : key.folder
        }
        return new.reversed()
    }

    /// Says what became of a file whose place was claimed.
    mutating func add(_ entry: Manifest.Entry, isUnchanged: Bool) {
        claims.append(Claim(entry: entry, isUnchanged: isUnchanged))
    }
}
