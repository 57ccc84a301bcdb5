import Keeping
import Pages
import PortalModel
import Publishing
import Text

/// What is kept of a build that found nothing to tell: where everything it was made from is still the same, so is what it made.
struct KeptRun: Equatable {
    private static let name = "~site run"

    /// What the site was made with: the options that show in it.
    struct Terms: Equatable {
        var today: String
        var baseURL: String?
        var drafts: Bool
    }

    var terms: Terms
    /// Minutes by which the site's time zone is before UTC.
    var zone: Int
    /// The hashes of all files it was made from, and of the manifest of what was made.
    var inputs: UInt64
    var manifest: UInt64
    var files: Int
    var pages: [PageKind: Int]
    var held: [Hold: Int]

    /// - Returns: nil if none was kept.
    init?(_ table: KeptTable) {
        guard let bytes = table.value(KeptRun.name) else { return nil }
        var values: [Substring: Substring] = [:]
        let text = bytes.withBytes { String(decoding: $0, as: UTF8.self) }
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1)
            if parts.count == 2 { values[parts[0]] = parts[1] }
        }
        guard let today = values["today"], let drafts = values["drafts"], let zone = values["zone"].flatMap({ Int($0) }),
            let inputs = values["inputs"].flatMap({ UInt64($0) }), let manifest = values["manifest"].flatMap({ UInt64($0) }),
            let files = values["files"].flatMap({ Int($0) })
        else { return nil }
        terms = Terms(today: String(today), baseURL: values["base"].map(String.init), drafts: drafts == "true")
        (self.zone, self.inputs, self.manifest, self.files) = (zone, inputs, manifest, files)
        pages = [:]
        held = [:]
        for kind in PageKind.allCases { pages[kind] = values["pages.\(kind.rawValue)"].flatMap { Int($0) } }
        for hold in Hold.allCases { held[hold] = values["held.\(hold.rawValue)"].flatMap { Int($0) } }
    }

    init(_ terms: Terms, zone: Int, inputs: UInt64, manifest: UInt64, _ made: MadeSite) {
        (self.terms, self.zone, self.inputs, self.manifest) = (terms, zone, inputs, manifest)
        files = made.files
        pages = made.counts
        held = [:]
        for item in made.held { held[item.hold, default: 0] += 1 }
    }

    /// For a table of what is kept.
    var entry: (name: String, value: [UInt8]) {
        var lines = ["today \(terms.today)", "drafts \(terms.drafts)", "zone \(zone)", "inputs \(inputs)", "manifest \(manifest)", "files \(files)"]
        if let base = terms.baseURL { lines.append("base \(base)") }
        for kind in PageKind.allCases { if let count = pages[kind] { lines.append("pages.\(kind.rawValue) \(count)") } }
        for hold in Hold.allCases { if let count = held[hold] { lines.append("held.\(hold.rawValue) \(count)") } }
        return (KeptRun.name, Array(lines.joined(separator: "\n").utf8))
    }

    /// What a build with the same result would tell.
    var made: MadeSite {
        let nowhere = Address("/")
        let held = Hold.allCases.flatMap { hold in
            (0..<(self.held[hold] ?? 0)).map { _ in HeldItem(title: "", file: "", hold: hold, address: nowhere) }
        }
        return MadeSite(findings: [], held: held, counts: pages, files: files)
    }
}
