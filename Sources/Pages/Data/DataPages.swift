import PortalModel
import Templates
import Text

extension SiteBuilder {
    private static let dataRoot = Address("/du-lieu/")

    /// Each table as JSON and CSV, a page that explains their columns, and the same for machines.
    func dataPages(_ data: OpenData) -> [Page] {
        let package = SiteBuilder.dataRoot.appending("datapackage.json")
        var pages = [
            Page(SiteBuilder.dataRoot, .data, from: grounds.all) { composer, _ in
                render(
                    .data,
                    PageHead("Dữ liệu mở", "Dữ liệu của cổng ở dạng JSON và CSV, có mô tả từng cột.", at: SiteBuilder.dataRoot, kind: "data"),
                    Frame(
                        Shapes.dataPage,
                        ["datasets": .list(data.sets.map(datasetFrame)), "package_url": .text(frames.url(package))]), &composer)
            },
            Page(package, .data, inSitemap: false, from: grounds.rare) { composer, _ in writePackage(data, into: &composer.page) },
        ]
        for set in data.sets {
            pages.append(Page(address(set, "json"), .data, inSitemap: false, parts: set.parts, from: set.grounds.map { grounds[keyPath: $0] }) { composer, _ in
                set.writeJSON(composer.part, into: &composer.page)
            })
            pages.append(Page(address(set, "csv"), .data, inSitemap: false, parts: set.parts, from: set.grounds.map { grounds[keyPath: $0] }) { composer, _ in
                set.writeCSV(composer.part, into: &composer.page)
            })
        }
        return pages
    }

    private func address(_ set: Dataset, _ suffix: String) -> Address {
        SiteBuilder.dataRoot.appending("\(set.name).\(suffix)")
    }

    private func datasetFrame(_ set: Dataset) -> Frame {
        Frame(
            Shapes.dataset,
            [
                "title": .text(set.title), "name": .text(set.name), "json": .text(frames.url(address(set, "json"))),
                "csv": .text(frames.url(address(set, "csv"))), "rows": .number(set.rows),
                "columns": .list(set.columns.map { column in
                    Frame(
                        Shapes.column,
                        ["name": .text(column.name), "type": .text(column.type.rawValue), "doc": .text(column.doc)])
                }),
            ])
    }

    /// A Data Package (Frictionless Data, version 1) with a Table Schema for each CSV file.
    private func writePackage(_ data: OpenData, into out: inout ByteBuffer) {
        out.append("{\n\"profile\":\"data-package\",\n\"name\":\"mocban\",\n\"title\":")
        out.appendJSON(string: portal.site.title)
        out.append(",\n\"homepage\":")
        out.appendJSON(string: frames.absolute(Address("/")))
        out.append(",\n\"resources\":[")
        for (index, set) in data.sets.enumerated() {
            out.append(index == 0 ? "\n{\"name\":" : ",\n{\"name\":")
            out.appendJSON(string: set.name)
            out.append(",\"title\":")
            out.appendJSON(string: set.title)
            out.append(",\"path\":")
            out.appendJSON(string: "\(set.name).csv")
            out.append(",\"format\":\"csv\",\"mediatype\":\"text/csv\",\"encoding\":\"utf-8\",\"schema\":{\"fields\":[")
            for (number, column) in set.columns.enumerated() {
                out.append(number == 0 ? "{\"name\":" : ",{\"name\":")
                out.appendJSON(string: column.name)
                out.append(",\"type\":")
                // A list is written as one text in CSV, its parts divided by semicolons.
                out.appendJSON(string: column.type == .list ? "string" : column.type.rawValue)
                out.append(",\"description\":")
                out.appendJSON(string: column.doc)
                out.append("}")
            }
            out.append("]}}")
        }
        out.append("\n]\n}\n")
    }
}
