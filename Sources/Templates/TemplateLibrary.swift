/// All templates of a set, each knowing which others it refers to.
struct TemplateLibrary: Sendable {
    let templates: [ParsedTemplate]
    /// Where each template is, by name.
    let indices: [String: Int]
    /// The names of blocks by their numbers.
    let blockNames: [String]

    init(_ sources: [TemplateSource]) {
        var parsed = sources.map { ParsedTemplate($0) }
        let indices = Dictionary(
            sources.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { $1 })
        var blockNumbers: [String: Int] = [:]
        var blockNames: [String] = []
        for template in parsed.indices {
            for index in parsed[template].tokens.indices {
                let token = parsed[template].tokens[index]
                switch token.kind {
                case .partial, .parent:
                    guard !token.traits.contains(.dynamic) else { continue }
                    let found = indices[parsed[template].text(token.name)] ?? -1
                    parsed[template].tokens[index].target = Int32(truncatingIfNeeded: found)
                case .block:
                    let name = parsed[template].text(token.name)
                    let number = blockNumbers[name] ?? blockNames.count
                    if number == blockNames.count {
                        blockNumbers[name] = number
                        blockNames.append(name)
                    }
                    parsed[template].tokens[index].target = Int32(truncatingIfNeeded: number)
                default: continue
                }
            }
        }
        templates = parsed
        self.indices = indices
        self.blockNames = blockNames
    }

    /// For each template the numbers of the blocks that can be filled in it, those of its partials and parents
    /// included; nil where that is not known, since a file is missing, broken or chosen by the data.
    func fillableBlocks() -> [Set<Int>?] {
        let links = templates.map { template in
            template.tokens.filter { $0.kind == .partial || $0.kind == .parent }.map { Int($0.target) }
        }
        var blocks: [Set<Int>?] = templates.map { template in
            guard template.issues.isEmpty else { return nil }
            return Set(template.tokens.filter { $0.kind == .block }.map { Int($0.target) })
        }
        // Each round hands every template what its neighbours have, until nothing new arrives.
        var changed = true
        while changed {
            changed = false
            for template in templates.indices.reversed() {
                for target in links[template] {
                    guard let own = blocks[template] else { break }
                    guard target >= 0, let theirs = blocks[target] else {
                        blocks[template] = nil
                        changed = true
                        break
                    }
                    if !theirs.isSubset(of: own) {
                        blocks[template] = own.union(theirs)
                        changed = true
                    }
                }
            }
        }
        return blocks
    }
}
