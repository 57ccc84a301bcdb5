import Synchronization

/// The generation before the published one, looked at when somebody asks for it first: a publication that changes nothing needs it not.
final class LazyFormer: Sendable {
    enum Known {
        case untouched
        /// Nil where there is none that can be used.
        case looked(FormerSite?)
    }

    private let looked = Mutex<Result<FormerSite?, PublishError>?>(nil)
    private let look: @Sendable () throws(PublishError) -> FormerSite?

    /// - Parameter look: takes one that cannot be used away.
    init(_ look: @escaping @Sendable () throws(PublishError) -> FormerSite?) { self.look = look }

    /// Nil where there is none that can be used.
    func site() throws(PublishError) -> FormerSite? {
        try looked.withLock { looked in
            if let looked { return looked }
            let result = Result { () throws(PublishError) in try look() }
            looked = result
            return result
        }.get()
    }

    /// What is known of it by now.
    var known: Known { looked.withLock { $0 }.flatMap { try? $0.get() }.map { .looked($0) } ?? .untouched }
}
