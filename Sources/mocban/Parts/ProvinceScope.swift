import ArgumentParser
import Findings
import PortalModel

/// What `--only` asks for: `province=ID`.
struct ProvinceScope: ExpressibleByArgument, Sendable {
    let id: String

    init?(argument: String) {
        guard argument.hasPrefix("province="), argument.utf8.count > 9 else { return nil }
        id = String(argument.dropFirst(9))
    }

    /// The provinces that are meant.
    static func provinces(_ scopes: [ProvinceScope], in portal: Portal) throws(BuildFault) -> Set<Ref<Province>> {
        var found: Set<Ref<Province>> = []
        for scope in scopes {
            guard let index = portal.provinces.firstIndex(where: { $0.id == scope.id }) else {
                let meant = didYouMean(scope.id, among: portal.provinces.map(\.id))
                throw .usage(
                    Bilingual(
                        "danh bạ không có tỉnh, thành phố «\(scope.id)»" + (meant.map { "; " + $0.vi } ?? "."),
                        "the registry has no province “\(scope.id)”" + (meant.map { "; " + $0.en } ?? ".")))
            }
            found.insert(Ref(index))
        }
        return found
    }
}
