import Markdown
import PortalModel
import Templates
import Text

extension SiteBuilder {
    static let proceduresRoot = Address("/thu-tuc/")

    /// The anchors of the fields that the procedures stand under, by their places.
    func procedureIDs() -> [String] {
        var ids = HeadingIDs(reserved: SiteBuilder.layoutIDs)
        return parts(portal.procedures) { SiteBuilder.field($0) }.flatMap { part in
            let id = ids.unique(for: Slug.made(from: part.name)?.text ?? "")
            return part.procedures.map { _ in id }
        }
    }

    private static func field(_ procedure: Procedure) -> String { procedure.field ?? "Lĩnh vực khác" }

    /// Administrative procedures by field, then by level, then by name. Each is a link to where it is published
    /// officially: other portals integrate the national database and keep no copies (Nghị định 63/2010/NĐ-CP, Điều 17).
    func procedurePage() -> Page {
        let address = SiteBuilder.proceduresRoot
        return Page(address, .lists, from: grounds.rare) { composer, _ in
            let fields = parts(portal.procedures) { SiteBuilder.field($0) }
            var ids = HeadingIDs(reserved: SiteBuilder.layoutIDs)
            render(
                .procedureList,
                PageHead("Thủ tục hành chính", "Thủ tục hành chính, liên kết tới Cổng Dịch vụ công quốc gia.", at: address, kind: "procedure-list"),
                Frame(
                    Shapes.procedureList,
                    [
                        "groups": .list(fields.map { field in
                            Frame(
                                Shapes.procedureGroup,
                                [
                                    "field": .text(field.name), "id": .text(ids.unique(for: Slug.made(from: field.name)?.text ?? "")),
                                    "levels": .list(parts(field.procedures) { $0.level ?? "" }.map { level in
                                        Frame(
                                            Shapes.procedureLevel,
                                            ["level": .text(level.name), "procedures": .list(level.procedures.map(procedureFrame))])
                                    }),
                                ])
                        })
                    ]), &composer)
        }
    }

    /// Neighbours that have a name in common; the registry sorts them by it.
    private func parts(
        _ procedures: [Procedure], by name: (Procedure) -> String
    ) -> [(name: String, procedures: [Procedure])] {
        var parts: [(name: String, procedures: [Procedure])] = []
        for procedure in procedures {
            if parts.last?.name != name(procedure) { parts.append((name(procedure), [])) }
            parts[parts.count - 1].procedures.append(procedure)
        }
        return parts
    }

    private func procedureFrame(_ procedure: Procedure) -> Frame {
        Frame(
            Shapes.procedure,
            [
                "name": .text(procedure.name), "has_facts": .flag(procedure.code != nil || procedure.announcedBy != nil), "code": .text(procedure.code),
                "announced_by": .text(procedure.announcedBy), "link": .text(procedure.link),
            ])
    }
}
