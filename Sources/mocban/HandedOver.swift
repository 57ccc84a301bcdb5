import Synchronization

/// Something large that is taken once, so that whoever handed it over does not keep it in memory.
final class HandedOver<Value: Sendable>: Sendable {
    private let value: Mutex<Value?>

    init(_ value: consuming sending Value) { self.value = Mutex(value) }

    /// Nil the second time.
    func take() -> Value? { value.withLock { $0.take() } }
}
