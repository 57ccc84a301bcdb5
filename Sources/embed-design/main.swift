import Foundation

// Called by the build: embed-design FOLDER OUTPUT.swift
// Every file below FOLDER becomes a string literal. A file that is not plain text ends the build: left out, it
// would be missed by whoever reads the site.

guard CommandLine.arguments.count == 3 else {
    print("usage: embed-design FOLDER OUTPUT")
    exit(2)
}
let folder = URL(fileURLWithPath: CommandLine.arguments[1], isDirectory: true)
let found = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
var lines = ["enum BuiltInDesign {", "    static let files: [(path: String, text: String)] = ["]
for path in found.sorted() where !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
    let url = folder.appending(path: path)
    guard !url.hasDirectoryPath, let data = FileManager.default.contents(atPath: url.path) else { continue }
    if let text = String(data: data, encoding: .utf8), !text.contains("\r"), !text.contains("\"\"\"####") {
        // The line break before the closing quotes is not part of the text.
        lines.append("(\"\(path)\", ####\"\"\"\n\(text)\n\"\"\"####),")
    } else {
        print("error: \(url.path): only text can be embedded")
        exit(1)
    }
}
lines += ["    ]", "}", ""]
try lines.joined(separator: "\n").write(toFile: CommandLine.arguments[2], atomically: true, encoding: .utf8)
