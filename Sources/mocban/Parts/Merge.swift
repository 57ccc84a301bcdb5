import ArgumentParser
import Publishing

/// `mocban merge`: a site from its parts.
struct Merge: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "merge",
            abstract: Console.say(
                "Ghép các phần do build --only dựng thành cả trang.", "Puts the parts that build --only made together into the whole site."),
            discussion: Console.say(
                "Nội dung được kiểm tra lại từ đầu. Trang nào có sẵn trong một phần và vẫn đúng thì được lấy; còn lại được dựng tại đây. Kết quả giống hệt khi dựng cả trang một lần.",
                "The content is checked anew. A page that a part has and that still holds is taken; the rest is made here. What comes of it is to the byte what one build makes."))
    }

    @Argument(help: ArgumentHelp(Console.say("Các thư mục chứa từng phần.", "The folders of the parts."), valueName: "part"), completion: .directory)
    var parts: [String]

    @OptionGroup var site: SiteOptions
    @OptionGroup var target: OutputOptions

    func run() throws {
        Interruption.watch()
        try SiteRun(site).build(BuildTarget(target, merging: parts))
    }
}
