/// What has changed in a folder since it was looked at.
public struct FolderChanges: Sendable {
    /// The files that were written, made, moved or deleted, by their paths below the site's folder as the disk has them; nil where
    /// that is not known, so that everything must be looked at.
    public private(set) var files: Set<String>?

    /// Anything may have changed.
    public static let anything = FolderChanges(files: nil)

    public init(files: Set<String>?) { self.files = files }

    /// Takes in what has changed besides.
    mutating func formUnion(_ other: FolderChanges) {
        guard let more = other.files else { return files = nil }
        files?.formUnion(more)
    }
}
