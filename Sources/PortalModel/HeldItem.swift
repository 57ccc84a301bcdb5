/// Why an item is not on the site.
public enum Hold: String, Sendable, CaseIterable {
    case draft, review, unapproved, scheduled, expired

    /// How it is marked where drafts are shown.
    public var standing: Standing {
        switch self {
        case .draft: .draft
        case .review: .review
        case .unapproved: .unapproved
        case .scheduled, .expired: .scheduled
        }
    }

}

/// An item that is held back.
public struct HeldItem: Sendable {
    public let title: String
    public let file: String
    public let hold: Hold
    /// Where it would stand.
    public let address: Address

    public init(title: String, file: String, hold: Hold, address: Address) {
        self.title = title
        self.file = file
        self.hold = hold
        self.address = address
    }
}
