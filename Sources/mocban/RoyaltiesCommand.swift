import ArgumentParser
import PortalModel
import Reporting
import Text

/// `mocban royalties`: who wrote what in a period.
struct RoyaltiesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "royalties",
            abstract: Console.say(
                "Thống kê tin, bài theo tác giả, đơn vị để tính nhuận bút; không đăng lên cổng.",
                "Lists items by author and unit, for royalties; never published."),
            discussion: Console.say(
                """
                Không có số tiền. Tên tác giả giữ như đã ghi; tên chỉ khác nhau ở dấu hoặc chữ hoa được nhắc để xem lại. \
                Mã thoát: 0; 1 khi nội dung có lỗi; 2 khi gọi sai lệnh hoặc không ghi được tệp.
                """,
                """
                No amounts. Authors' names stay as they are written; those that differ by marks or capitals alone are \
                pointed out. Exit codes: 0; 1 where the content has errors; 2 for wrong usage or a file that cannot be written.
                """))
    }

    enum Format: String, ExpressibleByArgument, CaseIterable { case markdown, csv }

    @OptionGroup var portal: PortalOptions

    @OptionGroup var office: OfficeOutput

    @Option(help: ArgumentHelp(Console.say("Chỉ bài ghi một kế hoạch, theo mã.", "Items that name one plan alone, by its id."), valueName: "id"))
    var plan: String?

    @Option(
        help: ArgumentHelp(
            Console.say(
                "Chỉ bài của một đơn vị và các phòng của nó, theo mã; «mã/*» là mọi đơn vị của nhánh.",
                "Items of one unit and its rooms alone, by its id; “id/*” takes every unit of that branch."), valueName: "id"))
    var unit: String?

    @Option(help: ArgumentHelp(Console.say("Dạng: markdown hoặc csv.", "The form: markdown or csv."), valueName: "format"))
    var format = Format.markdown

    func run() throws {
        let period = try office.time()
        let reading = try PortalReading(portal)
        guard let read = reading.portal else { throw reading.fails() }
        let filter = try DutyFilter(read, plan: plan, unit: unit, dueWithin: nil)
        let list = Royalties(read, period: period, plan: filter.plan, units: filter.units)
        var out = ByteBuffer()
        switch format {
        case .markdown: out.append(list.markdown())
        case .csv: list.writeCSV(into: &out)
        }
        try office.deliver(out, site: portal.root, isPrivate: true)
    }
}
