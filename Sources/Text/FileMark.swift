/// What the bytes of a file are known again by: how many they are, and their hash.
public struct FileMark: Hashable, Sendable {
    /// XXH64 (``ContentHash``).
    public let hash: UInt64
    /// Bytes. No text that is read has 4 GB.
    public let size: UInt32

    /// One that was written down.
    public init(hash: UInt64, size: UInt32) { (self.hash, self.size) = (hash, size) }

    public init(_ bytes: UnsafeBufferPointer<UInt8>) {
        size = UInt32(clamping: bytes.count)
        hash = ContentHash.of(bytes)
    }
}
