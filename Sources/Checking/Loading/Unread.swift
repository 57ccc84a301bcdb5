import Findings

/// What cannot be said once a registry file could not be read: the names that it would have given are
/// not unknown too.
enum Unread {
    /// The findings that would only repeat, name by name, that these files could not be read.
    static func kinds(_ files: Set<String>) -> Set<FindingKind> {
        var kinds: Set<FindingKind> = []
        for file in files {
            switch file {
            case "content/registry/provinces.yml":
                kinds.formUnion([
                    LoadingFindings.unknownProvince, LoadingFindings.unitWithoutProvince, LoadingFindings.unknownUnit,
                ])
            case "content/registry/topics.yml": kinds.insert(LoadingFindings.unknownTopic)
            case "content/registry/channels.yml": kinds.insert(LoadingFindings.unknownChannel)
            case "content/registry/indices.yml": kinds.insert(LoadingFindings.unknownIndex)
            case _ where file.hasPrefix("content/registry/units/"): kinds.insert(LoadingFindings.unknownUnit)
            default: break
            }
        }
        return kinds
    }
}
