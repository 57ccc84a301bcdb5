import Synchronization
import Text

/// What links that lead nowhere may have meant; made when the first of them is met, since most sites have none.
final class NearbyPages: Sendable {
    private let addresses: Once<NameTable>
    /// Paths of content files, by their bytes.
    private let files: Once<[String]>
    private let folders = Mutex<[Substring: NameTable]>([:])

    init(_ book: AddressBook) {
        addresses = Once { NameTable(book.addresses) }
        files = Once { book.files.sorted(by: byBytes) }
    }

    func addresses(near path: String) -> [String] { addresses.value.candidates(for: path) }

    /// The names below a content file's folder that are worth comparing with its own.
    func names(near file: String) -> (name: String, known: [String]) {
        let folder = file[..<(file.utf8.lastIndex(of: UInt8(ascii: "/")) ?? file.startIndex)] + "/"
        let name = String(file.dropFirst(folder.count))
        return (name, names(below: Substring(folder)).candidates(for: name))
    }

    private func names(below folder: Substring) -> NameTable {
        if let known = folders.withLock({ $0[folder] }) { return known }
        let files = files.value
        var at = 0
        var end = files.count
        while at < end {
            let middle = (at + end) / 2
            if files[middle].utf8.lexicographicallyPrecedes(folder.utf8) { at = middle + 1 } else { end = middle }
        }
        var names: [String] = []
        while at < files.count, files[at].utf8.starts(with: folder.utf8) {
            names.append(String(files[at].dropFirst(folder.count)))
            at += 1
        }
        let table = NameTable(names)
        folders.withLock { $0[folder] = table }
        return table
    }
}
