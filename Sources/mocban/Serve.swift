import ArgumentParser
import Checking
import Findings
import PortalModel
import Publishing
import Reading
import Serving
import Workers

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// `mocban serve`: the site as it will be, in a browser, while it is written.
struct Serve: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "serve",
            abstract: Console.say(
                "Xem thử trang trong trình duyệt; lưu tệp là thấy ngay. Không ghi gì vào public/.",
                "Shows the site in a browser and follows every save. Writes nothing to public/."))
    }

    @Option(help: ArgumentHelp(Console.say("Thư mục của trang.", "The site's folder."), valueName: "dir"))
    var site = "."

    @Option(help: ArgumentHelp(Console.say("Cổng; 0 là cổng nào còn trống.", "The port; 0 for any that is free."), valueName: "n"))
    var port = 8080

    @Option(
        help: ArgumentHelp(
            Console.say(
                "Địa chỉ để nghe. Mặc định chỉ máy này xem được; địa chỉ khác cho cả mạng xem, kể cả bản nháp.",
                "The address to listen on. By default this machine alone can look; any other lets the network see even drafts."),
            valueName: "address"))
    var host = "127.0.0.1"

    @Option(
        help: ArgumentHelp(
            Console.say("Tên máy chủ khác được phép dùng để xem; ghi được nhiều lần.", "Another host name it may be asked by; may be repeated."),
            valueName: "name"))
    var openHost: [String] = []

    @Flag(
        inversion: .prefixedNo,
        help: ArgumentHelp(Console.say("Cho xem cả bản nháp, bài chờ duyệt, bài hẹn giờ, có ghi rõ.", "Show drafts, items in review and scheduled ones too, marked.")))
    var drafts = true

    @Option(
        help: ArgumentHelp(
            Console.say("Xem như vào ngày này, như 2026-11-21; mặc định là hôm nay.", "Show the site of this day, as 2026-11-21; today by default."),
            valueName: "date"))
    var today: String?

    @Option(
        help: ArgumentHelp(
            Console.say(
                "Trình soạn thảo mở khi bấm vào tên tệp: vscode, vscodium, idea, zed, none, hoặc địa chỉ có {file}, {line}, {column}.",
                "The editor that a file's link opens: vscode, vscodium, idea, zed, none, or an address with {file}, {line}, {column}."),
            valueName: "name"))
    var editor = "vscode"

    @Option(help: ArgumentHelp(Console.say("Số luồng làm việc; mặc định bằng số nhân của máy.", "Threads; as many as cores by default."), valueName: "n"))
    var jobs: Int?

    @Option(help: ArgumentHelp(Console.say("Ngôn ngữ của thông báo: vi hoặc en.", "The language of messages: vi or en."), valueName: "vi|en"))
    var lang = "vi"

    @Flag(help: ArgumentHelp(Console.say("Chỉ nói địa chỉ và khi có lỗi.", "Speak only of the address and of faults.")))
    var quiet = false

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError(Console.say("--port nhận số từ 0 đến 65535.", "--port takes 0 to 65535.")) }
        guard EditorLink(editor, root: "/") != nil else {
            throw ValidationError(
                Console.say("--editor nhận vscode, vscodium, idea, zed, none hoặc một địa chỉ có {file}.", "--editor takes vscode, vscodium, idea, zed, none or an address with {file}."))
        }
        _ = try portal
    }

    /// What it has in common with every command that reads a site.
    private var portal: PortalOptions {
        get throws {
            var words = ["--site", site, "--lang", lang]
            if drafts { words.append("--drafts") }
            if let today { words += ["--today", today] }
            if let jobs { words += ["--jobs", String(jobs)] }
            return try PortalOptions.parse(words)
        }
    }

    func run() throws {
        guard let path = realpath(site, nil) else { throw Usage.fail("không có thư mục «\(site)»", "there is no folder “\(site)”") }
        let root = String(cString: path)
        free(path)
        Interruption.watch()
        let listener: Listener
        do {
            listener = try Listener(host: host, port: port)
        } catch {
            throw Usage.fail("không nghe được ở \(host):\(port): \(error)", "cannot listen on \(host):\(port): \(error)")
        }
        let address = address(listener.port)
        let portal = try portal
        let tree = SourceTree(root: root)
        let isQuiet = quiet
        let live = LiveSite(
            tree, try portal.checkOptions(baseURL: BaseURL(address)), Workers(portal.threads), kinds: ReferenceFindings.kinds) { errors, warnings in
            if !isQuiet || errors > 0 { Console.print(Console.say("Lỗi: \(errors), cảnh báo: \(warnings)", "Errors: \(errors), warnings: \(warnings)")) }
        }
        live.refresh()
        guard !live.isMissing else {
            listener.close()
            throw Usage.fail("trong «\(root)» không có trang nào (content/site.yml)", "there is no site in “\(root)” (content/site.yml)")
        }
        var random = SystemRandomNumberGenerator()
        let token = (0..<2).map { _ in String(random.next(), radix: 36) }.joined()
        guard let link = EditorLink(editor, root: root) else { return }
        let server = PreviewServer(
            live, Doorkeeper(names: openHost + names), root: root, editor: link, language: Console.language, token: token)
        try listener.start { server.respond($0, $1) }
        Console.print(Console.say("Xem thử: \(address) (Ctrl+C để dừng)", "Preview: \(address) (Ctrl+C ends it)"))
        if !isLocal {
            Console.complain(
                Console.say(
                    "Chú ý: nghe ở \(host), nên máy khác trong mạng xem được mọi bản nháp.",
                    "Note: listening on \(host), so that other machines of the network can see every draft."))
        }
        let watch = FolderWatch(tree, ["content", "templates"]) { live.touched($0) }
        while Interruption.signal == nil { usleep(50_000) }
        listener.close()
        watch.stop()
        leave(0)
    }

    /// Whether this machine alone can look.
    private var isLocal: Bool { host == "::1" || host == "localhost" || host.hasPrefix("127.") }
    /// Whether it listens on every address of the machine, which has no name then.
    private var isEverywhere: Bool { host == "0.0.0.0" || host == "::" }
    /// The name of the host as browsers write it.
    private var names: [String] { isEverywhere ? [] : [host.contains(":") ? "[\(host)]" : host] }

    /// Where the site is to be looked at.
    private func address(_ port: Int) -> String {
        // An address in brackets is none that the settings take as a site's own.
        let name = isEverywhere || host.contains(":") ? "localhost" : host
        return "http://\(name):\(port)/"
    }
}
