import ArgumentParser
import Findings

/// `mocban reference`: the reference pages, made from the program's own declarations.
///
/// It is for whoever works on mocban, so the help leaves it out.
struct Reference: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "reference",
            abstract: Console.say("Tạo các trang tham khảo.", "Makes the reference pages."), shouldDisplay: false)
    }

    @Option(help: ArgumentHelp(Console.say("Thư mục nhận các trang.", "Where the pages go."), valueName: "dir"))
    var output: String?

    @Flag(help: ArgumentHelp(Console.say("Chỉ in mọi mã thông báo, mỗi mã một dòng.", "Print every finding's code alone, one a line.")))
    var codes = false

    @Option(help: ArgumentHelp(Console.say("Ngôn ngữ của thông báo: vi hoặc en.", "The language of messages: vi or en."), valueName: "vi|en"))
    var lang = "vi"

    func validate() throws {
        guard codes != (output != nil) else {
            throw ValidationError(Console.say("Cần một trong hai: --output hoặc --codes.", "Give either --output or --codes."))
        }
    }

    func run() throws {
        guard let output else { return Console.print(ReferenceFindings.codes.joined(separator: "\n")) }
        for page in ReferencePage.all { try page.write(below: output) }
    }
}
