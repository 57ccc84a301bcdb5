import Findings
import Keeping
import Publishing
import Text

/// What a part of a site, as `build --only` leaves it, tells whoever puts it together with the others: on what terms its pages
/// were made, and from what each of them.
///
/// A part is a folder like any published one, with this file in it beside the pages, so that it can be carried as a whole from the
/// machine that made it to the one that merges.
struct PartFile: Sendable {
    private static let name = "mocban-part"

    private let folder: PublishedFolder
    private let table: KeptTable
    private let path: String

    /// - Parameter path: the part's folder.
    init(_ path: String) throws(BuildFault) {
        let bytes: [UInt8]?
        do {
            folder = try PublishedFolder(path)
            bytes = try folder.bytes(of: PartFile.name)
        } catch {
            throw PartFile.fault(path, error)
        }
        guard let bytes, let table = KeptTable(KeptBytes(bytes)) else {
            throw PartFile.fault(path, Bilingual("thư mục này không do `build --only` tạo ra", "`build --only` did not make this folder"))
        }
        self.table = table
        self.path = path
    }

    /// Puts the file into a part that is being made.
    /// - Parameter entries: see ``KeptPages``.
    static func write(_ entries: [(name: String, value: KeptBytes)], into publication: Publication) throws(PublishError) {
        var writer = KeptTable.Writer()
        for (name, value) in entries { writer.add(name, value) }
        try writer.bytes.withUnsafeBufferPointer { bytes throws(PublishError) in _ = try publication.write(bytes, to: PartFile.name) }
    }

    /// The pages that can be taken from it.
    /// - Parameter grounds: what the site is made with besides its files.
    func pages(on grounds: String) throws(BuildFault) -> KeptPages {
        guard let pages = KeptPages(table, on: grounds) else {
            throw PartFile.fault(
                path,
                Bilingual(
                    "phần này do một bản mocban khác dựng, hoặc với ngày (`--today`), địa chỉ (`--base-url`) hay `--drafts` khác",
                    "another mocban made this part, or another day (`--today`), address (`--base-url`) or `--drafts` was given"))
        }
        return pages
    }

    /// The bytes of a page that is in it.
    func bytes(of file: String) throws(BuildFault) -> [UInt8] {
        do {
            if let bytes = try folder.bytes(of: file) { return bytes }
        } catch {
            throw PartFile.fault(path, error)
        }
        throw PartFile.fault(path, Bilingual("thiếu tệp «\(file)»", "“\(file)” is missing"))
    }

    private static func fault(_ path: String, _ error: PublishError) -> BuildFault {
        switch error.kind {
        case .changedMeanwhile: fault(path, Bilingual("«\(error.path)» đã bị sửa hoặc bị hỏng", "“\(error.path)” was changed or damaged"))
        case .damagedManifest: fault(path, Bilingual("thư mục này không do mocban tạo ra, hoặc thiếu tệp", "mocban did not make this folder, or files are missing"))
        default: fault(path, Bilingual(error.detail))
        }
    }

    private static func fault(_ path: String, _ mark: Bilingual) -> BuildFault { .part(Finding(PublishFindings.part, at: Place(path), mark: mark)) }
}
