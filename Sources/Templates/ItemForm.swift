/// What a piece of template prints of an item, whatever page it stands on: pieces that are equal have one form.
struct ItemForm: Hashable {
    private let words: [UInt64]
    private let text: [UInt8]

    /// - Parameter operations: with targets as places in their program; all of them lie within, or right behind.
    init(_ operations: ArraySlice<Operation>, names: [UInt64], literals: [UInt8]) {
        var words: [UInt64] = []
        var text: [UInt8] = []
        for operation in operations {
            words.append(UInt64(operation.code.rawValue) << 32 | UInt64(operation.further))
            if operation.isResolved {
                words.append(UInt64(operation.a))
                text += literals[Int(operation.b)..<Int(operation.b) + Int(operation.a)]
            }
            switch operation.code {
            case .literal:
                words.append(UInt64(operation.a))
                text += literals[Int(operation.b)..<Int(operation.b) + Int(operation.a)]
            case .section, .sectionEnd, .inverted, .asked:
                words.append(UInt64(bitPattern: Int64(operation.target) - Int64(operations.startIndex)))
                fallthrough
            case .escaped, .unescaped, .trusted:
                words.append(operation.name)
                if !operation.isResolved { words += names[Int(operation.b)..<Int(operation.b) + Int(operation.further)] }
            case .indent, .call, .callNamed, .kept, .keep, .done: break
            }
        }
        self.words = words
        self.text = text
    }
}
