#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Puts numbers and texts down in few bytes, for ``Unpacker`` to read in the same order.
public struct Packer: ~Copyable {
    private var out: ByteBuffer

    public init(capacity: Int = 1024) { out = ByteBuffer(capacity: capacity) }

    /// What was put down since the last time.
    public mutating func finish() -> [UInt8] {
        defer { out.removeAll() }
        return out.bytes()
    }

    /// How many bytes were put down since the last ``finish()``.
    public var count: Int { out.count }

    /// A number that is not negative, seven bits a byte, the lowest first.
    public mutating func add(_ number: Int) {
        var rest = UInt64(bitPattern: Int64(number))
        while rest >= 0x80 {
            out.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        out.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Eight bytes, the lowest first.
    public mutating func add(word: UInt64) { out.append(word: word) }

    public mutating func add(_ text: String) {
        add(text.utf8.count)
        out.append(text)
    }

    /// A text that may be missing.
    public mutating func add(_ text: String?) {
        add(text == nil ? 0 : 1)
        if let text { add(text) }
    }

    /// A text that was put down before, at or behind `start`: where it stands from there. What was not is put down now.
    public mutating func add(_ text: String, from start: Int) {
        var text = text
        let place = text.withUTF8 { text in out.withBytes { Packer.place(of: text, in: $0, from: start) } }
        add(place == nil ? 0 : 1)
        if let place { add(place..<place + text.utf8.count) } else { add(text) }
    }

    private static func place(of text: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard let all = bytes.baseAddress, let one = text.baseAddress, let first = text.first else { return nil }
        var at = start
        while at + text.count <= bytes.count, let found = memchr(all + at, Int32(first), bytes.count - text.count - at + 1) {
            at = UnsafeRawPointer(found) - UnsafeRawPointer(all)
            if memcmp(found, one, text.count) == 0 { return at - start }
            at += 1
        }
        return nil
    }

    public mutating func add(_ range: Range<Int>) {
        add(range.lowerBound)
        add(range.count)
    }

    public mutating func add(_ day: Day) { add(day.year << 9 | day.month << 5 | day.day) }

    /// A day that may be missing.
    public mutating func add(_ day: Day?) { if let day { add(day) } else { add(0) } }
}

/// Reads what a ``Packer`` put down. Bytes that are no such thing give zeros and empty texts, and ``isWhole`` tells.
public struct Unpacker {
    private let bytes: UnsafeRawBufferPointer
    private var at = 0
    private var isRight = true

    /// - Parameter bytes: must outlive it.
    public init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// Whether everything was there, and has been read to the end.
    public var isWhole: Bool { isRight && at == bytes.count }

    /// Whether something was not there.
    public var hasFailed: Bool { !isRight }

    /// What has not been read yet.
    public var rest: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[at...]) }

    /// For what could be read but means nothing.
    public mutating func refuse() { isRight = false }

    public mutating func number() -> Int {
        var number: UInt64 = 0
        var shift: UInt64 = 0
        while at < bytes.count, shift < 64 {
            let byte = bytes[at]
            at += 1
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int(truncatingIfNeeded: number) }
            shift += 7
        }
        isRight = false
        return 0
    }

    /// How many things follow, each of a byte at least.
    public mutating func count() -> Int {
        let count = number()
        if (0...bytes.count - at).contains(count) { return count }
        isRight = false
        return 0
    }

    public mutating func word() -> UInt64 {
        guard at + 8 <= bytes.count else {
            isRight = false
            return 0
        }
        defer { at += 8 }
        return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    }

    public mutating func text() -> String { String(decoding: textBytes(), as: UTF8.self) }

    private mutating func textBytes() -> UnsafeRawBufferPointer {
        let count = count()
        defer { at += count }
        return UnsafeRawBufferPointer(rebasing: bytes[at..<at + count])
    }

    /// The bytes of a text that may stand among others.
    /// - Parameter known: what was put down from the `start` that the packer was told.
    public mutating func text(in known: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        guard number() == 1 else { return textBytes() }
        let place = range()
        guard place.upperBound <= known.count else {
            isRight = false
            return UnsafeRawBufferPointer(start: nil, count: 0)
        }
        return UnsafeRawBufferPointer(rebasing: known[place])
    }

    /// A text that may be missing.
    public mutating func optionalText() -> String? { number() == 0 ? nil : text() }

    /// The place of something in a list that is so long.
    public mutating func place(in count: Int) -> Int {
        let place = number()
        if (0..<count).contains(place) { return place }
        isRight = false
        return 0
    }

    public mutating func range() -> Range<Int> {
        let (start, count) = (number(), number())
        let (end, isTooFar) = start.addingReportingOverflow(count)
        if start >= 0, count >= 0, !isTooFar { return start..<end }
        isRight = false
        return 0..<0
    }

    /// A day that may be missing.
    public mutating func day() -> Day? {
        let packed = number()
        guard packed != 0 else { return nil }
        let day = Day(year: packed >> 9, month: packed >> 5 & 15, day: packed & 31)
        if day == nil { isRight = false }
        return day
    }
}
