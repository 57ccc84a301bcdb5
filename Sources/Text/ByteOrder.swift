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
