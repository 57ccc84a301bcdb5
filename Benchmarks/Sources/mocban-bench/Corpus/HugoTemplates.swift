/// Hugo's templates: plain and in Hugo's own good practice (cached partials, no searching through all
/// pages), with the parts that a portal's page has. An item's page weighs about 12 KB.
enum HugoTemplates {
    /// File names under `layouts/` with their text.
    static let all: [(String, String)] = [
        ("baseof.html", base), ("home.html", home), ("list.html", list), ("taxonomy.html", taxonomy),
        ("page.html", page), ("404.html", notFound), ("_partials/header.html", header),
        ("_partials/footer.html", footer), ("_partials/entry.html", entry), ("_partials/pages.html", pages),
        ("_partials/meta.html", meta), ("rss.xml", feed), ("_markup/render-link.html", link),
    ]

    private static let base = """
        <!doctype html>
        <html lang="vi">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        {{ partial "meta.html" . }}
        <link rel="stylesheet" href="{{ "style.css" | relURL }}">
        {{ with .OutputFormats.Get "rss" }}<link rel="alternate" type="application/rss+xml" href="{{ .Permalink }}" title="{{ $.Title }}">{{ end }}
        </head>
        <body>
        <a class="skip" href="#noi-dung">Đến nội dung chính</a>
        {{ partialCached "header.html" . }}
        <nav class="crumbs" aria-label="Đường dẫn"><ol>
        {{ range .Ancestors.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
        {{ end }}</ol></nav>
        <main id="noi-dung">
        {{ block "main" . }}{{ end }}
        </main>
        {{ partialCached "footer.html" . }}
        </body>
        </html>

        """

    private static let meta = """
        <title>{{ .Title }} - {{ site.Title }}</title>
        <meta name="description" content="{{ with .Params.summary }}{{ . }}{{ else }}{{ site.Params.description }}{{ end }}">
        <link rel="canonical" href="{{ .Permalink }}">
        <meta property="og:title" content="{{ .Title }}">
        <meta property="og:description" content="{{ .Params.summary }}">
        <meta property="og:type" content="{{ if .IsPage }}article{{ else }}website{{ end }}">
        <meta property="og:url" content="{{ .Permalink }}">
        <meta property="og:site_name" content="{{ site.Title }}">
        <meta property="og:locale" content="vi_VN">
        {{ if .IsPage }}<script type="application/ld+json">
        {{ dict "@context" "https://schema.org" "@type" "NewsArticle" "headline" .Title "datePublished" (.Date.Format "2006-01-02") "description" .Params.summary "mainEntityOfPage" .Permalink "inLanguage" "vi" "author" (dict "@type" "GovernmentOrganization" "name" .Params.author) "publisher" (dict "@type" "GovernmentOrganization" "name" site.Title) | jsonify | safeJS }}
        </script>{{ end }}
        """

