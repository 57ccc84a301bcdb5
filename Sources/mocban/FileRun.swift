import Checking
import Findings
import Pages
import Reading
import Text

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// `mocban check FILE`: one text by itself, in a site or not.
struct FileRun {
    private let options: SiteOptions
    private let checkOptions: CheckOptions

    init(_ options: SiteOptions) throws {
        self.options = options
        checkOptions = try options.checkOptions()
    }

    /// Looks at the file, says what is to be said, and ends the program.
    /// - Parameter path: as given; `-` is standard input.
    func check(_ path: String) throws -> Never {
        let bytes: [UInt8]
        switch InputFile.read(path, limit: SourceText.Limit.markdown) {
        case .success(let read): bytes = read
        case .failure(let reason):
            throw Usage.fail("không đọc được \(printable(path)): \(reason.message)", "cannot read \(printable(path)): \(reason.message)")
        }
        let isSite = access(options.site + "/content/site.yml", R_OK) == 0
        let file = LooseFile(bytes, name: path, site: isSite ? SourceTree(root: options.site) : nil, checkOptions)
        let outcome = Bilingual("Đã kiểm tra xong tệp này.", "The file was checked.")
        let text = file.text
        let citations = file.body.map { LooseCitations.findings(in: text, $0, file: path, file.portal) } ?? []
        let findings = file.findings + citations
        let report = Report(findings, language: Console.language, outcome: outcome, strict: options.strict) { [site = options.site] asked in
            asked == path ? text : SourceText.quoted(asked, root: site)
        }
        let isText = options.format == .text
        if !isText || !findings.isEmpty {
            var out = ByteBuffer()
            report.write(options.format, colour: isText && Console.mayColour, into: &out)
            out.withBytes { _ = Console.write($0) }
        } else if !options.quiet {
            Console.print(outcome[Console.language])
        }
        leave(report.verdict.exitCode)
    }
}
