import Duties
import PortalModel

extension OpenData {
    /// Every obligation with its state: who, what, which period, which channel.
    static func obligations(_ portal: Portal, _ ledger: DutyLedger) -> Dataset {
        Dataset(
            name: "tien-do", title: "Tiến độ nghĩa vụ",
            columns: DutyRow.columns.map { .init($0.name, Dataset.ColumnType($0.kind), $0.doc) }, rows: ledger.obligations.count
        ) { index in
            DutyRow.columns.map { column in
                switch column.cell(ledger.obligations[index], portal) {
                case .none: .none
                case .text(let text): .text(text)
                case .number(let number): .number(number)
                case .flag(let flag): .flag(flag)
                }
            }
        }
    }
}

extension Dataset.ColumnType {
    fileprivate init(_ kind: DutyRow.Column.Kind) {
        switch kind {
        case .text: self = .string
        case .day: self = .date
        case .number: self = .integer
        case .flag: self = .boolean
        }
    }
}
