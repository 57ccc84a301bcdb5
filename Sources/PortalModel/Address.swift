/// A page's or a file's place on the site, from the site's root and without the base address:
/// `/tin-tuc/2024/ke-hoach/` (a folder's page) or `/sitemap.xml` (a file).
public struct Address: Hashable, Sendable, CustomStringConvertible {
    public let path: String

    /// - Parameter path: begins with `/`; made of parts that are addresses already.
    public init(_ path: String) { self.path = path }

    /// The file that a web server sends for it, below the output folder.
    public var file: String {
        // By bytes, and in one piece of memory: every page asks for it.
        var path = path
        return path.withUTF8 { path in
            let inner = path.dropFirst()
            let isFolder = inner.last == nil || inner.last == UInt8(ascii: "/")
            return String(unsafeUninitializedCapacity: inner.count + (isFolder ? Address.index.utf8CodeUnitCount : 0)) { file in
                var at = file.initialize(fromContentsOf: inner)
                guard isFolder else { return at }
                for byte in UnsafeBufferPointer(start: Address.index.utf8Start, count: Address.index.utf8CodeUnitCount) {
                    file.initializeElement(at: at, to: byte)
                    at += 1
                }
                return at
            }
        }
    }

    private static let index: StaticString = "index.html"

    /// The address of something below this one.
    public func appending(_ part: String) -> Address { Address(path + part) }

    public var description: String { path }
}
