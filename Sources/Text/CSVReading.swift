/// One field of a CSV file.
public struct CSVField: Hashable, Sendable {
    /// The text meant: without the quotation marks around it, doubled ones made single.
    public let text: String
    /// The bytes it takes in the file, its quotation marks included.
    public let range: Range<Int>
}

/// One record of a CSV file.
public struct CSVRow: Hashable, Sendable {
    /// The line on which it begins, counted from 1.
    public let line: Int
    public let fields: [CSVField]
}

/// Where a file is not CSV; the offsets count bytes from the file's beginning.
public enum CSVFault: Hashable, Sendable {
    /// A quotation mark that opens a field and is never closed; everything after it is lost.
    case unclosedQuote(offset: Int)
    /// Something between a closing quotation mark and the next separator; it is kept in the field.
    case textAfterQuote(offset: Int)
}

/// Reads a CSV file (RFC 4180): lines may end in CR LF, LF or CR, quoted fields may hold separators and
/// line ends, a byte order mark at the beginning is passed over, and so are empty lines. A quotation
/// mark inside a field that does not begin with one is a letter like others.
///
/// - Parameter bytes: UTF-8; check it with ``firstInvalidUTF8(_:)`` before.
public func readCSV(
    _ bytes: [UInt8], separator: UInt8 = UInt8(ascii: ",")
) -> (rows: [CSVRow], faults: [CSVFault]) {
    bytes.withUnsafeBufferPointer { buffer in
        var reader = CSVReader(bytes: buffer, separator: separator)
        reader.readAll()
        return (reader.rows, reader.faults)
    }
}

private struct CSVReader {
    let bytes: UnsafeBufferPointer<UInt8>
    let separator: UInt8
    var rows: [CSVRow] = []
    var faults: [CSVFault] = []
    private var at = 0
    private var line = 1

    private static let quote = UInt8(ascii: "\"")

    init(bytes: UnsafeBufferPointer<UInt8>, separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
    }

    mutating func readAll() {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
        while at < bytes.count {
            let firstLine = line
            let rowStart = at
            var fields: [CSVField] = []
            repeat { fields.append(readField()) } while skipSeparator()
            let isEmptyLine = at == rowStart
            skipLineEnd()
            if !isEmptyLine { rows.append(CSVRow(line: firstLine, fields: fields)) }
        }
    }

    private mutating func skipSeparator() -> Bool {
        guard at < bytes.count, bytes[at] == separator else { return false }
        at += 1
        return true
    }

    private mutating func skipLineEnd() {
        guard at < bytes.count else { return }
        let isPair = bytes[at] == 0x0D && at + 1 < bytes.count && bytes[at + 1] == 0x0A
        at += isPair ? 2 : 1
        line += 1
    }

    private mutating func readField() -> CSVField {
        let start = at
        guard at < bytes.count, bytes[at] == CSVReader.quote else {
            return CSVField(text: text(readToFieldEnd()), range: start..<at)
        }
        var content = readQuoted()
        let rest = readToFieldEnd()
        if !rest.isEmpty {
            faults.append(.textAfterQuote(offset: rest.lowerBound))
            content += text(rest)
        }
        return CSVField(text: content, range: start..<at)
    }

    private mutating func readToFieldEnd() -> Range<Int> {
        let start = at
        while at < bytes.count, bytes[at] != separator, bytes[at] != 0x0A, bytes[at] != 0x0D {
            at += 1
        }
        return start..<at
    }

    /// Reads from an opening quotation mark to behind the closing one.
    private mutating func readQuoted() -> String {
        let opening = at
        at += 1
        var content = ""
        var runStart = at
        while at < bytes.count {
            if bytes[at] == CSVReader.quote {
                let isDoubled = at + 1 < bytes.count && bytes[at + 1] == CSVReader.quote
                content += text(runStart..<(isDoubled ? at + 1 : at))
                at += isDoubled ? 2 : 1
                runStart = at
                if !isDoubled { return content }
                continue
            }
            let isLineEnd =
                bytes[at] == 0x0A
                || bytes[at] == 0x0D && (at + 1 >= bytes.count || bytes[at + 1] != 0x0A)
            if isLineEnd { line += 1 }
            at += 1
        }
        faults.append(.unclosedQuote(offset: opening))
        return content + text(runStart..<at)
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }
}
