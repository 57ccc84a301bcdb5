import Findings
import PortalModel
import Text

/// Something that was looked at for a duty and does not count, and why.
public struct Refusal: Sendable {
    public enum Subject: Hashable, Sendable {
        case item(Ref<NewsItem>)
        /// An entry of the plan's `evidence`, by its place.
        case evidence(Int)
    }

    public let subject: Subject
    public let plan: Ref<Plan>
    /// The duty's place in its plan; nil where the item fits none of the plan's.
    public let duty: Int?
    /// For which unit it was looked at.
    public let unit: Ref<Unit>?
    public let reason: Reason

    public enum Reason: Hashable, Sendable {
        /// No duty of the plan, or not this one, is owed by the item's unit.
        case otherUnit
        /// In that period the duty is another unit's.
        case otherTurn
        case otherGenre(Genre)
        case otherChannel(Ref<Channel>)
        /// Its day lies in none of the duty's periods.
        case outsidePeriods
        /// It names other duties in `fulfils`.
        case namesOtherDuty
        case otherPlan(Ref<Plan>)
        /// It counts for the room or office that is nearer to it.
        case countedFor(Ref<Unit>)
        /// Evidence: its day has not come.
        case notYet
        /// Evidence of a duty of several units, or on several channels, or of several periods, that does not say which.
        case unitNotSaid, channelNotSaid, periodNotSaid
    }

    /// Whether the item or the evidence itself asks to count for this duty, so that its being refused is a fault to tell.
    public let isAsked: Bool
}

extension Refusal.Reason {
    /// The reason for people.
    public func words(_ portal: Portal) -> Bilingual {
        switch self {
        case .otherUnit: Bilingual("đơn vị của bài không có nghĩa vụ này", "the item's unit does not have this duty")
        case .otherTurn: Bilingual("kỳ này đến lượt đơn vị khác", "in this period it is another unit's turn")
        case .otherGenre(let genre):
            Bilingual("thể loại «\(genre.words.lowercased())» không thuộc loại kế hoạch yêu cầu", "the plan does not ask for the form “\(genre.rawValue)”")
        case .otherChannel(let channel):
            Bilingual("không ghi đã đăng trên «\(portal[channel].name)»", "not said to have been posted on “\(portal[channel].name)”")
        case .outsidePeriods: Bilingual("ngày nằm ngoài mọi kỳ của nghĩa vụ", "its day lies in none of the duty's periods")
        case .namesOtherDuty: Bilingual("`fulfils` ghi nghĩa vụ khác", "`fulfils` names another duty")
        case .otherPlan(let plan): Bilingual("bài thuộc kế hoạch khác: \(portal[plan].title)", "it belongs to another plan: \(portal[plan].title)")
        case .countedFor(let unit): Bilingual("đã tính cho \(portal[unit].name)", "it counts for \(portal[unit].name) already")
        case .notYet: Bilingual("chưa đến ngày ghi", "its day has not come")
        case .unitNotSaid: Bilingual("chưa ghi của đơn vị nào", "it does not say whose it is")
        case .channelNotSaid: Bilingual("chưa ghi đăng trên kênh nào", "it does not say on which channel")
        case .periodNotSaid: Bilingual("chưa ghi của kỳ nào", "it does not say of which period")
        }
    }

    /// A fixed name for programs.
    public var code: String {
        switch self {
        case .otherUnit: "other-unit"
        case .otherTurn: "other-turn"
        case .otherGenre: "other-genre"
        case .otherChannel: "other-channel"
        case .outsidePeriods: "outside-periods"
        case .namesOtherDuty: "names-other-duty"
        case .otherPlan: "other-plan"
        case .countedFor: "counted-already"
        case .notYet: "not-yet"
        case .unitNotSaid: "unit-not-said"
        case .channelNotSaid: "channel-not-said"
        case .periodNotSaid: "period-not-said"
        }
    }
}
