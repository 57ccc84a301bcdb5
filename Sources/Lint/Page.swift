import Findings
import Text

/// The rules at work on one file: who is shown what.
///
/// Every rule is named here once, where it looks and where it concludes.
struct Page {
    var remarks: Remarks
    let guide: LintGuide

    private var tones = TonePlacementRule()
    private var dates = DateRule()
    private var abbreviations = AbbreviationRule()
    private var terms = ObsoleteTermRule()
    private var endedNames = EndedNameRule()
    private var numbering = NumberingRule()
    var damage = DamageRule()

    var words = 0
    /// Words with letters beyond ASCII.
    var marked = 0

    init(file: String, _ guide: LintGuide) {
        remarks = Remarks(file: file)
        self.guide = guide
    }

    /// A word that is remarkable in itself.
    /// - Parameter capital: the word before it begins with a capital.
    mutating func word(_ place: Range<Int>, _ facts: WordFacts, follows capital: Bool, _ prose: Prose) {
        if facts.contains(.term) { terms.look(at: place, prose) }
        if facts.contains(.nameEnd) { endedNames.look(at: place, guide.ended, prose) }
        if facts.contains(.slip) { SlipRule.look(at: place, prose, &remarks) }
        if facts.contains(.toneOnFirst) || facts.contains(.toneOnSecond) { tones.look(at: place, facts, follows: capital) }
        if facts.contains(.abbreviation) { abbreviations.look(at: place, prose, guide.known, &remarks) }
        if facts.contains(.broken) { damage.look(at: place, marked: marked, prose) }
    }

    /// One to three groups of digits divided by `/`.
    mutating func date(_ groups: [Range<Int>], _ prose: Prose) { dates.look(at: groups, prose, &remarks) }

    /// A number of six digits or more, with the blanks and full stops in it.
    /// - Returns: whether a rule had anything to say.
    mutating func number(_ place: Range<Int>, _ digits: [UInt8], isWhole: Bool, _ prose: Prose) -> Bool {
        let before = remarks.told
        IdentityNumberRule.look(at: place, digits, isWhole: isWhole, prose, &remarks)
        BankAccountRule.look(at: place, digits, prose, &remarks)
        // One number is one thing.
        if remarks.told == before { MobileNumberRule.look(at: place, digits, prose, &remarks) }
        return remarks.told > before
    }

    mutating func line(at start: Int, _ prose: Prose) { numbering.look(atLine: start, prose, &remarks) }

    mutating func row(at start: Int, _ prose: Prose) { numbering.look(atRow: start, prose, &remarks) }

    /// - Parameters:
    ///   - day: the item's; nil for a text that says none of itself.
    ///   - owner: the id of the unit whose item it is; empty where nobody says.
    mutating func conclude(on day: Day?, of owner: String, _ prose: Prose) {
        tones.conclude(prose, guide.tonePlacement, &remarks)
        abbreviations.conclude(guide.near, outside: terms.places, &remarks)
        // A text without a day is as old as the latest that it names.
        let day = day ?? min(dates.latest ?? guide.today, guide.today)
        let names = endedNames.conclude(on: day, of: owner, guide.ended, &remarks)
        terms.conclude(on: day, outside: names, prose.text, &remarks)
        let before = remarks.findings.count
        damage.conclude(words: words, marked: marked, prose.text, &remarks)
        // What else is said of such a text would only repeat it.
        if remarks.findings.count > before {
            remarks.keep(only: DamageRule.kinds.union([IdentityNumberRule.kind, BankAccountRule.kind]))
        }
    }
}

/// Every fault that this target finds.
public enum LintFindings {
    public static let all = [
        TonePlacementRule.mixed, DamageRule.scanned, DamageRule.encoded, SlipRule.kind, ObsoleteTermRule.kind, EndedNameRule.kind, DateRule.style,
        DateRule.noSuchDay, AbbreviationRule.unexplained, AbbreviationRule.odd, IdentityNumberRule.kind, BankAccountRule.kind,
        MobileNumberRule.kind, NumberingRule.kind, NumberingRule.row,
    ]
}
