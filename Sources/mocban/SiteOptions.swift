import ArgumentParser
import Checking
import Findings
import PortalModel

extension ReportFormat: ExpressibleByArgument {}

/// What `build` and `check` have in common.
struct SiteOptions: ParsableArguments {
    @OptionGroup var portal: PortalOptions

    @Option(
        help: ArgumentHelp(
            Console.say("Địa chỉ công bố, thay cho base_url của site.yml.", "Where it is published, in place of site.yml's base_url."),
            valueName: "url"))
    var baseURL: String?

    @Flag(help: ArgumentHelp(Console.say("Cảnh báo cũng tính là lỗi.", "Warnings fail too.")))
    var strict = false

    @Option(help: ArgumentHelp(Console.say("Dạng của thông báo: text, json, sarif, github hoặc gitlab.", "The form of findings: text, json, sarif, github or gitlab."), valueName: "format"))
    var format = ReportFormat.text

    @Flag(help: ArgumentHelp(Console.say("Chỉ nói khi có lỗi.", "Speak only of faults.")))
    var quiet = false

    func validate() throws {
        if let baseURL, BaseURL(baseURL) == nil {
            throw ValidationError(
                Console.say("--base-url cần một địa chỉ như https://ten-mien/duong-dan/.", "--base-url wants an address such as https://host/path/."))
        }
    }

    var site: String { portal.site }
    var threads: Int { portal.threads }

    func checkOptions() throws -> CheckOptions { try portal.checkOptions(baseURL: baseURL.flatMap { BaseURL($0) }) }
}
