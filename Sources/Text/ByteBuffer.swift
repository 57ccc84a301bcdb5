/// A growing run of bytes that pages are written into.
///
/// It owns its memory and cannot be copied, so that appending never pays for a check whether
/// somebody else still reads the same storage; a worker keeps one and uses it again for every page.
public struct ByteBuffer: ~Copyable {
    @usableFromInline var base: UnsafeMutablePointer<UInt8>
    @usableFromInline var capacity: Int
    @usableFromInline var used: Int

    /// How many bytes are in it.
    @inlinable public var count: Int { used }

    /// - Parameter capacity: bytes to make room for at once.
    public init(capacity: Int = 4096) {
        self.capacity = max(capacity, 64)
        base = .allocate(capacity: self.capacity)
        used = 0
    }

    deinit { base.deallocate() }

    /// The bytes; valid only inside `body`.
    public borrowing func withBytes<R: ~Copyable, E: Error>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(E) -> R
    ) throws(E) -> R {
        try body(UnsafeBufferPointer(start: base, count: count))
    }

    /// A copy of the bytes.
    public borrowing func bytes() -> [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

    /// The bytes where they are.
    public consuming func kept() -> KeptBytes {
        let made = KeptBytes(UnsafeRawBufferPointer(start: base, count: used)) { UnsafeMutableRawPointer(mutating: $0.baseAddress)?.deallocate() }
        discard self
        return made
    }

    /// The bytes read as UTF-8; what is not UTF-8 becomes U+FFFD.
    public borrowing func string() -> String {
        String(decoding: UnsafeBufferPointer(start: base, count: count), as: UTF8.self)
    }

    /// Empties it and keeps the memory.
    public mutating func removeAll() { used = 0 }

    /// Drops everything after the first `newCount` bytes.
    public mutating func truncate(to newCount: Int) { used = min(used, max(newCount, 0)) }

    /// Drops the first `count` bytes; those after them move to the beginning.
    public mutating func removeFirst(_ count: Int) {
        let gone = max(0, min(count, used))
        base.update(from: base + gone, count: used - gone)
        used -= gone
    }

    /// Makes room for `extra` more bytes.
    @inlinable public mutating func reserve(_ extra: Int) {
        if extra > capacity &- used { grow(to: used + extra) }
    }

    @usableFromInline @inline(never) mutating func grow(to needed: Int) {
        let newCapacity = max(needed, capacity * 2)
        let newBase = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity)
        newBase.update(from: base, count: count)
        base.deallocate()
        base = newBase
        capacity = newCapacity
    }

    /// The byte at `index`, counted from 0; `index` must be below `count`.
    public subscript(index: Int) -> UInt8 {
        get {
            precondition(index >= 0 && index < count)
            return base[index]
        }
    }

    /// Lets `write` put other bytes in the place of those from `start` on.
    @inlinable public mutating func replace(at start: Int, _ write: (UnsafeMutableBufferPointer<UInt8>) -> Void) {
        precondition(start >= 0 && start <= used)
        write(UnsafeMutableBufferPointer(start: base + start, count: used - start))
    }

    @inlinable public mutating func append(_ byte: UInt8) {
        if used == capacity { grow(to: used + 1) }
        base[used] = byte
        used += 1
    }

    @inlinable public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress, bytes.count > 0 else { return }
        reserve(bytes.count)
        // What lies behind the end overlaps with nothing: to say so spares a comparison that took as long as a short copy.
        (base + used).initialize(from: start, count: bytes.count)
        used &+= bytes.count
    }

    /// Lets `write` fill in up to `room` bytes at the end itself, for loops that would otherwise pay
    /// for every single byte; `write` gives back how many it wrote.
    @inlinable public mutating func append(
        upTo room: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int
    ) {
        reserve(room)
        used += write(base + used)
    }

    /// Appends eight bytes, the lowest first.
    @inlinable public mutating func append(word: UInt64) {
        append(upTo: 8) { room in
            UnsafeMutableRawPointer(room).storeBytes(of: word.littleEndian, as: UInt64.self)
            return 8
        }
    }

    @inlinable public mutating func append(_ text: StaticString) {
        append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    public mutating func append(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { append($0) }
    }

    public mutating func append(_ bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBufferPointer { append($0) }
    }

    @_disfavoredOverload
    public mutating func append(_ text: String) {
        if text.utf8.withContiguousStorageIfAvailable({ append($0) }) == nil {
            var copy = text
            copy.withUTF8 { append($0) }
        }
    }

    /// Appends once more what stands at some places of it.
    public mutating func append(copyOf range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        reserve(range.count)
        (base + used).update(from: base + range.lowerBound, count: range.count)
        used += range.count
    }

    /// Appends a number in decimal digits.
    public mutating func append(decimal number: Int) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var rest = number.magnitude
            var at = digits.count
            repeat {
                at -= 1
                digits[at] = UInt8(48 + rest % 10)
                rest /= 10
            } while rest > 0
            if number < 0 { append(UInt8(ascii: "-")) }
            append(UnsafeBufferPointer(rebasing: digits[at...]))
        }
    }
}
