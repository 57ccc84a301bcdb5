import ArgumentParser
import Findings

/// Wrong usage, and the help, in the reader's language.
enum Usage {
    /// The exit code of wrong usage.
    static let code: Int32 = 2

    /// Says what the argument parser has to say and ends the program.
    static func explain(_ error: Error) -> Never {
        let message = said(Mocban.fullMessage(for: error))
        if Mocban.exitCode(for: error) == .success {
            Console.print(message)
            leave(0)
        }
        Console.complain(message)
        leave(code)
    }

    /// What `--help` says of a command.
    /// - Parameter columns: letters of a line at most.
    static func help(of command: any ParsableCommand.Type, columns: Int = 100) -> String {
        said(Mocban.helpMessage(for: command, columns: columns))
    }

    /// A fault of usage that the argument parser cannot know of.
    static func fail(_ vi: String, _ en: String) -> Stop {
        Console.complain(Console.say("Lỗi: " + vi, "Error: " + en))
        return Stop(code: code)
    }

    /// The parser's fixed words; what it does not know stays English.
    private static let words = [
        ("OVERVIEW: ", ""), ("USAGE:", "CÁCH DÙNG:"), ("Usage:", "Cách dùng:"), ("ARGUMENTS:", "THAM SỐ:"),
        ("OPTIONS:", "TÙY CHỌN:"), ("SUBCOMMANDS:", "LỆNH:"), ("<subcommand>", "<lệnh>"), ("<options>", "<tùy chọn>"),
        ("Show help information.", "Hiện trợ giúp."), ("Show the version.", "Hiện phiên bản."), ("(default:", "(mặc định:"),
        // A line may end before it.
        (" default:", " mặc định:"), ("(values:", "(giá trị:"),
        ("See 'mocban help <lệnh>' for detailed help.", "Gõ «mocban help <lệnh>» để xem kỹ một lệnh."),
        ("  See 'mocban ", "  Gõ 'mocban "), (" --help' for more information.", " --help' để xem thêm."),
        ("Show subcommand help information.", "Hiện trợ giúp của một lệnh."), ("Error: ", "Lỗi: "), ("Help:", "Trợ giúp:"), ("Unknown option", "Không có tùy chọn"),
        ("Did you mean", "Có phải ý bạn là"), ("Missing expected argument", "Thiếu tham số"),
        ("Missing value for", "Thiếu giá trị cho"), ("Unexpected argument", "Thừa tham số"),
        ("unexpected arguments", "tham số thừa"), (" unexpected argument", " tham số thừa"),
        ("The value ", "Giá trị "), (" is invalid for ", " không dùng được cho "),
        ("Please provide one of ", "Hãy chọn một trong: "),
        ("' or '", "' hoặc '"),
    ]

    private static func said(_ message: String) -> String {
        guard Console.language == .vi else { return message }
        return words.reduce(message) { text, pair in text.replacing(pair.0, with: pair.1) }
    }
}
