/// What something is made from, in 128 bits: where it is the same as before, so is what is made.
///
/// It tells apart what changes by itself; it does not guard against somebody who wants two to look alike.
public struct Fingerprint: Hashable, Sendable {
    public let first: UInt64
    public let second: UInt64

    public init(_ first: UInt64, _ second: UInt64) {
        self.first = first
        self.second = second
    }

    /// The fingerprint of everything that `write` puts down.
    public static func of(_ write: (inout FingerprintWriter) -> Void) -> Fingerprint {
        var writer = FingerprintWriter()
        write(&writer)
        return writer.finish()
    }
}

/// Puts down what something is made from, each part so that it cannot be taken for another.
public struct FingerprintWriter: ~Copyable {
    private var bytes = ByteBuffer(capacity: 1024)

    public init() {}

    public mutating func add(_ number: UInt64) {
        bytes.append(upTo: 8) { room in
            UnsafeMutableRawPointer(room).storeBytes(of: number.littleEndian, as: UInt64.self)
            return 8
        }
    }

    public mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

    public mutating func add(_ text: String) {
        add(text.utf8.count)
        bytes.append(text)
    }

    /// A text that may be missing.
    public mutating func add(_ text: String?) {
        add(text == nil ? 0 : 1)
        if let text { add(text) }
    }

    public mutating func add(_ part: Fingerprint) {
        add(part.first)
        add(part.second)
    }

    public mutating func add(_ day: Day?) { add(day.map { $0.ordinal } ?? .min) }

    public mutating func add(_ mark: FileMark) {
        add(mark.hash)
        add(UInt64(mark.size))
    }

    /// The fingerprint of what was put down since the last one.
    public mutating func finish() -> Fingerprint {
        let made = bytes.withBytes { bytes in
            // The same bytes behind a block of their own: a second hash that has little to do with the first.
            var other = ContentHash()
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { block in
                block.initialize(repeating: 0x5A)
                other.update(UnsafeRawBufferPointer(block))
            }
            return Fingerprint(ContentHash.of(bytes), other.finish(UnsafeRawBufferPointer(bytes)))
        }
        bytes.removeAll()
        return made
    }
}
