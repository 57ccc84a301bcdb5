import Synchronization

/// A value that is made when somebody asks for it first, for what thousands of pages ask for: once it is made nobody waits for a lock, and
/// nothing of it is copied.
public final class OnceBox<Value: Sendable>: Sendable {
    /// What was made.
    public final class Made: Sendable {
        public let value: Value
        fileprivate init(_ value: Value) { self.value = value }
    }

    private let reference = AtomicLazyReference<Made>()
    private let lock = Mutex(())
    private let make: @Sendable () -> Value

    public init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    public var made: Made {
        if let made = reference.load() { return made }
        return lock.withLock { _ in reference.load() ?? reference.storeIfNil(Made(make())) }
    }
}
