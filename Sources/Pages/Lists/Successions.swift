import PortalModel
import Templates
import Text

/// What a closed record's page says of what came after, and a successor's page of what came before.
extension SiteBuilder {
    /// Since when it is no more and into what it passed; where that has ended too, what it is now.
    func closing<Record: Enduring>(
        _ record: Record, _ named: (Ref<Record>) -> (title: String, address: Address, note: String?)
    ) -> [(key: String, value: Value)] {
        let isClosed = record.isClosed(on: portal.today)
        return [
            ("until", .object(record.until.map { frames.date($0) })),
            ("closed_since", .object(isClosed ? record.ended.map { frames.date($0) } : nil)),
            ("successors", .list(record.successors.map { step in
                succession(named(step.to), step.how?.words, step.by, since: nil)
            })),
        ]
    }

    /// Those that passed into a record in one step, each with the day since which it goes on here.
    func predecessors<Record: Enduring>(
        _ steps: [Succession<Record>], _ records: [Record], _ named: (Record) -> (title: String, address: Address)
    ) -> Value {
        .list(steps.sortedVietnamese { named(records[$0.to.index]).title }.map { step in
            let record = records[step.to.index]
            let (title, address) = named(record)
            return succession((title, address, nil), step.how?.wordsOfSuccessor, step.by, since: record.ended)
        })
    }

    private func succession(
        _ other: (title: String, address: Address, note: String?), _ how: String?, _ by: String?, since: Day?
    ) -> Frame {
        Frame(
            Shapes.succession,
            [
                "title": .text(other.title), "url": .text(frames.url(other.address)), "note": .text(other.note),
                "how": .text(how), "by": .text(by), "by_url": .text(by.flatMap(documentURL)),
                "since": .object(since.map { frames.date($0) }),
            ])
    }

    /// The page of a resolution, where only one document of the site can be meant.
    private func documentURL(_ text: String) -> String? {
        documentIndex.document(citedIn: text).map { frames.url(documentIndex.documents[$0].address) }
    }
}
