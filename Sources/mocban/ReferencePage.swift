import Findings

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// One page of the reference, Markdown or a manual page, and where it lies below `docs/`.
struct ReferencePage {
    let folder: String
    let name: String
    let text: String

    static var all: [ReferencePage] {
        [
            page(.vi, "khoa.md") { ReferenceKeys.text($0) },
            page(.en, "keys.md") { ReferenceKeys.text($0) },
            page(.vi, "thong-bao.md") { ReferenceFindings.text($0) },
            page(.en, "findings.md") { ReferenceFindings.text($0) },
            page(.vi, "lenh.md") { ReferenceCommands.text($0) },
            page(.en, "commands.md") { ReferenceCommands.text($0) },
            page(.vi, "mau.md") { _ in ReferenceTemplates.text },
            ReferencePage(folder: "man", name: "mocban.1", text: ManualPage.text(.en).joined(separator: "\n") + "\n"),
            ReferencePage(folder: "man/vi", name: "mocban.1", text: ManualPage.text(.vi).joined(separator: "\n") + "\n"),
        ]
    }

    private static func page(_ language: Language, _ name: String, _ lines: (Language) -> [String]) -> ReferencePage {
        let note = Bilingual(
            "<!-- Trang này do `make docs` tạo ra từ mã nguồn; hãy sửa ở đó. -->",
            "<!-- Made from the code by `make docs`; change it there. -->")
        let folder = Bilingual("tham-khao", "reference")
        let text = ([note[language], ""] + lines(language)).joined(separator: "\n") + "\n"
        return ReferencePage(folder: folder[language], name: name, text: text)
    }

    /// Writes the page over the one that stands there.
    func write(below output: String) throws {
        mkdir(output, 0o755)
        mkdir(output + "/" + folder, 0o755)
        let path = "\(output)/\(folder)/\(name)"
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        var text = text
        guard descriptor >= 0, text.withUTF8({ Console.write($0, to: descriptor) }) else {
            let reason = String(cString: strerror(errno))
            throw Usage.fail("không ghi được \(path): \(reason)", "cannot write \(path): \(reason)")
        }
        close(descriptor)
    }
}

/// Rows of a Markdown table.
enum ReferenceTable {
    static func head(_ columns: [String]) -> [String] {
        [row(columns), row(columns.map { _ in "---" })]
    }

    /// A pipe would end a cell, even within code.
    static func row(_ cells: [String]) -> String {
        "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
}
