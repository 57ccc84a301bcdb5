import Compression
import Keeping
import Pages
import Publishing
import Text

/// Pages that need not be made: the former build of the same folder made them, or whoever made the parts that are merged.
///
/// A class, since it is asked for each page on all threads.
final class KnownPages: Sendable {
    let kept: KeptPages
    /// Nil where the former build's pages are meant.
    private let parts: [PartFile]?

    /// - Parameters:
    ///   - table: what the former build of the folder left.
    ///   - parts: what is merged, if anything is; then nothing else is taken.
    ///   - grounds: what the site is made with besides its files.
    ///   - manifest: of the published site: a build that was killed between publishing and keeping left what was kept of another.
    /// - Returns: nil where no page is known.
    init?(_ table: KeptTable, _ parts: [PartFile]?, on grounds: String, manifest: UInt64?) throws(BuildFault) {
        self.parts = parts
        if let parts {
            var all: [KeptPages] = []
            for part in parts { all.append(try part.pages(on: grounds)) }
            kept = KeptPages(all)
        } else {
            guard let manifest, KeptPages.manifest(table) == manifest, let kept = KeptPages(table, on: grounds) else { return nil }
            self.kept = kept
        }
    }

    /// What is known of the search.
    var search: KeptSearch? { kept.search }

    /// Puts a page in its place as it was made before.
    /// - Returns: whether its outcome was bare (see ``PageOutcome/isBare``); nil where the page is not known to be the same.
    func put(_ page: Page, _ mark: PageMark, into writer: SiteWriter, _ compressor: inout Compressor) throws(BuildFault) -> Bool? {
        guard let known = kept.page(mark) else { return nil }
        let path = page.address.file
        let bytes = try parts?[known.source].bytes(of: path)
        do {
            if let bytes {
                try bytes.withUnsafeBufferPointer { bytes throws(PublishError) in
                    try writer.write(bytes, to: path, lasting: page.isLasting, &compressor)
                }
            } else {
                guard try writer.retain(path, hash: mark.file, lasting: page.isLasting) else { return nil }
            }
        } catch {
            throw .publishing(error)
        }
        return known.isBare
    }
}
