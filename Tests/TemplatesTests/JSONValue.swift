import Foundation

@testable import Templates

/// Data of the specification's examples.
enum JSONValue: Decodable {
    case null
    case bool(Bool)
    case int(Int)
    case double(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    init(from decoder: Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let bool = try? container.decode(Bool.self) {
            self = .bool(bool)
        } else if let int = try? container.decode(Int.self) {
            self = .int(int)
        } else if let double = try? container.decode(Double.self) {
            self = .double(double)
        } else if let string = try? container.decode(String.self) {
            self = .string(string)
        } else if let array = try? container.decode([JSONValue].self) {
            self = .array(array)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    /// A value whose shape is made from the data.
    var value: Value {
        switch self {
        case .null: .missing
        case .bool(let bool): .flag(bool)
        case .int(let int): .number(int)
        case .double(let double): .text("\(double)")
        case .string(let string): .text(string)
        case .array(let array): .list(array.map(\.value))
        case .object(let object):
            .object(
                Frame(
                    Shape("object", doc: "", object.keys.sorted().map { .text($0, "") }),
                    slots: object.keys.sorted().map { object[$0]!.value }))
        }
    }
}
