/// Why a page could not be rendered to its end; what was printed until then is to be thrown away.
public struct RenderProblem: Error, Sendable {
    public enum Kind: String, Sendable {
        /// There is no template of that name among the entries.
        case unknownTemplate
        /// `{{>*name}}` chose a template that does not exist.
        case unknownPartial
        /// Partials nested deeper than `TemplateSet.depthLimit`.
        case depthLimit
        /// More partials on one page than `TemplateSet.callLimit`.
        case callLimit
    }

    public let kind: Kind
    /// The template that is missing, as it was asked for; empty if none is.
    public let name: String
    /// The tag at which rendering stopped; nil if it did not begin.
    public let place: TemplateIssue.Place?
}
