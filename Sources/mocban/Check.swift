import ArgumentParser
import Publishing

/// `mocban check`: all of a build but the writing, or one file by itself.
struct Check: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check",
            abstract: Console.say(
                "Kiểm tra nội dung, hoặc một tệp riêng, mà không ghi gì.", "Checks the content, or one file by itself, and writes nothing."))
    }

    @Argument(
        help: ArgumentHelp(
            Console.say(
                "Một tệp Markdown hoặc .txt bất kỳ, hay - cho đầu vào chuẩn: chỉ xem ngôn ngữ, thể thức, dữ liệu cá nhân; không cần trang.",
                "Any Markdown or .txt file, or - for standard input: its language, form and personal data alone; no site is needed."),
            valueName: "file"), completion: .file())
    var file: String?

    @Option(
        help: ArgumentHelp(
            Console.say(
                "Chỉ báo về những gì đã đổi từ một phiên bản git (HEAD, origin/main): mọi thông báo ở tệp đã đổi, và thông báo mới sinh ở tệp khác.",
                "Tell only of what was changed since a git revision (HEAD, origin/main): all findings in changed files, and new ones elsewhere."),
            valueName: "rev"))
    var changedSince: String?

    @OptionGroup var site: SiteOptions

    func validate() throws {
        guard file == nil || changedSince == nil else {
            throw ValidationError(
                Console.say("--changed-since chỉ dùng cho cả trang, không dùng với một tệp.", "--changed-since is for a whole site, not for one file."))
        }
    }

    func run() throws {
        Interruption.watch()
        if let file { try FileRun(site).check(file) }
        try SiteRun(site).check(changedSince: changedSince)
    }
}
