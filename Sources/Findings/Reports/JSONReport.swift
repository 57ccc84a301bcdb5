import Text

extension Report {
    /// One object; `version` changes when a member changes its meaning or goes away.
    func writeJSON(into out: inout ByteBuffer) {
        let verdict = verdict
        out.append("{\n  \"version\": 1,\n  \"tool\": \"mocban\",\n  \"language\": ")
        out.appendJSON(string: language.rawValue)
        out.append(",\n  \"errors\": ")
        out.append(decimal: verdict.errors)
        out.append(",\n  \"warnings\": ")
        out.append(decimal: verdict.warnings)
        out.append(",\n  \"outcome\": ")
        out.appendJSON(string: outcome[language])
        out.append(",\n  \"findings\": [")
        for (index, finding) in findings.enumerated() {
            out.append(index == 0 ? "\n" : ",\n")
            write(finding, into: &out)
        }
        out.append(findings.isEmpty ? "]\n}\n" : "\n  ]\n}\n")
    }

    private func write(_ finding: Finding, into out: inout ByteBuffer) {
        out.append("    {\"code\": ")
        out.appendJSON(string: finding.kind.code)
        out.append(", \"severity\": ")
        out.appendJSON(string: finding.kind.severity.rawValue)
        out.append(", \"audience\": ")
        out.appendJSON(string: finding.kind.audience.rawValue)
        member("message", finding.what[language], into: &out)
        member("page", finding.page, into: &out)
        if let place = finding.place { write(place, as: "place", into: &out) }
        member("mark", finding.mark?[language], into: &out)
        member("why", finding.why?[language], into: &out)
        member("remedy", finding.remedy?[language], into: &out)
        if let other = finding.other { write(other, as: "other", into: &out) }
        out.append("}")
    }

    private func write(_ place: Place, as name: String, into out: inout ByteBuffer) {
        out.append(", ")
        out.appendJSON(string: name)
        out.append(": {\"file\": ")
        out.appendJSON(string: place.file)
        if let spot = spot(of: place) {
            for (name, number) in [
                ("line", spot.line), ("column", spot.column),
                ("endLine", spot.endLine), ("endColumn", spot.endColumn),
            ] {
                out.append(", \"\(name)\": ")
                out.append(decimal: number)
            }
        }
        out.append("}")
    }

    private func member(_ name: String, _ value: String?, into out: inout ByteBuffer) {
        guard let value else { return }
        out.append(", \"\(name)\": ")
        out.appendJSON(string: value)
    }
}
