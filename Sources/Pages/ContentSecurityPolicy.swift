/// What a browser may load and run on the site's pages: what the site itself serves, without exception.
///
/// Said twice, by a `<meta>` on every page, which no host can lose, and by a header where the host can be told to (CSP Level 3).
public enum ContentSecurityPolicy {
    /// For `<meta>`. The last two do not follow from `default-src`: no page may move its own addresses, and forms go to the site.
    public static let page = "default-src 'self'; base-uri 'none'; form-action 'self'"

    /// For the header, which alone can keep other sites from framing a page.
    public static let header = page + "; frame-ancestors 'none'"

    /// For the header of pictures that could run a script when they are opened by themselves (SVG).
    public static let picture = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
}
