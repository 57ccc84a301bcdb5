import Findings
import PortalModel
import Reading

/// Where a site is published, from `content/site.yml` alone: for what needs no content.
public enum SiteAddress {
    /// - Returns: the address, or nil with what is wrong.
    public static func read(_ tree: SourceTree) -> (BaseURL?, [Finding]) {
        let (files, _) = tree.files(below: "content")
        let (text, faults) = files.first { $0.path == "content/site.yml" }
            .map { SourceText.read($0, in: tree, limit: SourceText.Limit.registry) } ?? (nil, [])
        var loader = SiteLoader()
        guard faults.isEmpty, let record = loader.record(text) else { return (nil, faults + loader.findings) }
        let base = loader.baseURL(record)
        return (base, base == nil ? loader.findings : [])
    }
}
