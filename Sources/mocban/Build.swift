import ArgumentParser
import Publishing

/// `mocban build`: from `content/` to `public/`.
struct Build: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: Console.say("Kiểm tra và dựng trang vào public/.", "Checks the content and builds the site into public/."))
    }

    @OptionGroup var site: SiteOptions

    @Option(
        help: ArgumentHelp(
            Console.say("Thư mục nhận trang; mặc định là public/ trong thư mục của trang.", "Where the site goes; public/ in the site's folder by default."),
            valueName: "dir"), completion: .directory)
    var output: String?

    @Flag(
        help: ArgumentHelp(
            Console.say(
                "Đặt bản nén .gz và .br cạnh mọi tệp chữ, cho máy chủ gửi sẵn.", "Put .gz and .br beside every text file, for servers to send.")))
    var compress = false

    @Flag(
        help: ArgumentHelp(
            Console.say(
                "Không giữ bản trước cạnh thư mục nhận trang; lần dựng sau sẽ lâu hơn.",
                "Keep no former generation beside the output; the next build takes longer.")))
    var noFormer = false

    func run() throws {
        Interruption.watch()
        let run = try SiteRun(site, compresses: compress, keepsFormer: !noFormer)
        run.build(into: output ?? run.root + "/public")
    }
}
