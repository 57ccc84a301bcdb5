import Foundation
import Testing

/// A table of open data as a stranger's program reads it.
struct OpenTable {
    let header: [String]
    let rows: [[String: String]]

    /// Reads RFC 4180 with a byte order mark. Rows of another width than the header fail.
    init(csv data: Data) throws {
        var bytes = [UInt8](data)
        try #require(bytes.starts(with: [0xEF, 0xBB, 0xBF]), "the byte order mark is missing")
        bytes.removeFirst(3)
        var records: [[String]] = []
        var record: [String] = []
        var field: [UInt8] = []
        var quoted = false
        var at = 0
        func end() -> String { String(decoding: field, as: UTF8.self) }
        while at < bytes.count {
            let byte = bytes[at]
            if quoted {
                if byte == UInt8(ascii: "\""), at + 1 < bytes.count, bytes[at + 1] == byte {
                    field.append(byte)
                    at += 1
                } else if byte == UInt8(ascii: "\"") {
                    quoted = false
                } else {
                    field.append(byte)
                }
            } else if byte == UInt8(ascii: "\"") {
                try #require(field.isEmpty, "a quotation mark inside a field")
                quoted = true
            } else if byte == UInt8(ascii: ",") {
                record.append(end())
                field = []
            } else if byte == 13, at + 1 < bytes.count, bytes[at + 1] == 10 {
                record.append(end())
                records.append(record)
                (record, field) = ([], [])
                at += 1
            } else {
                try #require(byte != 10 && byte != 13, "a bare line end")
                field.append(byte)
            }
            at += 1
        }
        try #require(!quoted && record.isEmpty && field.isEmpty, "the last record is cut short")
        let header = try #require(records.first)
        self.header = header
        rows = try records.dropFirst().map { record in
            try #require(record.count == header.count, "\(record)")
            return Dictionary(uniqueKeysWithValues: zip(header, record))
        }
    }

    /// A cell as it was before the `'` that keeps spreadsheets from computing it.
    static func unguarded(_ cell: String) -> String {
        let guarded: Set<Character> = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n"]
        guard cell.first == "'", let next = cell.dropFirst().first, guarded.contains(next) else { return cell }
        return String(cell.dropFirst())
    }
}

/// JSON as Foundation reads it.
func json(_ data: Data) throws -> Any { try JSONSerialization.jsonObject(with: data, options: [.fragmentsAllowed]) }

/// Every text in a JSON value.
func texts(in value: Any) -> [String] {
    switch value {
    case let text as String: [text]
    case let list as [Any]: list.flatMap(texts)
    case let object as [String: Any]: object.values.flatMap(texts)
    default: []
    }
}
