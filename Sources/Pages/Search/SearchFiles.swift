import PortalModel
import SearchIndex
import Text
import Workers

/// The files of the search index, below `/tim-kiem/chi-muc/`. Their names stay; each holds the generation of the index that
/// it belongs to.
struct SearchFiles: Sendable {
    static let root = Address("/tim-kiem/chi-muc/")
    let catalog: SearchCatalog
    let index: SearchIndex
    /// Items whose texts lie in one file: few, since ten results mostly lie in ten files, more where that would make tens of
    /// thousands of files.
    let chunk: Int
    /// Tells which list of items the numbers in the files belong to: it changes when an item comes, goes or moves.
    let generation: UInt32
    /// For each choice of each filter its items.
    let filters: [Filter]

    /// A filter of the search page: its name in the address, and its choices.
    struct Filter: Sendable {
        let name: String
        let choices: [Choice]
    }

    struct Choice: Sendable {
        let id: String
        let title: String
        let items: [UInt32]
    }

    init(_ catalog: SearchCatalog, _ index: SearchIndex, _ workers: Workers) {
        self.catalog = catalog
        self.index = index
        chunk = catalog.items.count > 5_000 ? 16 : 4
        var hash = Fingerprint()
        hash.add(SearchIndex.format)
        hash.add(index.shardBits)
        hash.add(chunk)
        for number in catalog.items.indices {
            hash.add(catalog.address(of: number).path)
            hash.add(catalog.anchor(of: number) ?? "")
        }
        generation = hash.value
        filters = SearchFiles.filters(catalog, workers)
    }

    /// Every file with how its bytes are made.
    var pages: [Page] {
        let items = catalog.items.count
        var pages = [
            Page(SearchFiles.root.appending("chi-muc.json"), .search, inSitemap: false, from: nil) { composer, _ in writeMeta(into: &composer.page) },
            file("tu.bin") { index.write(vocabularyInto: &$0) },
        ]
        for shard in 0..<1 << index.shardBits {
            pages.append(file("t-\(shard).bin") { index.write(shard: shard, into: &$0) })
        }
        for start in stride(from: 0, to: items, by: chunk) {
            pages.append(
                Page(SearchFiles.root.appending("m-\(start / chunk).json"), .search, inSitemap: false, from: nil) { composer, _ in
                    writeRecords(start..<min(start + chunk, items), into: &composer.page)
                })
        }
        for filter in filters {
            for choice in filter.choices {
                pages.append(file("\(filter.name)-\(choice.id).bin") { SearchIndex.write(list: choice.items, into: &$0) })
            }
        }
        return pages
    }

    private func file(_ name: String, _ write: @escaping @Sendable (inout ByteBuffer) -> Void) -> Page {
        Page(SearchFiles.root.appending(name), .search, inSitemap: false, from: nil) { composer, _ in
            SearchIndex.write(generation: generation, into: &composer.page, write)
        }
    }

    private func writeMeta(into out: inout ByteBuffer) {
        out.append("{\"v\":\"\(generation)\",\"b\":\(index.shardBits),\"n\":\(catalog.items.count),\"c\":\(chunk)}\n")
    }

    /// JSON, which servers send compressed; its end tells that it is whole.
    private func writeRecords(_ numbers: Range<Int>, into out: inout ByteBuffer) {
        out.append("[\(generation)")
        for number in numbers {
            out.append(",\n")
            catalog.write(record: number, into: &out)
        }
        out.append("]\n")
    }

    private static func filters(_ catalog: SearchCatalog, _ workers: Workers) -> [Filter] {
        let facets = workers.map(catalog.items.count) { catalog.facets($0) }
        let portal = catalog.portal
        var kinds: [[UInt32]] = Array(repeating: [], count: SearchKind.allCases.count)
        var provinces: [[UInt32]] = Array(repeating: [], count: portal.provinces.count)
        var topics: [[UInt32]] = Array(repeating: [], count: portal.topics.count)
        var years: [Int: [UInt32]] = [:]
        for (number, facets) in facets.enumerated() {
            let number = UInt32(number)
            kinds[facets.kind.rawValue].append(number)
            for province in facets.provinces { provinces[province].append(number) }
            for topic in facets.topics { topics[topic].append(number) }
            if let year = facets.year { years[year, default: []].append(number) }
        }
        func choices<T>(_ list: [T], _ items: [[UInt32]], _ id: (T) -> String, _ title: (T) -> String) -> [Choice] {
            zip(list, items).filter { !$0.1.isEmpty }.map { Choice(id: id($0.0), title: title($0.0), items: $0.1) }
                .sortedVietnamese { $0.title }
        }
        // A province that nothing but its own page tells of would only make the list longer.
        let told = provinces.map { $0.count > 1 ? $0 : [] }
        return [
            Filter(name: "loai", choices: choices(SearchKind.allCases, kinds, \.id, \.words)),
            Filter(name: "tinh", choices: choices(portal.provinces, told, \.id, \.name)),
            Filter(name: "chu-de", choices: choices(portal.topics, topics, \.id, \.name)),
            Filter(name: "nam", choices: years.sorted { $0.key > $1.key }.map { Choice(id: "\($0.key)", title: "\($0.key)", items: $0.value) }),
        ]
    }
}

/// A short number that tells lists apart: FNV-1a over their texts.
private struct Fingerprint {
    private(set) var value: UInt32 = 2_166_136_261

    mutating func add(_ text: String) {
        for byte in text.utf8 { value = (value ^ UInt32(byte)) &* 16_777_619 }
        value = (value ^ 0xFF) &* 16_777_619
    }

    mutating func add(_ number: Int) { add("\(number)") }
}
