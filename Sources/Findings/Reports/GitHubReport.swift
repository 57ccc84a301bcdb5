import Text

extension Report {
    /// Workflow commands (`::error file=…,line=…,col=…::…`), one a finding.
    func writeGitHub(into out: inout ByteBuffer) {
        for finding in findings {
            out.append("::\(finding.kind.severity.rawValue) ")
            var properties: [(String, String)] = []
            if let place = finding.place {
                properties.append(("file", folder + place.file))
                if let spot = spot(of: place) {
                    properties.append(("line", String(spot.line)))
                    properties.append(("endLine", String(spot.endLine)))
                    // GitHub takes columns only where the place stays on one line.
                    if spot.endLine == spot.line {
                        properties.append(("col", String(spot.column)))
                        properties.append(("endColumn", String(spot.endColumn)))
                    }
                }
            }
            properties.append(("title", finding.kind.code + " " + finding.kind.title[language]))
            let list = properties.map { "\($0)=\(escaped($1, property: true))" }
            out.append(list.joined(separator: ",") + "::")
            out.append(escaped(message(of: finding), property: false) + "\n")
        }
        out.append(outcome[language] + "\n")
    }

    /// So that a file's name or text cannot end the command and begin another.
    private func escaped(_ text: String, property: Bool) -> String {
        var result = ""
        for character in text.unicodeScalars {
            switch character {
            case "%": result += "%25"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            case ":" where property: result += "%3A"
            case "," where property: result += "%2C"
            default: result.unicodeScalars.append(character)
            }
        }
        return printable(result)
    }
}
