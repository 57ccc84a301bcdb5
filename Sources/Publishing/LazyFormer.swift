import Synchronization

/// The generation before the published one, looked at when somebody asks for it first: a publication that changes nothing needs it not.
final class LazyFormer: Sendable {
    enum Known {
        case untouched
        /// Nil where there is none that can be used.
        case looked(FormerSite?)
    }

    private enum State {
        case unknown
        /// Looked at, and left as it is.
        case seen(Result<FormerSite?, PublishError>)
        /// One that cannot be used has been taken away.
        case asked(Result<FormerSite?, PublishError>)
    }

    private let state = Mutex(State.unknown)
    private let look: @Sendable () throws(PublishError) -> FormerSite?
    private let drop: @Sendable () throws(PublishError) -> Void

    /// - Parameter drop: takes one that cannot be used away.
    init(_ look: @escaping @Sendable () throws(PublishError) -> FormerSite?, drop: @escaping @Sendable () throws(PublishError) -> Void) {
        self.look = look
        self.drop = drop
    }

    /// Looks at it for whoever will ask; nothing is changed.
    func prepare() {
        state.withLock { state in if case .unknown = state { state = .seen(Result { () throws(PublishError) in try look() }) } }
    }

    /// Nil where there is none that can be used.
    func site() throws(PublishError) -> FormerSite? {
        try state.withLock { state in
            let seen: Result<FormerSite?, PublishError>
            switch state {
            case .asked(let result): return result
            case .seen(let result): seen = result
            case .unknown: seen = Result { () throws(PublishError) in try look() }
            }
            let result = Result { () throws(PublishError) -> FormerSite? in
                if let former = try seen.get() { return former }
                try drop()
                return nil
            }
            state = .asked(result)
            return result
        }.get()
    }

    /// What is known of it by now.
    var known: Known {
        guard case .asked(let result) = state.withLock({ $0 }), let former = try? result.get() else { return .untouched }
        return .looked(former)
    }
}
