import Synchronization

/// A value that is made when somebody asks for it first, by whichever thread that is.
///
/// Once it is made, what it was made of is let go of: a site in a preview is made of the one before it, and would hold on to all before that.
public final class Once<Value: Sendable>: Sendable {
    private enum State {
        case waiting(@Sendable () -> Value)
        case made(Value)
    }

    private let state: Mutex<State>

    public init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.waiting(make)) }

    public var value: Value {
        state.withLock { state in
            switch state {
            case .made(let value): return value
            case .waiting(let make):
                let value = make()
                state = .made(value)
                return value
            }
        }
    }
}
