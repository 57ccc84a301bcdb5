import Foundation
import PackagePlugin

/// Writes the templates of `templates/` into the program, so that one file is the whole of it and a
/// board's own folder needs only what it changes.
@main
struct EmbedDesign: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let folder = context.package.directoryURL.appending(path: "templates")
        let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInDesign.swift")
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let inputs = (found?.compactMap { $0 as? URL } ?? []).filter { !$0.hasDirectoryPath }
        return [
            .buildCommand(
                displayName: "Embed the templates", executable: try context.tool(named: "embed-design").url,
                arguments: [folder.path, output.path], inputFiles: inputs, outputFiles: [output])
        ]
    }
}
