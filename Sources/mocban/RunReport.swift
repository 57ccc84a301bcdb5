import Design
import Findings
import Publishing
import Reading
import Text

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What a run says at its end.
struct RunReport {
    let root: String
    let options: SiteOptions
    private let started = ContinuousClock.now

    init(_ root: String, _ options: SiteOptions) {
        self.root = root
        self.options = options
    }

    /// Tells the findings and the summary.
    /// - Returns: the exit code.
    func tell(_ made: MadeSite, _ outcome: Bilingual, _ counts: Publication.Counts? = nil) -> Int32 {
        let language = Console.language
        let site = root
        let report = Report(made.findings, language: language, outcome: outcome, strict: options.strict, folder: pathPrefix(of: root)) { path in
            SourceText.quoted(path, root: site) ?? Design.quoted(path)
        }
        let isText = options.format == .text
        if !isText || !made.findings.isEmpty {
            var out = ByteBuffer()
            report.write(options.format, colour: isText && Console.mayColour, into: &out)
            out.withBytes { _ = Console.write($0) }
        }
        if !options.quiet {
            let summary = Summary(made, counts, elapsed: ContinuousClock.now - started)
            let told = isText && made.findings.isEmpty ? outcome[language] + "\n" : ""
            Console.print(told + summary.text(language), to: isText ? STDOUT_FILENO : STDERR_FILENO)
        }
        // A folder without a site is a wrong call, not faulty content.
        if made.hasNoSite { return Usage.code }
        return report.verdict.exitCode
    }

    /// Tells why nothing was published.
    /// - Returns: the exit code.
    func tell(_ fault: BuildFault) -> Int32 {
        switch fault {
        case .publishing(let error):
            guard case .interrupted(let signal) = error.kind else { return tell(PublishFindings.finding(error)) }
            Console.complain(Console.say("Đã dừng theo yêu cầu; trang web đang chạy không thay đổi.", "Stopped as asked; the live site is unchanged."))
            return 128 + signal
        case .part(let finding): return tell(finding)
        case .usage(let words): return Usage.fail(words.vi, words.en).code
        }
    }

    private func tell(_ fault: Finding) -> Int32 {
        let report = Report([fault], language: Console.language, outcome: Outcome.nothingPublished, strict: false) { _ in nil }
        var out = ByteBuffer()
        report.write(options.format, colour: false, into: &out)
        out.withBytes { _ = Console.write($0, to: options.format == .text ? STDERR_FILENO : STDOUT_FILENO) }
        return Usage.code
    }
}

/// What became of the live site.
enum Outcome {
    static let checked = Bilingual("Đã kiểm tra xong; không ghi gì.", "Checked; nothing was written.")
    static let nothingPublished = Bilingual(
        "Chưa đăng gì; trang web đang chạy không thay đổi.", "Nothing was published; the live site is unchanged.")
}
