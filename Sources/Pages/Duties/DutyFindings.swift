import Duties
import Findings
import PortalModel

/// What an item or an entry of evidence says of a duty and what cannot be so.
public enum DutyFindings {
    public static let itemCannotCount = FindingKind(
        "MB-NV-01", .warning,
        Bilingual("Bài không thể tính cho nghĩa vụ ghi ở `fulfils`", "The item cannot count for the duty in `fulfils`"),
        Bilingual("Một bài được tính khi đơn vị, thể loại, kênh và ngày đăng đều khớp với nghĩa vụ của kế hoạch. Hãy sửa chỗ không khớp, hoặc bỏ mã ấy khỏi `fulfils`.", "An item counts where its unit, form, channels and day fit the plan's duty. Mend what does not fit, or take the id out of `fulfils`."))
    public static let evidenceCannotCount = FindingKind(
        "MB-NV-02", .warning,
        Bilingual("Minh chứng không tính được cho nghĩa vụ nào", "Evidence that counts for nothing"),
        Bilingual("Minh chứng ở `evidence` cần đúng đơn vị có nghĩa vụ, đúng kỳ (`period`, hoặc `date` nằm trong kỳ), và ghi `channel` khi nghĩa vụ đòi nhiều kênh. Ví dụ: `{ duty: tin-quy, unit: da-nang/so-khcn, period: 2026-Q1, date: 2026-03-15, what: ... }`.", "An entry of `evidence` names a unit that has the duty, a period of it (`period`, or a `date` within), and `channel` where the duty asks for several."))

    public static let all = [itemCannotCount, evidenceCannotCount]

    /// Told from the ledger: what asked to count and was refused.
    static func findings(_ ledger: DutyLedger, _ portal: Portal) -> [Finding] {
        var told: Set<Spot> = []
        return ledger.refusals.compactMap { refusal in
            guard refusal.isAsked, let place = refusal.duty else { return nil }
            let plan = portal[refusal.plan]
            let reason = refusal.reason.words(portal)
            switch refusal.subject {
            case .item(let ref):
                let item = portal[ref]
                guard let named = item.fulfils.first(where: { $0.text == plan.duties[place].id }) else { return nil }
                // One finding for a duty on several channels.
                let spot = Place(item.place.file, named.range)
                guard told.insert(Spot(file: spot.file, start: named.range.lowerBound)).inserted else { return nil }
                return Finding(itemCannotCount, at: spot, page: item.title, mark: reason)
            case .evidence(let number):
                let evidence = plan.evidence[number]
                let range = switch refusal.reason {
                case .otherUnit: evidence.places.unit
                case .outsidePeriods, .periodNotSaid: evidence.places.period
                default: evidence.places.duty
                }
                return Finding(evidenceCannotCount, at: Place(plan.place.file, range), page: plan.title, mark: reason)
            }
        }
    }

    private struct Spot: Hashable {
        let file: String
        let start: Int
    }
}
