import Findings
import Text

extension SourceText {
    /// Characters that cannot be seen or pass for others: a direction control in what is declared is an error, anything else a warning.
    /// In Markdown it is the same to refer to one by its number.
    /// - Parameter end: where the declarations end and Markdown begins, 0 where there are none.
    public func hidden(before end: Int) -> [Finding] {
        var kinds: Set<FindingKind> = []
        var findings: [Finding] = []
        for spot in suspicious {
            let kind: FindingKind
            switch spot.kind {
            case .control: kind = ReadingFindings.nul
            case .bidirectional:
                kind = spot.range.lowerBound < end ? ReadingFindings.directionMark : ReadingFindings.hiddenCharacter
            case .eth, .softHyphen: continue
            default: kind = ReadingFindings.hiddenCharacter
            }
            // One finding of a kind is enough for a file.
            if kinds.insert(kind).inserted {
                findings.append(Finding(kind, at: Place(file, spot.range), mark: characterName(spot.range)))
            }
        }
        let references = bytes.withUnsafeBufferPointer { SuspiciousText.references(UnsafeBufferPointer(rebasing: $0[end...])) }
        if let first = references.first(where: { $0.kind != .eth && $0.kind != .softHyphen }), kinds.insert(ReadingFindings.hiddenCharacter).inserted {
            let range = end + first.range.lowerBound..<end + first.range.upperBound
            findings.append(Finding(ReadingFindings.hiddenCharacter, at: Place(file, range), mark: first.scalar.name))
        }
        return findings
    }

    private func characterName(_ range: Range<Int>) -> Bilingual? { String(decoding: bytes[range], as: UTF8.self).unicodeScalars.first?.name }
}

extension Unicode.Scalar {
    /// Its number, in words for a mark.
    var name: Bilingual {
        let hex = String(value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
        return Bilingual("ký tự \(code)", "character \(code)")
    }
}
