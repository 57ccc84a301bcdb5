/// What the inline markup between two empty lines would cost libcmark 0.30.2 at worst.
///
/// It walks over all open brackets at each link that it closes, and for each `<!--`, `<?`, `<!X`
/// and `<![CDATA[` it looks for an end up to the end of the block.
struct BlockCost {
    var start = 0
    private var openBrackets = 0
    private var bracketSteps = 0
    private var comments = 0
    private var instructions = 0
    private var declarations = 0
    private var sections = 0

    init(start: Int = 0) { self.start = start }

    mutating func openBracket() { openBrackets += 1 }

    mutating func closeBracket() {
        bracketSteps += openBrackets
        openBrackets = max(0, openBrackets - 1)
    }

    mutating func openTag(_ next: UInt8, _ source: UnsafeBufferPointer<UInt8>, _ at: Int) {
        if next == UInt8(ascii: "?") {
            instructions += 1
        } else if next == UInt8(ascii: "!"), at + 2 < source.count {
            switch source[at + 2] {
            case UInt8(ascii: "-"): comments += 1
            case UInt8(ascii: "["): sections += 1
            default: declarations += 1
            }
        }
    }

    mutating func closeTag(_ source: UnsafeBufferPointer<UInt8>, _ at: Int) {
        declarations = 0
        guard at >= 2 else { return }
        switch source[at - 1] {
        case UInt8(ascii: "?"): instructions = 0
        case UInt8(ascii: "-"): if source[at - 2] == UInt8(ascii: "-") { comments = 0 }
        case UInt8(ascii: "]"): if source[at - 2] == UInt8(ascii: "]") { sections = 0 }
        default: break
        }
    }

    /// The limits lie far above any text that people write.
    func isTooCostly(upTo end: Int) -> Bool {
        let unclosed = comments + instructions + declarations + sections
        return bracketSteps > 50_000_000 || unclosed * (end - start) > 200_000_000
    }
}
