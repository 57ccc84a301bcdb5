import Checking
import Findings
import PortalModel
import Reading
import Text
import Workers

/// A site's content read and checked, without any page being made: for commands that answer from the portal itself.
struct PortalReading {
    /// Nil where the content has errors: an answer would leave out what could not be read.
    let portal: Portal?
    private let findings: [Finding]
    private let root: String

    init(_ options: PortalOptions) throws {
        root = options.root
        let tree = SourceTree(root: root)
        let content = Checker(tree, try options.checkOptions(), Workers(options.threads)).run()
        var silences = content.silences
        findings = silences.filter(content.findings)
        portal = Verdict(findings, strict: false).fails ? nil : content.portal
    }

    /// Says what is wrong, on the way of faults, and how the program is to end.
    func fails() -> Stop {
        let outcome = Bilingual("Chưa tính được: hãy sửa các lỗi trên rồi chạy lại.", "Nothing was counted: mend these errors and run again.")
        let faults = findings.filter { $0.kind.severity == .error }
        let report = Report(faults, language: Console.language, outcome: outcome, strict: false) { [root] path in
            SourceText.quoted(path, root: root)
        }
        var out = ByteBuffer()
        report.write(.text, colour: false, into: &out)
        out.withBytes { _ = Console.write($0, to: 2) }
        return Stop(code: faults.contains { $0.kind == LoadingFindings.missingSite } ? Usage.code : 1)
    }
}
