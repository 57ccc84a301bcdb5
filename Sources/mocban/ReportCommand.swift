import ArgumentParser
import Duties
import PortalModel
import Reporting
import Text

/// `mocban report`: the draft of a report on a plan's duties in a period.
struct ReportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "report",
            abstract: Console.say(
                "Dự thảo báo cáo kết quả thực hiện một kế hoạch trong một kỳ.", "Drafts the report on what a plan came to in a period."),
            discussion: Console.say(
                """
                Bản Markdown theo thể thức báo cáo hành chính; chỗ chương trình không biết để «…». Các tổng bằng các \
                tổng của `mocban duties`. Mã thoát: 0; 1 khi nội dung có lỗi; 2 khi gọi sai lệnh hoặc không ghi được tệp.
                """,
                """
                Markdown in the form of a Vietnamese administrative report, always in Vietnamese; what the program does \
                not know is left as “…”. Its totals are those of `mocban duties`. Exit codes: 0; 1 where the content has \
                errors; 2 for wrong usage or a file that cannot be written.
                """))
    }

    enum Format: String, ExpressibleByArgument, CaseIterable { case markdown, csv }

    @OptionGroup var portal: PortalOptions

    @Option(help: ArgumentHelp(Console.say("Mã kế hoạch.", "The plan's id."), valueName: "id"))
    var plan: String

    @OptionGroup var office: OfficeOutput

    @Option(
        help: ArgumentHelp(
            Console.say("Chỉ phần của một đơn vị, theo mã; «mã/*» là mọi đơn vị của nhánh.", "One unit's part alone, by its id; “id/*” takes every unit of that branch."),
            valueName: "id"))
    var unit: String?

    @Option(help: ArgumentHelp(Console.say("Dạng: markdown, hoặc csv (một dòng một việc phải làm).", "The form: markdown, or csv (a row an obligation)."), valueName: "format"))
    var format = Format.markdown

    @Flag(help: ArgumentHelp(Console.say("Với csv: một dòng một tin, bài trong kỳ.", "With csv: a row an item of the period instead.")))
    var items = false

    func validate() throws {
        if items, format != .csv { throw ValidationError(Console.say("--items chỉ dùng với --format csv.", "--items goes with --format csv.")) }
    }

    func run() throws {
        let period = try office.time()
        let reading = try PortalReading(portal)
        guard let read = reading.portal else { throw reading.fails() }
        let filter = try DutyFilter(read, plan: plan, unit: unit, dueWithin: nil)
        guard let ref = filter.plan else { return }
        let year = read[ref].year
        guard period.first.year == year else {
            throw Usage.fail(
                "kế hoạch «\(plan)» là của năm \(year), không có kỳ \(period.iso).", "the plan “\(plan)” is of \(year); \(period.iso) is no period of it.")
        }
        let report = DraftReport(read, DutyLedger(read), plan: ref, period: period, units: filter.units)
        var out = ByteBuffer()
        switch (format, items) {
        case (.markdown, _): out.append(report.markdown())
        case (.csv, false): report.writeObligations(into: &out)
        case (.csv, true): report.writeItems(into: &out)
        }
        try office.deliver(out, site: portal.root, isPrivate: false)
    }
}
