import PortalModel
import Text

extension SiteBuilder {
    /// What is made last, from the list of all pages, and what nobody else may claim.
    static let machineFiles = ["/sitemap.xml", "/robots.txt", "/_redirects"]

    /// Addresses that one sitemap may hold (sitemaps.org, "Sitemaps XML format": 50,000, and 50 MB, which as many addresses of this
    /// site do not reach).
    static let sitemapLimit = 50_000
    /// Addresses that are written at once.
    private static let sitemapPart = 2_000

    /// The sitemap, robots.txt.
    /// - Parameter limit: another for tests, since a site of 50,000 pages is a long one to make.
    func machinePages(_ pages: [Page], limit: Int = SiteBuilder.sitemapLimit) -> [Page] {
        let listed = pages.filter { $0.inSitemap }
        var made: [Page] = []
        if listed.count <= limit {
            made.append(sitemap(Address("/sitemap.xml"), listed[...]))
        } else {
            let parts = stride(from: 0, to: listed.count, by: limit).map { listed[$0..<min($0 + limit, listed.count)] }
            let addresses = parts.indices.map { Address("/sitemap-\($0 + 1).xml") }
            made += zip(addresses, parts).map { sitemap($0, $1) }
            made.append(sitemapIndex(addresses))
        }
        made.append(
            Page(Address("/robots.txt"), .other, inSitemap: false, from: grounds.rare) { composer, _ in
                composer.page.append("User-agent: *\nAllow: /\n\nSitemap: \(frames.absolute(Address("/sitemap.xml")))\n")
            })
        return made
    }

    private func sitemap(_ address: Address, _ pages: ArraySlice<Page>) -> Page {
        let parts = max(1, (pages.count + SiteBuilder.sitemapPart - 1) / SiteBuilder.sitemapPart)
        return Page(address, .other, inSitemap: false, parts: parts, from: grounds.all) { composer, _ in
            if composer.part == 0 {
                composer.page.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
            }
            for page in pages.dropFirst(composer.part * SiteBuilder.sitemapPart).prefix(SiteBuilder.sitemapPart) {
                composer.page.append("<url><loc>")
                composer.page.append(xml: page.address, frames)
                composer.page.append("</loc>")
                if let modified = page.modified {
                    composer.page.append("<lastmod>")
                    composer.page.append(upTo: 10) { modified.writeISO($0) }
                    composer.page.append("</lastmod>")
                }
                composer.page.append("</url>\n")
            }
            if composer.part + 1 == parts { composer.page.append("</urlset>\n") }
        }
    }

    private func sitemapIndex(_ parts: [Address]) -> Page {
        Page(Address("/sitemap.xml"), .other, inSitemap: false, from: grounds.links) { composer, _ in
            composer.page.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
            for part in parts {
                composer.page.append("<sitemap><loc>")
                composer.page.append(xml: part, frames)
                composer.page.append("</loc></sitemap>\n")
            }
            composer.page.append("</sitemapindex>\n")
        }
    }

    /// A page at each old address, for any server, and one file of redirects for those that read it.
    func aliasPages(_ aliases: Aliases) -> [Page] {
        var pages = aliases.valid.map { entry in
            let fingerprint: @Sendable () -> Fingerprint = { .of { out in
                out.add(grounds.rare)
                out.add(entry.title)
                out.add(entry.alias.address.path)
                out.add(entry.target.path)
            } }
            return Page(entry.alias.address, .redirects, inSitemap: false, from: fingerprint()) { composer, _ in
                var head = PageHead(entry.title, entry.title, at: entry.target, kind: "redirect")
                head.noindex = true
                render(
                    .redirect, head,
                    .init(Shapes.redirect, ["target": .text(frames.url(entry.target)), "title": .text(entry.title)]), &composer)
            }
        }
        guard !pages.isEmpty else { return [] }
        let lines = aliases.valid
            .map { "\(frames.url($0.alias.address)) \(frames.url($0.target)) 301\n" }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let fingerprint: @Sendable () -> Fingerprint = { .of { out in
            for line in lines { out.add(line) }
        } }
        pages.append(
            Page(Address("/_redirects"), .other, inSitemap: false, from: fingerprint()) { composer, _ in
                for line in lines { composer.page.append(line) }
            })
        return pages
    }
}
