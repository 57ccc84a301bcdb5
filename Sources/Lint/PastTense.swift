import Text

/// Whether a sentence plainly tells of the past, where things had the names of their day.
enum PastTense {
    /// - Parameter day: of the change; an earlier year in the sentence says when it plays.
    static func tells(_ sentence: Range<Int>, before day: Day, _ prose: Prose) -> Bool {
        if words.contains(where: { prose.holds($0, in: sentence) }) { return true }
        var at = sentence.lowerBound
        while at + 4 <= sentence.upperBound {
            guard isDigit(prose.bytes[at]) else {
                at += 1
                continue
            }
            let start = at
            while at < sentence.upperBound, isDigit(prose.bytes[at]) { at += 1 }
            guard at - start == 4 else { continue }
            let year = (start..<at).reduce(0) { $0 * 10 + Int(prose.bytes[$1] & 0x0F) }
            if 1945..<day.year ~= year { return true }
        }
        return false
    }

    private static let words = [
        "trước đây", "trước kia", "nay là", "cũ", "nguyên là", "tiền thân", "sáp nhập", "hợp nhất", "sắp xếp", "giải thể", "chấm dứt",
        "kết thúc", "bãi bỏ", "bỏ", "không còn", "không tổ chức", "thôi", "thay thế", "thay cho", "thay vì", "thay", "chuyển thành", "chuyển về", "chuyển sang",
        "đổi tên", "đổi thành", "trở thành", "hết hiệu lực", "hết giá trị", "đến hết", "từng", "khi đó", "lúc đó", "hồi đó", "bàn giao", "chuyển giao", "kế thừa",
        "không dùng", "không sử dụng", "không yêu cầu", "không phải", "thu hồi", "khép lại", "đã đóng", "đóng cửa", "tách", "thời đó",
    ].map { Array($0.utf8) }
}
