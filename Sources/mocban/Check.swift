import ArgumentParser
import Publishing

/// `mocban check`: all of a build but the writing.
struct Check: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            abstract: Console.say("Kiểm tra nội dung mà không ghi gì.", "Checks the content and writes nothing."))
    }

    @OptionGroup var site: SiteOptions

    func run() throws {
        Interruption.watch()
        try SiteRun(site).check()
    }
}
