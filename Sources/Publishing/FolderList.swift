/// The folders of a generation but for its root, parents first, told by the files in them: a list of paths, sorted by their
/// bytes, has all files of a folder beside each other.
struct FolderList: Sendable {
    private struct Entry {
        /// A file somewhere in the folder, and how many bytes of its path are the folder's.
        let file: UInt32
        let count: UInt16
    }

    private let entries: [Entry]
    private let source: any PathList

    init(_ source: some PathList) {
        var entries: [Entry] = []
        var former: [UInt8] = []
        for file in 0..<source.count {
            source.withPath(file) { path in
                var common = 0
                former.withUnsafeBufferPointer { former in
                    let end = min(former.count, path.count)
                    while common < end, former[common] == path[common] { common += 1 }
                }
                // A slash within what is common ends a folder that is known.
                for at in common..<path.count where path[at] == UInt8(ascii: "/") {
                    entries.append(Entry(file: UInt32(file), count: UInt16(at)))
                }
                former.removeAll(keepingCapacity: true)
                former.append(contentsOf: path)
            }
        }
        self.entries = entries
        self.source = source
    }

    var count: Int { entries.count }

    /// A folder's path, only inside `body`.
    func withPath<R>(_ index: Int, _ body: (PathText) -> R) -> R {
        let entry = entries[index]
        return source.withPath(Int(entry.file)) { body(PathText(rebasing: $0[..<Int(entry.count)])) }
    }

    func path(_ index: Int) -> String { withPath(index) { $0.text } }

    /// A file somewhere in the folder, the first by path.
    func firstFile(_ index: Int) -> Int { Int(entries[index].file) }

    /// The folders whose first file is one of these.
    func indices(of files: Range<Int>) -> Range<Int> {
        func first(from file: Int) -> Int {
            var (low, high) = (0, count)
            while low < high {
                let middle = (low + high) / 2
                if firstFile(middle) < file { low = middle + 1 } else { high = middle }
            }
            return low
        }
        return first(from: files.lowerBound)..<first(from: files.upperBound)
    }

    func index(of path: PathText) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            switch withPath(middle, { FolderList.order($0, path) }) {
            case 0: return middle
            case ..<0: low = middle + 1
            default: high = middle
            }
        }
        return nil
    }

    /// A folder and all folders in it.
    func indices(from path: String) -> Range<Int> {
        var path = path
        return path.withUTF8 { path in
            guard let first = index(of: path) else { return 0..<0 }
            var end = first + 1
            while end < count, withPath(end, { $0.starts(with: path) && $0[path.count] == UInt8(ascii: "/") }) { end += 1 }
            return first..<end
        }
    }

    /// Calls `each` with every folder of two lists: its index in the one, in the other, or in both.
    static func merge(_ one: FolderList, _ other: FolderList, _ each: (Int?, Int?) -> Void) {
        var (a, b) = (0, 0)
        while a < one.count || b < other.count {
            let order =
                a == one.count ? 1 : b == other.count ? -1
                : one.withPath(a) { path in other.withPath(b) { FolderList.order(path, $0) } }
            each(order <= 0 ? a : nil, order >= 0 ? b : nil)
            if order <= 0 { a += 1 }
            if order >= 0 { b += 1 }
        }
    }

    /// In the order in which their files stand: as if both paths ended in a slash.
    private static func order(_ a: PathText, _ b: PathText) -> Int {
        if a.isSame(as: b) { return 0 }
        let end = min(a.count, b.count)
        var at = 0
        while at < end, a[at] == b[at] { at += 1 }
        let slash = UInt8(ascii: "/")
        let order = Int(at < a.count ? a[at] : slash) - Int(at < b.count ? b[at] : slash)
        // A folder stands before those in it.
        return order != 0 ? order : a.count - b.count
    }
}

/// Files by the bytes of their paths.
protocol PathList: Sendable {
    var count: Int { get }
    func withPath<R: ~Copyable, E: Error>(_ index: Int, _ body: (PathText) throws(E) -> R) throws(E) -> R
}

extension Manifest: PathList { var count: Int { lines.count } }
extension ClaimedFiles: PathList {}
