/// How grave a fault is.
public enum Severity: String, Sendable, Comparable {
    /// Readable but poor; fails the run only under `--strict`.
    case warning
    /// A citizen would see something wrong, missing or early: nothing is published.
    case error

    public static func < (a: Severity, b: Severity) -> Bool { a == .warning && b == .error }

    /// The word that heads a finding.
    public var label: Bilingual {
        switch self {
        case .warning: Bilingual("CẢNH BÁO", "WARNING")
        case .error: Bilingual("LỖI", "ERROR")
        }
    }
}

/// Whom a finding concerns.
public enum Audience: String, Sendable {
    /// Who writes the content.
    case editor
    /// Who runs the site: settings, templates, machine.
    case `operator`
}

/// A fault that can be found: its permanent code and what the reference page says of it.
///
/// Kinds are declared beside the rules that find them. A code is never used again for another fault.
public struct FindingKind: Sendable, Hashable {
    /// `MB-AREA-NN`, for example `MB-NGAY-01`.
    public let code: String
    public let severity: Severity
    public let audience: Audience
    /// A matter of language and style, which a site may let be where `site.yml` says why; a fault against the contract never is.
    public let silenceable: Bool
    /// What is wrong, in a few of the board's own words.
    public let title: Bilingual
    /// For the reference page: when it is reported, why it matters, how to mend it.
    public let explanation: Bilingual

    public init(
        _ code: String, _ severity: Severity, for audience: Audience = .editor, silenceable: Bool = false,
        _ title: Bilingual, _ explanation: Bilingual
    ) {
        self.code = code
        self.severity = severity
        self.audience = audience
        self.silenceable = silenceable
        self.title = title
        self.explanation = explanation
    }

    public static func == (a: FindingKind, b: FindingKind) -> Bool { a.code == b.code }
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
