/// The `Range` field of a request for a file (RFC 9110, section 14).
public enum ByteRange: Equatable, Sendable {
    /// The whole file: no range, several of them, or a form that is not known, which a server may answer so.
    case whole
    case part(Range<Int>)
    case unsatisfiable

    /// - Parameter size: of the file, in bytes.
    public init(_ field: String?, size: Int) {
        self = .whole
        guard let field, field.utf8.count < 100, field.lowercased().hasPrefix("bytes=") else { return }
        let ends = field.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false).map { $0.trimmingSpaces }
        guard ends.count == 2, ends.allSatisfy({ $0.utf8.count <= 15 && $0.utf8.allSatisfy { $0 &- 48 < 10 } }) else { return }
        switch (Int(ends[0]), Int(ends[1])) {
        case (let first?, let last?):
            guard first <= last else { return }
            self = first < size ? .part(first..<min(last + 1, size)) : .unsatisfiable
        case (let first?, nil): self = first < size ? .part(first..<size) : .unsatisfiable
        case (nil, let suffix?): self = suffix > 0 && size > 0 ? .part(max(0, size - suffix)..<size) : .unsatisfiable
        case (nil, nil): return
        }
    }
}

extension Substring {
    /// Without blanks at either end.
    fileprivate var trimmingSpaces: Substring {
        var text = self
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return text
    }
}
