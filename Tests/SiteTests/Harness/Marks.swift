/// A stretch of a file between `1️⃣` and `2️⃣`, as an editor counts: lines and letters from 1.
struct Marked: Equatable, CustomStringConvertible {
    let file: String
    let line: Int
    let column: Int
    /// Where the stretch ends, after its last letter; nil if only `1️⃣` was written.
    let endLine: Int?
    let endColumn: Int?

    var description: String {
        "\(file):\(line):\(column)" + (endLine.flatMap { line in endColumn.map { "-\(line):\($0)" } } ?? "")
    }

    /// Takes the marks out of a text.
    /// - Returns: the bytes without marks, and where they stood.
    static func taken(from bytes: [UInt8], of file: String) -> ([UInt8], Marked?) {
        guard let (start, opened) = removing(Array("1️⃣".utf8), from: bytes) else { return (bytes, nil) }
        let closed = removing(Array("2️⃣".utf8), from: opened)
        let text = closed?.1 ?? opened
        let from = position(of: start, in: text)
        let to = closed.map { position(of: $0.0, in: text) }
        return (text, Marked(file: file, line: from.line, column: from.column, endLine: to?.line, endColumn: to?.column))
    }

    private static func removing(_ mark: [UInt8], from bytes: [UInt8]) -> (Int, [UInt8])? {
        guard bytes.count >= mark.count else { return nil }
        for at in 0...(bytes.count - mark.count) where bytes[at] == mark[0] && bytes[at..<(at + mark.count)].elementsEqual(mark) {
            return (at, Array(bytes[..<at] + bytes[(at + mark.count)...]))
        }
        return nil
    }

    /// Counts on the text put into letters, which is another way than the program's own on bytes.
    static func position(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
        var line = 1
        var column = 1
        var at = 0
        for letter in String(decoding: bytes, as: UTF8.self) {
            let size = letter.utf8.count
            if at + size > offset { break }
            at += size
            if letter == "\u{FEFF}" { continue }
            if letter == "\n" || letter == "\r\n" || letter == "\r" {
                line += 1
                column = 1
            } else {
                column += 1
            }
        }
        return (line, column)
    }
}
