import Synchronization
import Text

/// What unknown ids may have meant, for each list of ids that they should be in; made when the first is met, as thousands may follow.
final class NearbyNames: Sendable {
    struct Tables: Sendable {
        let ids: NameTable
        let names: NameTable
        let idOfName: [String: String]
    }

    /// With each list the number of names that it had: plans are counted again when some of them cannot be used.
    private let made = Mutex<[String: (count: Int, tables: Tables)]>([:])

    /// - Parameters:
    ///   - list: a name for the list of ids.
    ///   - known: the ids that would have been right.
    ///   - names: of records, by id.
    func tables(_ list: String, _ known: some Collection<String>, _ names: [String: String]) -> Tables {
        made.withLock { made in
            if let (count, tables) = made[list], count == known.count { return tables }
            let idOfName = Dictionary(known.map { (names[$0] ?? $0, $0) }, uniquingKeysWith: { min($0, $1) })
            let tables = Tables(ids: NameTable(known), names: NameTable(idOfName.keys), idOfName: idOfName)
            made[list] = (known.count, tables)
            return tables
        }
    }
}
