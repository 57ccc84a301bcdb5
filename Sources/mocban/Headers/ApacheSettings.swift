import Pages

/// For Apache 2.4: a `.htaccess` in the output folder, or the inside of a `<Directory>`.
struct ApacheSettings {
    private let rules: HeaderRules

    init(_ rules: HeaderRules) { self.rules = rules }

    var text: [String] { head + types + headers + compression }

    private var head: [String] {
        [
            comment(
                "Apache cho \(rules.base.origin)\(rules.base.path), do `mocban headers apache` tạo ra.\nLưu thành tệp .htaccess trong thư mục nhận trang (mocban giữ tệp ấy qua mọi lần dựng), hoặc đặt trong <Directory>.\nCần: a2enmod headers rewrite",
                "Apache for \(rules.base.origin)\(rules.base.path), made by `mocban headers apache`.\nSave it as .htaccess in the output folder (mocban keeps that file), or put it into a <Directory>.\nNeeds: a2enmod headers rewrite"),
            "DirectoryIndex index.html", "Options -Indexes -MultiViews", "ErrorDocument 404 \(rules.notFound)", "",
        ]
    }

    private var types: [String] {
        ["AddDefaultCharset utf-8"] + HeaderRules.types.map { "AddType \($0.type) .\($0.suffix)" }
            + ["AddCharset utf-8 .html .css .txt " + HeaderRules.textTypes.map { ".\($0.suffix)" }.joined(separator: " ")]
            + ["<FilesMatch \"^feed\\.xml(\\.gz|\\.br)?$\">", "    ForceType \(HeaderRules.feedType)", "</FilesMatch>", ""]
    }

    private var headers: [String] {
        HeaderRules.always.map { "Header always set \($0.name) \"\($0.value)\"" } + [
            comment(
                "Tệp có mã nội dung trong tên không bao giờ đổi; mọi thứ khác được hỏi lại sau một phút.",
                "Files with a hash in their names never change; everything else is asked for again after a minute."),
            "Header always set Cache-Control \"\(HeaderRules.short)\"",
            "<If \"%{REQUEST_URI} =~ m#\(rules.hashed.dropLast())(\\.gz|\\.br)?$# && -f %{REQUEST_FILENAME}\">", "    Header always set Cache-Control \"\(HeaderRules.forever)\"", "</If>",
            comment("Ảnh SVG mở riêng có thể chạy mã, nên chỉ được tải về.", "An SVG picture opened by itself could run a script, so it is only downloaded."),
            "<FilesMatch \"\\.svg(\\.gz|\\.br)?$\">", "    Header always set Content-Security-Policy \"\(ContentSecurityPolicy.picture)\"",
            "    Header always set Content-Disposition \"attachment\"", "</FilesMatch>",
            comment(
                "Khi trang đã chạy ổn định bằng HTTPS, bỏ dấu # ở dòng sau; trình duyệt sẽ nhớ một năm, không rút lại được.",
                "Once HTTPS is there to stay, remove the # below; browsers remember it for a year, and it cannot be taken back."),
            "# Header always set \(HeaderRules.onlyHTTPS.name) \"\(HeaderRules.onlyHTTPS.value)\"", "",
        ]
    }

    /// A file `x.css.gz` has its type from `.css`, once `.gz` is an encoding and no type of its own.
    private var compression: [String] {
        [
            comment("Bản nén sẵn của `mocban build --compress`.", "What `mocban build --compress` made."),
            "RewriteEngine On", "RewriteRule (^|/)\\.(?!well-known/) - [R=404,L]",
            "RewriteCond %{HTTP:Accept-Encoding} \\bbr\\b", "RewriteCond %{REQUEST_FILENAME}.br -f", "RewriteRule ^(.+)$ $1.br [L,E=no-gzip:1]",
            "RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b", "RewriteCond %{REQUEST_FILENAME}.gz -f", "RewriteRule ^(.+)$ $1.gz [L,E=no-gzip:1]",
            "RemoveType .gz .br", "RemoveLanguage .br", "AddEncoding gzip .gz", "AddEncoding br .br",
            "Header append Vary Accept-Encoding",
        ]
    }
}
