import Synchronization

/// A fixed number of threads that share a list of work.
///
/// Work is handed out in runs of neighbours by one atomic counter; results come back in the order
/// of the list, so that nothing that is made from them depends on which thread was quicker.
public struct Workers: Sendable {
    /// How many threads work at once, at least 1.
    public let count: Int

    @usableFromInline let crew: Crew

    public init(_ count: Int) {
        self.count = max(1, count)
        crew = Crew(self.count)
    }

    /// What `body` makes of each index from 0 up to `n`, in order.
    ///
    /// - Parameters:
    ///   - long: so many at the beginning take so long that no thread takes two in one go.
    ///   - prepare: makes what one thread keeps for itself while it works: buffers, parsers.
    ///   - body: called once for each index, from any of the threads.
    ///
    /// Open to who calls it, so that it is made for the types in hand: a hundredth of the instructions of a build.
    @inlinable public func map<State: ~Copyable, Result: Sendable>(
        _ n: Int, long: Int = 0, prepare: @Sendable () -> State,
        _ body: @Sendable (inout State, Int) -> Result
    ) -> [Result] {
        guard n > 0 else { return [] }
        let threads = min(count, n)
        if threads == 1 {
            var state = prepare()
            return [Result](unsafeUninitializedCapacity: n) { results, initialized in
                for index in 0..<n { results.initializeElement(at: index, to: body(&state, index)) }
                initialized = n
            }
        }
        return [Result](unsafeUninitializedCapacity: n) { results, initialized in
            // Each index is written by exactly one thread, so the threads never meet in the buffer.
            nonisolated(unsafe) let slots = results
            let next = Atomic<Int>(0)
            let run = max(1, min(32, n / (threads * 4)))
            crew.share(threads - 1) {
                var state = prepare()
                while true {
                    // Tickets: of those for the long ones each is for one index, of the others for a run of them.
                    let ticket = next.add(1, ordering: .relaxed).oldValue
                    let start = ticket < long ? ticket : long + (ticket - long) * run
                    if start >= n { break }
                    for index in start..<min(start + (ticket < long ? 1 : run), n) {
                        slots.initializeElement(at: index, to: body(&state, index))
                    }
                }
            }
            initialized = n
        }
    }

    /// The same where a thread has nothing of its own to keep.
    @inlinable public func map<Result: Sendable>(_ n: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
        map(n, prepare: { Nothing() }) { _, index in body(index) }
    }

    /// Two things that have nothing to do with each other, at once where there are threads for it. The one that is done first helps with
    /// the work that the other shares out, so the caller may hold no lock that such work wants.
    public func both<A: Sendable, B: Sendable>(
        _ one: @Sendable () -> A, _ other: @Sendable () -> B
    ) -> (A, B) {
        guard count > 1 else { return (one(), other()) }
        var made: A?
        let more = Mutex<B?>(nil)
        crew.share({ made = one() }) {
            let value = other()
            more.withLock { $0 = value }
        }
        guard let made, let more = more.withLock({ $0 }) else { return (one(), other()) }
        return (made, more)
    }

    /// Lets go of objects that nobody else holds, on all threads: letting go of what reading made of 10,000 files
    /// takes as long as reading a tenth of them.
    public func release<T: AnyObject & Sendable>(_ objects: consuming [T]) {
        let count = objects.count
        let slots = UnsafeMutableBufferPointer<T>.allocate(capacity: count)
        _ = slots.initialize(from: objects)
        objects = []
        // Each is let go of by exactly one thread.
        nonisolated(unsafe) let last = slots
        _ = map(count) { _ = last.moveElement(from: $0) }
        slots.deallocate()
    }

    @usableFromInline struct Nothing {
        @usableFromInline init() {}
    }
}
