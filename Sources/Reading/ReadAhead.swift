import CPlatform
import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Has files fetched from a disk before it is their turn to be read.
///
/// Two threads that wait for one small file each leave a disk idle most of the time: of 20,000 files that were not in memory two readers
/// took 115 µs a file, eight 41. Nothing is asked for as long as every file is at hand, as after a checkout it is.
public final class ReadAhead: Sendable {
    /// How many files ahead of those that are being read.
    private static let reach = 256
    /// How many are asked for at once, by the thread that comes by first.
    private static let run = 64
    /// How far to go on after a file that had to be waited for.
    private static let persistence = 1024

    /// Files that had to be waited for.
    private let waits = Atomic<Int>(0)
    /// Whether the file system tells; the first file that is read shows it.
    private let tells = Atomic<Bool>(true)

    init() {}

    /// Reads on in an open file as `read` does, and notes whether it had to be waited for.
    func read(_ file: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
        if tells.load(ordering: .relaxed) {
            let got = mocban_read_at_hand(file, buffer, count)
            if got >= 0 { return got }
            if errno == EAGAIN { waits.add(1, ordering: .relaxed) } else { tells.store(false, ordering: .relaxed) }
        }
        #if canImport(Glibc)
        return Glibc.read(file, buffer, count)
        #else
        return Darwin.read(file, buffer, count)
        #endif
    }

    /// A list of files that is read from its beginning to its end, by any number of threads.
    public final class List: Sendable {
        private let ahead: ReadAhead
        private let count: Int
        private let path: @Sendable (Int) -> String?
        private let seen: Atomic<Int>
        /// The first that was not asked for yet.
        private let next = Atomic<Int>(0)
        /// Up to which it is worth asking.
        private let end = Atomic<Int>(0)

        /// - Parameter path: a file's path; nil where none is read at this place.
        init(_ ahead: ReadAhead, _ count: Int, _ path: @escaping @Sendable (Int) -> String?) {
            self.ahead = ahead
            self.count = count
            self.path = path
            seen = Atomic(ahead.waits.load(ordering: .relaxed))
        }

        /// To be called before the file at a place is read.
        public func reach(_ place: Int) {
            let waits = ahead.waits.load(ordering: .relaxed)
            if waits != seen.load(ordering: .relaxed) {
                seen.store(waits, ordering: .relaxed)
                goOn(after: place)
            }
            let end = min(end.load(ordering: .relaxed), place + ReadAhead.reach, count)
            let asked = next.load(ordering: .relaxed)
            let first = max(asked, place + 1)
            // A whole run at a time, but for the last.
            guard end - first >= ReadAhead.run || (end == count && first < end),
                next.compareExchange(expected: asked, desired: min(first + ReadAhead.run, end), ordering: .relaxed).exchanged
            else { return }
            for place in first..<min(first + ReadAhead.run, end) {
                if let path = path(place), mocban_fetch(path) == 1 { goOn(after: place) }
            }
        }

        private func goOn(after place: Int) { _ = end.max(place + ReadAhead.persistence, ordering: .relaxed) }
    }
}
