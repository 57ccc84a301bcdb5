import Findings
import Pages
import PortalModel
import Reading
import Templates

/// How the portal looks: templates and what they need, those of the site before those that come with the program.
///
/// A board that changes one template puts that one file into its `templates/`; all others stay.
public struct Design: Sendable {
    /// Templates ready to be rendered; nil where one of them has a fault, or where they wait until they are needed.
    public let templates: TemplateSet?
    /// Makes them ready for whoever needs them after all; nil where one of them has a fault.
    public let whenNeeded: (@Sendable () -> TemplateSet?)?
    public let assets: Assets
    /// What was tested of the built-in templates, and which of them this site does not use.
    public let accessibility: AccessibilityChecklist
    public let findings: [Finding]

    private static let root = "templates"
    /// It says what was tested of the templates beside it, so that no site brings its own.
    private static let checklist = "accessibility.csv"

    /// Reads a site's own templates and lays them over the built-in ones.
    /// - Parameter renders: whether pages are made; without, templates wait until they are needed where the site has none of its
    ///   own, since nothing can be wrong with the others and making them ready takes longer than checking a small site.
    public static func load(_ tree: SourceTree, renders: Bool = true) -> Design {
        let (found, faults) = tree.files(below: root)
        return lay(found, in: tree, faults, renders: renders)
    }

    /// The design that comes with the program, for a site whose own cannot be used.
    public static func builtIn() -> Design { lay([], in: SourceTree(root: ""), [], renders: true) }

    private static func lay(_ found: [FoundFile], in tree: SourceTree, _ faults: [Finding], renders: Bool) -> Design {
        var findings = faults
        var files: [String: (path: String, bytes: [UInt8])] = [:]
        var tested: [UInt8] = []
        for file in BuiltInDesign.files {
            if file.path == checklist {
                tested = file.bytes
                continue
            }
            files[file.path] = ("\(root)/\(file.path)", file.bytes)
        }
        var replaced: [String] = []
        for file in found {
            let name = String(file.path.dropFirst(root.count + 1))
            if name == checklist, SourceText.readBytes(file, in: tree, limit: SourceText.Limit.template).0 == tested { continue }
            guard isKnown(name) else {
                findings.append(Finding(DesignFindings.unknownFile, at: Place(file.path), remedy: remedy(name)))
                continue
            }
            let isTemplate = !name.hasPrefix("assets/")
            let (bytes, faults) = read(file, in: tree, isText: isTemplate || AssetFiles.isStyle(name))
            findings += faults
            let key = isTemplate ? templateName(name) + ".mustache" : name
            // A new template is shown by one that is replaced; a new style changes what is there.
            if files[key].map({ $0.bytes != bytes }) ?? AssetFiles.isStyle(name) { replaced.append(name) }
            if let bytes { files[key] = (file.path, bytes) }
        }

        let ordered = files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        let sources = ordered.filter { !$0.key.hasPrefix("assets/") }.map {
            TemplateSource(name: templateName($0.key), path: $0.value.path, bytes: $0.value.bytes)
        }
        let carried = AssetFiles(
            ordered.filter { $0.key.hasPrefix("assets/") }.map {
                AssetFiles.File(name: $0.key, path: $0.value.path, bytes: $0.value.bytes)
            })
        findings += carried.findings
        let assets = Assets(carried.assets)
        let entries = PageTemplate.allCases.map { (template: $0.rawValue, shapes: $0.stack(assets.site)) }
        // The tests have looked through the built-in ones.
        let isBuiltIn = found.isEmpty
        let compile = { @Sendable in TemplateSet.compile(sources, entries: entries, mode: isBuiltIn ? .known : .strict) }
        let isLate = !renders && isBuiltIn
        let (set, issues) = isLate ? (nil, []) : compile()
        findings += issues.map(TemplateFindings.finding)
        let accessibility = AccessibilityChecklist(csv: tested, replaced: replaced)
        let whenNeeded: (@Sendable () -> TemplateSet?)? = isLate ? { @Sendable in compile().0 } : set.map { set in { @Sendable in set } }
        return Design(templates: set, whenNeeded: whenNeeded, assets: assets, accessibility: accessibility, findings: findings)
    }

    /// The text of a template as it is used, for quoting its lines.
    public static func quoted(_ path: String) -> [UInt8]? {
        BuiltInDesign.files.first { "\(root)/\($0.path)" == path }.map(\.bytes)
    }

    private static func isKnown(_ name: String) -> Bool {
        name.hasPrefix("assets/") ? AssetFiles.isKnown(name) : name.hasSuffix(".mustache") || name.hasSuffix(".html")
    }

    /// A stylesheet in any other place would be missed by whoever wrote it.
    private static func remedy(_ name: String) -> Bilingual? {
        guard name.hasSuffix(".css") else { return nil }
        return Bilingual("chuyển tệp vào `templates/assets/styles/`", "move it to `templates/assets/styles/`")
    }

    private static func templateName(_ name: String) -> String {
        for suffix in [".mustache", ".html"] where name.hasSuffix(suffix) { return String(name.dropLast(suffix.count)) }
        return name
    }

    private static func read(_ file: FoundFile, in tree: SourceTree, isText: Bool) -> ([UInt8]?, [Finding]) {
        guard isText else { return SourceText.readBytes(file, in: tree, limit: SourceText.Limit.template) }
        let (text, faults) = SourceText.read(file, in: tree, limit: SourceText.Limit.template)
        if let nul = text?.bytes.firstIndex(of: 0) {
            return (nil, faults + [Finding(ReadingFindings.nul, at: Place(file.path, nul..<nul + 1))])
        }
        return (text?.bytes, faults)
    }
}
