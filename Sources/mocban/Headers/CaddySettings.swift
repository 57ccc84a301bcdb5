import Pages

/// For Caddy 2: a site of the Caddyfile. HTTPS comes by itself.
///
/// A `?` sets a header where nothing else did. Each has a directive of its own: in one block, none would be set where one of
/// them is there already.
struct CaddySettings {
    private let rules: HeaderRules

    init(_ rules: HeaderRules) { self.rules = rules }

    var text: [String] { head + types + special + general(indent: "\t") + files + errors + ["}"] }

    private var head: [String] {
        [
            comment(
                "Caddy cho \(rules.base.origin)\(rules.base.path), do `mocban headers caddy` tạo ra.\nDựng trang: mocban build --compress --output \(rules.output)",
                "Caddy for \(rules.base.origin)\(rules.base.path), made by `mocban headers caddy`.\nBuild with: mocban build --compress --output \(rules.output)"),
            "\(rules.host) {", "\troot * \(rules.root)",
        ] + (rules.base.path == "/" ? [] : ["\tredir / \(rules.base.path)"])
    }

    private var types: [String] {
        HeaderRules.textTypes.filter { $0.suffix != "xml" }.flatMap { named($0.suffix, ["path *.\($0.suffix)"], $0.type) }
            + named("feed", ["path */feed.xml"], HeaderRules.feedType) + named("xml", ["path *.xml", "not path */feed.xml"], "application/xml")
    }

    private func named(_ name: String, _ conditions: [String], _ type: String) -> [String] {
        ["\t@\(name) {"] + conditions.map { "\t\t" + $0 } + ["\t}", "\theader @\(name) Content-Type \"\(type); charset=utf-8\""]
    }

    private var special: [String] {
        [
            comment(
                "Tệp có mã nội dung trong tên không bao giờ đổi; mọi thứ khác được hỏi lại sau một phút.",
                "Files with a hash in their names never change; everything else is asked for again after a minute.", indent: "\t"),
            "\t@hashed {", "\t\tpath_regexp \(rules.hashed)", "\t\tfile", "\t}", "\theader @hashed Cache-Control \"\(HeaderRules.forever)\"",
            comment(
                "Ảnh SVG mở riêng có thể chạy mã, nên chỉ được tải về.", "An SVG picture opened by itself could run a script, so it is only downloaded.",
                indent: "\t"),
            "\theader @svg Content-Security-Policy \"\(ContentSecurityPolicy.picture)\"", "\theader @svg Content-Disposition attachment",
        ]
    }

    private func general(indent: String) -> [String] {
        (HeaderRules.always + [("Cache-Control", HeaderRules.short)]).map { "\(indent)header ?\($0.name) \"\($0.value)\"" }
    }

    private var files: [String] {
        [
            comment(
                "Khi trang đã chạy ổn định, bỏ dấu # ở dòng sau; trình duyệt sẽ nhớ một năm, không rút lại được.",
                "Once the site is there to stay, remove the # below; browsers remember it for a year, and it cannot be taken back.", indent: "\t"),
            "\t# header \(HeaderRules.onlyHTTPS.name) \"\(HeaderRules.onlyHTTPS.value)\"",
            "\tfile_server {", "\t\tprecompressed br gzip", "\t\thide .mocban .htaccess .git*", "\t}", "\tencode gzip",
        ]
    }

    private var errors: [String] {
        ["\thandle_errors {"] + general(indent: "\t\t") + ["\t\trewrite * \(rules.notFound)", "\t\tfile_server", "\t}"]
    }
}
