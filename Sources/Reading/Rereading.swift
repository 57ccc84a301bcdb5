import Findings
import Text

extension SourceText {
    /// Reads once more a text that was read before, into a buffer that is used again for the next one.
    ///
    /// - Parameters:
    ///   - file: its path below the site's folder, as the disk has it.
    ///   - mark: what the file was like.
    ///   - end: bytes that the text must have.
    ///   - isRepaired: whether its text was put right then; it is put right in the same way again.
    /// - Returns: nil where the buffer holds the same text; else why it does not: the file has gone, or it is another now.
    public static func again(
        _ file: String, _ mark: FileMark, reaching end: Int, isRepaired: Bool, in tree: SourceTree, into buffer: inout ByteBuffer
    ) -> Finding? {
        buffer.removeAll()
        do {
            let (folder, path) = tree.place(of: file)
            try readFile(path, in: folder, count: Int(mark.size), into: &buffer, tree.ahead)
        } catch {
            if case .tooLarge = error { return changed(file) }
            return fault(error, file, Limit.markdown)
        }
        guard buffer.withBytes({ FileMark($0) }) == mark else { return changed(file) }
        if isRepaired {
            guard let text = SourceText.from(buffer.bytes(), file: file).0 else { return changed(file) }
            buffer.removeAll()
            buffer.append(text.bytes)
        }
        return end <= buffer.count ? nil : changed(file)
    }

    private static func changed(_ file: String) -> Finding {
        Finding(
            ReadingFindings.changed, at: Place(file),
            remedy: Bilingual("chạy lại khi không còn ai đang lưu tệp", "run again when nobody is saving files"))
    }
}
