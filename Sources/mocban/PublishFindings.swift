import Findings
import Publishing

/// Why nothing could be put into the output folder.
enum PublishFindings {
    static let unsafeOutput = FindingKind(
        "MB-XUAT-01", .error, for: .operator,
        Bilingual("Không được dựng trang vào thư mục này", "The site may not be built into this folder"),
        Bilingual("Thư mục nhận trang không được là liên kết, thư mục gốc, thư mục nhà, chính thư mục của trang, hay nằm trong hoặc chứa content/ và templates/.", "The output may not be a link, the root, a home folder, the site itself, or lie in or hold content/ and templates/."))
    static let notOurs = FindingKind(
        "MB-XUAT-02", .error, for: .operator,
        Bilingual("Thư mục nhận trang có tệp của chương trình khác", "The output folder holds files of another program"),
        Bilingual("Chương trình chỉ dọn những gì chính nó đã tạo. Hãy chuyển các tệp ấy đi chỗ khác, xóa thư mục bằng tay, hoặc chọn `--output` khác.", "Only what the program made is ever cleaned. Move those files away, delete the folder yourself, or choose another `--output`."))
    static let busy = FindingKind(
        "MB-XUAT-03", .error, for: .operator,
        Bilingual("Một lần dựng khác đang chạy", "Another build is at work"),
        Bilingual("Hãy đợi lần dựng kia xong rồi chạy lại.", "Wait for it to end, then run again."))
    static let system = FindingKind(
        "MB-XUAT-04", .error, for: .operator,
        Bilingual("Hệ điều hành không cho ghi", "The operating system would not write"),
        Bilingual("Đĩa đầy, thiếu quyền, hoặc thiết bị có lỗi. Trang đang chạy được giữ nguyên.", "The disk is full, a permission is missing, or a device failed. The live site is kept."))
    static let changed = FindingKind(
        "MB-XUAT-05", .error, for: .operator,
        Bilingual("Tệp thay đổi trong khi dựng trang", "A file changed while the site was built"),
        Bilingual("Hãy chạy lại khi không còn ai đang lưu tệp.", "Run again when nobody is saving files."))

    static let part = FindingKind(
        "MB-XUAT-06", .error, for: .operator,
        Bilingual("Không ghép được phần này", "This part cannot be merged"),
        Bilingual("Mỗi phần phải còn nguyên như khi `mocban build --only` dựng xong, bằng cùng bản mocban, cùng ngày và cùng tùy chọn với lần ghép. Hãy dựng lại phần ấy rồi ghép.", "Each part must be as `mocban build --only` left it, by the same mocban on the same day with the same options. Make the part again, then merge."))

    static let all = [unsafeOutput, notOurs, busy, system, changed, part]

    static func finding(_ error: PublishError) -> Finding {
        let mark = words(error)
        let kind = switch error.kind {
        case .unsafeOutput: unsafeOutput
        case .notOurs, .foreign, .damagedManifest: notOurs
        case .busy: busy
        case .changedMeanwhile: changed
        default: system
        }
        return Finding(kind, at: Place(error.path), mark: mark)
    }

    private static func words(_ error: PublishError) -> Bilingual {
        switch error.kind {
        case .notOurs(let files), .foreign(let files, _):
            let list = files.prefix(5).joined(separator: ", ")
            return Bilingual("có các tệp: \(list)", "it holds \(list)")
        case .damagedManifest:
            return Bilingual("tệp `.mocban` trong đó bị hỏng", "its `.mocban` file is damaged")
        case .busy(let process):
            return Bilingual("tiến trình \(process.map(String.init) ?? "khác")", "process \(process.map(String.init) ?? "unknown")")
        case .collision(let one, let other):
            return Bilingual("«\(one)» và «\(other)» tranh một chỗ", "“\(one)” and “\(other)” want one place")
        default:
            return Bilingual(error.detail)
        }
    }
}
