import PortalModel

/// What the editorial office is shown beside the portal: it is about what is not published, and is never published itself.
public struct OfficeView: Sendable {
    /// Where the pages of the office stand in a preview.
    public static let address = Address("/_office/")
    public static let findingsAddress = Address("/_office/ten-loi/")

    /// Items that are not to be seen on the site today.
    public let held: [HeldItem]
    /// How to open a content file in an editor; nil where there is no way.
    public let edit: @Sendable (_ file: String) -> String?
    /// Every finding as HTML, and how many there are.
    public let findings: [UInt8]
    public let errors: Int
    public let warnings: Int
    /// Whether the texts of all pages have been looked through.
    public let isComplete: Bool

    public init(
        held: [HeldItem], edit: @escaping @Sendable (_ file: String) -> String?, findings: [UInt8], errors: Int, warnings: Int,
        isComplete: Bool
    ) {
        self.held = held
        self.edit = edit
        self.findings = findings
        self.errors = errors
        self.warnings = warnings
        self.isComplete = isComplete
    }
}
