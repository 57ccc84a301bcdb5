// swift-tools-version: 6.0
import PackageDescription

// The measuring tools are a package of their own, so that building the generator never builds them.
let package = Package(
    name: "mocban-bench",
    platforms: [.macOS(.v15)],
    targets: [
        .executableTarget(name: "measure"),
        .executableTarget(name: "mocban-bench", dependencies: ["measure"]),
        .testTarget(name: "BenchmarkTests", dependencies: ["mocban-bench"]),
    ],
    swiftLanguageModes: [.v6]
)
