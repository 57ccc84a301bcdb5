import Findings
import PortalModel
import Reading
import Text

/// The texts of the pages that were checked, in their files.
public struct PageTexts: Sendable {
    private let tree: SourceTree
    /// The paths on disk of those that the disk has in another form.
    private let diskPaths: [String: String]

    init(_ files: [FoundFile], in tree: SourceTree) {
        self.tree = tree
        diskPaths = Dictionary(files.lazy.filter(\.isStoredOtherwise).map { ($0.path, $0.diskPath) }) { first, _ in first }
    }

    /// Reads the whole text of a page's file again, in which its body has its range.
    ///
    /// - Parameter buffer: takes the text; what was in it is gone.
    /// - Returns: nil where it is the text that was checked; else a finding says what became of it.
    public func read(_ file: String, _ body: Body, into buffer: inout ByteBuffer) -> Finding? {
        SourceText.again(
            diskPaths.isEmpty ? file : diskPaths[file] ?? file, file: file, body.file, reaching: body.range.upperBound,
            isRepaired: body.isRepaired, in: tree, into: &buffer)
    }
}
