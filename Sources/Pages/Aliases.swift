import Findings
import PortalModel
import Text

/// Old addresses and where they lead.
struct Aliases {
    private(set) var valid: [(alias: Alias, origin: Origin, title: String, target: Address)] = []
    private(set) var findings: [Finding] = []

    init(_ portal: Portal) {
        // Of a million items nearly none has one.
        for item in portal.news where !item.aliases.isEmpty { add(item.aliases, item.place, item.title, item.address) }
        for plan in portal.plans { add(plan.aliases, plan.place, plan.title, plan.address) }
        for directory in portal.hotlines { add(directory.aliases, directory.place, directory.title, directory.address) }
        for page in portal.pages { add(page.aliases, page.place, page.title, page.address) }
    }

    private mutating func add(_ aliases: [Alias], _ origin: Origin, _ title: String, _ target: Address) {
        for alias in aliases {
            if let address = Aliases.usable(alias.address.path) {
                valid.append((Alias(address: address, range: alias.range), origin, title, target))
            } else {
                findings.append(Finding(PageFindings.badAlias, at: Place(origin.file, alias.range), page: title))
            }
        }
    }

    /// The address as it is published, or nil where it could leave the site or mean something else to a server.
    static func usable(_ path: String) -> Address? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: true)
        guard path.hasPrefix("/"), !path.contains("//"), !parts.isEmpty, path.utf8.count <= 500 else { return nil }
        for part in parts {
            guard part.utf8.count <= 200, !part.hasPrefix("."), !part.hasSuffix(".") else { return nil }
            for scalar in part.unicodeScalars {
                if scalar.value <= 0x20 || scalar.value == 0x7F || "\\?#%:*\"<>|".unicodeScalars.contains(scalar) { return nil }
            }
        }
        // The one file of the site without a dot in its name, so that no other check meets it.
        if parts[0] == "_redirects" { return nil }
        // Assets of this and of the former generation.
        if parts[0].lowercased() == "assets" { return nil }
        // The search page's lists and index.
        if parts[0].lowercased() == "tim-kiem" { return nil }
        // A page of its own stands in a folder; `.html` and the like stand as files.
        let last = parts[parts.count - 1].lowercased()
        let isFile = [".html", ".htm", ".aspx", ".jsp"].contains { last.hasSuffix($0) }
        return Address("/" + parts.joined(separator: "/") + (isFile ? "" : "/"))
    }
}
