import Testing

@Suite struct DamageTests {
    @Test func damagedTextIsToldOnceAndAlone() {
        let text = "Tuyén truyén cai cach hanh chinh nim 2024, UBND phudng Nguyén Nghiém, ngay 6/03/2024; céng tic, hiéu qua."
        #expect(said(of: text) == ["MB-CHU-06 Tuyén"])
    }

    /// A final c, ch, p or t without its tone, onsets and vowels that do not go together, two tones: all of them are no syllables.
    @Test func whatIsNoSyllableIsCounted() {
        #expect(said(of: "Các từ hôc, tâp, thưc, viêt, ngề, cế, ghạ, hơặ.") == ["MB-CHU-06 hôc"])
        #expect(said(of: "Các từ hốc, tập, thực, viết, nghề, kế, gạ, hoặc.") == [])
    }

    /// The damage may begin far behind: the place is where it begins.
    @Test func theDamagedPartIsFound() {
        let clean = String(repeating: "Người dân nộp hồ sơ tại trung tâm và nhận kết quả đúng hẹn.\n", count: 60)
        let damaged = "Thuc hién ké hoach s6 55 ctia UBND thanh phd vé truyén truyén, nhiém vu, hiéu qua, Nguyén Nghiém, thudng xuyén, phdi hop, giadi quyét, tidp nhan, "
            + "chirc nang, nhiém vu, bdo cdo, kién nghi, phudng tién, ngudi dan, dugc giao, hién dai, chuyén ddi, tuyén truyén."
        #expect(said(of: clean + damaged, known: ["UBND"]).first?.hasPrefix("MB-CHU-06") == true)
        #expect(said(of: clean) == [])
    }

    @Test func honestTextsAreNotTakenForDamaged() {
        expectSilence([
            "Xem thêm: The National Public Service Portal lets citizens submit their applications online, track them and pay fees without going anywhere.",
            "| Đắk Lắk | 66 | 1.234 |\n| Krông Pắk | 12 | 5 |\n| Cư M'gar | 7 | 9 |\n| Ea H'leo | 3 | 4 |",
            "Ông François Müller và bà José Núñez dự hội thảo với người dân ở xã Bình Hiệp, tỉnh Tây Ninh, về cải cách thủ tục hành chính và dịch vụ công.",
            "Quỳnh, khuỷu, nghiêng, thuở, quốc, giếng, gìn, giữ, yếu, yêng, oằn, huýt, quỵt, ngoằn ngoèo, khúc khuỷu, xoong, quăng.",
        ], known: ["The"])
    }

    @Test func oldEncodingsAreNamed() {
        #expect(said(of: "Céng hoµ x· héi chñ nghÜa ViÖt Nam, ®éc lËp, tù do, h¹nh phóc, c¸c c¬ quan, c¸n bé.").first?.hasPrefix("MB-CHU-07") == true)
        #expect(said(of: "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, ñoäc laäp, töï do, haïnh phuùc.").first?.hasPrefix("MB-CHU-07") == true)
        #expect(said(of: "Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam, ddo^.c la^.p, tu+. do, ha.nh phu'c.").first?.hasPrefix("MB-CHU-07") == true)
        expectSilence(["It's the portal's site; don't worry, we're here, they've come, isn't it?", "O'Reilly & O'Reilly, e'a, O'Brien", "Kínhổ, Kínhổ, Kínhổ, Kínhổ và Kínhổ", "Word®, ©2024, «trích», 5 µm, 20°C, §3, ½."])
    }
}
