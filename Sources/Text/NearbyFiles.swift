import Synchronization

/// What a path to no file may have meant, among the files of the folder that it leads to.
///
/// The lists are made when the first such path is met, since most sites have none.
public final class NearbyFiles: Sendable {
    /// By their bytes.
    private let files: Once<[String]>
    private let folders = Mutex<[String: NameTable]>([:])

    /// - Parameter files: gives all paths.
    public init(_ files: @escaping @Sendable () -> [String]) { self.files = Once { files().sorted(by: byBytes) } }

    /// The names that are worth comparing with one that was written (``NameTable/candidates(for:)``).
    /// - Parameter folder: ends with a slash; names are told from there on.
    public func names(near written: String, below folder: String) -> [String] { table(folder).candidates(for: written) }

    private func table(_ folder: String) -> NameTable {
        if let known = folders.withLock({ $0[folder] }) { return known }
        let files = files.value
        var at = 0
        var end = files.count
        while at < end {
            let middle = (at + end) / 2
            if byBytes(files[middle], folder) { at = middle + 1 } else { end = middle }
        }
        var names: [String] = []
        while at < files.count, files[at].utf8.starts(with: folder.utf8) {
            names.append(String(Substring(files[at].utf8.dropFirst(folder.utf8.count))))
            at += 1
        }
        let table = NameTable(names)
        folders.withLock { $0[folder] = table }
        return table
    }
}
