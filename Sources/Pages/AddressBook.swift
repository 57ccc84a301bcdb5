import Findings
import PortalModel
import Text
import Workers

/// Which address is whose: every page and file of the site, found by address or by content file.
///
/// Two pages at one address would make one of them vanish, and which one would depend on the order of
/// files, so it is an error; addresses that differ only in letter case or in how marks are stored count
/// as one, because some servers and file systems cannot tell them apart.
struct AddressBook: Sendable {
    /// What stands at an address.
    final class Entry: Sendable {
        let address: Address
        /// The content file that it comes from; nil for what the program makes itself.
        let origin: Origin?
        let title: String
        let isPage: Bool

        init(address: Address, origin: Origin?, title: String, isPage: Bool) {
            self.address = address
            self.origin = origin
            self.title = title
            self.isPage = isPage
        }
    }

    /// By address, letter case folded.
    private var entries: [String: Entry] = [:]
    private var pagesByFile: [String: Entry] = [:]
    private(set) var filesByPath: [String: PublishedFile] = [:]
    private var heldByFile: [String: Address] = [:]
    private var heldByAddress: Set<String> = []
    private(set) var findings: [Finding] = []
    /// Addresses that are files, not folders, and those of them and others that may lie below a file.
    private var fileEntries: [Entry] = []
    private var suspects: [Entry] = []

    /// Takes the addresses of many pages, before any other is taken.
    init(_ pages: [Page], _ workers: Workers) {
        let keyed = workers.map(pages.count) { index in
            let page = pages[index]
            let title = page.content?.title ?? page.address.path
            return (
                key: AddressBook.key(page.address.path),
                entry: Entry(address: page.address, origin: page.origin, title: title, isPage: page.inSitemap)
            )
        }
        // The two lists know nothing of each other, and making them is the longest thing that no other work waits beside.
        let (book, byFile) = workers.both {
            var book = AddressBook(count: keyed.count)
            for (key, entry) in keyed { book.add(entry, key) }
            return book
        } _: {
            var byFile: [String: Entry] = [:]
            byFile.reserveCapacity(keyed.count)
            for (_, entry) in keyed {
                if entry.isPage, let origin = entry.origin { byFile[origin.file] = byFile[origin.file] ?? entry }
            }
            return byFile
        }
        self = book
        pagesByFile = byFile
    }

    private init(count: Int) { entries.reserveCapacity(count) }

    /// Takes an address for a file, or for a page that shows no content file.
    mutating func add(_ address: Address, _ origin: Origin?, title: String) {
        add(Entry(address: address, origin: origin, title: title, isPage: false), AddressBook.key(address.path))
    }

    private mutating func add(_ entry: Entry, _ key: String) {
        if let other = entries.updateValue(entry, forKey: key) {
            entries[key] = other
            clash(entry, other)
            return
        }
        if !key.hasSuffix("/") { fileEntries.append(entry) }
        // Only an address with a dot in one of its folders can lie below a file.
        if AddressBook.hasDotBeforeSlash(key) { suspects.append(entry) }
    }

    mutating func add(_ file: PublishedFile) {
        add(file.address, Origin(file: file.file, range: 0..<0), title: file.address.path)
        filesByPath[file.file.composed] = file
    }

    /// Remembers an item that is held back, so that a link to it can be told from a link to nothing.
    mutating func addHeld(file: String, _ address: Address) {
        heldByFile[file] = address
        heldByAddress.insert(AddressBook.key(address.path))
    }

    func page(at path: String) -> Entry? { entries[AddressBook.key(path)] }
    func page(ofFile file: String) -> Entry? { pagesByFile[file] }
    func isHeld(file: String) -> Bool { heldByFile[file] != nil }
    func isHeld(address: String) -> Bool { heldByAddress.contains(AddressBook.key(address)) }

    /// All addresses, to find near ones.
    var addresses: [String] { entries.values.filter(\.isPage).map(\.address.path) }
    var files: [String] { Array(pagesByFile.keys) + Array(filesByPath.keys) }

    /// A file where a folder is needed (`/a` and `/a/b/`) cannot be published either.
    mutating func checkFolders() {
        guard !suspects.isEmpty else { return }
        let files = Dictionary(fileEntries.map { (AddressBook.key($0.address.path), $0) }, uniquingKeysWith: { first, _ in first })
        for entry in suspects.sorted(by: { byBytes($0.address.path, $1.address.path) }) {
            var path = AddressBook.key(entry.address.path)
            while let slash = path.lastIndex(of: "/") {
                path = String(path[..<slash])
                if let file = files[path] { clash(entry, file) }
            }
        }
    }

    private mutating func clash(_ one: Entry, _ other: Entry) {
        // The one that an editor wrote is the one to mend.
        let (mend, keep) = one.origin == nil ? (other, one) : (one, other)
        findings.append(
            Finding(
                keep.origin == nil ? PageFindings.reserved : PageFindings.sameAddress,
                at: mend.origin.map { Place($0.file, $0.range.isEmpty ? nil : $0.range) },
                page: mend.title,
                mark: Bilingual(
                    "địa chỉ `\(mend.address)` đã là của «\(keep.title)»",
                    "the address `\(mend.address)` belongs to “\(keep.title)”"),
                remedy: Bilingual("đổi tên một trong hai tệp, hoặc bỏ bớt địa chỉ cũ", "rename one of the two, or drop the alias"),
                other: keep.origin.map { Place($0.file, $0.range.isEmpty ? nil : $0.range) }))
    }

    private static func hasDotBeforeSlash(_ path: String) -> Bool {
        guard let dot = path.utf8.firstIndex(of: UInt8(ascii: ".")) else { return false }
        return path.utf8[dot...].contains(UInt8(ascii: "/"))
    }

    /// A folder's page is the same as the `index.html` in it.
    private static func key(_ written: String) -> String {
        let path = written.hasSuffix("/index.html") ? String(written.dropLast(10)) : written
        return path.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) } ? path : path.composed.lowercased()
    }
}
