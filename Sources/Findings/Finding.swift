/// A spot in a file of the site.
public struct Place: Hashable, Sendable {
    /// The file's path below the site's folder, with `/`.
    public let file: String
    /// The bytes concerned, counted from the start of the file's text as the reader hands it on
    /// (without a byte order mark, in NFC); nil for the file as a whole.
    public let range: Range<Int>?

    public init(_ file: String, _ range: Range<Int>? = nil) {
        self.file = file
        self.range = range
    }
}

/// One fault found in a site: what an editor is told.
public struct Finding: Sendable {
    public let kind: FindingKind
    /// What is wrong here; the kind's title unless there is more to say.
    public let what: Bilingual
    /// The title of the page concerned, where it has one.
    public let page: String?
    public let place: Place?
    /// What stands beside the mark under the quoted line.
    public let mark: Bilingual?
    /// Why it matters, in one sentence at most.
    public let why: Bilingual?
    /// How to mend it: an imperative with an example, or the nearest known names.
    public let remedy: Bilingual?
    /// The other place, where two clash.
    public let other: Place?

    public init(
        _ kind: FindingKind, at place: Place?, what: Bilingual? = nil, page: String? = nil,
        mark: Bilingual? = nil, why: Bilingual? = nil, remedy: Bilingual? = nil, other: Place? = nil
    ) {
        self.kind = kind
        self.what = what ?? kind.title
        self.page = page
        self.place = place
        self.mark = mark
        // Every finding says how to mend it: what the rule says in general, where it has no nearer words.
        self.why = why ?? (remedy == nil ? kind.explanation : nil)
        self.remedy = remedy
        self.other = other
    }

    /// The same finding, told with the title of the page it stands on.
    public func onPage(_ title: String?) -> Finding {
        Finding(
            kind, at: place, what: what, page: page ?? title, mark: mark, why: why, remedy: remedy,
            other: other)
    }
}

extension Finding {
    /// By file, then place, then code: the order in which findings are told, whatever thread found them first.
    public static func inOrder(_ a: Finding, _ b: Finding) -> Bool {
        let files = (a.place?.file ?? "", b.place?.file ?? "")
        if files.0 != files.1 { return files.0.utf8.lexicographicallyPrecedes(files.1.utf8) }
        let starts = (a.place?.range?.lowerBound ?? -1, b.place?.range?.lowerBound ?? -1)
        if starts.0 != starts.1 { return starts.0 < starts.1 }
        if a.kind.code != b.kind.code { return a.kind.code < b.kind.code }
        return a.what.vi.utf8.lexicographicallyPrecedes(b.what.vi.utf8)
    }
}

/// What the findings of a run come to.
public struct Verdict: Sendable {
    public let errors: Int
    public let warnings: Int
    public let files: Int
    /// Whether the run fails: an error, or a warning where warnings count.
    public let fails: Bool

    /// - Parameter strict: warnings make the run fail too (`--strict`).
    public init(_ findings: [Finding], strict: Bool) {
        errors = findings.count { $0.kind.severity == .error }
        warnings = findings.count - errors
        files = Set(findings.compactMap { $0.place?.file }).count
        fails = errors > 0 || (strict && warnings > 0)
    }

    /// The exit code: 0 nothing wrong, 1 faults in the content. (2, wrong usage or a machine fault, is the command's to give.)
    public var exitCode: Int32 { fails ? 1 : 0 }
}
