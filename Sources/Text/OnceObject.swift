import Synchronization

/// An object that is made when somebody asks for it first, for what thousands of pages ask for: once it is made nobody waits for a lock.
///
/// What it was made of is let go of then, as with ``Once``.
public final class OnceObject<Object: AnyObject & Sendable>: Sendable {
    private enum State {
        case waiting(@Sendable () -> Object)
        case made(Object)
    }

    @usableFromInline let reference = AtomicLazyReference<Object>()
    private let state: Mutex<State>

    public init(_ make: @escaping @Sendable () -> Object) { state = Mutex(.waiting(make)) }

    /// An object that is there already.
    public init(_ object: Object) {
        state = Mutex(.made(object))
        _ = reference.storeIfNil(object)
    }

    /// Open to who calls it, so that looking it up is made for the type in hand: a hundredth of the instructions of a build.
    @inlinable public var object: Object {
        if let object = reference.load() { return object }
        return made()
    }

    /// Whether somebody has asked for it.
    public var isMade: Bool { reference.load() != nil }

    @usableFromInline func made() -> Object {
        state.withLock { state in
            switch state {
            case .made(let object): return object
            case .waiting(let make):
                let object = reference.storeIfNil(make())
                state = .made(object)
                return object
            }
        }
    }
}

/// A value as an object.
public final class Boxed<Value: Sendable>: Sendable {
    public let value: Value
    public init(_ value: Value) { self.value = value }
}
