import ArgumentParser
import Findings
import PortalModel
import Text

/// `mocban new`: a file ready to fill in, at the right place.
struct New: ParsableCommand {
    enum Kind: String, ExpressibleByArgument, CaseIterable { case news, plan, hotlines, page }

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "new",
            abstract: Console.say("Tạo một tệp mới đã có sẵn các khóa.", "Makes a new file with its keys in place."))
    }

    @Argument(help: ArgumentHelp(Console.say("Loại: news (tin), plan (kế hoạch), hotlines (đường dây nóng) hoặc page (trang).", "The kind: news, plan, hotlines or page."), valueName: "kind"))
    var kind: Kind

    @Argument(help: ArgumentHelp(Console.say("Tiêu đề, trong ngoặc kép.", "The title, in quotes."), valueName: "title"))
    var title: String

    @Option(help: ArgumentHelp(Console.say("Mã đơn vị, như quang-nam/so-tttt.", "The unit's id, as quang-nam/so-tttt."), valueName: "id"))
    var unit: String?

    @Option(help: ArgumentHelp(Console.say("Thư mục của trang.", "The site's folder."), valueName: "dir"), completion: .directory)
    var site = "."

    @Option(help: ArgumentHelp(Console.say("Ngày của bài; mặc định là hôm nay.", "The item's day; today by default."), valueName: "date"))
    var today: String?

    @Option(help: ArgumentHelp(Console.say("Ngôn ngữ của thông báo: vi hoặc en.", "The language of messages: vi or en."), valueName: "vi|en"))
    var lang = "vi"

    func run() throws {
        let file = NewFile(kind: kind, title: title.composed, unit: unit, day: try day())
        throw Stop(code: try file.write(site: site))
    }

    private func day() throws -> Day {
        var arguments = ["--site", site]
        if let today { arguments += ["--today", today] }
        let options = try SiteOptions.parse(arguments).checkOptions()
        return options.today ?? Day.today(epochSeconds: options.epochSeconds, offset: .vietnam)
    }
}
