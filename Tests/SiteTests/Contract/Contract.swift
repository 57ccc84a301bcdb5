/// A key of the contract and where its value on the rich site must be seen.
struct KeyUse: Sendable {
    /// The page or file, by its address; nil where a test of its own looks at what the key does.
    let address: String?
    /// What stands there, tags taken out of pages unless a tag is looked for.
    let shows: String

    static func seen(_ address: String, _ shows: String) -> KeyUse { KeyUse(address: address, shows: shows) }
    /// The key shows in what it does: the named test looks at that.
    static func tested(by test: String) -> KeyUse { KeyUse(address: nil, shows: test) }
}

/// A schema of the contract: its keys, and a place on the rich site to write one more.
struct Contract: Sendable {
    let path: String
    let old: String
    /// `KEY` stands for an entry `key: value`.
    let new: String
    let keys: [String: KeyUse]

    static let all = site.merging(registry) { a, _ in a }.merging(content) { a, _ in a }
}