    private static let page = """
        {{ define "main" }}
        <article>
        <h1>{{ .Title }}</h1>
        <p class="lead">{{ .Params.summary }}</p>
        <dl class="facts">
        <dt>Ngày đăng</dt><dd><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "02/01/2006" }}</time></dd>
        {{ range .GetTerms "units" }}<dt>Đơn vị</dt><dd><a href="{{ .RelPermalink }}">{{ .Title }}</a></dd>
        {{ end }}{{ range .GetTerms "provinces" }}<dt>Tỉnh, thành phố</dt><dd><a href="{{ .RelPermalink }}">{{ .Title }}</a></dd>
        {{ end }}<dt>Người viết</dt><dd>{{ .Params.author }}</dd>
        <dt>Người duyệt</dt><dd>{{ .Params.approved_by }}, {{ .Params.approved_on }}</dd>
        {{ with .Params.channels }}<dt>Kênh đăng</dt><dd>{{ delimit . ", " }}</dd>
        {{ end }}{{ with .Params.plan }}{{ with site.GetPage (printf "/plans/%s" .) }}<dt>Kế hoạch</dt><dd><a href="{{ .RelPermalink }}">{{ .Title }}</a></dd>
        {{ end }}{{ end }}</dl>
        <nav class="contents" aria-label="Trong bài này">{{ .TableOfContents }}</nav>
        <div class="text">
        {{ .Content }}
        </div>
        {{ with .Params.tasks }}<div class="scroll" tabindex="0"><table><caption>Nhiệm vụ</caption>
        <thead><tr><th scope="col">Số</th><th scope="col">Việc</th><th scope="col">Chủ trì</th><th scope="col">Phối hợp</th><th scope="col">Thời gian</th></tr></thead><tbody>
        {{ range . }}<tr><th scope="row">{{ .no }}</th><td>{{ .what }}</td><td>{{ delimit .lead ", " }}</td><td>{{ delimit .with ", " }}</td><td>{{ .when }}</td></tr>
        {{ end }}</tbody></table></div>{{ end }}
        {{ with .Params.duties }}<h2>Chỉ tiêu</h2><ul>
        {{ range . }}<li>{{ .what }} ({{ .count }}, {{ .every }})</li>
        {{ end }}</ul>{{ end }}
        {{ with .Params.entries }}<dl class="directory">
        {{ range . }}<dt>{{ .name }}</dt><dd>{{ range .phone }}<a href="tel:{{ . }}">{{ . }}</a>{{ end }}, <a href="mailto:{{ .email }}">{{ .email }}</a>, {{ .hours }}, {{ delimit .takes ", " }}</dd>
        {{ end }}</dl>{{ end }}
        <ul class="topics" aria-label="Chủ đề">
        {{ range .GetTerms "topics" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
        {{ end }}</ul>
        <nav class="turn" aria-label="Bài trước, bài sau">
        {{ with .NextInSection }}<a rel="next" href="{{ .RelPermalink }}">Bài sau: {{ .Title }}</a>{{ end }}
        {{ with .PrevInSection }}<a rel="prev" href="{{ .RelPermalink }}">Bài trước: {{ .Title }}</a>{{ end }}
        </nav>
        </article>
        <aside aria-label="Cùng đơn vị"><h2>Cùng đơn vị</h2>
        <ul class="entries">
        {{ range .GetTerms "units" }}{{ range first 5 .Pages }}{{ partial "entry.html" . }}{{ end }}{{ end }}</ul></aside>
        {{ end }}

        """

    private static let list = """
        {{ define "main" }}
        <h1>{{ .Title }}</h1>
        {{ $pager := .Paginate .Pages }}<p>{{ $pager.TotalNumberOfElements }} bài</p>
        <ul class="entries">
        {{ range $pager.Pages }}{{ partial "entry.html" . }}{{ end }}</ul>
        {{ partial "pages.html" $pager }}
        {{ end }}

        """

    private static let home = """
        {{ define "main" }}
        <h1>{{ .Title }}</h1>
        <ul class="entries">{{ range first 20 (site.GetPage "/news").Pages }}{{ partial "entry.html" . }}{{ end }}</ul>
        {{ end }}

        """

    /// Summaries only: with their texts Hugo would render those items a second time.
    private static let feed = """
        {{ `<?xml version="1.0" encoding="utf-8"?>` | safeHTML }}
        {{ $pages := .Pages }}{{ if .IsHome }}{{ $pages = (site.GetPage "/news").Pages }}{{ end -}}
        <rss version="2.0"><channel>
        <title>{{ .Title }} - {{ site.Title }}</title>
        <link>{{ .Permalink }}</link>
        <description>{{ site.Params.description }}</description>
        {{ range first 20 $pages }}<item>
        <title>{{ .Title }}</title>
        <link>{{ .Permalink }}</link>
        <guid>{{ .Permalink }}</guid>
        <pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" }}</pubDate>
        <description>{{ .Params.summary }}</description>
        </item>
        {{ end }}</channel></rss>

        """

    /// Links to content files become addresses; Hugo's own hook for this does more and takes longer.
    private static let link = """
        {{- $to := .Destination -}}
        {{- if strings.HasSuffix $to ".md" -}}{{- with .PageInner.GetPage $to }}{{ $to = .RelPermalink }}{{ else }}{{ errorf "%s: no page at %s" .Page.File.Path $to }}{{ end }}{{- end -}}
        <a href="{{ $to }}">{{ .Text }}</a>
        {{- /**/ -}}
        """

