import Text

extension Report {
    /// A Code Quality report (docs.gitlab.com/ci/testing/code_quality): an array with an object a finding, which a merge
    /// request shows at its line. Two with one fingerprint would be shown as one.
    func writeGitLab(into out: inout ByteBuffer) {
        var fingerprints = Fingerprints()
        out.append("[")
        for (index, finding) in findings.enumerated() {
            let spot = spot(of: finding.place)
            out.append(index == 0 ? "\n" : ",\n")
            out.append("  {\"description\": ")
            out.appendJSON(string: printable(message(of: finding)))
            out.append(", \"check_name\": ")
            out.appendJSON(string: finding.kind.code)
            out.append(", \"fingerprint\": ")
            out.appendJSON(string: fingerprints.next(finding, spot))
            out.append(", \"severity\": \"\(finding.kind.severity == .error ? "major" : "minor")\", \"location\": {\"path\": ")
            out.appendJSON(string: folder + (finding.place ?? Report.nowhere).file)
            out.append(", \"lines\": {\"begin\": \(spot?.line ?? 1), \"end\": \(spot?.endLine ?? 1)}}}")
        }
        out.append(findings.isEmpty ? "]\n" : "\n]\n")
    }

    /// Where a finding of no file is told, for programs that know none without.
    static let nowhere = Place("content/site.yml")
}
