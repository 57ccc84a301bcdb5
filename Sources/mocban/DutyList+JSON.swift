import Duties
import Findings
import PortalModel
import Text

extension DutyList {
    /// One object; `version` changes when a member changes its meaning or goes away. Its members are explained in
    /// docs/duties.md.
    func writeJSON(_ language: Language, into out: inout ByteBuffer) {
        let tally = DutyTally(obligations)
        out.append("{\n  \"version\": 1,\n  \"tool\": \"mocban\",\n  \"language\": ")
        out.appendJSON(string: language.rawValue)
        out.append(",\n  \"today\": ")
        out.appendJSON(string: ledger.today.iso)
        out.append(",\n  \"soonDays\": ")
        out.append(decimal: ledger.soon)
        out.append(",\n  \"totals\": ")
        var totals = JSONObject()
        totals.set("obligations", tally.obligations)
        totals.set("exempt", tally.exempt)
        totals.set("required", tally.required)
        totals.set("posted", tally.posted)
        totals.set("declared", tally.declared)
        for state in DutyState.allCases where state != .exempt { totals.set(state.rawValue, tally.count(state)) }
        totals.write(into: &out)
        out.append(",\n  \"obligations\": [")
        for (index, obligation) in obligations.enumerated() {
            out.append(index == 0 ? "\n    " : ",\n    ")
            object(obligation, language).write(into: &out)
        }
        out.append(obligations.isEmpty ? "],\n  \"refused\": [" : "\n  ],\n  \"refused\": [")
        for (index, refusal) in refusals.enumerated() {
            out.append(index == 0 ? "\n    " : ",\n    ")
            object(refusal, language).write(into: &out)
        }
        out.append(refusals.isEmpty ? "]\n}\n" : "\n  ]\n}\n")
    }

    private func object(_ obligation: Obligation, _ language: Language) -> JSONObject {
        let plan = portal[obligation.plan]
        var object = JSONObject()
        object.set("plan", plan.id)
        object.set("duty", plan.duties[obligation.duty].id)
        object.set("kind", plan.duties[obligation.duty].kind.rawValue)
        object.set("unit", portal[obligation.unit].id)
        object.set("unitName", portal[obligation.unit].name)
        object.set("period", obligation.period.iso)
        object.set("channel", obligation.channel.map { portal[$0].id })
        object.set("due", obligation.due.lastDay.iso)
        object.set("dueWritten", obligation.due.isWritten)
        object.set("required", obligation.required)
        object.set("proof", obligation.proof.rawValue)
        object.set("state", obligation.standing.state.rawValue)
        object.set("basis", obligation.standing.basis.rawValue)
        object.set("words", obligation.stateWords()[language])
        object.set("missing", obligation.standing.missing)
        object.set("posted", obligation.posted.map { entry in
            var item = self.item(entry.item)
            item.set("date", entry.day.iso)
            item.set("daysLate", entry.timing.daysLate)
            return item
        })
        object.set("declared", obligation.declared.map { entry in
            var declared: JSONObject
            switch entry.source {
            case .item(let ref): declared = item(ref)
            case .evidence(let place):
                declared = JSONObject()
                declared.set("what", plan.evidence[place].what)
            }
            declared.set("date", entry.day?.iso)
            declared.set("daysLate", entry.timing.daysLate)
            return declared
        })
        object.set("pending", obligation.pending.map { entry in
            var pending = item(entry.item)
            pending.set("stage", entry.stage.rawValue)
            return pending
        })
        return object
    }

    private func object(_ refusal: Refusal, _ language: Language) -> JSONObject {
        let plan = portal[refusal.plan]
        var object: JSONObject
        switch refusal.subject {
        case .item(let ref): object = item(ref)
        case .evidence(let place):
            object = JSONObject()
            object.set("what", plan.evidence[place].what)
        }
        object.set("plan", plan.id)
        object.set("duty", refusal.duty.map { plan.duties[$0].id })
        object.set("unit", refusal.unit.map { portal[$0].id })
        object.set("reason", refusal.reason.code)
        object.set("words", refusal.reason.words(portal)[language])
        return object
    }

    private func item(_ ref: Ref<NewsItem>) -> JSONObject {
        let item = portal[ref]
        var object = JSONObject()
        object.set("item", item.address.path)
        object.set("title", item.title)
        object.set("sentOn", item.sentOn?.iso)
        object.set("approvedOn", item.approvedOn?.iso)
        return object
    }
}

/// An object of JSON in the order in which its members are set.
struct JSONObject {
    private indirect enum Value { case none, text(String), number(Int), flag(Bool), list([JSONObject]) }
    private var members: [(name: String, value: Value)] = []

    mutating func set(_ name: String, _ text: String?) { members.append((name, text.map { .text($0) } ?? .none)) }
    mutating func set(_ name: String, _ number: Int?) { members.append((name, number.map { .number($0) } ?? .none)) }
    mutating func set(_ name: String, _ flag: Bool) { members.append((name, .flag(flag))) }
    mutating func set(_ name: String, _ list: [JSONObject]) { members.append((name, .list(list))) }

    func write(into out: inout ByteBuffer) {
        out.append("{")
        for (index, member) in members.enumerated() {
            if index > 0 { out.append(", ") }
            out.appendJSON(string: member.name)
            out.append(": ")
            switch member.value {
            case .none: out.append("null")
            case .text(let text): out.appendJSON(string: text)
            case .number(let number): out.append(decimal: number)
            case .flag(let flag): out.append(flag ? "true" : "false")
            case .list(let objects):
                out.append("[")
                for (place, object) in objects.enumerated() {
                    if place > 0 { out.append(", ") }
                    object.write(into: &out)
                }
                out.append("]")
            }
        }
        out.append("}")
    }
}
