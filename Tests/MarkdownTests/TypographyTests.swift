import Testing

struct TypographyTests {
    @Test(arguments: [
        ("Ông nói \"cải cách\" rồi.", "Ông nói “cải cách” rồi."),
        ("\"**Cải cách**\" là", "“<strong>Cải cách</strong>” là"),
        ("*\"a\"* (\"b\")", "<em>“a”</em> (“b”)"),
        ("\"[liên kết](/a)\"", "“<a href=\"/a\">liên kết</a>”"),
        ("màn hình 21\" và", "màn hình 21&quot; và"),
        ("\"`mã \"x\"`\"", "“<code>mã &quot;x&quot;</code>”"),
        ("Đắk R'lấp, Ea H'leo", "Đắk R'lấp, Ea H'leo"),
        ("vân vân...", "vân vân…"), ("Họ tên: ..........", "Họ tên: .........."),
        ("xem .../tin-tuc", "xem .../tin-tuc"),
        ("Sở Nội vụ - thường trực", "Sở Nội vụ – thường trực"),
        ("**Sở** - *ngành*", "<strong>Sở</strong> – <em>ngành</em>"),
        ("giai đoạn 2021-2025, 2021 - 2030", "giai đoạn 2021–2025, 2021 – 2030"),
        ("KH 2021-2025/X, 2025-2021, 1900-1234, 12-05-2024", "KH 2021-2025/X, 2025-2021, 1900-1234, 12-05-2024"),
        ("Nghị định số 61/2018/NĐ-CP", "Nghị định số\u{A0}61/2018/NĐ-CP"),
        ("ngày 18 tháng 9 năm 2024", "ngày\u{A0}18 tháng\u{A0}9 năm\u{A0}2024"),
        ("điểm 1 khoản 2 Điều 3", "điểm\u{A0}1 khoản\u{A0}2 Điều\u{A0}3"),
        ("Quý IV năm nay, Quý Inh", "Quý\u{A0}IV năm nay, Quý Inh"),
        ("đạt 88 % và 150.000 đồng", "đạt 88\u{A0}% và 150.000\u{A0}đồng"),
        ("136/KH-STTTT ngày 28/12/2023", "136/KH-STTTT ngày\u{A0}28/12/2023"),
        ("`a - b ... \"c\"`", "<code>a - b ... &quot;c&quot;</code>"),
        ("[a](/x-2021-2025...)", "<a href=\"/x-2021-2025...\">a</a>"),
        ("5 < 6 & 7 > 4", "5 &lt; 6 &amp; 7 &gt; 4"),
    ])
    func text(_ markdown: String, _ html: String) {
        #expect(render(markdown).text == "<p>\(html)</p>\n")
    }

    @Test func plainTextStaysAsWritten() {
        #expect(render("\"a\" - b...", plain: true).text == "<p>&quot;a&quot; - b...</p>\n")
    }
}
