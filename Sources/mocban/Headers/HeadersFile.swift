import Pages

/// `_headers`, as Netlify and Cloudflare Pages read it from the output folder. All rules that fit an address hold together.
struct HeadersFile {
    private let rules: HeaderRules
    private let host: Headers.Host

    init(_ rules: HeaderRules, _ host: Headers.Host) {
        self.rules = rules
        self.host = host
    }

    var text: [String] {
        let name = host == .netlify ? "Netlify" : "Cloudflare Pages"
        return [
            comment(
                "\(name) cho \(rules.base.origin)\(rules.base.path), do `mocban headers \(host.rawValue)` tạo ra.\nLưu thành tệp _headers trong thư mục nhận trang; mocban giữ tệp ấy qua mọi lần dựng.\nTrang 404, nén và bộ nhớ đệm ngắn cho trang: \(name) tự làm, không cần `--compress`.",
                "\(name) for \(rules.base.origin)\(rules.base.path), made by `mocban headers \(host.rawValue)`.\nSave it as _headers in the output folder; mocban keeps that file.\n\(name) sees to the 404 page, to compression (`--compress` is not needed) and to short caching of pages."),
        ] + rule("/*", HeaderRules.always) + [
            comment(
                "Khi trang đã chạy ổn định bằng HTTPS, bỏ dấu # ở dòng sau; trình duyệt sẽ nhớ một năm, không rút lại được.",
                "Once HTTPS is there to stay, remove the # below; browsers remember it for a year, and it cannot be taken back.", indent: "  "),
            "  # \(HeaderRules.onlyHTTPS.name): \(HeaderRules.onlyHTTPS.value)", "",
            comment("Tệp có mã nội dung trong tên không bao giờ đổi.", "Files with a hash in their names never change."),
        ] + HeaderRules.hashedSuffixes.flatMap { rule("\(rules.base.path)assets/*.\($0)", [("Cache-Control", HeaderRules.forever)]) }
            + [
                "",
                comment(
                    "Ảnh SVG mở riêng có thể chạy mã, nên chỉ được tải về.", "An SVG picture opened by itself could run a script, so it is only downloaded."),
            ] + rule("/*.svg", [("Content-Security-Policy", ContentSecurityPolicy.picture), ("Content-Disposition", "attachment")]) + [""]
            + HeaderRules.textTypes.filter { $0.suffix != "xml" }.flatMap { rule("/*.\($0.suffix)", [("Content-Type", "\($0.type); charset=utf-8")]) }
            + rule("/*feed.xml", [("Content-Type", "\(HeaderRules.feedType); charset=utf-8")])
    }

    private func rule(_ path: String, _ headers: [(name: String, value: String)]) -> [String] {
        [path] + headers.map { "  \($0.name): \($0.value)" }
    }
}
