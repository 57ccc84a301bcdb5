import Checking
import Design
import Findings
import Pages
import PortalModel
import Reading
import Synchronization
import Workers

/// Makes the preview from the folder, again and again; what has not changed since the last time is not read again.
final class PreviewMaker: Sendable {
    /// What came of one look at the folder.
    struct Made: Sendable {
        /// Nil where nothing can be shown that is newer than what is there.
        var preview: Preview?
        /// Faults for which something older is shown: the last templates, or all as it was.
        var obstacles: [Finding] = []
        var findings: [Finding]
        /// What of the findings of pages the site lets be.
        var silences: Silences
    }

    private let tree: SourceTree
    private let options: CheckOptions
    private let workers: Workers
    private let kinds: [FindingKind]
    private let last = KeptCheck()
    private let design = Mutex<KeptDesign>(KeptDesign())

    private struct KeptDesign {
        /// Of the files that `current` was made of; nil where one of them may yet have changed unseen.
        var stamps: [String: FileStamp]?
        var current: Design?
        /// The last one whose templates were in order.
        var good: Design?
    }

    init(_ tree: SourceTree, _ options: CheckOptions, _ workers: Workers, kinds: [FindingKind]) {
        self.tree = tree
        self.options = options
        self.workers = workers
        self.kinds = kinds
    }

    /// - Parameters:
    ///   - former: what is shown.
    ///   - changed: since the last time.
    func make(former: Preview?, _ changed: FolderChanges) -> Made {
        let (design, usable) = currentDesign()
        let content = Checker(tree, options, workers, keepsTexts: true).run(after: last, changed: changed.files)
        var silences = content.silences
        var made = Made(findings: silences.filter(content.findings) + silences.faults(among: kinds) + design.findings, silences: silences)
        guard let portal = content.portal else {
            made.obstacles = made.findings.filter { $0.kind.severity == .error }
            return made
        }
        if design.templates == nil { made.obstacles = design.findings.filter { $0.kind.severity == .error } }
        let site = SitePages(
            portal, held: content.held, faulty: content.faulty, templates: usable.whenNeeded, assets: usable.assets,
            accessibility: usable.accessibility, workers, texts: content.texts.read, former: former?.site)
        made.findings += site.findings
        let preview = Preview(portal, content, site, workers, root: tree.root, former: former)
        if let former, preview.losses(since: former) > Preview.keptPages {
            // One slip in the registry must not empty the site.
            made.obstacles += made.findings.filter { $0.kind.severity == .error }
        } else {
            made.preview = preview
        }
        return made
    }

    /// The design as it is, for its findings, and the one to show pages with.
    private func currentDesign() -> (Design, usable: Design) {
        design.withLock { kept in
            let now = FileStamp.now()
            var stamps: [String: FileStamp] = [:]
            var isSettled = true
            for file in tree.files(below: "templates").0 {
                guard let stamp = tree.stamp(of: file) else { continue }
                stamps[file.diskPath] = stamp
                isSettled = isSettled && stamp.isSettled(at: now)
            }
            if let current = kept.current, stamps == kept.stamps { return (current, kept.good ?? current) }
            let current = Design.load(tree)
            kept.stamps = isSettled ? stamps : nil
            kept.current = current
            if current.templates != nil { kept.good = current }
            let good = kept.good ?? Design.builtIn()
            kept.good = good
            return (current, good)
        }
    }
}
