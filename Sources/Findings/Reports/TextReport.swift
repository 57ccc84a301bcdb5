import Text

extension Report {
    /// For an editor at a console: one paragraph a finding, their own line quoted and marked.
    func writeText(colour: Bool, into out: inout ByteBuffer) {
        let paint = Paint(colour)
        var alike = AlikeFindings()
        for (index, finding) in findings.enumerated() {
            if index > 0, findings[index - 1].place?.file != finding.place?.file { writeRest(of: &alike, paint, into: &out) }
            if alike.isToldInFull(finding, line: { spot(of: finding.place)?.line }) {
                write(finding, paint, into: &out)
                out.append("\n")
            }
        }
        writeRest(of: &alike, paint, into: &out)
        out.append(closing + "\n")
    }

    /// Where those stand of a file's findings that were not told in full.
    private func writeRest(of alike: inout AlikeFindings, _ paint: Paint, into out: inout ByteBuffer) {
        let words = Words(language)
        for (finding, lines) in alike.removeRest() {
            writeTitle(of: finding, paint, more: lines.count, into: &out)
            if let place = finding.place { out.append("  \(words.file) \(printable(place.file)), \(words.lines(LineRanges(lines)))\n\n") }
        }
    }

    /// One finding in the words and the form of the console.
    public func text(of finding: Finding) -> String {
        var out = ByteBuffer()
        write(finding, Paint(false), into: &out)
        return out.string()
    }

    private func tone(of finding: Finding) -> Paint.Tone { finding.kind.severity == .error ? .error : .warning }

    /// - Parameter more: places that are told of together; 0 for one that is told in full.
    private func writeTitle(of finding: Finding, _ paint: Paint, more: Int = 0, into out: inout ByteBuffer) {
        out.append(paint(tone(of: finding), "\(finding.kind.severity.label[language]) \(finding.kind.code)"))
        let rest = more == 0 ? "" : Words(language).more(more)
        out.append("  " + paint(.strong, printable(finding.what[language]) + rest) + "\n")
    }

    private func write(_ finding: Finding, _ paint: Paint, into out: inout ByteBuffer) {
        writeTitle(of: finding, paint, into: &out)
        let words = Words(language)
        if let page = finding.page { out.append("  \(words.page) «\(printable(page))»\n") }
        let spot = spot(of: finding.place)
        if let place = finding.place {
            out.append("  \(words.file) \(printable(place.file))\(words.position(spot))\n")
        }
        if let spot { quote(spot, finding, paint, into: &out) }
        if let other = finding.other {
            let position = words.position(self.spot(of: other))
            out.append("  \(words.other) \(printable(other.file))\(position)\n")
        }
        if spot == nil, let mark = finding.mark {
            out.append("  \(words.why) \(sentence(mark[language]))\n")
        }
        if let why = finding.why { out.append("  \(words.why) \(sentence(why[language]))\n") }
        if let remedy = finding.remedy {
            out.append("  \(words.remedy) \(sentence(remedy[language]))\n")
        }
        if finding.kind.audience == .operator { out.append("  \(words.forOperator)\n") }
    }

    private func quote(_ spot: SourceSpot, _ finding: Finding, _ paint: Paint, into out: inout ByteBuffer) {
        let excerpt = Excerpt(spot)
        let width = String(spot.line).count
        let gutter = String(repeating: " ", count: width + 4)
        out.append("\n")
        if let before = spot.before, !before.isEmpty {
            let number = String(spot.line - 1)
            let pad = String(repeating: " ", count: width - number.count)
            out.append("    \(pad)\(number) │ \(printable(Excerpt.shortened(before)))\n")
        }
        out.append("    \(spot.line) │ \(printable(excerpt.text))\n")
        let blanks = String(repeating: " ", count: excerpt.blanks)
        let marks = String(repeating: "^", count: excerpt.marks)
        let note = finding.mark.map { " " + printable($0[language]) } ?? ""
        out.append("\(gutter) │ \(blanks)\(paint(tone(of: finding), marks + note))\n\n")
    }

    /// How many, in how many files, and what became of the live site.
    private var closing: String {
        let verdict = verdict
        guard verdict.errors + verdict.warnings > 0 else { return outcome[language] }
        let files = max(verdict.files, 1)
        switch language {
        case .vi:
            var counts: [String] = []
            if verdict.errors > 0 { counts.append("\(verdict.errors) lỗi") }
            if verdict.warnings > 0 { counts.append("\(verdict.warnings) cảnh báo") }
            return counts.joined(separator: ", ") + " trong \(files) tệp. " + outcome.vi
        case .en:
            var counts: [String] = []
            if verdict.errors > 0 {
                counts.append("\(verdict.errors) error" + (verdict.errors == 1 ? "" : "s"))
            }
            if verdict.warnings > 0 {
                counts.append("\(verdict.warnings) warning" + (verdict.warnings == 1 ? "" : "s"))
            }
            return counts.joined(separator: ", ")
                + " in \(files) file\(files == 1 ? "" : "s"). " + outcome.en
        }
    }

    private func sentence(_ text: String) -> String {
        let text = printable(text)
        guard let last = text.last, !".?!…".contains(last) else { return text }
        return text + "."
    }
}

/// The fixed words of a report.
private struct Words {
    let language: Language
    init(_ language: Language) { self.language = language }

    private func pick(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
    var page: String { pick("Trang:", "Page:") }
    var file: String { pick("Tệp:  ", "File:") }
    var other: String { pick("Nơi kia:", "Other place:") }
    var why: String { pick("Vì sao:", "Why:") }
    var remedy: String { pick("Cách sửa:", "To mend:") }
    var forOperator: String {
        pick(
            "(Việc này dành cho người quản trị trang, không phải biên tập viên.)",
            "(This is for whoever runs the site, not for the editor.)")
    }

    func position(_ spot: SourceSpot?) -> String {
        guard let spot else { return "" }
        return pick(", dòng \(spot.line), cột \(spot.column)", ", line \(spot.line), column \(spot.column)")
    }

    func more(_ count: Int) -> String { pick(": còn \(count) chỗ nữa", ": \(count) more place\(count == 1 ? "" : "s")") }
    func lines(_ ranges: LineRanges) -> String { pick("dòng \(ranges.text)", "line\(ranges.isOne ? "" : "s") \(ranges.text)") }
}

/// Colour for a terminal, or none.
private struct Paint {
    enum Tone: String {
        case error = "31"
        case warning = "33"
        case strong = "1"
    }
    let on: Bool
    init(_ on: Bool) { self.on = on }

    func callAsFunction(_ tone: Tone, _ text: String) -> String {
        on ? "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m" : text
    }
}
