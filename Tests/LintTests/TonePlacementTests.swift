import Findings
import Lint
import Testing

@Suite struct TonePlacementTests {
    /// The rarer of the two styles is told, once.
    @Test func aMixtureIsToldOnce() {
        #expect(said(of: "hòa khỏe hoà thuỷ thủy tòa") == ["MB-CHU-05 hoà"])
        #expect(said(of: "Uỷ ban hoá học, khoẻ, tòa nhà") == ["MB-CHU-05 tòa"])
        #expect(said(of: "HÒA BÌNH, hoà, hoá") == ["MB-CHU-05 HÒA"])
    }

    /// qu and gi have their vowel, a final consonant fixes the mark, and names are their bearers' own.
    @Test func whatHasOnePlaceOnlyIsNoStyle() {
        expectSilence(["hoà quý quỳ quỷ quá", "hòa hoàn toàn hoạt huỳnh", "hoà già giá", "hòa, ông Nguyễn Văn Hoà", "thủy thuyền tuyết", "hòa ngoài ngoại xoáy khuỷu"])
    }

    @Test func theSitesChoiceHoldsInEveryText() {
        #expect(said(of: "hòa thủy", tones: .onSecond) == ["MB-CHU-05 hòa"])
        #expect(said(of: "hoà", tones: .onFirst) == ["MB-CHU-05 hoà"])
        #expect(said(of: "hòa", tones: .onFirst) == [])
    }
}
