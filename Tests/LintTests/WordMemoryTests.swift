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

    /// Words met a short while ago are still there, some of them in the second place of their pair.
    @Test func wordsThatComeAgainKeepTheirFacts() {
        let memory = WordMemory()
        var mistaken = 0
        var worked = 0
        for number in 1...60_000 {
            for back in [0, 1, 57, 200, 1] where back < number {
                let word = UInt64(number - back)
                let own = WordFacts(rawValue: UInt32(word))
                let facts = memory.facts(word &* 0x9E37_79B9, word) {
                    worked += 1
                    return own
                }
                if facts != own { mistaken += 1 }
            }
        }
        #expect(mistaken == 0)
        // Nearly all of the five looks at each word but the first are answered from memory.
        #expect(worked < 66_000)
    }
}
