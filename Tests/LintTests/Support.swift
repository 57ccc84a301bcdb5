import Findings
import Lint
import Testing
import Text

/// What is said of a text: each finding's code and the words that it points at, in the order of the text.
func said(
    of text: String, known: Set<String> = [], tones: TonePlacement? = nil, ended: [EndedName] = [], on day: String? = nil, _ form: Passage.Form = .markdown
) -> [String] {
    guard let today = Day(year: 2026, month: 11, day: 20) else { return [] }
    let linter = Linter(LintGuide(known: known, tonePlacement: tones, today: today, ended: ended))
    let bytes = Array(text.utf8)
    var own: Day?
    if let day, case .success(let time) = DayParsing.parse(day) { own = time.day }
    let result = linter.look(through: bytes, file: "bai.md", [Passage(0..<bytes.count, form)], on: own)
    return (result.findings + result.numbers.map(\.finding)).sorted(by: Finding.inOrder).map { finding in
        let place = finding.place?.range ?? 0..<0
        return "\(finding.kind.code) \(String(decoding: bytes[place], as: UTF8.self))"
    }
}

/// Texts of which nothing is to be said.
func expectSilence(_ texts: [String], known: Set<String> = [], on day: String? = nil) {
    for text in texts { #expect(said(of: text, known: known, on: day) == [], "\(text)") }
}
