import ArgumentParser
import Duties
import Findings
import Pages
import Text

/// `mocban duties`: what plans oblige to, who owes it, until when, and how it stands.
struct DutiesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "duties",
            abstract: Console.say(
                "Nghĩa vụ của các kế hoạch: ai phải làm gì, hạn nào, đến đâu rồi.",
                "The duties of plans: who owes what, until when, and how it stands."),
            discussion: Console.say(
                """
                Cách tính ở docs/nghia-vu.md. «Đăng» là bài có trên cổng; «Khai» là việc ban biên tập khai báo; hai số \
                không cộng vào nhau. Mã thoát: 0; 1 khi nội dung có lỗi hoặc --fail-on gặp nghĩa vụ như thế; 2 khi gọi sai lệnh.
                """,
                """
                How things are counted: docs/duties.md. Posted is what the portal shows, declared is what the board \
                says; the two are never added up. Exit codes: 0; 1 where the content has errors or --fail-on met such a duty; \
                2 for wrong usage.
                """))
    }

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, csv, ics }

    enum FailOn: String, ExpressibleByArgument, CaseIterable {
        case overdue
        case dueSoon = "due-soon"

        func fails(_ state: DutyState) -> Bool { state == .overdue || (self == .dueSoon && state == .dueSoon) }
    }

    @OptionGroup var portal: PortalOptions

    @Option(help: ArgumentHelp(Console.say("Chỉ của một kế hoạch, theo mã.", "Of one plan alone, by its id."), valueName: "id"))
    var plan: String?

    @Option(
        help: ArgumentHelp(
            Console.say("Chỉ của một đơn vị, theo mã; «mã/*» là mọi đơn vị của nhánh.", "Of one unit alone, by its id; “id/*” takes every unit of that branch."),
            valueName: "id"))
    var unit: String?

    @Option(
        help: ArgumentHelp(
            Console.say(
                "Chỉ những gì chưa xong mà đến hạn trong từng ấy ngày tới, như 30d.",
                "Only what is not done and falls due within so many days, as 30d."), valueName: "days"))
    var due: String?

    @Option(help: ArgumentHelp(Console.say("Dạng in ra: table, json, csv hoặc ics (lịch).", "The form: table, json, csv or ics (a calendar)."), valueName: "format"))
    var format = Format.table

    @Option(
        help: ArgumentHelp(
            Console.say(
                "Thoát với mã 1 khi còn nghĩa vụ quá hạn (overdue), hoặc cả sắp đến hạn (due-soon), dù --due không in ra.",
                "Exit with 1 where something is overdue, or also where something is due soon, even if --due leaves it out."), valueName: "state"))
    var failOn: FailOn?

    func validate() throws {
        if let due, days(due) == nil {
            throw ValidationError(Console.say("--due cần số ngày như 30d.", "--due wants a number of days such as 30d."))
        }
    }

    /// `30d` or `30`, up to ten years.
    private func days(_ text: String) -> Int? {
        let figures = text.hasSuffix("d") ? text.dropLast() : text[...]
        guard !figures.isEmpty, figures.utf8.allSatisfy({ $0 &- 48 < 10 }), let days = Int(figures), days <= 3660 else { return nil }
        return days
    }

    func run() throws {
        let reading = try PortalReading(portal)
        guard let read = reading.portal else { throw reading.fails() }
        let filter = try DutyFilter(read, plan: plan, unit: unit, dueWithin: due.flatMap(days))
        let ledger = DutyLedger(read)
        let shown = ledger.obligations.filter { filter.takes($0, ledger.today) }
        let list = DutyList(portal: read, ledger: ledger, obligations: shown, refusals: ledger.refusals.filter(filter.takes))
        var out = ByteBuffer()
        switch format {
        case .table: list.writeTable(Console.language, into: &out)
        case .json: list.writeJSON(Console.language, into: &out)
        case .csv: DutyRow.writeCSV(shown, read, into: &out)
        case .ics: out.append(DutyAgenda.bytes(shown, read) ?? [])
        }
        out.withBytes { _ = Console.write($0) }
        let met = failOn.map { failOn in ledger.obligations.count { filter.concerns($0) && failOn.fails($0.standing.state) } } ?? 0
        guard met > 0 else { return }
        Console.complain(Console.say("Nghĩa vụ quá hạn hoặc sắp đến hạn mà chưa xong: \(met).", "Not done, and overdue or due soon: \(met)."))
        throw Stop(code: 1)
    }
}
