/// What stands behind one name of a `Frame`.
///
/// Build it with the static members: `.text(title)`, `.list(items)` and so on. Values nest as deep as the
/// caller builds them and are released recursively, so trees of unlimited depth do not belong here.
public struct Value: Sendable {
    // `Record` and `ValueList` never change once they are made.
    enum Storage: @unchecked Sendable {
        case missing
        case flag(Bool)
        case number(Int)
        case text(String)
        case html([UInt8])
        // With a pointer beside the reference, so that rendering reads through it and counts no references: they
        // are what the memory of other threads is waited for.
        case object(Record, UnsafePointer<Record.Head>)
        case list(ValueList, UnsafePointer<ValueList.Head>)
    }

    let storage: Storage

    /// Prints nothing; its section is left out.
    public static let missing = Value(storage: .missing)
    public static func flag(_ flag: Bool) -> Value { Value(storage: .flag(flag)) }
    public static func number(_ number: Int) -> Value { Value(storage: .number(number)) }
    /// Plain text, escaped when printed. Whatever it holds, it is never read as a template.
    public static func text(_ text: String) -> Value { Value(storage: .text(text)) }
    /// The text, or `missing`.
    public static func text(_ text: String?) -> Value { text.map { .text($0) } ?? .missing }
    /// Trusted HTML as UTF-8, printed as it is.
    public static func html(_ html: [UInt8]) -> Value { Value(storage: .html(html)) }
    public static func object(_ frame: Frame) -> Value { Value(storage: .object(frame.record, frame.record.head)) }
    /// The object, or `missing`.
    public static func object(_ frame: Frame?) -> Value { frame.map { .object($0) } ?? .missing }
    public static func list(_ values: [Value]) -> Value { .list(values.count) { values[$0] } }
    public static func list(_ frames: [Frame]) -> Value { .list(frames.count) { .object(frames[$0]) } }
    public static func texts(_ texts: [String]) -> Value { .list(texts.count) { .text(texts[$0]) } }
    /// As many values as `count` says, each made by its place.
    public static func list(_ count: Int, _ make: (Int) -> Value) -> Value {
        let list = ValueList.make(count, make)
        return Value(storage: .list(list, list.head))
    }

    /// Whether a section over it is shown: empty text, zero and empty lists count as nothing.
    var isShown: Bool {
        switch storage {
        case .missing: false
        case .flag(let flag): flag
        case .number(let number): number != 0
        case .text(let text): !text.isEmpty
        case .html(let html): !html.isEmpty
        case .object: true
        case .list(_, let head): head.pointee.count > 0
        }
    }
}

/// The values of a list in memory that does not move, so that rendering can point at them
/// without counting references.
final class ValueList: ManagedBuffer<ValueList.Head, Value> {
    struct Head {
        let base: UnsafeMutablePointer<Value>
        let count: Int
    }

    var base: UnsafeMutablePointer<Value> { header.base }
    var count: Int { header.count }
    /// The head where it lies, for as long as the list lives.
    var head: UnsafePointer<Head> { withUnsafeMutablePointerToHeader { UnsafePointer($0) } }

    static func make(_ count: Int, _ make: (Int) -> Value) -> ValueList {
        let buffer = ValueList.create(minimumCapacity: max(count, 1)) { buffer in
            Head(base: buffer.withUnsafeMutablePointerToElements { $0 }, count: count)
        }
        let base = buffer.header.base
        for index in 0..<count { (base + index).initialize(to: make(index)) }
        return unsafeDowncast(buffer, to: ValueList.self)
    }

    deinit {
        let head = header
        head.base.deinitialize(count: head.count)
    }
}
