/// What is known before rendering about one level of the stack.
enum ContextType {
    case shape(Shape)
    /// Something without names of its own, which `.` stands for.
    case plain(Field.Kind)
    /// An unknown name was opened: what is inside cannot be judged.
    case unknown
}

/// Stacks of shapes, each numbered once, so that a partial is checked once for each stack it is used with.
///
/// A shape that is pushed while it is further down is taken out there: its names are hidden anyway. So trees of
/// any depth lead to finitely many stacks.
struct ContextStacks {
    private enum Key: Hashable {
        case shape(ObjectIdentifier)
        case plain(Int)
        case unknown
    }
    private struct Link: Hashable {
        let below: Int
        let key: Key
    }

    /// The stack without levels is 0.
    private var levels: [(below: Int, type: ContextType)] = [(-1, .unknown)]
    private var numbers: [Link: Int] = [:]

    mutating func push(_ type: ContextType, on stack: Int) -> Int {
        var below = stack
        // Something without names is hidden entirely by what is above it.
        if stack > 0, case .plain = levels[stack].type { below = levels[stack].below }
        if case .shape(let shape) = type { below = removing(shape, from: below) }
        return number(type, below: below)
    }

    /// The levels from the top down.
    func types(_ stack: Int) -> [ContextType] {
        var types: [ContextType] = []
        var at = stack
        while at > 0 {
            types.append(levels[at].type)
            at = levels[at].below
        }
        return types
    }

    private mutating func removing(_ shape: Shape, from stack: Int) -> Int {
        let types = types(stack)
        let isThere: (ContextType) -> Bool = {
            if case .shape(let other) = $0 { other === shape } else { false }
        }
        guard types.contains(where: isThere) else { return stack }
        var result = 0
        for type in types.reversed() where !isThere(type) { result = number(type, below: result) }
        return result
    }

    private mutating func number(_ type: ContextType, below: Int) -> Int {
        let key: Key =
            switch type {
            case .shape(let shape): .shape(ObjectIdentifier(shape))
            case .plain(let kind): .plain(Self.rank(kind))
            case .unknown: .unknown
            }
        let link = Link(below: below, key: key)
        if let known = numbers[link] { return known }
        levels.append((below, type))
        numbers[link] = levels.count - 1
        return levels.count - 1
    }

    private static func rank(_ kind: Field.Kind) -> Int {
        switch kind.unwrapped {
        case .html: 1
        case .number: 2
        case .flag: 3
        case .template: 4
        default: 0
        }
    }
}
