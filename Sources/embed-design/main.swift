import Foundation

// Called by the build: embed-design FOLDER OUTPUT.swift
// Every file below FOLDER becomes a string literal: text as it is, anything else as base64. (A literal of numbers
// would take the compiler seconds for a font.)

guard CommandLine.arguments.count == 3 else {
    print("usage: embed-design FOLDER OUTPUT")
    exit(2)
}
let folder = URL(fileURLWithPath: CommandLine.arguments[1], isDirectory: true)
let found = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
var lines = ["enum BuiltInDesign {", "    static let files: [BuiltInFile] = ["]
for path in found.sorted() where !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
    let url = folder.appending(path: path)
    guard !url.hasDirectoryPath, let data = FileManager.default.contents(atPath: url.path) else { continue }
    if let text = String(data: data, encoding: .utf8), !text.contains("\r"), !text.contains("\0"), !text.contains("\"\"\"####") {
        // The line break before the closing quotes is not part of the text.
        lines.append("BuiltInFile(path: \"\(path)\", text: ####\"\"\"\n\(text)\n\"\"\"####),")
    } else {
        lines.append("BuiltInFile(path: \"\(path)\", base64: \"\(data.base64EncodedString())\"),")
    }
}
lines += ["    ]", "}", ""]
try lines.joined(separator: "\n").write(toFile: CommandLine.arguments[2], atomically: true, encoding: .utf8)
