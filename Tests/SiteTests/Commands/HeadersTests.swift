import Foundation
import Testing

/// `mocban headers`: what each server and host is told.
@Suite struct HeadersTests {
    static let policy = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    static let hosts = ["nginx", "apache", "caddy", "netlify", "cloudflare"]

    private func text(_ host: String, _ more: String...) throws -> String {
        let run = try TinySite().written().run(["headers", host] + more)
        #expect(run.exitCode == 0 && run.err == "", "\(run.err)")
        return run.out
    }

    /// The tiny site's own address is used: host and path.
    @Test(arguments: hosts) func tellsEverything(_ host: String) throws {
        let text = try text(host)
        for words in [
            Self.policy, "nosniff", "strict-origin-when-cross-origin", "camera=(), geolocation=()", "public, max-age=31536000, immutable", "/cchc/",
            "text/calendar", "text/vcard", "application/manifest+json", "text/csv", "sandbox", "attachment", "application/atom+xml",
        ] { #expect(text.contains(words), "\(words)") }
        // Switched on by the operator alone.
        let strict = text.split(separator: "\n").filter { $0.contains("Strict-Transport-Security") }
        #expect(strict.count == 1 && strict.allSatisfy { $0.drop { $0 == " " || $0 == "\t" }.hasPrefix("#") })
        #expect(text.contains("do `mocban headers \(host)` tạo ra"))
        #expect(try self.text(host, "--lang", "en").contains("made by `mocban headers \(host)`"))
        let other = try self.text(host, "--base-url", "https://khac.example.gov.vn/")
        #expect(!other.contains("/cchc/") && other.contains("https://khac.example.gov.vn/"))
        #expect(try self.text(host) == text)
    }

    @Test(arguments: [
        ("nginx", [#""~^/cchc/assets/.+\.[0-9a-f]{8}\.[a-z0-9]+$" "public, max-age=31536000, immutable";"#, "server_name example.gov.vn;",
            "error_page 404 /cchc/404.html;", "gzip_static on;", "# brotli_static on;", "root /srv/www/example.gov.vn;", "default \"public, max-age=60, must-revalidate\";"]),
        ("apache", ["ErrorDocument 404 /cchc/404.html", "RewriteCond %{REQUEST_FILENAME}.br -f", "AddEncoding gzip .gz",
            "Header always set Content-Security-Policy \"\(policy)\"", #"m#^/cchc/assets/.+\.[0-9a-f]{8}\.[a-z0-9]+(\.gz|\.br)?$#"#]),
        ("caddy", ["example.gov.vn {", "precompressed br gzip", "rewrite * /cchc/404.html", #"path_regexp ^/cchc/assets/.+\.[0-9a-f]{8}\.[a-z0-9]+$"#]),
        ("netlify", ["/cchc/assets/*.css\n  Cache-Control: public, max-age=31536000, immutable\n", "/*\n  Content-Security-Policy: \(policy)\n"]),
        ("cloudflare", ["/cchc/assets/*.woff2\n  Cache-Control: public, max-age=31536000, immutable\n", "/*.ics\n  Content-Type: text/calendar; charset=utf-8\n"]),
    ] as [(String, [String])])
    func speaksTheHostsLanguage(_ host: String, _ lines: [String]) throws {
        let text = try text(host)
        for line in lines { #expect(text.contains(line), "\(line)") }
    }

    /// The policy of the pages is the header's, but for what a page cannot say of itself.
    @Test func saysWhatThePagesSay() throws {
        let (site, _) = try TinySite().run(["build", "--quiet"])
        let page = try #require(site.page("/")).replacingOccurrences(of: "&#39;", with: "'")
        #expect(page.contains("content=\"\(Self.policy.replacingOccurrences(of: "; frame-ancestors 'none'", with: ""))\""))
    }

    @Test(arguments: [
        (["headers"], 2), (["headers", "iis"], 2), (["headers", "nginx", "--base-url", "x"], 2), (["headers", "nginx", "--base-url", "https://a.vn/b;c/"], 2),
        (["headers", "nginx", "--base-url", "https://a.vn/$x/"], 2), (["headers", "nginx", "--site", "/khong-co"], 2),
    ] as [([String], Int32)])
    func refuses(_ arguments: [String], _ code: Int32) throws {
        let run = try TinySite().written().run(arguments)
        #expect(run.exitCode == code)
        #expect(run.out == "")
        #expect(!run.err.isEmpty)
    }

    @Test func tellsOfABadAddress() throws {
        let run = try TinySite().changing(TinySite.Path.site, "https://example.gov.vn/cchc/", to: "example").written().run(["headers", "nginx"])
        #expect(run.exitCode == 1)
        #expect(run.err.contains("content/site.yml"), "\(run.err)")
    }

    /// Saved where the hosts look for them, they outlive every build.
    @Test(arguments: ["_headers", ".htaccess"]) func isKept(_ name: String) throws {
        let site = try TinySite().written()
        #expect(try site.run(["build", "--quiet"]).exitCode == 0)
        try site.put("public/" + name, "của tôi")
        try site.put("templates/footer.mustache", "<p>khác</p>")
        #expect(try site.run(["build", "--quiet"]).exitCode == 0)
        #expect(site.text("public/" + name) == "của tôi")
    }
}
