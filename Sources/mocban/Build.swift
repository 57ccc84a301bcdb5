import ArgumentParser
import Publishing

/// `mocban build`: from `content/` to `public/`.
struct Build: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "build",
            abstract: Console.say("Kiểm tra và dựng trang vào public/.", "Checks the content and builds the site into public/."))
    }

    @OptionGroup var site: SiteOptions
    @OptionGroup var target: OutputOptions

    @Option(
        help: ArgumentHelp(
            Console.say(
                "Chỉ dựng các trang của một tỉnh, thành phố, như province=da-nang, thành một phần để ghép bằng merge; dùng được nhiều lần.",
                "Make the pages of one province alone, as province=da-nang: a part for merge; may be given several times."),
            valueName: "province=id"))
    var only: [ProvinceScope] = []

    func validate() throws {
        guard !only.isEmpty else { return }
        // In public/ a part would take the place of the whole site.
        if target.output == nil {
            throw ValidationError(Console.say("--only cần --output: một thư mục riêng cho phần ấy.", "--only wants --output: a folder of the part's own."))
        }
        if target.compress {
            throw ValidationError(Console.say("--compress dùng khi ghép (merge), không dùng với --only.", "--compress goes with merge, not with --only."))
        }
    }

    func run() throws {
        Interruption.watch()
        try SiteRun(site).build(BuildTarget(target, only: only))
    }
}
