import Checking
import Findings
import Reading
import Text
import Workers

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A content file that does not exist yet.
struct NewFile {
    let kind: New.Kind
    let title: String
    let unit: String?
    let day: Day

    /// Writes it, never over another.
    func write(site: String) throws -> Int32 {
        guard let slug = Slug.made(from: title) else {
            throw Usage.fail("tiêu đề cần có chữ hoặc số để làm tên tệp.", "the title needs letters or digits to name the file.")
        }
        guard title.count <= 200, !title.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
            throw Usage.fail("tiêu đề dài quá 200 ký tự hoặc có ký tự điều khiển.", "the title is over 200 letters or holds control characters.")
        }
        guard access(site + "/content", F_OK) == 0 else {
            throw Usage.fail("«\(printable(site))» không phải thư mục của một trang (không có content/).", "“\(printable(site))” is no site (it has no content/).")
        }
        try checkUnit(site)
        let path = path(slug)
        let folder = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
        guard makeFolders(site, String(folder)) else {
            throw Usage.fail("không tạo được thư mục \(folder): \(String(cString: strerror(errno)))", "cannot make \(folder): \(String(cString: strerror(errno)))")
        }
        // O_EXCL: whatever stands there already, even a link, is left alone.
        let descriptor = open(site + "/" + path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            if errno == EEXIST {
                throw Usage.fail("đã có tệp \(path); hãy đổi tiêu đề.", "\(path) exists already; choose another title.")
            }
            throw Usage.fail("không ghi được \(path): \(String(cString: strerror(errno)))", "cannot write \(path): \(String(cString: strerror(errno)))")
        }
        defer { close(descriptor) }
        var text = NewText(kind: kind, title: title, unit: unit, day: day).text
        guard text.withUTF8({ Console.write($0, to: descriptor) }) else {
            throw Usage.fail("không ghi hết được \(path).", "could not write all of \(path).")
        }
        Console.print(Console.say("Đã tạo \(path). Mở tệp, điền nội dung, rồi chạy `mocban check`.", "Made \(path). Fill it in, then run `mocban check`."))
        return 0
    }

    private func path(_ slug: Slug) -> String {
        switch kind {
        case .news: "content/news/\(day.year)/\(slug).md"
        case .plan: "content/plans/\(slug).md"
        case .hotlines: "content/hotlines/\(slug).md"
        case .page: "content/pages/\(slug).md"
        }
    }

    /// A unit that the registry does not know would only be found at the next check; better now.
    private func checkUnit(_ site: String) throws {
        guard kind != .page else { return }
        guard let unit else {
            throw Usage.fail("cần `--unit` với mã đơn vị, ví dụ --unit quang-nam/so-tttt.", "give `--unit` with a unit's id, for example --unit quang-nam/so-tttt.")
        }
        let content = Checker(SourceTree(root: site), CheckOptions(today: day, epochSeconds: 0), Workers(1)).run()
        guard let portal = content.portal else { return }
        var known = portal.units.map(\.id)
        if kind == .hotlines { known += portal.provinces.map(\.id) }
        if let record = portal.units.first(where: { $0.id == unit }), let until = record.until, until < day {
            let next = record.successors.map { portal[$0.to].id }.joined(separator: ", ")
            throw Usage.fail(
                "đơn vị «\(unit)» hoạt động đến hết ngày \(until.legal)" + (next.isEmpty ? "." : "; dùng đơn vị kế thừa: \(next)."),
                "the unit “\(unit)” ended on \(until.iso)" + (next.isEmpty ? "." : "; use its successor: \(next)."))
        }
        guard !known.contains(unit) else { return }
        let near = didYouMean(unit, among: known) { "«\($0)»" }
        throw Usage.fail(
            "không có đơn vị «\(printable(unit))»" + (near.map { "; \($0.vi)" } ?? "."),
            "there is no unit “\(printable(unit))”" + (near.map { "; \($0.en)" } ?? "."))
    }

    private func makeFolders(_ site: String, _ folder: String) -> Bool {
        var path = site
        for part in folder.split(separator: "/") {
            path += "/" + part
            if mkdir(path, 0o755) != 0, errno != EEXIST { return false }
        }
        return true
    }
}
