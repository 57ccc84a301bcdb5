import Testing

@testable import Lint

@Suite struct WordMemoryTests {
    /// Far more words than there is room for, many of which begin alike: none gets another's facts.
    @Test func wordsNeverShareFacts() {
        let memory = WordMemory()
        var mistaken = 0
        for _ in 0..<2 {
            for number in UInt64(1)...60_000 {
                for (low, high) in [(number, UInt64(0)), (7, number)] {
                    let own = WordFacts(rawValue: UInt32(number) &* 2 &+ UInt32(low == number && high == 0 ? 0 : 1))
                    if memory.facts(low, high, { own }) != own { mistaken += 1 }
                }
            }
        }
        #expect(mistaken == 0)
    }
}
