#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

// Sorting asks this question often, and `lexicographicallyPrecedes` answers it byte by byte: sorting the paths
// of 1,000 items took 2.7 times the instructions.

/// Whether the bytes of `a` stand before those of `b`.
public func byBytes(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a.withUnsafeBufferPointer { a in b.withUnsafeBufferPointer { b in precedes(a, b) } }
}

/// Whether the UTF-8 of `a` stands before that of `b`.
public func byBytes(_ a: String, _ b: String) -> Bool {
    let order = a.utf8.withContiguousStorageIfAvailable { x in
        b.utf8.withContiguousStorageIfAvailable { y in precedes(x, y) }
    }
    return order.flatMap { $0 } ?? a.utf8.lexicographicallyPrecedes(b.utf8)
}

private func precedes(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let one = a.baseAddress, let other = b.baseAddress else { return a.count < b.count }
    let order = memcmp(one, other, min(a.count, b.count))
    return order != 0 ? order < 0 : a.count < b.count
}

extension Array {
    /// The elements in the order of the UTF-8 bytes of a text of each; equal ones keep their order.
    @inlinable
    public func sorted(byBytes text: (Element) -> String) -> [Element] {
        byteOrder(count: count) { text(self[$0]) }.map { self[$0] }
    }
}

/// The order of texts by their UTF-8 bytes: the numbers from 0 up to `count`, sorted; equal ones keep their order.
///
/// The texts are copied side by side first: sorting 15,000 paths then touches one piece of memory that fits
/// the cache and no reference count.
public func byteOrder(count: Int, _ text: (Int) -> String) -> [Int] {
    var texts = ByteBuffer(capacity: count * 64)
    var keys: [(start: Int, count: Int, index: Int)] = []
    keys.reserveCapacity(count)
    for index in 0..<count {
        let start = texts.count
        texts.append(text(index))
        keys.append((start, texts.count - start, index))
    }
    texts.withBytes { texts in
        keys.sort { a, b in
            let one = UnsafeBufferPointer(rebasing: texts[a.start..<a.start + a.count])
            let other = UnsafeBufferPointer(rebasing: texts[b.start..<b.start + b.count])
            return precedes(one, other)
        }
    }
    return keys.map(\.index)
}
