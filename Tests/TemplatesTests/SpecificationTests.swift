import Foundation
import Testing
import Text

@testable import Templates

/// The examples of the Mustache specification, lambdas left out. None is excepted.
struct SpecificationTests {
    struct Suite: Decodable {
        let tests: [Example]
    }

    struct Example: Decodable, CustomTestStringConvertible, Sendable {
        let name: String
        let desc: String
        let data: JSONValue
        let template: String
        let partials: [String: String]?
        let expected: String

        var testDescription: String { name }
    }

    static func examples(_ suite: String) throws -> [Example] {
        let url = try #require(
            Bundle.module.url(forResource: suite, withExtension: "json", subdirectory: "Fixtures"))
        return try JSONDecoder().decode(Suite.self, from: Data(contentsOf: url)).tests
    }

    @Test(arguments: [
        ("comments", 12), ("delimiters", 14), ("interpolation", 42), ("inverted", 22), ("partials", 12),
        ("sections", 34), ("inheritance", 27), ("dynamic-names", 21),
    ])
    func suite(_ suite: String, count: Int) throws {
        let examples = try Self.examples(suite)
        #expect(examples.count == count)
        for example in examples {
            var sources = [source("main", example.template)]
            for (name, text) in (example.partials ?? [:]).sorted(by: { $0.key < $1.key }) {
                sources.append(source(name, text))
            }
            let (set, issues) = TemplateSet.compile(sources, entries: [], mode: .lenient)
            #expect(issues.isEmpty, "\(suite): \(example.name)")
            guard let set else { continue }
            var buffer = ByteBuffer()
            _ = set.render("main", values: [example.data.value], into: &buffer)
            #expect(buffer.string() == example.expected, "\(suite): \(example.name): \(example.desc)")
        }
    }
}

func source(_ name: String, _ text: String) -> TemplateSource {
    TemplateSource(name: name, path: "\(name).mustache", bytes: Array(text.utf8))
}
