import Testing

@Suite struct NumberingTests {
    @Test func aSectionLeftOutOrDoubledIsTold() {
        #expect(said(of: "I. A\n\nIII. B\n\nIV. C") == ["MB-MUC-01 III."])
        #expect(said(of: "## I. A\n## II. B\n## **II.** C") == ["MB-MUC-01 II."])
        #expect(said(of: "I. A\nII. B\nI. A\nII. B") == [])
    }

    @Test func whatIsNoSectionIsLetBe() {
        expectSilence(["Đại hội XIV. Hội nghị", "V. I. Lê-nin", "IX. Chỉ một mục", "I. A\n\n```\nIII. B\n```\n\nII. C", "I) A\nIII) B"])
    }

    @Test func twoRowsWithOneNumberAreTold() {
        #expect(said(of: "| 1 | a |\n| 2 | b |\n| 2 | c |\n| 3 | d |") == ["MB-MUC-02 2"])
        #expect(said(of: "1\ta\n1\tb\n2\tc", .text) == ["MB-MUC-02 1"])
    }

    @Test func rowsOfFiguresAndSectionsOfTablesAreLetBe() {
        expectSilence(["| 1 | a |\n| 2 | b |\n| 2 | c |\n| 4 | d |", "| 2023 | a |\n| 2023 | b |", "| 1 | a |\n| B | c |\n| 1 | d |", "1. a\n1. b\n1. c", "| 1 |\n\n| 1 |"])
    }
}
