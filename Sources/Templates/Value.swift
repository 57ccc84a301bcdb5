import Text

/// What stands behind one name of a `Frame`.
///
/// Build it with the static members: `.text(title)`, `.list(items)` and so on. What it holds is copied into the memory
/// that the thread uses (`FrameMemory`) and lives as long as that.
public struct Value: BitwiseCopyable, @unchecked Sendable {  // What it points at never changes.
    enum Kind: UInt8, BitwiseCopyable { case missing, flag, number, text, html, object, item, list }

    /// A number, or where the bytes, the head of the record or the values of the list are.
    private let word: Int
    /// How many bytes or values.
    private let length: UInt32
    let kind: Kind
    /// Whether nothing in its bytes has to be escaped. Looked at once: titles and summaries stand on a page four times.
    let isPlain: Bool

    private init(_ kind: Kind, _ word: Int = 0, _ length: Int = 0, isPlain: Bool = false) {
        self.kind = kind
        self.word = word
        self.length = UInt32(clamping: length)
        self.isPlain = isPlain
    }

    /// Prints nothing; its section is left out.
    public static let missing = Value(.missing)
    public static func flag(_ flag: Bool) -> Value { Value(.flag, flag ? 1 : 0) }
    public static func number(_ number: Int) -> Value { Value(.number, number) }
    /// Plain text, escaped when printed. Whatever it holds, it is never read as a template.
    public static func text(_ text: String) -> Value {
        // Where the text lies in one piece, as it does unless it came from Objective-C, it is read in place.
        if let value = text.utf8.withContiguousStorageIfAvailable({ Value(.text, copying: $0) }) { return value }
        var copy = text
        return copy.withUTF8 { Value(.text, copying: $0) }
    }
    /// The text, or `missing`.
    public static func text(_ text: String?) -> Value {
        guard let text else { return .missing }
        return .text(text)
    }
    /// Several texts as one.
    public static func text(_ first: String, _ second: String, _ third: String = "") -> Value {
        let count = first.utf8.count + second.utf8.count + third.utf8.count
        let start = FrameMemory.take(count)
        let middle = copy(first, to: start)
        let end = copy(second, to: middle)
        if !third.isEmpty { _ = copy(third, to: end) }
        return text(at: start, count)
    }
    /// Plain text that `write` puts into room for so many bytes; it gives back how many it took.
    public static func text(upTo room: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) -> Value {
        let start = FrameMemory.take(room).bindMemory(to: UInt8.self, capacity: room)
        return text(at: UnsafeMutableRawPointer(start), write(start))
    }
    private static func text(at start: UnsafeMutableRawPointer, _ count: Int) -> Value {
        let bytes = UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: count)
        return Value(.text, Int(bitPattern: start), count, isPlain: ByteBuffer.isPlainHTML(bytes))
    }
    /// Plain text as UTF-8.
    public static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> Value { Value(.text, copying: bytes) }
    /// Trusted HTML as UTF-8, printed as it is.
    public static func html(_ html: [UInt8]) -> Value { html.withUnsafeBufferPointer { Value(.html, copying: $0) } }
    public static func html(_ html: UnsafeBufferPointer<UInt8>) -> Value { Value(.html, copying: html) }
    /// Trusted HTML that is not copied: it stays where it is until the page is rendered.
    public static func html(inPlace html: UnsafeBufferPointer<UInt8>) -> Value {
        Value(.html, Int(bitPattern: html.baseAddress), html.count)
    }
    /// Trusted HTML, or plain text, that `write` appends to an empty buffer.
    public static func html(_ write: (inout ByteBuffer) -> Void) -> Value { Value(.html, writtenBy: write) }
    public static func text(_ write: (inout ByteBuffer) -> Void) -> Value { Value(.text, writtenBy: write) }
    public static func object(_ frame: Frame) -> Value { Value(.object, Int(bitPattern: frame.head)) }
    /// The object, or `missing`.
    public static func object(_ frame: Frame?) -> Value { frame.map { .object($0) } ?? .missing }
    /// An object whose frame is made when it is needed.
    static func item(_ item: UnsafePointer<KeptItems.Item>) -> Value { Value(.item, Int(bitPattern: item)) }
    public static func list(_ values: [Value]) -> Value { .list(values.count) { values[$0] } }
    public static func list(_ frames: [Frame]) -> Value { .list(frames.count) { .object(frames[$0]) } }
    public static func texts(_ texts: [String]) -> Value { .list(texts.count) { .text(texts[$0]) } }
    /// As many values as `count` says, each made by its place.
    public static func list(_ count: Int, _ make: (Int) -> Value) -> Value {
        guard count > 0 else { return Value(.list) }
        let values = FrameMemory.take(count * MemoryLayout<Value>.stride).bindMemory(to: Value.self, capacity: count)
        for index in 0..<count { (values + index).initialize(to: make(index)) }
        return Value(.list, Int(bitPattern: values), count)
    }

    private init(_ kind: Kind, copying bytes: UnsafeBufferPointer<UInt8>) {
        let start = FrameMemory.take(bytes.count)
        if let base = bytes.baseAddress { start.copyMemory(from: base, byteCount: bytes.count) }
        self.init(kind, Int(bitPattern: start), bytes.count, isPlain: kind == .text && ByteBuffer.isPlainHTML(bytes))
    }

    private init(_ kind: Kind, writtenBy write: (inout ByteBuffer) -> Void) {
        var buffer = FrameMemory.lendBuffer()
        write(&buffer)
        self = buffer.withBytes { Value(kind, copying: $0) }
        FrameMemory.giveBack(buffer)
    }

    private static func copy(_ text: String, to place: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer {
        func copy(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeMutableRawPointer {
            if let base = bytes.baseAddress { place.copyMemory(from: base, byteCount: bytes.count) }
            return place + bytes.count
        }
        if let end = text.utf8.withContiguousStorageIfAvailable(copy) { return end }
        var text = text
        return text.withUTF8(copy)
    }

    // What is in it, for rendering; each of the kind it is asked for.

    var count: Int { Int(length) }
    var number: Int { word }
    var isTrue: Bool { word != 0 }
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: UnsafePointer(bitPattern: word), count: count) }
    var values: UnsafePointer<Value>? { UnsafePointer(bitPattern: word) }
    var item: UnsafePointer<KeptItems.Item>? { UnsafePointer(bitPattern: word) }
    var head: UnsafePointer<Frame.Head>? { UnsafePointer(bitPattern: word) }

    /// The head of the frame that it is, made for this where that was put off; nil for what is no object.
    var frameHead: UnsafePointer<Frame.Head>? {
        switch kind {
        case .object: head
        case .item: item?.pointee.frame().head
        default: nil
        }
    }

    /// Whether a section over it is shown: empty text, zero and empty lists count as nothing.
    var isShown: Bool {
        switch kind {
        case .missing: false
        case .flag, .number: word != 0
        case .text, .html, .list: length > 0
        case .object, .item: true
        }
    }
}
