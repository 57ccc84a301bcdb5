import Testing

@testable import Serving

@Suite struct DoorkeeperTests {
    private let doorkeeper = Doorkeeper(names: ["may-trong-phong"])

    private func status(_ fields: [(String, String)], _ method: String = "GET", _ target: String = "/") -> Int? {
        doorkeeper.refusal(Request(method: method, target: target, fields: fields.map { (name: $0.0, value: $0.1) }))?.status
    }

    @Test(arguments: ["localhost", "127.0.0.1", "[::1]", "LOCALHOST:8080", "127.0.0.1:1", "[::1]:8080", "may-trong-phong:8080"])
    func answersToItsOwnNames(host: String) {
        #expect(status([("Host", host)]) == nil)
    }

    @Test(arguments: [
        "evil.example", "127.0.0.1.nip.io", "localhost.evil.example", "127.0.0.1:80@evil.example", "localhost:", "localhost:8x", "[::1", "[::1]evil",
        "", "127.0.0.2", "0.0.0.0",
    ])
    func answersToNoOtherName(host: String) {
        #expect(status([("Host", host)]) == 403)
    }

    @Test func wantsOneHost() {
        #expect(status([]) == 403)
        #expect(status([("Host", "localhost"), ("host", "localhost")]) == 403)
        #expect(status([("Host", "localhost"), ("Host", "evil.example")]) == 403)
    }

    @Test(arguments: ["http://evil.example", "null", "https://localhost:8080", "http://localhost", "http://localhost:80801", ""])
    func refusesForeignOrigins(origin: String) {
        #expect(status([("Host", "localhost:8080"), ("Origin", origin)]) == 403)
    }

    @Test func takesItsOwnOrigin() {
        #expect(status([("Host", "localhost:8080"), ("Origin", "http://localhost:8080")]) == nil)
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "get"])
    func takesGetAndHeadAlone(method: String) {
        #expect(status([("Host", "localhost")], method) == 405)
    }

    @Test(arguments: ["http://localhost/", "//etc/passwd", "*", "", "localhost:80"])
    func takesPathsAlone(target: String) {
        #expect(status([("Host", "localhost")], "GET", target) == 400)
    }

    @Test func knowsItsOwnPages() {
        func isOwn(_ fields: [(String, String)]) -> Bool {
            doorkeeper.isOwn(Request(method: "GET", target: "/", fields: ([("Host", "localhost:1")] + fields).map { (name: $0.0, value: $0.1) }))
        }
        #expect(isOwn([("Origin", "http://localhost:1")]))
        #expect(isOwn([("Sec-Fetch-Site", "same-origin")]))
        #expect(isOwn([("Referer", "http://localhost:1/tin-tuc/")]))
        #expect(!isOwn([]))
        #expect(!isOwn([("Origin", "null"), ("Sec-Fetch-Site", "same-origin")]))
        #expect(!isOwn([("Sec-Fetch-Site", "cross-site"), ("Referer", "http://localhost:1/")]))
        #expect(!isOwn([("Referer", "http://localhost:12/")]))
    }
}
