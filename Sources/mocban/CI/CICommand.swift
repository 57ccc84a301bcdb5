import ArgumentParser
import Findings

/// `mocban ci`: files with which a board's own repository checks and publishes itself.
struct CICommand: ParsableCommand {
    enum Host: String, ExpressibleByArgument, CaseIterable {
        case github, gitlab
        case preCommit = "pre-commit"
    }

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "ci",
            abstract: Console.say(
                "In tệp CI để kho tự kiểm tra và đăng trang (GitHub Actions, GitLab Pages), hoặc hook trước khi commit.",
                "Prints a CI file with which a repository checks and publishes itself (GitHub Actions, GitLab Pages), or a pre-commit hook."))
    }

    @Argument(
        help: ArgumentHelp(
            Console.say("Nơi dùng: github, gitlab hoặc pre-commit.", "Where it is for: github, gitlab or pre-commit."), valueName: "host"))
    var host: Host

    @Option(help: ArgumentHelp(Console.say("Thư mục của trang trong kho.", "The site's folder in the repository."), valueName: "dir"), completion: .directory)
    var site = "."

    @Option(help: ArgumentHelp(Console.say("Ngôn ngữ của lời chú: vi hoặc en.", "The language of comments: vi or en."), valueName: "vi|en"))
    var lang = "vi"

    func validate() throws {
        // It stands in shell lines and in YAML as it is.
        let parts = site.split(separator: "/", omittingEmptySubsequences: false)
        let isPlain = site.utf8.allSatisfy { $0 == 45 || $0 == 46 || $0 == 47 || $0 == 95 || ($0 &- 48 < 10) || (($0 | 32) &- 97 < 26) }
        guard isPlain, !site.isEmpty, !site.hasPrefix("/"), !site.hasPrefix("-"), !parts.contains("..") else {
            throw ValidationError(
                Console.say(
                    "--site cần một thư mục trong kho, tên chỉ có chữ không dấu, số và - . _ /",
                    "--site wants a folder of the repository, named with letters, digits and - . _ / alone"))
        }
    }

    func run() {
        var folder = site
        while folder.hasSuffix("/") { folder.removeLast() }
        let text = switch host {
        case .github: GitHubWorkflow(site: folder).text
        case .gitlab: GitLabPipeline(site: folder).text
        case .preCommit: PreCommitHook(site: folder).text
        }
        Console.print(text)
    }
}

/// Shell lines that several files have in common.
enum CILines {
    /// Fetches the program once, and looks at its checksum every time.
    /// - Parameter folder: where it is kept between runs.
    static func install(into folder: String) -> [String] {
        [
            ": \"${MOCBAN_URL:?\(Console.say("chưa đặt biến MOCBAN_URL", "the variable MOCBAN_URL is not set"))}\" \"${MOCBAN_SHA256:?\(Console.say("chưa đặt biến MOCBAN_SHA256", "the variable MOCBAN_SHA256 is not set"))}\"",
            "[ -f \"\(folder)/mocban\" ] || curl -fsSL --retry 3 --create-dirs -o \"\(folder)/mocban\" \"$MOCBAN_URL\"",
            "echo \"$MOCBAN_SHA256  \(folder)/mocban\" | sha256sum --check",
            "chmod +x \"\(folder)/mocban\"",
        ]
    }

    /// The option that names the site, or nothing for the repository itself.
    static func option(site: String) -> String { site == "." ? "" : " --site \(site)" }

    /// The built site, counted from the repository's root.
    static func output(site: String) -> String { site == "." ? "public" : "\(site)/public" }

    /// What is due next, for the log; then whether anything is overdue, which `--due` leaves out.
    static func duties(site: String) -> [String] {
        ["mocban duties\(option(site: site)) --due 30d", "mocban duties\(option(site: site)) --fail-on overdue"]
    }
}
