import Foundation

/// Looks at every page of a built site as a browser, a reader with a screen reader and a strict host would.
struct OutputAudit {
    private let site: BuiltSite
    private var ids: [String: Set<String>] = [:]
    private(set) var problems: [String] = []

    init(_ site: BuiltSite) {
        self.site = site
        for (name, page) in site.pages {
            var known: Set<String> = []
            for element in page.elements {
                guard let id = element.attributes["id"] else { continue }
                if id.isEmpty || id.contains(where: \.isWhitespace) { problems.append("\(name): id «\(id)»") }
                if !known.insert(id).inserted { problems.append("\(name): id «\(id)» twice") }
            }
            ids[name] = known
        }
        for (name, page) in site.pages.sorted(by: { $0.key < $1.key }) { look(at: page, name) }
    }

    var pageCount: Int { site.pages.count }

    private mutating func look(at page: HTMLPage, _ name: String) {
        func tell(_ what: String) { problems.append("\(name): \(what)") }
        page.problems.forEach(tell)

        if page.all("html").first?.attributes["lang"] != "vi" { tell("no language") }
        if page.texts(of: "title").filter({ !$0.isEmpty }).count != 1 { tell("not one title") }
        if page.texts(of: "h1").filter({ !$0.isEmpty }).count != 1 || page.all("h1").count != 1 { tell("not one h1") }
        let canonical = page.all("link") { $0.attributes["rel"] == "canonical" }
        let own = site.base + (name == "index.html" ? "" : name.hasSuffix("/index.html") ? String(name.dropLast(10)) : name)
        let isRedirect = page.all("meta") { $0.attributes["http-equiv"] == "refresh" }.count == 1
        if canonical.count != 1 || !isRedirect && canonical[0].attributes["href"]?.removingPercentEncoding != own.removingPercentEncoding {
            tell("canonical is \(canonical.map { $0.attributes["href"] ?? "" }), not \(own)")
        }
        if page.all("main").count != 1 { tell("not one main") }
        // Whatever stands before the policy is not under it.
        let head = page.elements.firstIndex { $0.name == "head" }
        let first = page.elements.first { $0.parent == head && head != nil }
        if first?.attributes["http-equiv"] != "Content-Security-Policy"
            || first?.attributes["content"] != "default-src 'self'; base-uri 'none'; form-action 'self'" { tell("no policy first in head") }
        if page.all("link", where: { $0.attributes["rel"] == "stylesheet" }).count != 1 { tell("not one stylesheet") }

        // What the search script fills or shows; without it these are nothing to a reader.
        let filled: Set = ["tim_bao", "tim_goi_y", "ket-qua", "tim_them"]
        func isFilled(_ element: HTMLPage.Element) -> Bool {
            name == "tim-kiem/index.html" && filled.contains(element.attributes["id"] ?? "")
        }
        for element in page.empty where !isFilled(element) { tell("<\(element.name)> on line \(element.line) holds nothing") }
        for element in page.elements {
            if element.attributes["hidden"] != nil, !isFilled(element) { tell("<\(element.name)> on line \(element.line) is hidden") }
            for key in element.attributes.keys where key == "style" || key.hasPrefix("on") || key == "srcdoc" {
                tell("\(key) on <\(element.name)>")
            }
            switch element.name {
            // The one script of the site, deferred.
            case "script" where name == "tim-kiem/index.html" && element.attributes["defer"] != nil
                && element.attributes["src"]?.hasPrefix(site.root + "assets/search.") == true:
                break
            case "script" where element.attributes["type"] != "application/ld+json" || element.attributes["src"] != nil:
                tell("a script")
            case "form" where element.attributes["role"] == "search" && element.attributes["method"] == "get": break
            case "style", "iframe", "object", "embed", "base", "form": tell("<\(element.name)>")
            case "img":
                if element.attributes["alt", default: ""].isEmpty { tell("a picture without alt") }
            default: break
            }
            for key in ["aria-labelledby", "aria-describedby", "for", "headers"] {
                for id in element.attributes[key]?.split(separator: " ") ?? [] where ids[name]?.contains(String(id)) != true {
                    tell("\(key) names «\(id)», which is not there")
                }
            }
            for key in ["href", "src", "srcset", "action", "formaction", "poster", "data", "cite", "ping"] {
                if let url = element.attributes[key] { check(url, key, element, name) }
            }
            if element.attributes["http-equiv"] == "refresh" {
                let target = element.attributes["content"]?.components(separatedBy: "url=").last ?? ""
                check(target, "refresh", element, name)
            }
        }
        for text in page.texts(of: "script", where: { $0.attributes["src"] == nil }) {
            guard let value = try? json(Data(text.utf8)) else {
                tell("structured data is not JSON")
                continue
            }
            for url in texts(in: value) where url.hasPrefix(site.base) && site.file(at: url) == nil { tell("structured data names \(url)") }
        }
        for key in ["og:url", "og:image"] {
            if let url = page.meta(key), site.file(at: url) == nil { tell("\(key) is \(url)") }
        }
    }

    private mutating func check(_ url: String, _ key: String, _ element: HTMLPage.Element, _ name: String) {
        func tell(_ what: String) { problems.append("\(name): \(key)=«\(url)» on <\(element.name)>: \(what)") }
        if url.hasPrefix("#") {
            if ids[name]?.contains(String(url.dropFirst())) != true { tell("no such anchor") }
        } else if url.hasPrefix("/"), !url.hasPrefix("//") || url.hasPrefix(site.base) {
            guard url.hasPrefix(site.root) else { return tell("leaves \(site.root)") }
            resolve(url, tell)
        } else if url.hasPrefix(site.base) {
            if key == "src" { tell("an absolute address for a part of the page") }
            resolve(url, tell)
        } else if url.hasPrefix("https://") || url.hasPrefix("http://") {
            if key != "href" || element.name != "a" { tell("a request to another host") }
        } else if url.hasPrefix("tel:") || url.hasPrefix("mailto:") {
            if element.name != "a" { tell("not on a link") }
            let rest = url.drop { $0 != ":" }.dropFirst()
            let allowed = url.hasPrefix("tel:")
                ? rest.allSatisfy { $0.isASCII && ($0.isNumber || "+;=ext-".contains($0)) }
                : rest.contains("@") && !rest.contains("?") || rest.wholeMatch(of: /\?subject=[^&=?"<> ]+&body=[^&=?"<> ]+/) != nil
            if rest.isEmpty || !allowed { tell("not a plain number or mailbox") }
        } else {
            tell("neither of this site nor of another")
        }
    }

    private func resolve(_ url: String, _ tell: (String) -> Void) {
        guard let file = site.file(at: url) else { return tell("leads nowhere") }
        guard let hash = url.firstIndex(of: "#") else { return }
        let anchor = String(url[url.index(after: hash)...])
        if ids[file]?.contains(anchor.removingPercentEncoding ?? anchor) != true { tell("no such anchor on that page") }
    }
}
