import PortalModel
import SearchIndex
import Text
import Workers

extension SiteBuilder {
    /// All pages of the search with what they are made from. Where only texts have changed, the lists, records and filters are not put
    /// together: their pages are those of the last build.
    func searchPages(_ search: SiteSearch, _ index: SearchIndex, _ workers: Workers) -> [Page] {
        // Records and lists show of items what their cards do, and nothing of their texts: from this follows which pages there are, and what
        // each is made from. A first build asks for none of it.
        let print = Once { [self] in
            search.keepsPages(of: index) ?? Fingerprint.of { out in
                out.add(grounds.all)
                out.add(index.shardBits)
            }
        }
        // Where the last build left pages they are most likely not asked for; and whoever asks then holds a lock.
        let early = search.formerPages != nil ? nil : workers.both({ SearchLists(self, workers) }, { SearchFiles(search.catalog, index, workers) })
        let whole = Once { [self] in
            lasting.memory().use {
                let (lists, files) = early ?? (SearchLists(self, workers), SearchFiles(search.catalog, index, workers))
                return (pages: ([searchPage(files, lists)] + lists.pages(self)).map { ($0, SearchPart.nothing) } + files.pages, generation: files.generation)
            }
        }
        let former = search.formerPages.flatMap { $0.print.value == print.value ? $0 : nil }
        let known = former ?? KeptSearchPages(whole.value.pages, whole.value.generation, from: print)
        search.leave(index, known)
        let byPath = Once { Dictionary(whole.value.pages.map { ($0.page.address.path, $0.page) }) { first, _ in first } }
        let pages = former == nil ? whole.value.pages.map(\.page) : []
        return known.entries.enumerated().map { place, entry in
            let page = former == nil ? pages[place] : nil
            return Page(Address(entry.path), entry.kind, inSitemap: false, from: SearchPart.print(entry, of: index, known.generation)) { composer, body in
                guard entry.part == .nothing else {
                    return SearchIndex.write(generation: known.generation, into: &composer.page) { entry.part.write(index, into: &$0) }
                }
                (page ?? byPath.value[entry.path])?.compose(&composer, body)
            }
        }
    }
}

extension SearchPart {
    /// - Parameter generation: stands in the files of the index, and changes with their form.
    fileprivate static func print(_ entry: KeptSearchPages.Entry, of index: SearchIndex, _ generation: UInt32) -> Fingerprint? {
        let part: UInt64
        switch entry.part {
        case .nothing: return entry.print
        case .vocabulary: part = index.vocabularyFingerprint
        case .shard(let shard): part = index.fingerprint(shard: shard)
        }
        return .of { out in
            out.add(Int(generation))
            out.add(part)
        }
    }
}
