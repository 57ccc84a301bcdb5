import Text

/// Names of issuing bodies, compared as readers do: `UBND tỉnh Gia Lai` is `Ủy ban nhân dân tỉnh Gia Lai`.
enum IssuerName {
    /// Small letters without marks, abbreviations of authorities spelt out, and without what does not tell bodies
    /// apart: a chairman or a standing committee signs for the body, a term is its time.
    static func essence(_ name: String) -> String {
        let written = folded(name).utf8.split { byte in
            !(byte &- 97 < 26 || byte &- 48 < 10 || byte >= 0x80)
        }.map { Substring($0) }
        var words: [Substring] = []
        words.reserveCapacity(written.count + 6)
        for (index, word) in written.enumerated() {
            // `khóa XII`
            if word == "khoa", index + 1 < written.count, written[index + 1].utf8.allSatisfy({ "ivxlc".utf8.contains($0) }) { break }
            switch word {
            case "ubnd": words += ["uy", "ban", "nhan", "dan"]
            case "hdnd": words += ["hoi", "dong", "nhan", "dan"]
            case "tp": words += ["thanh", "pho"]
            case "tx": words += ["thi", "xa"]
            default: words.append(word)
            }
        }
        var text = words.joined(separator: " ")
        var isCut = true
        while isCut {
            isCut = false
            for title in titles where text.hasPrefix(title) {
                text.removeFirst(title.utf8.count)
                isCut = true
            }
        }
        for (long, short) in committees where text.hasPrefix(long) { return short + text.dropFirst(long.utf8.count) }
        return text
    }

    private static let titles = [
        "pho chu tich ", "chu tich ", "ban thuong vu ", "thuong truc ", "bo truong ", "giam doc ",
    ]

    /// A committee of the Party in its long and its short name.
    private static let committees = [
        ("ban chap hanh dang bo tinh", "tinh uy"), ("ban chap hanh dang bo thanh pho", "thanh uy"),
        ("ban chap hanh dang bo huyen", "huyen uy"), ("ban chap hanh dang bo thi xa", "thi uy"),
        ("ban chap hanh trung uong dang", "ban chap hanh trung uong"),
    ]

    /// Whether one is the other, or the other with less said (`UBND tỉnh`). Both are essences.
    static func fit(_ a: String, _ b: String) -> Bool {
        a == b || a.hasPrefix(b + " ") || b.hasPrefix(a + " ")
    }

    /// Whether a name says which body it is without the page it stands on. It is an essence.
    static func isWhole(_ name: String) -> Bool {
        if national.contains(where: { name == $0 || name.hasPrefix($0 + " ") }) { return true }
        let words = name.split(separator: " ")
        if words.count > 2, words[1] == "uy" { return true }
        return words.indices.contains { index in
            func next(_ step: Int) -> Substring? { index + step < words.count ? words[index + step] : nil }
            guard let following = next(1) else { return false }
            return switch words[index] {
            case "tinh", "huyen", "phuong": following != "uy"
            case "quan": !["ly", "su", "he", "tri"].contains(following)
            case "xa": following != "hoi"
            case "thanh": following == "pho" && next(2) != nil
            case "thi": (following == "xa" || following == "tran") && next(2) != nil
            default: false
            }
        }
    }

    private static let national = [
        "chinh phu", "thu tuong", "quoc hoi", "uy ban thuong vu quoc hoi", "chu tich nuoc", "bo", "ban bi thu", "tong bi thu",
        "ban chap hanh trung uong", "trung uong", "van phong chinh phu", "van phong quoc hoi", "van phong trung uong", "toa an nhan dan toi cao",
        "vien kiem sat nhan dan toi cao", "kiem toan nha nuoc", "ngan hang nha nuoc", "thanh tra chinh phu",
    ]
}
