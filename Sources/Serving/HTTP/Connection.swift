import NIOCore
import NIOHTTP1
import NIOPosix

/// One connection: a request at a time, each with a time by which it must be there.
final class Connection: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let respond: Listener.Respond
    private var head: HTTPRequestHead?
    /// What was asked has been refused before its end; the rest is not looked at.
    private var isEnding = false
    private var isAnswering = false
    private var deadline: Scheduled<Void>?

    init(_ respond: @escaping Listener.Respond) { self.respond = respond }

    func channelActive(context: ChannelHandlerContext) {
        within(Listener.Limit.requestSeconds, context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isEnding else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            // A body is not waited for: such a request is refused whatever follows.
            if head.hasBody || (head.method != .GET && head.method != .HEAD) { ask(head, context, endsConnection: true) }
        case .body: break
        case .end:
            if let head { ask(head, context, endsConnection: !head.isKeepAlive) }
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard error is HTTPParserError, !isAnswering, !isEnding else { return context.close(promise: nil) }
        let tooLarge = (error as? HTTPParserError) == .headerOverflow
        send(tooLarge ? .plain(431, "Header quá dài. / Header too large.") : .plain(400, "Yêu cầu không đúng. / Bad request."), context, endsConnection: true)
    }

    private func ask(_ head: HTTPRequestHead, _ context: ChannelHandlerContext, endsConnection: Bool) {
        isAnswering = true
        isEnding = isEnding || endsConnection
        deadline?.cancel()
        let request = Request(
            method: head.method.rawValue, target: head.uri, fields: head.headers.map { ($0.name, $0.value) }, hasBody: head.hasBody)
        let loop = context.eventLoop
        let bound = NIOLoopBound((self, context), eventLoop: loop)
        respond(request) { answer in
            loop.execute {
                let (connection, context) = bound.value
                connection.send(answer, context, endsConnection: endsConnection, withoutBody: head.method == .HEAD)
            }
        }
    }

    private func send(_ answer: Answer, _ context: ChannelHandlerContext, endsConnection: Bool, withoutBody: Bool = false) {
        guard context.channel.isActive else { return }
        isEnding = isEnding || endsConnection
        within(Listener.Limit.answerSeconds, context)
        var fields = HTTPHeaders(answer.fields.map { ($0.name, $0.value) })
        for field in Connection.always where !fields.contains(name: field.name) { fields.add(name: field.name, value: field.value) }
        if answer.status != 304 { fields.add(name: "Content-Length", value: String(answer.body.count)) }
        fields.add(name: "Connection", value: endsConnection ? "close" : "keep-alive")
        let head = HTTPResponseHead(version: .http1_1, status: HTTPResponseStatus(statusCode: answer.status), headers: fields)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        if !withoutBody, answer.body.count > 0 {
            switch answer.body {
            case .none: break
            case .bytes(let bytes): context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: bytes)))), promise: nil)
            case .file(let file, let range):
                let handle = NIOFileHandle(_deprecatedTakingOwnershipOfDescriptor: file.descriptor)
                let region = FileRegion(fileHandle: handle, readerIndex: range.lowerBound, endIndex: range.upperBound)
                let written = context.eventLoop.makePromise(of: Void.self)
                // The descriptor stays the attachment's, which closes it once nobody sends from it any more.
                written.futureResult.whenComplete { _ in
                    withExtendedLifetime(file) { _ = try? handle.takeDescriptorOwnership() }
                }
                context.write(wrapOutboundOut(.body(.fileRegion(region))), promise: written)
            }
        }
        let loop = context.eventLoop
        let bound = NIOLoopBound((self, context), eventLoop: loop)
        context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in
            let (connection, context) = bound.value
            connection.isAnswering = false
            if endsConnection { context.close(promise: nil) } else { connection.within(Listener.Limit.requestSeconds, context) }
        }
    }

    /// With every answer. No other site may take anything of the preview into its pages.
    private static let always = [
        (name: "X-Content-Type-Options", value: "nosniff"), (name: "Referrer-Policy", value: "same-origin"),
        (name: "Cross-Origin-Resource-Policy", value: "same-origin"), (name: "Vary", value: "Origin"),
    ]

    /// The connection is closed after so many seconds unless something else is waited for by then.
    private func within(_ seconds: Int64, _ context: ChannelHandlerContext) {
        deadline?.cancel()
        let channel = context.channel
        deadline = context.eventLoop.scheduleTask(in: .seconds(seconds)) { channel.close(promise: nil) }
    }
}

extension HTTPRequestHead {
    /// Whether a body of any kind is announced.
    fileprivate var hasBody: Bool {
        headers.contains(name: "transfer-encoding") || headers["content-length"].contains { $0 != "0" }
    }
}
