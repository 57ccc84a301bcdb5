import Testing

@Suite struct SlipTests {
    @Test func slipsAreTold() {
        #expect(said(of: "Truyên truyền, niềm yết, sát  nhập.") == ["MB-CHU-08 Truyên truyền", "MB-CHU-08 niềm yết", "MB-CHU-08 sát  nhập"])
    }

    @Test func quotationsAndOtherWordsAreLetBe() {
        expectSilence(["chữ «niềm yết»", "chữ \"niềm yết\" sai", "“niềm yết”", "niềm yết [sic]", "niềm vui", "tuyên truyền truyền thống", "công tác viên chức"])
        #expect(said(of: "«mở ngoặc rồi niềm yết") == ["MB-CHU-08 niềm yết"])
    }
}
