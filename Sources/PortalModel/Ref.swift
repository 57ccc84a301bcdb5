/// A pointer into one of the portal's lists, which cannot be mixed with a pointer into another.
public struct Ref<Target>: Hashable, Comparable, Sendable {
    public let index: Int
    public init(_ index: Int) { self.index = index }
    public static func < (a: Ref, b: Ref) -> Bool { a.index < b.index }
}
