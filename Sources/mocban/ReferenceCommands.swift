import ArgumentParser
import Findings

/// The page of commands and their options: what `--help` says of each.
enum ReferenceCommands {
    static func text(_ language: Language) -> [String] {
        Console.$page.withValue(language) {
            let shown = Mocban.configuration.subcommands.filter { $0.configuration.shouldDisplay }
            return [lead[language]] + section("mocban", Mocban.self)
                + shown.flatMap { section("mocban \($0._commandName)", $0) }
        }
    }

    private static let lead = Bilingual(
        """
        # Các lệnh

        Mã thoát: 0 khi không có gì sai, 1 khi nội dung có lỗi (hoặc có cảnh báo, với `--strict`), 2 khi gọi sai lệnh hoặc máy có \
        trục trặc, 130 và 143 khi bị ngắt giữa chừng. Lệnh nào cũng nói tiếng Anh với `--lang en`.
        """,
        """
        # Commands

        Exit codes: 0 nothing is wrong, 1 the content has errors (or warnings, with `--strict`), 2 wrong usage or a fault of the \
        machine, 130 and 143 when stopped half way. Messages are Vietnamese; `--lang en` gives English.
        """)

    private static func section(_ name: String, _ command: any ParsableCommand.Type) -> [String] {
        var help = Usage.help(of: command)
        while help.hasSuffix("\n") { help.removeLast() }
        return ["", "## \(name)", "", "```text", help, "```"]
    }
}
