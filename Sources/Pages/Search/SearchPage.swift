import PortalModel
import Templates
import Text
import Workers

extension SiteBuilder {
    static let searchRoot = Address("/tim-kiem/")

    /// The search page, which knows the index that stands beside it.
    func searchPage(_ files: SearchFiles?, _ lists: SearchLists?) -> Page {
        Page(SiteBuilder.searchRoot, .lists, from: searchPagePrint(files, lists)) { composer, _ in
            let choices = Dictionary((files?.filters ?? []).map { ($0.name, $0.choices) }) { first, _ in first }
            func options(_ name: String) -> Value {
                .list((choices[name] ?? []).map { Frame(Shapes.searchChoice, ["value": .text($0.id), "title": .text($0.title)]) })
            }
            render(
                .search,
                PageHead("Tìm kiếm", "Tìm trong tin, kế hoạch, đường dây nóng, đơn vị, văn bản của cổng.", at: SiteBuilder.searchRoot, kind: "search"),
                Frame(
                    Shapes.search,
                    [
                        "action": .text(frames.url(SiteBuilder.searchRoot)), "index_url": .text(frames.url(SearchFiles.root)),
                        "index_version": .text("\(files?.generation ?? 0)"), "index_bits": .number(files?.index.shardBits ?? 0),
                        "index_items": .number(files?.catalog.items.count ?? 0), "index_chunk": .number(files?.chunk ?? 1),
                        "kinds": options("loai"), "provinces": options("tinh"), "topics": options("chu-de"), "years": options("nam"),
                        "lists": .list(lists?.frames(self) ?? []),
                    ]), &composer)
        }
    }

    /// What the search page is made from: the choices that there are, and how many entries under which letter.
    private func searchPagePrint(_ files: SearchFiles?, _ lists: SearchLists?) -> Fingerprint? {
        guard let files, let lists else { return nil }
        return .of { out in
            out.add(grounds.rare)
            out.add(Int(files.generation))
            out.add(files.catalog.items.count)
            for filter in files.filters {
                out.add(filter.choices.count)
                for choice in filter.choices { out.add(choice.id) }
            }
            for list in lists.lists {
                out.add(list.letters.count)
                for letter in list.letters {
                    out.add(letter.address.path)
                    out.add(letter.entries.count)
                }
            }
        }
    }
}
