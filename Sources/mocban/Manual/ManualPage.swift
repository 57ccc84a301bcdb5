import ArgumentParser
import Findings

/// The manual page `mocban.1`, made from what `--help` says of each command.
enum ManualPage {
    static func text(_ language: Language) -> [String] {
        Console.$page.withValue(language) {
            let commands = Mocban.configuration.subcommands.filter { $0.configuration.shouldDisplay }
            return head + description + commands.flatMap(section) + options + ends
        }
    }

    private static var head: [String] {
        [
            // Pages in other letters than Latin-1 say so (man-pages(7)).
            "'\\\" -*- coding: utf-8 -*-",
            ".\\\" " + Console.say("Trang này do `make docs` tạo ra từ mã nguồn.", "Made from the code by `make docs`."),
            ".TH MOCBAN 1 \"\" \"mocban \(Mocban.version)\" \"mocban\"", ".nh",
            section("TÊN", "NAME"),
            "mocban \\- " + Console.say("dựng cổng thông tin cải cách hành chính từ văn bản Markdown", "builds administrative\\-reform portals from Markdown"),
            section("CÚ PHÁP", "SYNOPSIS"),
            Troff.typed("mocban") + " " + Console.say("\\fIlệnh\\fR [\\fItùy chọn\\fR]", "\\fIcommand\\fR [\\fIoptions\\fR]"),
        ]
    }

    private static var description: [String] {
        [section("MÔ TẢ", "DESCRIPTION")] + paragraphs(HelpText(of: Mocban.self).overview) + [section("CÁC LỆNH", "COMMANDS")]
    }

    private static func paragraphs(_ texts: [String]) -> [String] {
        Array(texts.map { [Troff.text($0)] }.joined(separator: [".PP"]))
    }

    /// What every command has is told once.
    private static func isOfEvery(_ entry: HelpText.Entry) -> Bool { ["--version", "-h, --help"].contains(entry.term) }

    private static func section(_ command: any ParsableCommand.Type) -> [String] {
        let help = HelpText(of: command)
        let entries = help.entries.filter { !isOfEvery($0) }
        return [".SS " + Troff.quoted("mocban \(command._commandName)")] + paragraphs(help.overview)
            + [".PP", Troff.typed(help.usage)] + entries.flatMap(entry)
    }

    private static var options: [String] {
        [section("TÙY CHỌN CHUNG", "COMMON OPTIONS")] + HelpText(of: Mocban.self).entries.filter(isOfEvery).flatMap(entry)
    }

    private static func entry(_ entry: HelpText.Entry) -> [String] { [".TP", Troff.typed(entry.term), Troff.text(entry.text)] }

    private static func section(_ vietnamese: String, _ english: String) -> String { ".SH " + Troff.quoted(Console.say(vietnamese, english)) }

    private static var ends: [String] {
        let codes = [
            ("0", Console.say("Không có gì sai.", "Nothing is wrong.")),
            ("1", Console.say("Nội dung có lỗi, hoặc có cảnh báo khi dùng `--strict`; chưa đăng gì.", "The content has errors, or warnings under `--strict`; nothing was published.")),
            ("2", Console.say("Gọi sai lệnh, hoặc máy có trục trặc.", "Wrong usage, or a fault of the machine.")),
            ("130, 143", Console.say("Bị ngắt giữa chừng; trang đang chạy không thay đổi.", "Stopped by a signal; the live site is unchanged.")),
        ]
        let variables = [
            ("SOURCE_DATE_EPOCH", Console.say("Ngày dựng trang, tính bằng giây từ năm 1970, khi không có `--today`.", "The day of a build in seconds since 1970, where `--today` is not given.")),
            ("NO_COLOR", Console.say("Khi được đặt thì thông báo không tô màu.", "Where it is set, findings have no colour.")),
            ("TMPDIR", Console.say("Nơi `check --changed-since` để tạm bản cũ của trang.", "Where `check --changed-since` puts the former site while it runs.")),
        ]
        let files = [
            ("content/", Console.say("Bài viết, danh mục và `site.yml`.", "Texts, registers and `site.yml`.")),
            ("templates/", Console.say("Mẫu của riêng trang, nếu có.", "A site's own templates, if it has any.")),
            ("public/", Console.say("Trang đã dựng.", "The built site.")),
        ]
        let examples = [
            ("mocban build --today 2026-07-01", Console.say("Dựng trang như vào ngày ấy.", "Builds the site as of that day.")),
            ("mocban check --strict --changed-since origin/main", Console.say("Kiểm tra những gì một nhánh đã đổi.", "Checks what a branch has changed.")),
        ]
        return [("MÃ THOÁT", "EXIT STATUS", codes), ("BIẾN MÔI TRƯỜNG", "ENVIRONMENT", variables), ("TỆP", "FILES", files), ("VÍ DỤ", "EXAMPLES", examples)]
            .flatMap { vietnamese, english, rows in
                [section(vietnamese, english)] + rows.flatMap { entry(HelpText.Entry(term: $0.0, text: $0.1)) }
            }
    }
}
