/// A pointer into one of the portal's lists, which cannot be mixed with a pointer into another.
public struct Ref<Target>: Hashable, Comparable, Sendable {
    /// Every item has several, and no list has four thousand million entries.
    private let place: UInt32

    public var index: Int { Int(place) }
    public init(_ index: Int) { place = UInt32(index) }
    public static func < (a: Ref, b: Ref) -> Bool { a.place < b.place }
}
