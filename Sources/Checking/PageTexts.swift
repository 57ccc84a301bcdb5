import Findings
import PortalModel
import Reading
import Text

/// The texts of the pages that were checked, in their files.
public struct PageTexts: Sendable {
    private let tree: SourceTree

    init(in tree: SourceTree) { self.tree = tree }

    /// Reads the whole text of a page's file again, in which its body has its range.
    ///
    /// - Parameter buffer: takes the text; what was in it is gone.
    /// - Returns: nil where it is the text that was checked; else a finding says what became of it.
    public func read(_ file: String, _ body: Body, into buffer: inout ByteBuffer) -> Finding? {
        // A page's path has letters of ASCII alone, which the disk has in no other form.
        SourceText.again(file, body.file, reaching: body.range.upperBound, isRepaired: body.isRepaired, in: tree, into: &buffer)
    }

    /// The files of pages in the order in which they will be read.
    /// - Parameter file: a page's; nil where it has none.
    public func ahead(_ count: Int, _ file: @escaping @Sendable (Int) -> String?) -> ReadAhead.List { tree.readAhead(count, file) }
}
