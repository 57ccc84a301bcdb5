import Citations
import Text

/// The Markdown of a page: where it lies in its file.
///
/// The text itself is not kept: thousands of pages wait until it is their turn, and then each is read again.
public struct Body: Sendable {
    /// The text, where it is kept: a preview shows a page as it was when its file was last in order.
    public let text: [UInt8]?
    /// The documents that it cites, in its order.
    public let citations: [Citation]
    /// What its file was like when it was checked; nothing is made of another one.
    public let file: FileMark
    /// XXH64 of what stands before it in its file's text: the keys, of which everything else is made.
    public let head: UInt64
    /// Files have 5 MB at most, and a million bodies are in memory at once.
    private let start: UInt32
    private let length: UInt32
    /// Whether the file's text was put right while it was read: its marks composed, for one.
    public let isRepaired: Bool

    /// Its bytes in the file's text; findings need where it begins to tell the right line.
    public var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
    public var offset: Int { Int(start) }

    /// - Parameter range: bytes of the file's text.
    public init(
        range: Range<Int>, in file: FileMark, isRepaired: Bool, head: UInt64 = 0, citations: [Citation] = [], text: [UInt8]? = nil
    ) {
        self.head = head
        start = UInt32(clamping: range.lowerBound)
        length = UInt32(clamping: range.count)
        self.file = file
        self.isRepaired = isRepaired
        self.citations = citations
        self.text = text
    }
}
