/// How a browser opens a file in the editor's own program.
public struct EditorLink: Sendable {
    private let pattern: String?
    private let root: String

    /// Programs that take such links, by the name to ask for them.
    public static let known: [(name: String, pattern: String)] = [
        ("vscode", "vscode://file{file}:{line}:{column}"), ("vscodium", "vscodium://file{file}:{line}:{column}"),
        ("idea", "idea://open?file={file}&line={line}&column={column}"), ("zed", "zed://file{file}:{line}:{column}"),
    ]

    /// - Parameters:
    ///   - editor: a name of ``known``, `none`, or an address with `{file}`, `{line}`, `{column}`.
    ///   - root: the site's folder, as an absolute path.
    /// - Returns: nil where it is none of these.
    public init?(_ editor: String, root: String) {
        if editor == "none" {
            pattern = nil
        } else if let known = EditorLink.known.first(where: { $0.name == editor }) {
            pattern = known.pattern
        } else if editor.contains("{file}"), let colon = editor.firstIndex(of: ":"), EditorLink.isScheme(editor[..<colon]) {
            pattern = editor
        } else {
            return nil
        }
        self.root = root
    }

    /// - Parameter file: below the site's folder.
    public func url(_ file: String, line: Int = 1, column: Int = 1) -> String? {
        pattern?.replacing("{line}", with: String(line)).replacing("{column}", with: String(column))
            .replacing("{file}", with: EditorLink.encoded(root + "/" + file))
    }

    /// A scheme that only hands on to a program (RFC 3986, section 3.1), not one that a browser runs itself.
    private static func isScheme(_ text: Substring) -> Bool {
        guard let first = text.utf8.first, (first | 0x20) &- 97 < 26, !["javascript", "data", "vbscript"].contains(text.lowercased()) else { return false }
        return text.utf8.allSatisfy { ($0 | 0x20) &- 97 < 26 || $0 &- 48 < 10 || "+-.".utf8.contains($0) }
    }

    private static func encoded(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in path.utf8 {
            if (byte | 0x20) &- 97 < 26 || byte &- 48 < 10 || "-._~/".utf8.contains(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
