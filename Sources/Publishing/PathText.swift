#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A path as bytes in somebody else's memory. The lists of a publication hold millions of paths side by side; a `String` for
/// each would be four times as much.
typealias PathText = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
    var text: String { String(decoding: self, as: UTF8.self) }

    /// How many bytes the folder part has, without the last slash; nil for a file at the top.
    var folderCount: Int? {
        var at = count - 1
        while at >= 0 {
            if self[at] == UInt8(ascii: "/") { return at }
            at -= 1
        }
        return nil
    }

    func isSame(as other: PathText) -> Bool {
        guard count == other.count else { return false }
        guard let one = baseAddress, let two = other.baseAddress else { return true }
        return memcmp(one, two, count) == 0
    }

    func precedes(_ other: PathText) -> Bool {
        guard let one = baseAddress, let two = other.baseAddress else { return count < other.count }
        let order = memcmp(one, two, Swift.min(count, other.count))
        return order != 0 ? order < 0 : count < other.count
    }

    /// Calls a function of the system that takes a path, which ends in a NUL.
    func asPath<R: ~Copyable>(_ body: (UnsafeMutablePointer<CChar>) -> R) -> R {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: count + 1) { path in
            // A buffer of at least one byte has a beginning.
            guard let start = path.baseAddress else { preconditionFailure() }
            if let from = baseAddress { memcpy(start, from, count) }
            start[count] = 0
            return body(start)
        }
    }
}