    private static let entry = """
        <li><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>
        <p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "02/01/2006" }}</time></p>
        <p>{{ .Params.summary }}</p></li>

        """

    private static let pages = """
        <nav class="pages" aria-label="Các trang"><ul>
        {{ with .First }}<li><a href="{{ .URL }}">Trang đầu</a></li>{{ end }}
        {{ if .HasPrev }}<li><a rel="prev" href="{{ .Prev.URL }}">Trang trước</a></li>{{ end }}
        <li aria-current="page">Trang {{ .PageNumber }} trên {{ .TotalPages }}</li>
        {{ if .HasNext }}<li><a rel="next" href="{{ .Next.URL }}">Trang sau</a></li>{{ end }}
        {{ with .Last }}<li><a href="{{ .URL }}">Trang cuối</a></li>{{ end }}
        </ul></nav>
        """

    private static let taxonomy = """
        {{ define "main" }}
        <h1>{{ .Title }}</h1>
        <ul class="terms">
        {{ range .Data.Terms.Alphabetical }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> ({{ .Count }})</li>
        {{ end }}</ul>
        {{ end }}

        """

    private static let notFound = """
        {{ define "main" }}<h1>Không tìm thấy trang</h1><p>Xin về <a href="{{ site.Home.RelPermalink }}">trang chủ</a>.</p>{{ end }}

        """

    private static let header = """
        <header class="top">
        <p class="parent"><a href="https://example.org/">Cổng thông tin ví dụ</a></p>
        <p class="name"><a href="{{ site.Home.RelPermalink }}">{{ site.Title }}</a></p>
        <p class="hotline">Đường dây nóng: <a href="tel:18001096">1800 1096</a>, <a href="{{ "hotlines/" | relURL }}">mọi đường dây nóng</a></p>
        <nav class="menu" aria-label="Trình đơn chính"><ul>
        <li><a href="{{ "news/" | relURL }}">Tin tức</a></li>
        <li><a href="{{ "plans/" | relURL }}">Kế hoạch</a></li>
        <li><a href="{{ "hotlines/" | relURL }}">Đường dây nóng</a></li>
        <li><a href="{{ "provinces/" | relURL }}">Tỉnh, thành phố</a></li>
        <li><a href="{{ "units/" | relURL }}">Đơn vị</a></li>
        <li><a href="{{ "topics/" | relURL }}">Chủ đề</a></li>
        <li><a href="{{ "months/" | relURL }}">Theo tháng</a></li>
        <li><a href="{{ "topics/dich-vu-so/" | relURL }}">Dịch vụ công trực tuyến</a></li>
        <li><a href="{{ "topics/thu-tuc/" | relURL }}">Thủ tục hành chính</a></li>
        <li><a href="{{ "pages/gioi-thieu/" | relURL }}">Giới thiệu</a></li>
        </ul></nav>
        </header>
        """

    private static let footer = """
        <footer class="bottom">
        <p><a href="https://example.org/gop-y/">Đánh giá mức độ hài lòng</a></p>
        <nav aria-label="Cuối trang"><ul>
        <li><a href="{{ "pages/gioi-thieu/" | relURL }}">Giới thiệu cổng</a></li>
        <li><a href="{{ "sitemap.xml" | relURL }}">Sơ đồ trang</a></li>
        <li><a href="{{ "index.xml" | relURL }}">Nguồn tin</a></li>
        </ul></nav>
        <p>Chịu trách nhiệm nội dung: Ban Biên tập, <a href="mailto:ban-bien-tap@example.org">ban-bien-tap@example.org</a>.</p>
        <p>Ghi rõ nguồn khi đăng lại tin trên cổng này. Cổng giả lập để đo tốc độ, không có giá trị thông tin.</p>
        </footer>
        """

    static let style = """
        body { font: 1rem/1.5 sans-serif; margin: 0 auto; max-width: 60rem; padding: 0 1rem }
        .skip:not(:focus) { position: absolute; left: -100rem }
        .menu ul, .crumbs ol, .pages ul, .topics { display: flex; flex-wrap: wrap; gap: 1rem; list-style: none; padding: 0 }

        """
}
