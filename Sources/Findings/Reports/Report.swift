import Synchronization
import Text

/// How findings are written out.
public enum ReportFormat: String, Sendable, CaseIterable {
    /// For people, in a console.
    case text
    /// For programs; the shape is versioned (`"version": 1`).
    case json
    /// Static Analysis Results Interchange Format 2.1.0.
    case sarif
    /// Annotations as GitHub Actions reads them from a log.
    case github
    /// A Code Quality report as GitLab reads it from a job's artifacts.
    case gitlab
}

/// What every way of reporting is told.
public struct Report: Sendable {
    public let findings: [Finding]
    public let language: Language
    /// The sentence that says what became of the live site.
    public let outcome: Bilingual
    public let strict: Bool
    /// What comes before a file's path for programs that count from where mocban was called (GitHub, GitLab, SARIF):
    /// the site's folder, empty or ending in `/`.
    let folder: String
    private let sources: Sources

    /// - Parameters:
    ///   - folder: the site's folder as seen from where the program was called, empty or ending in `/`.
    ///   - read: gives a file's text by its path below the site's folder, as it was read.
    public init(
        _ findings: [Finding], language: Language, outcome: Bilingual, strict: Bool, folder: String = "",
        read: @escaping @Sendable (String) -> [UInt8]?
    ) {
        self.folder = folder
        self.findings = findings.sorted(by: Finding.inOrder)
        self.language = language
        self.outcome = outcome
        self.strict = strict
        sources = Sources(read)
    }

    public var verdict: Verdict { Verdict(findings, strict: strict) }

    /// The line and letter column of a place, or nil for a file as a whole.
    public func spot(of place: Place?) -> SourceSpot? {
        guard let place, let range = place.range else { return nil }
        return sources.spot(range, in: place.file)
    }

    /// The report in one format.
    /// - Parameter colour: whether marks may be coloured; only for text on a terminal.
    public func write(_ format: ReportFormat, colour: Bool, into out: inout ByteBuffer) {
        switch format {
        case .text: writeText(colour: colour, into: &out)
        case .json: writeJSON(into: &out)
        case .sarif: writeSARIF(into: &out)
        case .github: writeGitHub(into: &out)
        case .gitlab: writeGitLab(into: &out)
        }
    }
}

/// The files that findings stand in, the last few of them kept: findings come file by file.
private final class Sources: Sendable {
    private let read: @Sendable (String) -> [UInt8]?
    private let last = Mutex<[(file: String, lines: SourceLines?)]>([])
    private static let keptFiles = 4

    init(_ read: @escaping @Sendable (String) -> [UInt8]?) { self.read = read }

    func spot(_ range: Range<Int>, in file: String) -> SourceSpot? {
        last.withLock { last in
            if !last.contains(where: { $0.file == file }) {
                if last.count == Sources.keptFiles { last.removeFirst() }
                last.append((file, read(file).map { SourceLines($0) }))
            }
            guard let index = last.firstIndex(where: { $0.file == file }) else { return nil }
            return last[index].lines?.spot(range)
        }
    }
}
