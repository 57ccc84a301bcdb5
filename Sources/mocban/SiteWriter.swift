import Compression
import PortalModel
import Publishing
import Reading
import Text

/// Puts the files of a site into a publication and, where that is asked for, their compressed forms beside them.
struct SiteWriter: Sendable {
    let publication: Publication
    let compresses: Bool

    /// Leaves a file that would be made the same as it is, and its compressed forms.
    /// - Parameter hash: XXH64 of the path.
    /// - Returns: whether it is there; if not, nothing was done.
    func retain(_ path: String, hash: UInt64, lasting: Bool) throws(PublishError) -> Bool {
        guard compresses else { return try publication.retain(path, hash: hash, lasting: lasting) }
        let smaller = Compressor.Format.allCases.map { path + $0.suffix }
        guard publication.hasSameMark else { return false }
        return try publication.retain(path, hash: hash, beside: smaller, lasting: lasting)
    }

    /// What a thread keeps of a file that comes in pieces.
    struct Begun: ~Copyable {
        fileprivate var pieces: Publication.Pieces?
        /// All of it so far, where compressed forms are made of it.
        fileprivate var whole: ByteBuffer?
    }

    /// Takes a file that may come in pieces, each but the last with a number of bytes that 32 divides.
    func write(
        _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, to path: String, lasting: Bool, _ begun: inout Begun, _ compressor: inout Compressor
    ) throws(PublishError) {
        if isLast, begun.pieces == nil, begun.whole == nil { return try write(bytes, to: path, lasting: lasting, &compressor) }
        guard !compresses else {
            var whole = begun.whole.take() ?? ByteBuffer(capacity: 2 * bytes.count)
            whole.append(bytes)
            if isLast {
                try whole.withBytes { bytes throws(PublishError) in try write(bytes, to: path, lasting: lasting, &compressor) }
            } else {
                begun.whole = consume whole
            }
            return
        }
        let pieces: Publication.Pieces
        if let known = begun.pieces { pieces = known } else { pieces = try publication.begin(path, lasting: lasting) }
        begun.pieces = isLast ? nil : pieces
        if isLast { try publication.finish(pieces, bytes) } else { try publication.add(bytes, to: pieces) }
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

    /// Puts files beside pages in their places.
    /// - Parameter root: the site's folder.
    func copy(_ files: [PublishedFile], from root: String) throws(PublishError) {
        var compressor = Compressor()
        for file in files {
            let path = file.address.file
            if compresses, Compressor.suits(path, size: file.size), let bytes = SourceText.attachment(file.file, root: root) {
                try bytes.withUnsafeBufferPointer { bytes throws(PublishError) in try write(bytes, to: path, lasting: false, &compressor) }
            } else {
                try publication.copy(from: root + "/" + file.file, to: path, limit: SourceText.Limit.attachment)
            }
        }
    }
}
