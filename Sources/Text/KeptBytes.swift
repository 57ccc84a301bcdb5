#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Bytes that stay where they are: in memory of their own, or in a file as the system shows it in memory. Pieces of them share that place, so that
/// what is kept between builds is not copied to be looked at.
public struct KeptBytes: Sendable {
    private let place: Place
    private let start: Int
    /// How many bytes there are.
    public let count: Int

    /// A copy of an array's bytes.
    public init(_ bytes: [UInt8]) { self = bytes.withUnsafeBytes { KeptBytes(copy: $0) } }

    /// A copy of what is in a buffer.
    public init(_ bytes: borrowing ByteBuffer) { self = bytes.withBytes { KeptBytes(copy: UnsafeRawBufferPointer($0)) } }

    public init(copy bytes: UnsafeRawBufferPointer) {
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
        room.copyMemory(from: bytes)
        self.init(UnsafeRawBufferPointer(room)) { $0.deallocate() }
    }

    /// - Parameters:
    ///   - memory: bytes that nobody changes.
    ///   - rest: tells the system that a part of it, which can be had again, will not be looked at soon.
    ///   - release: gives the memory back when nobody holds a piece of it any more.
    public init(
        _ memory: UnsafeRawBufferPointer, rest: @escaping @Sendable (UnsafeRawBufferPointer) -> Void = { _ in },
        release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
    ) {
        place = Place(memory, rest, release)
        start = 0
        count = memory.count
    }

    private init(_ place: Place, _ start: Int, _ count: Int) { (self.place, self.start, self.count) = (place, start, count) }

    /// A part of them; `range` must lie in `0..<count`.
    public subscript(range: Range<Int>) -> KeptBytes {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        return KeptBytes(place, start + range.lowerBound, range.count)
    }

    /// The bytes; valid only inside `body`.
    public func withBytes<R, E: Error>(_ body: (UnsafeRawBufferPointer) throws(E) -> R) throws(E) -> R {
        try withExtendedLifetime(place) { () throws(E) in
            try body(UnsafeRawBufferPointer(rebasing: place.memory[start..<start + count]))
        }
    }

    /// Says that they will not be looked at soon: where they lie in a file, they need take no memory until then.
    public func rest() { withBytes { place.rest($0) } }

    /// Where they begin in `other`; nil unless they are a piece of it.
    public func start(in other: KeptBytes) -> Int? {
        place === other.place && start >= other.start && start + count <= other.start + other.count ? start - other.start : nil
    }

    /// XXH64.
    public var hash: UInt64 { withBytes { ContentHash.of($0.assumingMemoryBound(to: UInt8.self)) } }

    private final class Place: @unchecked Sendable {  // Its memory never changes.
        let memory: UnsafeRawBufferPointer
        let rest: @Sendable (UnsafeRawBufferPointer) -> Void
        private let release: @Sendable (UnsafeRawBufferPointer) -> Void

        init(
            _ memory: UnsafeRawBufferPointer, _ rest: @escaping @Sendable (UnsafeRawBufferPointer) -> Void,
            _ release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
        ) {
            self.memory = memory
            self.rest = rest
            self.release = release
        }

        deinit { release(memory) }
    }
}

extension ByteBuffer {
    public mutating func append(_ bytes: KeptBytes) { bytes.withBytes { append($0.bindMemory(to: UInt8.self)) } }
}

extension KeptBytes: Equatable {
    public static func == (a: KeptBytes, b: KeptBytes) -> Bool {
        guard a.count == b.count else { return false }
        if a.place === b.place, a.start == b.start { return true }
        return a.withBytes { one in
            b.withBytes { other in
                guard let one = one.baseAddress, let other = other.baseAddress else { return true }
                return memcmp(one, other, a.count) == 0
            }
        }
    }
}
