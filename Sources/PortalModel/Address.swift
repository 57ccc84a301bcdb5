/// A page's or a file's place on the site, from the site's root and without the base address:
/// `/tin-tuc/2024/ke-hoach/` (a folder's page) or `/sitemap.xml` (a file).
public struct Address: Hashable, Sendable, CustomStringConvertible {
    public let path: String

    /// - Parameter path: begins with `/`; made of parts that are addresses already.
    public init(_ path: String) { self.path = path }

    /// The file that a web server sends for it, below the output folder.
    public var file: String {
        // By bytes: letter by letter it would take a hundred times as long.
        let inner = path.utf8.dropFirst()
        return inner.last == nil || inner.last == UInt8(ascii: "/") ? String(Substring(inner)) + "index.html" : String(Substring(inner))
    }

    /// The address of something below this one.
    public func appending(_ part: String) -> Address { Address(path + part) }

    public var description: String { path }
}
