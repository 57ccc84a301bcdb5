/// Who may ask, and in which form: decided before anything is looked up.
///
/// A page on the internet can make a browser ask an address of the editor's own machine, also under a name of its own that it
/// lets point there (DNS rebinding); drafts must not be read that way.
public struct Doorkeeper: Sendable {
    private let names: Set<String>

    /// - Parameter names: hosts that the preview answers to besides `localhost`, `127.0.0.1` and `[::1]`.
    public init(names: [String] = []) {
        self.names = Set(names.map { $0.lowercased() } + ["localhost", "127.0.0.1", "[::1]"])
    }

    /// Why a request is not answered; nil where it may be.
    public func refusal(_ request: Request) -> Answer? {
        let hosts = request.values("host")
        guard hosts.count == 1, names.contains(Doorkeeper.name(hosts[0])) else {
            return .plain(403, "Không phục vụ tên máy chủ này. / This host name is not served.")
        }
        let origins = request.values("origin")
        if !origins.allSatisfy({ isOwn($0, hosts[0]) }) {
            return .plain(403, "Không nhận yêu cầu từ trang khác. / Requests of other sites are refused.")
        }
        guard request.method == "GET" || request.method == "HEAD" else {
            var answer = Answer.plain(405, "Chỉ GET và HEAD. / GET and HEAD only.")
            answer.fields.append(("Allow", "GET, HEAD"))
            return answer
        }
        guard !request.hasBody else { return .plain(413, "Không nhận nội dung gửi kèm. / No body is taken.") }
        guard request.target.hasPrefix("/"), !request.target.hasPrefix("//"), request.target.utf8.count <= 8_000 else {
            return .plain(400, "Địa chỉ không đúng. / Not an address.")
        }
        return nil
    }

    /// Whether a request was made by a page of the preview itself: by its origin, or where a browser sends none with a request to
    /// its own site, by what it says of the request (Fetch Metadata) or of the page it comes from.
    public func isOwn(_ request: Request) -> Bool {
        guard let host = request.value("host") else { return false }
        if let origin = request.value("origin") { return isOwn(origin, host) }
        if let site = request.value("sec-fetch-site") { return site == "same-origin" }
        return request.value("referer").map { $0.hasPrefix("http://\(host)/") } ?? false
    }

    private func isOwn(_ origin: String, _ host: String) -> Bool { origin.lowercased() == "http://" + host.lowercased() }

    /// A host without its port.
    private static func name(_ host: String) -> String {
        let host = host.lowercased()
        let end = host.hasPrefix("[") ? host.firstIndex(of: "]").map { host.index(after: $0) } : host.firstIndex(of: ":")
        guard let end else { return host }
        let port = host[end...]
        guard port.isEmpty || (port.hasPrefix(":") && port.utf8.count > 1 && port.dropFirst().utf8.allSatisfy { $0 &- 48 < 10 }) else { return "" }
        return String(host[..<end])
    }
}
