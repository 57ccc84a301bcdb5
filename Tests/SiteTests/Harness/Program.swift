import Foundation
import Testing

/// The built program, run as a process of its own.
enum Program {
    /// The day on which tests stand unless they say otherwise.
    static let today = "2026-11-20"

    /// What a run sees of the environment unless a test says otherwise: noon in Vietnam on `today`.
    static let environment: [String: String] = [
        "PATH": "/usr/bin:/bin", "TZ": "UTC", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "1795150800",
    ]

    /// `mocban` beside the test bundle; `MOCBAN_EXECUTABLE` names another, such as a release build.
    static let path: String? = {
        if let named = ProcessInfo.processInfo.environment["MOCBAN_EXECUTABLE"] { return named }
        var starts = [Bundle.main.bundlePath, Bundle(for: Anchor.self).bundlePath]
        starts += CommandLine.arguments.filter { $0.contains("/") }
        if let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") { starts.append(own) }
        for start in starts {
            var folder = URL(fileURLWithPath: start)
            for _ in 0..<5 {
                let candidate = folder.appendingPathComponent("mocban").path
                var isFolder: ObjCBool = false
                if FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder), !isFolder.boolValue,
                    FileManager.default.isExecutableFile(atPath: candidate)
                {
                    return candidate
                }
                folder.deleteLastPathComponent()
            }
        }
        return nil
    }()

    private final class Anchor {}
}

/// What a run of the program came to.
struct Run {
    let exitCode: Int32
    let stdout: [UInt8]
    let stderr: [UInt8]
    /// From start to end, as the clock on the wall has it.
    let duration: Duration

    var out: String { String(decoding: stdout, as: UTF8.self) }
    var err: String { String(decoding: stderr, as: UTF8.self) }
}

struct HarnessError: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
