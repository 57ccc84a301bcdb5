import PortalModel
import Templates

extension Frames {
    /// Links to places of the site that the program itself names, without those in parts that are left out.
    func links(_ places: [(title: String, path: String)]) -> [Frame] {
        places.filter { portal.has(path: $0.path) }.map { link($0.title, Address($0.path)) }
    }
}

extension Portal {
    fileprivate func has(path: String) -> Bool {
        switch path {
        case "/van-ban/": has(.documents)
        case "/du-lieu/": has(.data)
        default: true
        }
    }
}
