import Pages
import PortalModel

/// What every host is to send with the files of a site: said once, written by each host's own file in its own words.
struct HeaderRules {
    let base: BaseURL

    /// The host without the port.
    var host: String { String(base.origin.drop { $0 != "/" }.dropFirst(2).prefix { $0 != ":" }) }
    /// Where a server that is not given another place finds the site: its folder, and the site's own, which has the path.
    var root: String { "/srv/www/\(host)" }
    var output: String { root + base.path.dropLast() }
    var notFound: String { base.path + "404.html" }

    /// With every answer.
    static let always: [(name: String, value: String)] = [
        ("Content-Security-Policy", ContentSecurityPolicy.header),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ]

    /// For a year, the browser asks for HTTPS alone: nobody can take it back, so it is the operator's to switch on.
    static let onlyHTTPS = (name: "Strict-Transport-Security", value: "max-age=31536000")

    /// Names with a hash never mean anything else.
    static let forever = "public, max-age=31536000, immutable"
    /// Pages, data, the search index: a telephone number that was mended must not stay wrong for long.
    static let short = "public, max-age=60, must-revalidate"

    /// The address of an asset under a name with a hash, as a regular expression.
    var hashed: String { "^" + base.path.replacing(".", with: #"\."#) + #"assets/.+\.[0-9a-f]{8}\.[a-z0-9]+$"# }
    /// Suffixes of such assets, for hosts without regular expressions; texts of licences (`.txt`) have no hash.
    static let hashedSuffixes = ["css", "js", "woff2", "svg", "png", "jpg", "jpeg", "webp", "avif", "gif", "ico", "webmanifest"]

    /// What servers do not know, or each in its own way; all is UTF-8.
    static let types: [(suffix: String, type: String)] = [
        ("ics", "text/calendar"), ("vcf", "text/vcard"), ("csv", "text/csv"), ("webmanifest", "application/manifest+json"),
        ("js", "text/javascript"), ("json", "application/json"), ("xml", "application/xml"), ("svg", "image/svg+xml"),
        ("woff2", "font/woff2"), ("webp", "image/webp"), ("avif", "image/avif"),
    ]
    /// Those of them that are text, and so have a charset.
    static let textTypes = types.prefix(8)
    static let feedType = "application/atom+xml"

    /// - Returns: nil where the path holds a letter that means something to a server's own language.
    init?(_ base: BaseURL) {
        guard base.path.utf8.allSatisfy({ byte in
            (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || "-._~/".utf8.contains(byte)
        }) else { return nil }
        self.base = base
    }
}
