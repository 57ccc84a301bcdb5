import Pages

/// For nginx: a file of `/etc/nginx/conf.d/`.
///
/// What differs from file to file comes from maps, since an `add_header` in a `location` would switch off all others.
struct NginxSettings {
    private let rules: HeaderRules

    init(_ rules: HeaderRules) { self.rules = rules }

    /// A name of this site's own: a server may have several.
    private func variable(_ name: String) -> String {
        let site = (rules.host + rules.base.path).map { $0.isLetter || $0.isNumber ? String($0) : "_" }.joined()
        return "$mocban_\(name)_\(site)"
    }

    var text: [String] { head + maps + ["server {"] + place + types + headers + compression + addresses + ["}"] }

    private var head: [String] {
        [
            comment(
                "nginx cho \(rules.base.origin)\(rules.base.path), do `mocban headers nginx` tạo ra.\nLưu vào /etc/nginx/conf.d/, rồi: nginx -t && systemctl reload nginx",
                "nginx for \(rules.base.origin)\(rules.base.path), made by `mocban headers nginx`.\nSave it in /etc/nginx/conf.d/, then: nginx -t && systemctl reload nginx"),
            "",
        ]
    }

    private var maps: [String] {
        [
            comment(
                "Tệp có mã nội dung trong tên không bao giờ đổi; mọi thứ khác được hỏi lại sau một phút.",
                "Files with a hash in their names never change; everything else is asked for again after a minute."),
            "map $uri \(variable("caching")) {", "    default \"\(HeaderRules.short)\";", "    \"~\(rules.hashed)\" \"\(HeaderRules.forever)\";", "}",
            comment(
                "Ảnh SVG mở riêng có thể chạy mã, nên chỉ được tải về.", "An SVG picture opened by itself could run a script, so it is only downloaded."),
            "map $uri \(variable("policy")) {", "    default \"\(ContentSecurityPolicy.header)\";", "    \"~*\\.svg$\" \"\(ContentSecurityPolicy.picture)\";", "}",
            "map $uri \(variable("disposition")) {", "    default \"\";", "    \"~*\\.svg$\" \"attachment\";", "}", "",
        ]
    }

    private var place: [String] {
        [
            "    listen 80;", "    listen [::]:80;", "    server_name \(rules.host);",
            comment(
                "HTTPS: `certbot --nginx -d \(rules.host)` thêm các dòng cần thiết.", "HTTPS: `certbot --nginx -d \(rules.host)` adds what is needed.",
                indent: "    "),
            comment(
                "Dựng trang: mocban build --compress --output \(rules.output)", "Build with: mocban build --compress --output \(rules.output)", indent: "    "),
            "    root \(rules.root);", "    index index.html;", "    error_page 404 \(rules.notFound);", "    absolute_redirect off;", "    server_tokens off;", "",
        ]
    }

    private var types: [String] {
        ["    include /etc/nginx/mime.types;", "    types {"]
            // The names that nginx's own list has already.
            + HeaderRules.types.filter { ["ics", "vcf", "csv", "webmanifest"].contains($0.suffix) }.map { "        \($0.type) \($0.suffix);" }
            + [
                "    }", "    charset utf-8;",
                "    charset_types text/plain text/css text/xml application/javascript image/svg+xml \(HeaderRules.feedType) "
                    + HeaderRules.textTypes.map(\.type).filter { $0 != "image/svg+xml" }.joined(separator: " ") + ";",
                "    location ~ /feed\\.xml$ {", "        types { }", "        default_type \(HeaderRules.feedType);", "    }", "",
            ]
    }

    private var headers: [String] {
        HeaderRules.always.map { name, value in
            "    add_header \(name) \(name == "Content-Security-Policy" ? "\(variable("policy"))" : "\"\(value)\"") always;"
        } + [
            "    add_header Cache-Control \(variable("caching")) always;", "    add_header Content-Disposition \(variable("disposition"));",
            comment(
                "Khi trang đã chạy ổn định bằng HTTPS, bỏ dấu # ở dòng sau; trình duyệt sẽ nhớ một năm, không rút lại được.",
                "Once HTTPS is there to stay, remove the # below; browsers remember it for a year, and it cannot be taken back.", indent: "    "),
            "    # add_header \(HeaderRules.onlyHTTPS.name) \"\(HeaderRules.onlyHTTPS.value)\" always;", "",
        ]
    }

    private var compression: [String] {
        [
            comment(
                "Bản nén sẵn của `--compress`; tệp chưa có thì nén khi gửi.", "What `--compress` made; where there is none, it is made on the way.", indent: "    "),
            "    gzip_static on;", "    gzip on;", "    gzip_vary on;", "    gzip_proxied any;",
            "    gzip_types text/plain text/css text/xml application/javascript image/svg+xml \(HeaderRules.feedType) "
                + HeaderRules.textTypes.map(\.type).filter { $0 != "image/svg+xml" }.joined(separator: " ") + ";",
            comment(
                "Nếu đã cài libnginx-mod-http-brotli-static, bỏ dấu # ở dòng sau.", "With libnginx-mod-http-brotli-static installed, remove the # below.",
                indent: "    "),
            "    # brotli_static on;", "",
        ]
    }

    private var addresses: [String] {
        [
            comment("Tệp ẩn không phải của trang.", "Hidden files are no part of the site.", indent: "    "),
            "    location ~ /\\.(?!well-known/) {", "        return 404;", "    }",
        ] + (rules.base.path == "/" ? [] : ["    location = / {", "        return 302 \(rules.base.path);", "    }"])
    }
}
