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
    struct Entry: Sendable {
        private enum Source {
            case page(Page)
            case other(Other)
        }

        private let source: Source

        init(_ page: Page) { source = .page(page) }
        fileprivate init(_ other: Other) { source = .other(other) }

        var address: Address {
            switch source {
            case .page(let page): page.address
            case .other(let other): other.address
            }
        }
        /// The content file that it comes from; nil for what the program makes itself.
        var origin: Origin? {
            switch source {
            case .page(let page): page.origin
            case .other(let other): other.origin
            }
        }
        var title: String {
            switch source {
            case .page(let page): page.content?.title ?? page.address.path
            case .other(let other): other.title
            }
        }
        var isPage: Bool {
            switch source {
            case .page(let page): page.inSitemap
            case .other: false
            }
        }
    }

    /// A file, or a page that shows no content file.
    fileprivate final class Other: Sendable {
        let address: Address
        let origin: Origin?
        let title: String

        init(_ address: Address, _ origin: Origin?, title: String) {
            self.address = address
            self.origin = origin
            self.title = title
        }
    }

    private var pages: [Page]
    private var others: [Other] = []
    /// By address, letter case folded: places in `pages`, and after those in `others`. (Two dictionaries of texts with an object
    /// for each page took 260 bytes a page; this takes 25.)
    private var places: PlaceTable
    /// By the file that a page shows, where its address does not tell it: places in `pages`.
    private let pagesByFile: PlaceTable
    /// Of `pages` those whose address another has.
    private(set) var clashing: [Int] = []
    /// The places of those whose address would tell their file.
    private var clashingByFile: [String: Int] = [:]
    private(set) var filesByPath: [String: PublishedFile] = [:]
    private var heldByFile: [String: Address] = [:]
    private var heldByAddress: Set<String> = []
    private(set) var findings: [Finding] = []
    /// Addresses that are files, not folders, and those of them and others that may lie below a file.
    private var fileEntries: [Entry] = []
    private var suspects: [Entry] = []

    /// Takes the addresses of many pages, before any other is taken.
    init(_ pages: [Page], _ workers: Workers) {
        let marks = workers.map(pages.count) { index in
            let page = pages[index]
            let file = page.inSitemap && !page.hasUsualFile ? page.origin.map { AddressBook.hash($0.file) } : nil
            return (address: AddressMark(page.address), file: file)
        }
        // The two tables know nothing of each other.
        let (book, byFile) = workers.both {
            var book = AddressBook(pages)
            for (index, mark) in marks.enumerated() { book.enter(index, mark.address) }
            return book
        } _: {
            var byFile = PlaceTable(for: pages.count)
            for (index, mark) in marks.enumerated() {
                if let hash = mark.file { _ = byFile.enter(index, hash) { pages[$0].origin?.file == pages[index].origin?.file } }
            }
            return byFile
        }
        self = book.with(byFile)
    }

    private init(_ pages: [Page]) {
        self.init(pages, PlaceTable(for: pages.count), PlaceTable(for: 0))
    }

    private init(_ pages: [Page], _ places: PlaceTable, _ pagesByFile: PlaceTable) {
        self.pages = pages
        self.places = places
        self.pagesByFile = pagesByFile
    }

    private func with(_ pagesByFile: PlaceTable) -> AddressBook {
        var book = AddressBook(pages, places, pagesByFile)
        book.findings = findings
        book.fileEntries = fileEntries
        book.suspects = suspects
        book.clashing = clashing
        book.clashingByFile = clashingByFile
        return book
    }

    /// The same, where other pages stand at the addresses of these, one for one. Of no use for more addresses.
    func with(_ pages: [Page]) -> AddressBook {
        var book = self
        book.pages = pages
        // They would hold on to the pages before.
        book.fileEntries = []
        book.suspects = []
        return book
    }

    private func entry(_ place: Int) -> Entry { place < pages.count ? Entry(pages[place]) : Entry(others[place - pages.count]) }
    private func path(_ place: Int) -> String { AddressBook.path(place, pages, others) }
    private static func path(_ place: Int, _ pages: [Page], _ others: [Other]) -> String {
        place < pages.count ? pages[place].address.path : others[place - pages.count].address.path
    }

    /// Takes an address for a file, or for a page that shows no content file.
    mutating func add(_ address: Address, _ origin: Origin?, title: String) {
        others.append(Other(address, origin, title: title))
        enter(pages.count + others.count - 1, AddressMark(address))
    }

    /// What is asked of an address before it is entered: of many by all threads.
    private struct AddressMark {
        let hash: UInt64
        let isFile: Bool
        /// Only an address with a dot in one of its folders can lie below a file.
        let isSuspect: Bool

        init(_ address: Address) {
            let key = AddressBook.key(address.path)
            hash = AddressBook.hash(key)
            isFile = key.utf8.last != UInt8(ascii: "/")
            isSuspect = AddressBook.hasDotBeforeSlash(key)
        }
    }

    private mutating func enter(_ place: Int, _ mark: AddressMark) {
        let (pages, others) = (pages, others)
        let known = places.enter(place, mark.hash) {
            AddressBook.key(AddressBook.path($0, pages, others)) == AddressBook.key(AddressBook.path(place, pages, others))
        }
        if known != place {
            if place < pages.count {
                clashing.append(place)
                if pages[place].hasUsualFile, let file = pages[place].origin?.file { clashingByFile[file] = place }
            }
            return clash(entry(place), entry(known))
        }
        if mark.isFile { fileEntries.append(entry(place)) }
        if mark.isSuspect { suspects.append(entry(place)) }
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

    func page(at path: String) -> Entry? { place(of: path).map(entry) }
    func page(ofFile file: String) -> Entry? {
        if let address = NewsItem.usualAddress(ofFile: file), let place = place(of: address), place < pages.count {
            let page = pages[place]
            // The address then tells the file, which need not be put together.
            if page.hasUsualFile, page.address.path == address { return Entry(page) }
        }
        let place = pagesByFile.find(AddressBook.hash(file)) { pages[$0].origin?.file == file }
        return (place ?? clashingByFile[file]).map(entry)
    }

    private func place(of path: String) -> Int? {
        let key = AddressBook.key(path)
        return places.find(AddressBook.hash(key)) { place in
            let path = self.path(place)
            return path == key || AddressBook.key(path) == key
        }
    }

    /// The place, among the pages that it was made of, of the one at exactly this address; nil too where another page has taken it.
    func placeOfPage(at path: String) -> Int? { place(of: path).flatMap { $0 < pages.count && pages[$0].address.path == path ? $0 : nil } }
    func isHeld(file: String) -> Bool { heldByFile[file] != nil }
    func isHeld(address: String) -> Bool { heldByAddress.contains(AddressBook.key(address)) }

    /// All addresses, to find near ones.
    var addresses: [String] { places.all.compactMap { $0 < pages.count && pages[$0].inSitemap ? pages[$0].address.path : nil } }
    var files: [String] {
        let told = pages.filter { $0.hasUsualFile && $0.inSitemap }.compactMap { $0.origin?.file }
        return told + pagesByFile.all.compactMap { pages[$0].origin?.file } + Array(filesByPath.keys)
    }

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

    private static func hash(_ text: String) -> UInt64 {
        var text = text
        return text.withUTF8 { ContentHash.of($0) }
    }

    /// A folder's page is the same as the `index.html` in it.
    private static func key(_ written: String) -> String {
        let path = written.hasSuffix("/index.html") ? String(written.dropLast(10)) : written
        let isKey = path.utf8.withContiguousStorageIfAvailable { bytes in
            // One sum over all bytes instead of a way out at each: the processor then takes many at once.
            var strange: UInt8 = 0
            for byte in bytes { strange |= byte & 0x80 | (byte &- 0x41 < 26 ? 1 : 0) }
            return strange == 0
        } ?? false
        return isKey ? path : path.composed.lowercased()
    }
}
