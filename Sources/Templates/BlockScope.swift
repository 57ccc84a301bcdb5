/// What fills the blocks of the template that is being read: the blocks given by the parent tags around it.
///
/// A block given further outside wins. What a block holds belongs to the template in which it is written, so its own
/// blocks are filled from the scope of that template, not from the one it is handed to; therefore
/// filling can never go round in a circle.
final class BlockScope {
    struct Filling {
        let template: Int
        /// The opening tag of the block.
        let token: Int
        /// The scope of the template in which it is written.
        let scope: BlockScope
    }

    let id: Int
    let fillings: [Int: Filling]

    init(id: Int, fillings: [Int: Filling]) {
        self.id = id
        self.fillings = fillings
    }
}

/// Makes scopes, the same one for the same parent tag in the same scope.
struct BlockScopes {
    private struct Key: Hashable {
        let scope: Int
        let template: Int
        let token: Int
    }

    /// No block is filled.
    let empty = BlockScope(id: 0, fillings: [:])
    private var made: [Key: BlockScope] = [:]

    /// The scope inside the template that the parent tag `token` names.
    mutating func inside(_ token: Int, of template: Int, scope: BlockScope, tokens: [Token]) -> BlockScope {
        let key = Key(scope: scope.id, template: template, token: token)
        if let known = made[key] { return known }
        var fillings = scope.fillings
        var at = token + 1
        let end = Int(tokens[token].match)
        while at < end {
            if tokens[at].kind == .block, tokens[at].traits.contains(.argument) {
                let name = Int(tokens[at].target)
                if fillings[name] == nil {
                    fillings[name] = BlockScope.Filling(template: template, token: at, scope: scope)
                }
            }
            at = tokens[at].match > at ? Int(tokens[at].match) + 1 : at + 1
        }
        let inner =
            fillings.count == scope.fillings.count
            ? scope : BlockScope(id: made.count + 1, fillings: fillings)
        made[key] = inner
        return inner
    }
}
