import Markdown
import Testing

/// Mutated texts from a fixed seed: no crash, UTF-8 out, nothing that runs.
struct FuzzTests {
    static let seeds = [
        "# Kế hoạch\n\nNgày 18/9/2024, **Ủy ban** \"ban hành\" [kế hoạch](../a.md 'x') - 2021-2025...\n",
        "| STT | Việc |\n|---|:-:|\n| 1 | `a\\|b` |\n\nBảng: x\n\n> | a |\n> |-|\n> | b |\n",
        "x[^1] y[^a_b]\n\n[^1]: một\n\n    hai\n\n[^a_b]:\n        mã\n1. b\n   - c\n",
        "<script>alert(1)</script> [a](javascript:alert(1)) ![b](data:text/html,x \"t\") <b>\n\n```js\n<&>\n```\n",
        "* a\n\n  > b\n  ***\n\n===\n---\n[r]: <javascript:x> 'y'\n\n[r] ![r] <javascript:z> &#106;&Tab;\n",
    ].map { Array($0.utf8) }

    @Test(arguments: 0..<8)
    func mutatedTexts(_ seed: UInt64) {
        var random = Generator(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
        for _ in 0..<500 {
            let text = mutated(&random)
            let result = render(text)
            #expect(String(validating: result.html, as: UTF8.self) != nil, "\(text)")
            expectHarmless(result.text)
            #expect(result.issues.allSatisfy { $0.source.upperBound <= text.count }, "\(text)")
            #expect(isBalanced(result.text), "\(String(decoding: text, as: UTF8.self))")
        }
    }

    private func mutated(_ random: inout Generator) -> [UInt8] {
        var text = FuzzTests.seeds[random.below(FuzzTests.seeds.count)]
        for _ in 0...random.below(8) where !text.isEmpty {
            let at = random.below(text.count)
            let other = FuzzTests.seeds[random.below(FuzzTests.seeds.count)]
            let from = random.below(other.count)
            switch random.below(5) {
            case 0: text[at] = UInt8(random.below(256))
            case 1: text.remove(at: at)
            case 2: text.insert(contentsOf: other[from..<min(other.count, from + 12)], at: at)
            case 3: text.insert(contentsOf: Array("\n|[^1]*_`<>\"\t- :\r&#".utf8).shuffled(using: &random).prefix(3), at: at)
            default: text.removeSubrange(at..<min(text.count, at + random.below(20)))
            }
        }
        return text
    }

    /// Block elements close in the order they open.
    private func isBalanced(_ html: String) -> Bool {
        var open: [Substring] = []
        let kinds: Set<Substring> = ["table", "thead", "tbody", "tr", "td", "th", "ul", "ol", "li", "blockquote", "section", "div", "p", "a", "em", "strong"]
        for part in html.split(separator: "<").dropFirst(html.hasPrefix("<") ? 0 : 1) {
            let closes = part.hasPrefix("/")
            let name = part.drop { $0 == "/" }.prefix { $0.isLetter }
            guard kinds.contains(name) else { continue }
            if !closes {
                open.append(name)
            } else if open.popLast() != name {
                return false
            }
        }
        return open.isEmpty
    }
}

/// A small generator that gives the same numbers everywhere.
struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
