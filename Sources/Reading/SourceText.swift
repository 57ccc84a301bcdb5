import Findings
import Text

/// A file's text as everything after the reader sees it: UTF-8 in NFC, without a byte order mark.
public struct SourceText: Sendable {
    public let file: String
    public let bytes: [UInt8]
    /// Hidden and lookalike characters in it.
    let suspicious: [SuspiciousSpot]
    /// Whether ``isOrdinaryText(_:)`` holds of it.
    let isOrdinary: Bool
    /// The bytes of the file as it lies on disk.
    public let mark: FileMark
    /// Whether `bytes` are other than those.
    public let isRepaired: Bool

    private init(
        file: String, bytes: [UInt8], mark: FileMark, isRepaired: Bool, isOrdinary: Bool = false, suspicious: [SuspiciousSpot] = []
    ) {
        self.file = file
        self.bytes = bytes
        self.mark = mark
        self.isRepaired = isRepaired
        self.isOrdinary = isOrdinary
        self.suspicious = suspicious
    }

    /// Sizes in bytes that a file of each kind may have.
    public enum Limit {
        public static let markdown = 5_000_000
        public static let registry = 16_000_000
        public static let table = 64_000_000
        public static let attachment = 200_000_000
        public static let template = 4_000_000
    }

    /// Reads a file and repairs what can be repaired without a guess.
    /// - Returns: the text, or nil where it cannot be used; then a finding says why.
    public static func read(_ found: FoundFile, in tree: SourceTree, limit: Int) -> (SourceText?, [Finding]) {
        let raw: [UInt8]
        do {
            let (folder, path) = tree.place(of: found.diskPath)
            raw = try readFile(path, in: folder, limit: limit, tree.ahead)
        } catch {
            return (nil, [fault(error, found.path, limit)])
        }
        return SourceText.from(raw, file: found.path)
    }

    /// Reads a file that is not text.
    public static func readBytes(_ found: FoundFile, in tree: SourceTree, limit: Int) -> ([UInt8]?, [Finding]) {
        do {
            let (folder, path) = tree.place(of: found.diskPath)
            return (try readFile(path, in: folder, limit: limit), [])
        } catch {
            return (nil, [fault(error, found.path, limit)])
        }
    }

    /// The bytes of a file that is published as it is; nil where it cannot be read.
    /// - Parameter path: below the site's folder, as the disk has it.
    public static func attachment(_ path: String, root: String) -> [UInt8]? { try? readFile(root + "/" + path, limit: Limit.attachment) }

    /// The text of a file that may have findings, for quoting its lines; nil where it cannot be read.
    public static func quoted(_ path: String, root: String) -> [UInt8]? {
        guard let raw = try? readFile(root + "/" + path, limit: Limit.table) else { return nil }
        let text = withoutMark(raw)
        return endlessMarks(text) == nil ? composed(text) ?? text : text
    }

    /// Checks and repairs bytes that were read.
    public static func from(_ raw: [UInt8], file: String) -> (SourceText?, [Finding]) {
        let mark = raw.withUnsafeBufferPointer { FileMark($0) }
        var text = withoutMark(raw)
        if text.withUnsafeBufferPointer({ isOrdinaryText($0) }) {
            return (SourceText(file: file, bytes: text, mark: mark, isRepaired: text.count < raw.count, isOrdinary: true), [])
        }
        var findings: [Finding] = []
        if let bad = text.withUnsafeBufferPointer({ firstInvalidUTF8($0) }) {
            findings.append(
                Finding(
                    ReadingFindings.notUTF8, at: Place(file, bad..<bad + 1),
                    mark: Bilingual("byte thứ \(bad + 1) của tệp không đúng", "byte \(bad + 1) of the file is wrong"),
                    remedy: Bilingual("mở tệp và lưu lại với bảng mã UTF-8", "open the file and save it as UTF-8")))
            return (nil, findings)
        }
        if let marks = endlessMarks(text) {
            return (nil, [Finding(ReadingFindings.endlessMarks, at: Place(file, marks))])
        }
        if let composed = composed(text) {
            let first = zip(text, composed).enumerated().first { $0.element.0 != $0.element.1 }?.offset
                ?? min(text.count, composed.count)
            var end = first + 1
            while end < composed.count, composed[end] & 0xC0 == 0x80 { end += 1 }
            findings.append(Finding(ReadingFindings.decomposed, at: Place(file, first..<end)))
            text = composed
        }
        if let eth = replaceEth(&text) {
            findings.append(Finding(ReadingFindings.eth, at: Place(file, eth..<eth + 2)))
        }
        let spots = text.withUnsafeBufferPointer { SuspiciousText.scan($0) }
        return (SourceText(file: file, bytes: text, mark: mark, isRepaired: true, suspicious: spots), findings)
    }

    private static func withoutMark(_ raw: [UInt8]) -> [UInt8] {
        raw.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(raw.dropFirst(3)) : raw
    }

    /// Ð and ð (C3 90, C3 B0) become Đ and đ (C4 90, C4 91); the length stays.
    /// - Returns: where the first stood.
    private static func replaceEth(_ text: inout [UInt8]) -> Int? {
        var first: Int?
        var at = 0
        while at + 1 < text.count {
            if text[at] == 0xC3, text[at + 1] == 0x90 || text[at + 1] == 0xB0 {
                first = first ?? at
                text[at + 1] = text[at + 1] == 0x90 ? 0x90 : 0x91
                text[at] = 0xC4
                at += 1
            }
            at += 1
        }
        return first
    }

    static func fault(_ fault: FileFault, _ path: String, _ limit: Int) -> Finding {
        switch fault {
        case .symlink: Finding(ReadingFindings.symlink, at: Place(path))
        case .special: Finding(ReadingFindings.special, at: Place(path))
        case .tooLarge(let size):
            Finding(
                ReadingFindings.tooLarge, at: Place(path),
                mark: Bilingual(
                    "tệp có \(size / 1_000_000) MB, giới hạn là \(limit / 1_000_000) MB",
                    "\(size / 1_000_000) MB, the limit is \(limit / 1_000_000) MB"))
        case .system(let number):
            Finding(
                ReadingFindings.unreadable, at: Place(path),
                mark: Bilingual("hệ điều hành báo: \(systemMessage(number))", systemMessage(number)))
        }
    }
}
