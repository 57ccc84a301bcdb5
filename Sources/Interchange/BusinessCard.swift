import Text

/// Whom to call, for an address book: a card of a vCard file.
///
/// Written as version 3.0 (RFC 2426). Version 4.0 (RFC 6350) has nothing more that is needed here, and the address books
/// of many cheap telephones refuse it: Android's own importer knew 2.1 and 3.0 only.
public struct BusinessCard: Sendable {
    /// What the address book lists.
    public let name: String
    public let organization: String?
    /// As dialled: `+842353852123`, `18001096`.
    public let phones: [String]
    public let email: String?
    /// A postal address in one line.
    public let address: String?
    public let web: String?
    public let note: String?
    /// The same for the same card at every build, and for no other card.
    public let uid: String
    /// When its content was last checked.
    public let revised: Day?

    public init(
        name: String, organization: String?, phones: [String], email: String?, address: String?, web: String?,
        note: String?, uid: String, revised: Day?
    ) {
        self.name = name
        self.organization = organization
        self.phones = phones
        self.email = email
        self.address = address
        self.web = web
        self.note = note
        self.uid = uid
        self.revised = revised
    }

    /// A file of cards, in their order.
    public static func file(_ cards: [BusinessCard]) -> [UInt8] {
        var lines = ContentLines()
        for card in cards { card.write(&lines) }
        return lines.bytes()
    }

    private func write(_ lines: inout ContentLines) {
        lines.add("BEGIN", plain: "VCARD")
        lines.add("VERSION", plain: "3.0")
        lines.add("FN", text: name)
        // Required; an office has no first name. Everything else stays empty.
        lines.add("N", texts: [name, "", "", "", ""])
        if let organization { lines.add("ORG", text: organization) }
        for phone in phones { lines.add("TEL;TYPE=WORK,VOICE", plain: phone) }
        if let email { lines.add("EMAIL;TYPE=INTERNET", plain: email) }
        if let address { lines.add("ADR;TYPE=WORK", texts: ["", "", address, "", "", "", ""]) }
        if let web { lines.add("URL", plain: web) }
        if let note { lines.add("NOTE", text: note) }
        lines.add("UID", plain: uid)
        if let revised { lines.add("REV", plain: revised.iso) }
        lines.add("END", plain: "VCARD")
    }
}
