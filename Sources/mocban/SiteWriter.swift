import Compression
import Publishing

/// Puts the files of a site into a publication and, where that is asked for, their compressed forms beside them.
struct SiteWriter: Sendable {
    let publication: Publication
    let compresses: Bool

    /// Leaves a file that would be made the same as it is, and its compressed forms.
    /// - Returns: whether it is there; if not, nothing was done.
    func retain(_ path: String, lasting: Bool) throws(PublishError) -> Bool {
        guard !compresses || publication.hasSameMark, try publication.retain(path, lasting: lasting) else { return false }
        guard compresses else { return true }
        for format in Compressor.Format.allCases { _ = try publication.retain(path + format.suffix, lasting: lasting) }
        return true
    }

    /// - Parameter lasting: as for `Publication.write`; holds for the compressed forms too.
    func write(
        _ bytes: UnsafeBufferPointer<UInt8>, to path: String, lasting: Bool, _ compressor: inout Compressor
    ) throws(PublishError) {
        let isUnchanged = try publication.write(bytes, to: path, lasting: lasting)
        guard compresses, Compressor.suits(path, size: bytes.count) else { return }
        for format in Compressor.Format.allCases {
            let name = path + format.suffix
            if isUnchanged, try publication.keep(name) { continue }
            _ = try compressor.compress(bytes, format) { smaller throws(PublishError) in
                try publication.write(smaller, to: name, lasting: lasting)
            }
        }
    }
}
