/// What a name in a template leads to.
enum NameResolution {
    /// A field, or the current item; `isOnTop` if no level of the stack was passed over on the way to it.
    case found(Field.Kind, isOnTop: Bool)
    /// The current item, which is an object.
    case currentObject(Shape)
    /// Nothing can be said, since something around it is unknown.
    case unknown
    /// No such name; `part` is the one of its parts that is missing, and `known` what could stand there.
    case missing(part: Int, known: [String])
}

extension ContextStacks {
    /// Looks up a name, taken apart at its dots, as rendering will.
    func resolve(_ parts: [String], isCurrentItem: Bool, in stack: Int) -> NameResolution {
        let types = types(stack)
        if isCurrentItem {
            switch types.first {
            case .shape(let shape): return .currentObject(shape)
            case .plain(let kind): return .found(kind, isOnTop: true)
            case .unknown, nil: return .unknown
            }
        }
        var isOnTop = true
        for type in types {
            switch type {
            case .plain: continue
            case .unknown: return .unknown
            case .shape(let shape):
                if let field = shape.field(parts[0]) {
                    return follow(field.kind, parts, isOnTop: isOnTop)
                }
                isOnTop = false
            }
        }
        return .missing(part: 0, known: types.flatMap(Self.names))
    }

    private func follow(_ kind: Field.Kind, _ parts: [String], isOnTop: Bool) -> NameResolution {
        var kind = kind
        for part in 1..<max(parts.count, 1) {
            guard case .object(let reference) = kind.unwrapped else {
                return .missing(part: part, known: [])
            }
            guard let field = reference.shape.field(parts[part]) else {
                return .missing(part: part, known: reference.shape.fields.map(\.name))
            }
            kind = field.kind
        }
        return .found(kind, isOnTop: isOnTop)
    }

    private static func names(_ type: ContextType) -> [String] {
        if case .shape(let shape) = type { shape.fields.map(\.name) } else { [] }
    }
}
