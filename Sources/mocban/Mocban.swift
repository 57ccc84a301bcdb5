import ArgumentParser
import Findings

/// The program: one short file a command. Each says its name: to have it found out from the type's takes a twentieth of the time to the
/// first finding of a small site.
@main
struct Mocban: ParsableCommand {
    static let version = "0.1.0"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "mocban",
            abstract: Console.say(
                "Dựng cổng thông tin cải cách hành chính từ văn bản Markdown.",
                "Builds administrative-reform portals from Markdown."),
            discussion: Console.say(
                "Viết bài trong content/, chạy `mocban build`, trang nằm trong public/.",
                "Write in content/, run `mocban build`, the site is in public/."),
            version: version,
            subcommands: [
                Build.self, Check.self, CICommand.self, DutiesCommand.self, Headers.self, MarkdownCommand.self, Merge.self,
                New.self, Reference.self, ReportCommand.self, RoyaltiesCommand.self, Serve.self,
            ])
    }

    static func main() {
        Console.openMissing()
        do {
            var command = try parseAsRoot(ProgramArguments.words)
            try command.run()
            leave(0)
        } catch let stop as Stop {
            leave(stop.code)
        } catch {
            Usage.explain(error)
        }
    }
}

/// Ends the program with an exit code after everything was said.
struct Stop: Error {
    let code: Int32
}
