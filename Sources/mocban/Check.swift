import ArgumentParser
import Publishing

/// `mocban check`: all of a build but the writing, or one file by itself.
struct Check: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: Console.say(
                "Kiểm tra nội dung, hoặc một tệp riêng, mà không ghi gì.", "Checks the content, or one file by itself, and writes nothing."))
    }

    @Argument(
        help: ArgumentHelp(
            Console.say(
                "Một tệp Markdown hoặc .txt bất kỳ, hay - cho đầu vào chuẩn: chỉ xem ngôn ngữ, thể thức, dữ liệu cá nhân; không cần trang.",
                "Any Markdown or .txt file, or - for standard input: its language, form and personal data alone; no site is needed."),
            valueName: "file"))
    var file: String?

    @OptionGroup var site: SiteOptions

    func run() throws {
        Interruption.watch()
        if let file { try FileRun(site).check(file) }
        try SiteRun(site).check()
    }
}
