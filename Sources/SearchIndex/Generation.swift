/// A short number that tells lists of items apart, made of their texts one after the other.
public struct Generation: Sendable {
    public private(set) var value = TermKey.start

    public init() {}

    public mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { for byte in $0 { value = TermKey.add(byte, to: value) } }
        // Between two texts a byte that stands in none.
        value = TermKey.add(0xFF, to: value)
    }
}
