import Foundation
import Markdown
import Testing

/// Texts made to hang or crash a parser end soon, refused or rendered.
struct HostileInputTests {
    static func many(_ part: String, _ count: Int) -> String { String(repeating: part, count: count) }

    static let refused: [(String, String, MarkdownIssue.Kind)] = [
        ("lists", many("- ", 30_000) + "x" + many("\n", 30_000), .tooDeep),
        ("quotes", many(">", 100_000) + many("a*", 100_000), .tooDeep),
        ("sixty lists", many("- ", 60) + "x" + many("\n", 900_000), .tooDeep),
        ("indent", (0..<700).map { many(" ", 2 * $0) + "- x\n" }.joined(), .tooDeep),
        ("images", many("![[]()", 160_000), .tooComplex),
        ("comments", many("a <!--", 150_000), .tooComplex),
        ("instructions", many("a <?", 200_000), .tooComplex),
        ("long definition", "[a]: " + many("u", 400_000) + "\n\n" + many("[a]", 100_000), .tooComplex),
        ("length", many("a ", 5_000_000), .tooComplex),
    ]

    @Test(arguments: refused.indices)
    func isRefused(_ index: Int) {
        let (name, markdown, kind) = HostileInputTests.refused[index]
        let result = render(markdown)
        #expect(result.outcome.refused && result.html.isEmpty, "\(name)")
        #expect(result.issues.map(\.kind) == [kind], "\(name)")
    }

    static let rendered: [String] = [
        many("[", 100_000), many("*a **a ", 50_000), many("a**b", 1) + many("c* ", 50_000),
        (1..<1_500).map { "e" + many("`", $0) }.joined(), many("aaa\rbbb\n-\u{B}\n", 30_000),
        many("[^a] ", 50_000), "x[^a]\n\n" + many("[^a]: n\n", 20_000), many("[^", 100_000),
        many("[a](<b", 50_000), many("<a x=\"", 50_000), many("\"", 100_000), many("\0", 10_000),
        many("![](x.png) ", 20_000), "[a]: /u\n\n" + many("[a] ", 50_000), "a|b\n-|-\n" + many("1|2\n", 20_000),
    ]

    @Test(arguments: rendered.indices)
    func isRendered(_ index: Int) {
        let time = ContinuousClock().measure {
            #expect(!render(HostileInputTests.rendered[index]).outcome.refused)
        }
        // Wide enough for a debug build on a busy machine; a quadratic loop would take minutes.
        #expect(time < .seconds(30))
    }

    /// A worker's stack is small, and trees may be deep.
    @Test func deepTreesFitASmallStack() {
        let done = DispatchSemaphore(value: 0)
        let thread = Thread {
            for part in ["*a **a ", "[", "![a", "_a "] {
                _ = render(HostileInputTests.many(part, 50_000))
            }
            done.signal()
        }
        thread.stackSize = 512 << 10
        thread.start()
        #expect(done.wait(timeout: .now() + 60) == .success)
    }

    @Test func rulesAndCodeAreNotDepth() {
        #expect(!render(HostileInputTests.many("* ", 100)).outcome.refused)
        #expect(!render(HostileInputTests.many("a > ", 100)).outcome.refused)
    }

    @Test func nulBecomesAReplacementCharacter() {
        let markdown = "# a\0\n\n[b\0](/c\0)\n"
        let result = render(markdown)
        #expect(result.issues.filter { $0.kind == .nulCharacter }.map(\.source) == [3..<4, 8..<9, 13..<14])
        #expect(result.text.contains("a\u{FFFD}</h2>") && !result.html.contains(0))
    }

    @Test func renderersOnManyThreadsAgree() async {
        let markdown = "# Một \"hai\"\n\nx[^1]\n\n| a | b |\n|---|---|\n| c | [d](/e) |\n\n[^1]: chú thích\n"
        let expected = render(markdown).html
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask { (0..<200).allSatisfy { _ in render(markdown).html == expected } }
            }
            for await same in group { #expect(same) }
        }
    }
}
