import Findings
import PortalModel
import Reading
import Text

/// The pictures and attachments beside the pages, by their paths below the site's folder.
struct Companions: Sendable {
    private(set) var files: [String: PublishedFile] = [:]
    private(set) var findings: [Finding] = []
    /// Files that are told to be unusable: whoever names one is not told that it is missing.
    private var refused: Set<String> = []
    private let nearby: NearbyFiles

    init(_ found: [(FoundFile, Address)], in tree: SourceTree) {
        nearby = NearbyFiles { found.map(\.0.path) }
        for (file, address) in found {
            let size = tree.size(of: file)
            if size > SourceText.Limit.attachment {
                refused.insert(file.path)
                findings.append(
                    Finding(
                        ReadingFindings.tooLarge, at: Place(file.path),
                        mark: Bilingual("tệp có \(size / 1_000_000) MB", "\(size / 1_000_000) MB")))
                continue
            }
            var pixels: PixelSize?
            if FileTypes.pictures.contains(file.suffix) {
                switch PictureHeader.read(file, in: tree) {
                case .size(let width, let height): pixels = PixelSize(width: width, height: height)
                case .unknown: break
                case .broken:
                    refused.insert(file.path)
                    findings.append(Finding(LoadingFindings.badPicture, at: Place(file.path)))
                    continue
                }
            }
            files[file.path] = PublishedFile(
                file: file.diskPath, address: address, size: size, pixels: pixels)
        }
    }

    /// The file that a page names, beside the page or below it.
    func file(_ written: LocatedText, beside page: String, _ findings: inout [Finding]) -> PublishedFile? {
        if let path = ContentPath.resolve(written.text, from: page) {
            if let file = files[path] { return file }
            if refused.contains(path) { return nil }
        }
        let folder = String(page[..<(page.lastIndex(of: "/") ?? page.startIndex)]) + "/"
        let near = nearby.names(near: written.text, below: folder)
        findings.append(
            Finding(
                LoadingFindings.missingFile, at: Place(page, written.range),
                mark: Bilingual("không tìm thấy tệp «\(written.text)»", "there is no file “\(written.text)”"),
                remedy: didYouMean(written.text, among: near)))
        return nil
    }

    /// The picture that a record names as `file`, with its `alt`.
    func picture(_ record: Record, credit: String? = nil, beside page: String, _ findings: inout [Finding]) -> Picture? {
        guard let written = record.located("file"), let found = file(written, beside: page, &findings),
            let alt = record.text("alt")
        else { return nil }
        return Picture(
            address: found.address, alt: alt, credit: credit, width: found.pixels?.width,
            height: found.pixels?.height)
    }
}
