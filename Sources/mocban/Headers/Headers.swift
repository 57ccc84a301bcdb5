import ArgumentParser
import Checking
import Findings
import PortalModel
import Reading
import Text

/// `mocban headers`: a web server's or host's settings for this site.
struct Headers: ParsableCommand {
    enum Host: String, ExpressibleByArgument, CaseIterable { case nginx, apache, caddy, netlify, cloudflare }

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "headers",
            abstract: Console.say(
                "In cấu hình máy chủ hoặc dịch vụ lưu trữ: tiêu đề an toàn, bộ nhớ đệm, bản nén, trang 404.",
                "Prints settings for a server or host: safety headers, caching, compressed files, the 404 page."))
    }

    @Argument(
        help: ArgumentHelp(
            Console.say(
                "Máy chủ hoặc dịch vụ: nginx, apache, caddy, netlify hoặc cloudflare.", "The server or host: nginx, apache, caddy, netlify or cloudflare."),
            valueName: "host"))
    var host: Host

    @Option(help: ArgumentHelp(Console.say("Thư mục của trang.", "The site's folder."), valueName: "dir"), completion: .directory)
    var site = "."

    @Option(
        help: ArgumentHelp(
            Console.say("Địa chỉ công bố, thay cho base_url của site.yml.", "Where it is published, in place of site.yml's base_url."),
            valueName: "url"))
    var baseURL: String?

    @Option(help: ArgumentHelp(Console.say("Ngôn ngữ của lời chú: vi hoặc en.", "The language of comments: vi or en."), valueName: "vi|en"))
    var lang = "vi"

    func run() throws {
        guard let rules = HeaderRules(try address()) else {
            throw Usage.fail(
                "đường dẫn của base_url chỉ được có chữ, số và - . _ ~ /", "the path of base_url may hold letters, digits and - . _ ~ / alone")
        }
        let text = switch host {
        case .nginx: NginxSettings(rules).text
        case .apache: ApacheSettings(rules).text
        case .caddy: CaddySettings(rules).text
        case .netlify, .cloudflare: HeadersFile(rules, host).text
        }
        Console.print(text.joined(separator: "\n"))
    }

    private func address() throws -> BaseURL {
        if let baseURL {
            guard let base = BaseURL(baseURL) else {
                throw Usage.fail("--base-url cần một địa chỉ như https://ten-mien/duong-dan/.", "--base-url wants an address such as https://host/path/.")
            }
            return base
        }
        let (base, findings) = SiteAddress.read(SourceTree(root: site))
        if let base { return base }
        let root = site
        let report = Report(findings, language: Console.language, outcome: Outcome.checked, strict: false) { SourceText.quoted($0, root: root) }
        var out = ByteBuffer()
        report.write(.text, colour: false, into: &out)
        Console.complain(out.string())
        throw Stop(code: findings.contains { $0.kind == LoadingFindings.missingSite } ? Usage.code : 1)
    }
}

/// Comments in settings, in the reader's language.
func comment(_ vietnamese: String, _ english: String, indent: String = "") -> String {
    Console.say(vietnamese, english).split(separator: "\n").map { "\(indent)# \($0)" }.joined(separator: "\n")
}
