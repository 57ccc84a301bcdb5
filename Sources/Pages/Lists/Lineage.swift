import PortalModel
import Templates

/// What a plan or a document rests on, and what that rests on in turn: from a ward up to the Government.
extension SiteBuilder {
    enum LineageNode: Hashable {
        case document(Int)
        case plan(Int)
    }

    /// Deeper than any chain of authorities; a list of lists must end.
    private static let deepest = 8

    func lineage(above node: LineageNode) -> [Frame] {
        var told: Set<LineageNode> = [node]
        return lineage(above: node, depth: 1, &told)
    }

    /// - Parameter told: what was listed already is named again but not followed again, which also ends circles.
    private func lineage(above node: LineageNode, depth: Int, _ told: inout Set<LineageNode>) -> [Frame] {
        var entries: [Frame] = []
        for next in nodes(above: node) {
            let isNew = told.insert(next).inserted
            entries.append(
                Frame(
                    Shapes.lineageEntry,
                    [
                        "link": .object(link(next)),
                        "above": .list(isNew && depth < SiteBuilder.deepest ? lineage(above: next, depth: depth + 1, &told) : []),
                    ]))
        }
        return entries
    }

    /// A plan with a document of its own is one node, under its plan.
    private func plan(of node: LineageNode) -> Int? {
        switch node {
        case .plan(let plan): plan
        case .document(let document): documentIndex.documents[document].plan?.index
        }
    }

    private func nodes(above node: LineageNode) -> [LineageNode] {
        var above: [LineageNode] = []
        if let plan = plan(of: node) {
            let texts = documentIndex.plans[plan].passages.prefix(portal.plans[plan].basedOn.count)
            above += texts.joined().compactMap(\.document).map { .document($0) }
            above += portal.plans[plan].carriesOut.map { .plan($0.index) }
        }
        if case .document(let document) = node { above += documentIndex.basis[document].map { .document($0) } }
        if case .plan(let plan) = node, let document = documentIndex.documentOfPlan[plan] { above += documentIndex.basis[document].map { .document($0) } }
        var seen: Set<LineageNode> = [plan(of: node).map { .plan($0) } ?? node]
        return above.map { next in plan(of: next).map { .plan($0) } ?? next }.filter { seen.insert($0).inserted }
    }

    private func link(_ node: LineageNode) -> Frame {
        switch node {
        case .document(let number):
            // Whose it is matters most here: a ward's plan from a town's.
            frames.link(
                documentIndex.documents[number].reference, documentIndex.documents[number].address,
                note: documentIndex.documents[number].title)
        case .plan(let plan): frames.link(portal.plans[plan].title, portal.plans[plan].address, note: portal.plans[plan].number)
        }
    }
}
