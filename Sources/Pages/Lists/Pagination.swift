import PortalModel
import Templates

/// One page of a list that is cut into pages.
struct ListPage: Sendable {
    let number: Int
    let count: Int
    /// Places in the list.
    let range: Range<Int>
    let total: Int
    private let root: Address

    /// The pages of a list; an empty list has one empty page.
    static func pages(of total: Int, size: Int, at root: Address) -> [ListPage] {
        (1...count(of: total, size: size)).map { page($0, of: total, size: size, at: root) }
    }

    /// How many pages a list has.
    static func count(of total: Int, size: Int) -> Int { max(1, (total + size - 1) / size) }

    /// One of the pages, counted from 1.
    static func page(_ number: Int, of total: Int, size: Int, at root: Address) -> ListPage {
        ListPage(
            number: number, count: count(of: total, size: size), range: (number - 1) * size..<min(number * size, total), total: total,
            root: root)
    }

    /// The first page stands at the list's own address, the others below it: `trang-2/`.
    func address(_ number: Int) -> Address { number == 1 ? root : Address(root.path + "trang-" + String(number) + "/") }
    var address: Address { address(number) }
    var previous: Address? { number > 1 ? address(number - 1) : nil }
    var next: Address? { number < count ? address(number + 1) : nil }

    /// The page's title, told apart from the first page's.
    func titled(_ title: String) -> String { number == 1 ? title : "\(title) – trang \(number)" }

    /// Nil where there is only one page.
    func frame(_ frames: Frames) -> Frame? {
        guard count > 1 else { return nil }
        return Frame(Shapes.pagination) { set in
            set("page", .number(number))
            set("pages", .number(count))
            set("total", .number(total))
            set("previous", previous.map { frames.urlValue($0) } ?? .missing)
            set("next", next.map { frames.urlValue($0) } ?? .missing)
            set("numbers", .list(numbers(frames)))
        }
    }

    /// First, last and the neighbours; what lies between is a gap.
    private func numbers(_ frames: Frames) -> [Frame] {
        var cells: [Frame] = []
        var last = 0
        for page in [1, number - 1, number, number + 1, count] where page > last && page <= count {
            if page > last + 1 { cells.append(Frame(Shapes.pageNumber) { set in
                set("gap", .flag(true))
            }) }
            cells.append(
                Frame(Shapes.pageNumber) { set in
                    set("number", .number(page))
                    set("url", frames.urlValue(address(page)))
                    set("current", .flag(page == number))
                })
            last = page
        }
        return cells
    }
}
