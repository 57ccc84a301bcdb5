import PortalModel

/// The files beside pages that something shows or links to.
struct UsedFiles {
    /// Paths of addresses, from the portal's own keys.
    private var used: Set<String> = []
    /// Paths of files, from texts.
    private var usedPaths: Set<String> = []

    init(_ portal: Portal) {
        if let image = portal.site.image { used.insert(image.address.path) }
        for item in portal.news {
            if let image = item.image { used.insert(image.address.path) }
            for attachment in item.attachments { used.insert(attachment.address.path) }
        }
        for plan in portal.plans {
            for attachment in plan.attachments { used.insert(attachment.address.path) }
            for evidence in plan.evidence { if let file = evidence.file { used.insert(file.address.path) } }
        }
    }

    /// - Parameter paths: of files below the site's folder.
    mutating func add(_ paths: [String]) { usedPaths.formUnion(paths) }

    func split(_ files: [PublishedFile]) -> (wanted: [PublishedFile], orphans: [PublishedFile]) {
        var wanted: [PublishedFile] = []
        var orphans: [PublishedFile] = []
        for file in files {
            if used.contains(file.address.path) || usedPaths.contains(file.file) { wanted.append(file) } else { orphans.append(file) }
        }
        return (wanted, orphans)
    }
}
