import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// An XML text as a tree, read by Foundation's parser, which refuses what is not well-formed.
final class XMLTree: NSObject, XMLParserDelegate {
    final class Node {
        let name: String
        let attributes: [String: String]
        var children: [Node] = []
        var text = ""

        init(_ name: String, _ attributes: [String: String]) {
            self.name = name
            self.attributes = attributes
        }

        func all(_ name: String) -> [Node] { children.filter { $0.name == name } }
        subscript(_ name: String) -> Node? { children.first { $0.name == name } }
    }

    private var open: [Node] = [Node("", [:])]

    static func read(_ data: Data) throws -> Node {
        let tree = XMLTree()
        let parser = XMLParser(data: data)
        parser.shouldResolveExternalEntities = false
        parser.delegate = tree
        guard parser.parse() else {
            throw NotWellFormed(why: parser.parserError.map { "\($0)" } ?? "unknown", line: parser.lineNumber)
        }
        return try #require(tree.open[0].children.first)
    }

    struct NotWellFormed: Error {
        let why: String
        let line: Int
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        let node = Node(name, attributes)
        open.last?.children.append(node)
        open.append(node)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { open.last?.text += text }
}
