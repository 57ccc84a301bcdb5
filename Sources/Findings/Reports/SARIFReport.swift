import Text

extension Report {
    /// SARIF 2.1.0 (OASIS): one run, the rules that were broken, a result a finding.
    ///
    /// Every result has a location and every location a region, without which GitHub's code scanning takes nothing.
    /// `primaryLocationLineHash` is left to `github/codeql-action/upload-sarif`, which has its own way of counting it
    /// and warns of any other.
    func writeSARIF(into out: inout ByteBuffer) {
        let kinds = Set(findings.map(\.kind)).sorted { $0.code < $1.code }
        let numbers = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1.code, $0) })
        out.append("{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{")
        out.append("\"tool\":{\"driver\":{\"name\":\"mocban\",\"rules\":[")
        for (index, kind) in kinds.enumerated() {
            if index > 0 { out.append(",") }
            rule(kind, into: &out)
        }
        out.append("]}},\"automationDetails\":{\"id\":\"mocban/\"},\"language\":\"\(language.rawValue)\"")
        out.append(",\"columnKind\":\"unicodeCodePoints\",\"results\":[")
        var fingerprints = Fingerprints()
        for (index, finding) in findings.enumerated() {
            if index > 0 { out.append(",") }
            out.append("{\"ruleId\":")
            out.appendJSON(string: finding.kind.code)
            out.append(",\"ruleIndex\":\(numbers[finding.kind.code] ?? -1),\"level\":\"\(finding.kind.severity.rawValue)\"")
            text("message", withoutLinks(printable(message(of: finding))), into: &out)
            out.append(",\"locations\":[{")
            location(finding.place ?? Report.nowhere, into: &out)
            out.append("}]")
            if let other = finding.other {
                out.append(",\"relatedLocations\":[{\"id\":1")
                text("message", language == .vi ? "Nơi kia" : "Other place", into: &out)
                out.append(",")
                location(other, into: &out)
                out.append("}]")
            }
            out.append(",\"partialFingerprints\":{\"mocbanFinding/v1\":")
            out.appendJSON(string: fingerprints.next(finding, spot(of: finding.place)))
            out.append("}}")
        }
        out.append("]}]}\n")
    }

    private func rule(_ kind: FindingKind, into out: inout ByteBuffer) {
        out.append("{\"id\":")
        out.appendJSON(string: kind.code)
        text("shortDescription", kind.title[language], into: &out)
        text("fullDescription", kind.explanation[language], into: &out)
        out.append(",\"help\":{\"text\":")
        out.appendJSON(string: kind.explanation[language])
        out.append(",\"markdown\":")
        out.appendJSON(string: "**\(kind.title[language])**\n\n\(kind.explanation[language])")
        out.append("},\"defaultConfiguration\":{\"level\":\"\(kind.severity.rawValue)\"}")
        out.append(",\"properties\":{\"tags\":[\"\(kind.audience.rawValue)\"],\"problem.severity\":\"\(kind.severity.rawValue)\"}}")
    }

    private func text(_ member: String, _ text: String, into out: inout ByteBuffer) {
        out.append(",\"\(member)\":{\"text\":")
        out.appendJSON(string: text)
        out.append("}")
    }

    /// A path below the place of the call is relative to the root of the sources; any other is an address of its own.
    private func location(_ place: Place, into out: inout ByteBuffer) {
        let file = folder + place.file
        var path = ByteBuffer(capacity: file.utf8.count + 16)
        if file.hasPrefix("/") { path.append("file://") }
        path.appendURLPath(percentEncoding: file)
        out.append("\"physicalLocation\":{\"artifactLocation\":{\"uri\":")
        out.appendJSON(string: path.string())
        if !file.hasPrefix("/") { out.append(",\"uriBaseId\":\"%SRCROOT%\"") }
        out.append("}")
        let spot = spot(of: place)
        out.append(",\"region\":{\"startLine\":\(spot?.line ?? 1),\"startColumn\":\(spot?.pointColumn ?? 1)")
        out.append(",\"endLine\":\(spot?.endLine ?? 1),\"endColumn\":\(spot.map(endColumn) ?? 1)}}")
    }

    private func endColumn(_ spot: SourceSpot) -> Int {
        max(spot.pointEndColumn, spot.line == spot.endLine ? spot.pointColumn + 1 : 1)
    }

    /// `[text](target)` would be a link in a message (SARIF 2.1.0, 3.11.6); what an editor wrote never is one.
    private func withoutLinks(_ text: String) -> String {
        guard text.contains("](") else { return text }
        return text.replacing("\\", with: "\\\\").replacing("[", with: "\\[").replacing("]", with: "\\]")
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
