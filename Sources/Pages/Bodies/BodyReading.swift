import Findings
import PortalModel
import Text

/// Reads the whole text of a page's file again, into a buffer whose content it replaces; in it the body has its range.
///
/// It gives nil where that is the text that was checked; else a finding that says what became of it.
public typealias BodyReading = @Sendable (_ file: String, _ body: Body, _ into: inout ByteBuffer) -> Finding?

extension Body {
    /// Hands over the Markdown.
    ///
    /// - Parameters:
    ///   - buffer: takes the file's text; what was in it is gone.
    ///   - take: the bytes are valid inside the call only.
    /// - Returns: what came of it; where the text is no longer the one that was checked, a finding in its place.
    func withText<R>(
        of file: String, _ read: BodyReading, _ buffer: inout ByteBuffer, _ take: (UnsafeBufferPointer<UInt8>) -> R
    ) -> (R?, Finding?) {
        if let text { return (text.withUnsafeBufferPointer(take), nil) }
        if let finding = read(file, self, &buffer) { return (nil, finding) }
        return (buffer.withBytes { take(UnsafeBufferPointer(rebasing: $0[range])) }, nil)
    }
}
