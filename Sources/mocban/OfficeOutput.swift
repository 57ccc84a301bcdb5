import ArgumentParser
import Findings
import PortalModel
import Publishing
import Text

/// Where a text for the office goes, and of which time it is.
struct OfficeOutput: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Console.say(
                "Kỳ: 2024 (năm), 2024-H1 (6 tháng), 2024-Q1 (quý) hoặc 2024-03 (tháng).",
                "The period: 2024 (year), 2024-H1 (half), 2024-Q1 (quarter) or 2024-03 (month)."), valueName: "period"))
    var period: String

    @Option(
        help: ArgumentHelp(
            Console.say(
                "Ghi vào tệp này thay vì in ra; không nằm trong content/, templates/ hay nơi dựng trang.",
                "Write to this file instead of printing; not in content/, templates/ or a built site."), valueName: "file"))
    var output: String?

    @Flag(help: ArgumentHelp(Console.say("Ghi đè tệp đã có.", "Replace a file that exists.")))
    var force = false

    /// The period that was asked for.
    func time() throws -> PartialDay {
        let known = Bilingual("2024, 2024-H1, 2024-Q1 hoặc 2024-03", "2024, 2024-H1, 2024-Q1 or 2024-03")
        switch PartialDay.parse(period) {
        case .success(.day), .failure:
            throw Usage.fail(
                "không có kỳ «\(printable(period))»; ghi như \(known.vi).", "there is no period “\(printable(period))”; write one such as \(known.en).")
        case .success(let time): return time
        }
    }

    /// Prints the text, or writes it to the file that was asked for.
    func deliver(_ out: borrowing ByteBuffer, site: String, isPrivate: Bool) throws {
        guard let output else {
            out.withBytes { _ = Console.write($0) }
            return
        }
        let kept = ["content", "templates", "public"].map { site + "/" + $0 }
        do throws(OfficeFile.Fault) {
            try out.withBytes { bytes throws(OfficeFile.Fault) in
                try OfficeFile.write(UnsafeRawBufferPointer(bytes), to: output, replaces: force, isPrivate: isPrivate, outside: kept)
            }
        } catch {
            throw failure(error, printable(output))
        }
        Console.complain(Console.say("Đã ghi \(printable(output)).", "Wrote \(printable(output))."))
    }

    private func failure(_ fault: OfficeFile.Fault, _ shown: String) -> Stop {
        switch fault {
        case .liesIn(let folder):
            let name = printable(folder)
            return Usage.fail("«\(shown)» nằm trong \(name), nơi không được để tài liệu nội bộ.", "“\(shown)” lies in \(name), where nothing internal may be.")
        case .isPublished:
            return Usage.fail("«\(shown)» nằm trong một trang đã dựng, ai cũng đọc được.", "“\(shown)” lies in a built site, where everybody can read it.")
        case .exists:
            return Usage.fail("đã có tệp «\(shown)»; thêm --force để ghi đè.", "“\(shown)” exists; add --force to replace it.")
        case .notAFile:
            return Usage.fail("«\(shown)» không phải tên một tệp.", "“\(shown)” does not name a file.")
        case .system(let words):
            return Usage.fail("không ghi được «\(shown)»: \(words)", "cannot write “\(shown)”: \(words)")
        }
    }
}
