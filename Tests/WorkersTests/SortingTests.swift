import Testing

import Workers

@Suite struct SortingTests {
    /// Of many, which two threads sort, and of few.
    @Test(arguments: [1, 2, 4], [0, 1, 1_000, 1_001, 5_000])
    func equalOnesStayAsTheyStood(threads: Int, count: Int) {
        let list = (0..<count).map { Thing(key: $0 * 7_919 % 97, place: $0) }
        let sorted = Workers(threads).sorted(list) { $0.key < $1.key }
        // Told without the thousands that were sorted.
        let isSame = sorted == list.sorted { ($0.key, $0.place) < ($1.key, $1.place) }
        #expect(isSame)
    }

    private struct Thing: Equatable, Sendable {
        let key: Int
        let place: Int
    }
}
