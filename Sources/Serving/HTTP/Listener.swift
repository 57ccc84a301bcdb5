import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// Listens on an address and hands requests on; SwiftNIO speaks the protocol.
public final class Listener: Sendable {
    public typealias Respond = @Sendable (Request, @escaping @Sendable (Answer) -> Void) -> Void

    /// What a client may cost.
    public enum Limit {
        /// Open connections; more are closed at once.
        static let connections = 256
        /// Bytes of all header fields.
        static let header = 16_384
        static let headerFields = 100
        /// Seconds until a request must be there, from the connection's beginning or from the last answer.
        static let requestSeconds: Int64 = 10
        /// Seconds until an answer must have been taken.
        static let answerSeconds: Int64 = 120
    }

    private let group: MultiThreadedEventLoopGroup
    private let answering: Answering
    private let channel: any Channel
    /// The port it listens on.
    public let port: Int

    /// - Parameters:
    ///   - port: 0 for any that is free.
    /// - Throws: where the address cannot be listened on.
    public init(host: String, port: Int) throws {
        group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let open = OpenConnections(limit: Limit.connections)
        let limits: NIOHTTPDecoderLimitConfiguration = {
            var limits = NIOHTTPDecoderLimitConfiguration()
            limits.maxHeaderFieldSize = Limit.header
            limits.maxHeaderListSize = Limit.header
            limits.maxHeaderFieldCount = Limit.headerFields
            return limits
        }()
        let answering = Answering()
        let bootstrap = ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 128)
            // Nobody is let in until there is something to answer with.
            .serverChannelOption(.autoRead, value: false)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelOption(.maxMessagesPerRead, value: 1)
            .childChannelInitializer { channel in
                guard open.enter() else { return channel.eventLoop.makeFailedFuture(TooMany()) }
                channel.closeFuture.whenComplete { _ in open.leave() }
                return channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline(
                        withErrorHandling: false, withEncoderConfiguration: .init(), withDecoderLimitConfiguration: limits)
                    try channel.pipeline.syncOperations.addHandler(Connection { answering.respond?($0, $1) })
                }
            }
        do {
            channel = try bootstrap.bind(host: host, port: port).wait()
        } catch {
            try? group.syncShutdownGracefully()
            throw error
        }
        self.answering = answering
        self.port = channel.localAddress?.port ?? port
    }

    /// Lets clients in.
    /// - Parameter respond: called on a thread of the listener, which it must not keep; the answer may come from any thread, and must
    ///   come.
    public func start(_ respond: @escaping Respond) throws {
        answering.set(respond)
        try channel.setOption(.autoRead, value: true).wait()
    }

    /// Closes every connection; returns when all is closed.
    public func close() { try? group.syncShutdownGracefully() }

    private struct TooMany: Error {}
}

/// Who answers, once it is known.
private final class Answering: Sendable {
    private let kept = Mutex<Listener.Respond?>(nil)

    var respond: Listener.Respond? { kept.withLock { $0 } }
    func set(_ respond: @escaping Listener.Respond) { kept.withLock { $0 = respond } }
}

/// Counts the open connections.
private final class OpenConnections: Sendable {
    private let count = Atomic<Int>(0)
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    /// Whether there was room for one more.
    func enter() -> Bool {
        if count.add(1, ordering: .relaxed).newValue <= limit { return true }
        leave()
        return false
    }

    func leave() { count.subtract(1, ordering: .relaxed) }
}
