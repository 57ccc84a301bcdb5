import Citations
import PortalModel
import Text

/// A document that the site knows (văn bản): from the register, from a plan that stands on the site, or from texts that
/// cite it with all that identifies it.
struct Document: Sendable {
    /// As it is shown.
    let number: String
    /// Nil where the register writes what is no number of a known form.
    let parsed: DocumentNumber?
    /// A month or a year where the plan leaves the day blank; nil where the number carries the year and no text
    /// gives the day.
    let date: PartialDay?
    let issuer: String
    /// All names of the issuer, to compare.
    let issuers: [String]
    /// What the citing text calls it, where no title tells.
    let kind: DocumentType?
    let title: String?
    let link: String?
    let key: String
    /// The plan's own page, where it stands on the site.
    let plan: Ref<Plan>?
    /// The entry of the register, or the plan's file.
    let place: Origin?
    /// Texts that name what it rests on.
    let basedOn: [PlacedText]

    var address: Address { Address("/van-ban/\(key)/") }

    /// The same document, now with the plan that it is and the names of its issuer's unit.
    func asPlan(_ plan: Ref<Plan>, names: [String]) -> Document {
        Document(
            number: number, parsed: parsed, date: date, issuer: issuer, issuers: issuers + names.filter { !issuers.contains($0) },
            kind: kind, title: title, link: link, key: key, plan: plan, place: place, basedOn: basedOn)
    }

    /// Whether its date is known and does not exclude this day.
    func isDated(_ day: Day) -> Bool { date.map { $0.first <= day && day <= $0.last } ?? true }

    /// `Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ`
    var name: String {
        ((kind ?? parsed?.type)?.title ?? "Văn bản") + " số " + reference
    }

    /// `61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ`: how to cite it without doubt.
    var reference: String {
        number + (date.map { " " + $0.vietnamese } ?? "") + " của " + issuer
    }
}
