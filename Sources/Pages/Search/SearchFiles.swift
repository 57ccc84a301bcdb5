import PortalModel
import SearchIndex
import Text
import Workers

/// The files of the search index, below `/tim-kiem/chi-muc/`. Their names stay; each holds the generation of the index that
/// it belongs to.
///
/// A class, since each of its pages holds on to it.
final class SearchFiles: Sendable {
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
        let items: ItemList
    }

    init(_ catalog: SearchCatalog, _ index: SearchIndex, _ workers: Workers) {
        self.catalog = catalog
        self.index = index
        chunk = catalog.items.count > 5_000 ? 16 : 4
        var hash = Generation()
        for number in [SearchIndex.format, index.shardBits, chunk] { hash.add("\(number)") }
        for number in catalog.items.indices {
            hash.add(catalog.address(of: number).path)
            hash.add(catalog.anchor(of: number) ?? "")
        }
        generation = hash.value
        filters = SearchFiles.filters(catalog, workers)
    }

    /// Every file with how its bytes are made, and what of the index it holds.
    var pages: [(page: Page, part: SearchPart)] {
        let items = catalog.items.count
        var pages = [
            (
                Page(SearchFiles.root.appending("chi-muc.json"), .search, inSitemap: false, from: self.print(of: [])) { [self] composer, _ in
                    writeMeta(into: &composer.page)
                },
                SearchPart.nothing
            ),
            file("tu.bin", .vocabulary, from: nil) { [index] in SearchPart.vocabulary.write(index, into: &$0) },
        ]
        for shard in 0..<1 << index.shardBits {
            pages.append(file("t-\(shard).bin", .shard(shard), from: nil) { [index] in SearchPart.shard(shard).write(index, into: &$0) })
        }
        for start in stride(from: 0, to: items, by: chunk) {
            let numbers = start..<min(start + chunk, items)
            let page = Page(SearchFiles.root.appending("m-\(start / chunk).json"), .search, inSitemap: false, from: self.recordsPrint(numbers)) {
                [self] composer, _ in writeRecords(numbers, into: &composer.page)
            }
            pages.append((page, .nothing))
        }
        for filter in filters {
            for choice in filter.choices {
                let name = "\(filter.name)-\(choice.id).bin"
                pages.append(file(name, .nothing, from: self.print(of: choice.items.bytes)) { $0.append(choice.items.bytes) })
            }
        }
        return pages
    }

    private func file(
        _ name: String, _ part: SearchPart, from print: @autoclosure @escaping @Sendable () -> Fingerprint?,
        _ write: @escaping @Sendable (inout ByteBuffer) -> Void
    ) -> (Page, SearchPart) {
        let page = Page(SearchFiles.root.appending(name), .search, inSitemap: false, from: print()) { [generation] composer, _ in
            SearchIndex.write(generation: generation, into: &composer.page, write)
        }
        return (page, part)
    }

    /// What a file is made from that holds some bytes: all of them tell the generation, from which follows what there is of which form.
    private func print(of bytes: [UInt8]) -> Fingerprint {
        .of { out in
            out.add(Int(generation))
            out.add(catalog.items.count)
            bytes.withUnsafeBufferPointer { out.add(FileMark($0)) }
        }
    }

    /// Of an item that is no news everything that is shown follows from the registry, the other pages and the documents.
    private func recordsPrint(_ numbers: Range<Int>) -> Fingerprint {
        let grounds = catalog.builder.grounds
        let news = numbers.compactMap { number in if case .news(let index) = catalog.items[number] { index } else { nil } }
        return grounds.showing(news, besides: grounds.documents) { out in
            out.add(Int(generation))
            out.add(numbers.lowerBound)
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

    /// Items that are looked at before their numbers are put into the lists.
    private static let run = 1 << 14

    private static func filters(_ catalog: SearchCatalog, _ workers: Workers) -> [Filter] {
        let portal = catalog.portal
        var kinds = Array(repeating: ItemList(), count: SearchKind.allCases.count)
        var provinces = Array(repeating: ItemList(), count: portal.provinces.count)
        var topics = Array(repeating: ItemList(), count: portal.topics.count)
        var years: [Int: ItemList] = [:]
        for start in stride(from: 0, to: catalog.items.count, by: run) {
            let facets = workers.map(min(run, catalog.items.count - start)) { catalog.facets(start + $0) }
            for (offset, facets) in facets.enumerated() {
                let number = UInt32(start + offset)
                kinds[facets.kind.rawValue].append(number)
                for province in facets.provinces { provinces[province].append(number) }
                for topic in facets.topics { topics[topic].append(number) }
                if let year = facets.year { years[year, default: ItemList()].append(number) }
            }
        }
        func choices<T>(_ list: [T], _ items: [ItemList], _ id: (T) -> String, _ title: (T) -> String) -> [Choice] {
            zip(list, items).filter { $0.1.count > 0 }.map { Choice(id: id($0.0), title: title($0.0), items: $0.1) }
                .sortedVietnamese { $0.title }
        }
        // A province that nothing but its own page tells of would only make the list longer.
        let told = provinces.map { $0.count > 1 ? $0 : ItemList() }
        return [
            Filter(name: "loai", choices: choices(SearchKind.allCases, kinds, \.id, \.words)),
            Filter(name: "tinh", choices: choices(portal.provinces, told, \.id, \.name)),
            Filter(name: "chu-de", choices: choices(portal.topics, topics, \.id, \.name)),
            Filter(name: "nam", choices: years.sorted { $0.key > $1.key }.map { Choice(id: "\($0.key)", title: "\($0.key)", items: $0.value) }),
        ]
    }
}

/// The numbers of the items of a choice, going up, as they stand in its file.
struct ItemList: Sendable {
    private(set) var bytes: [UInt8] = []
    private(set) var count = 0
    private var last: UInt32 = 0

    mutating func append(_ number: UInt32) {
        var rest = number &- last
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
        last = number
        count += 1
    }
}
