#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What stands before a file's path in a site's folder for whoever counts from the folder of the call, as CI does from
/// the repository's root: empty, or ending in `/`.
func pathPrefix(of site: String) -> String {
    var parts = site.split(separator: "/").filter { $0 != "." }
    guard site.hasPrefix("/") else { return parts.isEmpty ? "" : parts.joined(separator: "/") + "/" }
    if let here = getcwd(nil, 0) {
        let above = String(cString: here).split(separator: "/")
        free(here)
        if parts.starts(with: above) {
            parts.removeFirst(above.count)
            return parts.isEmpty ? "" : parts.joined(separator: "/") + "/"
        }
    }
    return "/" + parts.map { $0 + "/" }.joined()
}
