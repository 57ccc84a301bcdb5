extension Shape {
    /// Every shape that can be reached from `shapes`, each once, so that a reference page of all names can be made:
    /// those given first, in their order, then level by level in the order of their fields.
    public static func reference(of shapes: [Shape]) -> [Shape] {
        var seen: Set<ObjectIdentifier> = []
        var found: [Shape] = []
        for shape in shapes where seen.insert(ObjectIdentifier(shape)).inserted {
            found.append(shape)
        }
        var next = 0
        while next < found.count {
            for field in found[next].fields {
                if let inner = field.kind.shape, seen.insert(ObjectIdentifier(inner)).inserted {
                    found.append(inner)
                }
            }
            next += 1
        }
        return found
    }
}
