import Text

extension Report {
    /// SARIF 2.1.0 (OASIS): one run, the rules that were broken, a result a finding.
    func writeSARIF(into out: inout ByteBuffer) {
        let kinds = Set(findings.map(\.kind)).sorted { $0.code < $1.code }
        out.append("{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{")
        out.append("\"tool\":{\"driver\":{\"name\":\"mocban\",\"rules\":[")
        for (index, kind) in kinds.enumerated() {
            if index > 0 { out.append(",") }
            out.append("{\"id\":")
            out.appendJSON(string: kind.code)
            text("shortDescription", kind.title[language], into: &out)
            text("fullDescription", kind.explanation[language], into: &out)
            out.append(",\"defaultConfiguration\":{\"level\":\"\(kind.severity.rawValue)\"}}")
        }
        // Columns are letters; for composed Vietnamese a letter is one code point.
        out.append("]}},\"columnKind\":\"unicodeCodePoints\",\"results\":[")
        for (index, finding) in findings.enumerated() {
            if index > 0 { out.append(",") }
            out.append("{\"ruleId\":")
            out.appendJSON(string: finding.kind.code)
            out.append(",\"level\":\"\(finding.kind.severity.rawValue)\"")
            text("message", message(of: finding), into: &out)
            if let place = finding.place {
                out.append(",\"locations\":[")
                location(place, into: &out)
                out.append("]")
            }
            if let other = finding.other {
                out.append(",\"relatedLocations\":[")
                location(other, into: &out)
                out.append("]")
            }
            out.append("}")
        }
        out.append("]}]}\n")
    }

    private func text(_ member: String, _ text: String, into out: inout ByteBuffer) {
        out.append(",\"\(member)\":{\"text\":")
        out.appendJSON(string: text)
        out.append("}")
    }

    private func location(_ place: Place, into out: inout ByteBuffer) {
        var path = ByteBuffer(capacity: place.file.utf8.count + 16)
        path.appendURLPath(percentEncoding: place.file)
        out.append("{\"physicalLocation\":{\"artifactLocation\":{\"uri\":")
        out.appendJSON(string: path.string())
        out.append("}")
        if let spot = spot(of: place) {
            out.append(",\"region\":{\"startLine\":\(spot.line),\"startColumn\":\(spot.column)")
            out.append(",\"endLine\":\(spot.endLine),\"endColumn\":\(max(spot.endColumn, spot.line == spot.endLine ? spot.column + 1 : 1))}")
        }
        out.append("}}")
    }

    /// A finding's sentences in one run of text, for formats that have one field for it.
    func message(of finding: Finding) -> String {
        [finding.what, finding.mark, finding.why, finding.remedy]
            .compactMap { $0?[language] }
            .map { text in
                let sentence = text.prefix(1).uppercased() + text.dropFirst()
                return sentence.last.map { ".?!…".contains($0) } == true ? sentence : sentence + "."
            }
            .joined(separator: " ")
    }
}
