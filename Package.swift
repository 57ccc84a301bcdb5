// swift-tools-version: 6.0
import PackageDescription

// The targets are the walls of the house: a room may only use the rooms listed under it,
// so that nothing runs back up from the pages to the text they were made of.
let package = Package(
    name: "mocban",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "mocban", targets: ["mocban"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        // HTTP for `mocban serve`: bounded headers, every header field kept, no Foundation.
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    ],
    targets: [
        // The system's C libraries.
        .systemLibrary(
            name: "CCmark", pkgConfig: "libcmark",
            providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .systemLibrary(
            name: "CLibYAML", pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .systemLibrary(
            name: "CZlib", pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(
            name: "CBrotli", pkgConfig: "libbrotlienc",
            providers: [.apt(["libbrotli-dev"]), .brew(["brotli"])]),
        // For the tests alone.
        .systemLibrary(
            name: "CBrotliDecode", pkgConfig: "libbrotlidec",
            providers: [.apt(["libbrotli-dev"]), .brew(["brotli"])]),
        .systemLibrary(
            name: "CQREncode", pkgConfig: "libqrencode",
            providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]),
        // In the place of glibc's malloc: 0.9 of the time of a build of 10,000 items.
        .systemLibrary(
            name: "CAllocator", pkgConfig: "libtcmalloc_minimal",
            providers: [.apt(["libgoogle-perftools-dev"])]),
        // The few system calls that Swift's own modules do not show.
        .target(name: "CPlatform"),

        // Ground floor: these know nothing of portals.
        .target(name: "Text", dependencies: ["CPlatform"]),
        .target(name: "Citations", dependencies: ["Text"]),
        .target(name: "Findings", dependencies: ["Text"]),
        .target(name: "Lint", dependencies: ["CPlatform", "Findings", "Text"]),
        .target(name: "Markdown", dependencies: ["CCmark", "CPlatform", "Text"]),
        .target(name: "Templates", dependencies: ["CPlatform", "Text"]),
        .target(name: "Workers"),
        .target(name: "Calendars", dependencies: ["Text"]),
        .target(name: "Charts", dependencies: ["Text"]),
        .target(name: "Compression", dependencies: ["CBrotli", "CZlib"]),
        .target(name: "QRCodes", dependencies: ["CQREncode", "Text"]),
        .target(name: "Interchange", dependencies: ["Text"]),
        .target(name: "SearchIndex", dependencies: ["CPlatform", "Text", "Workers"]),

        // The way through the house: read, check, portal, pages, publish.
        .target(name: "Reading", dependencies: ["CPlatform", "CLibYAML", "Findings", "Text", "Workers"]),
        .target(name: "PortalModel", dependencies: ["CPlatform", "Citations", "Text"]),
        .target(name: "Duties", dependencies: ["Findings", "PortalModel", "Text"]),
        .target(name: "Reporting", dependencies: ["Duties", "PortalModel", "Text"]),
        .target(
            name: "Checking",
            dependencies: [
                "Calendars", "Citations", "Duties", "Findings", "Lint", "PortalModel", "Reading", "Text", "Workers",
            ]),
        .target(
            name: "Pages",
            dependencies: [
                "Charts", "Citations", "Duties", "Findings", "Interchange", "Markdown", "PortalModel", "QRCodes",
                "SearchIndex", "Templates", "Text", "Workers",
            ]),
        .target(
            name: "Design", dependencies: ["Findings", "Pages", "PortalModel", "Reading", "Templates", "Text"],
            plugins: ["EmbedDesign"]),
        .executableTarget(name: "embed-design"),
        .plugin(name: "EmbedDesign", capability: .buildTool(), dependencies: ["embed-design"]),
        .target(name: "Publishing", dependencies: ["CPlatform", "Text", "Workers"]),

        // What one build leaves for the next.
        .target(name: "Keeping", dependencies: ["CPlatform", "Reading", "Text", "Workers"]),

        // The live preview: a site in memory that follows its folder, and HTTP to look at it.
        .target(
            name: "Serving",
            dependencies: [
                "CPlatform", "Checking", "Design", "Findings", "Pages", "PortalModel", "Reading", "Text", "Workers",
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            resources: [.embedInCode("Client/live.js"), .embedInCode("Client/live.css")]),

        .executableTarget(
            name: "mocban",
            dependencies: [
                .target(name: "CAllocator", condition: .when(platforms: [.linux])),
                "CPlatform", "Checking", "Compression", "Design", "Duties", "Findings", "Keeping", "Lint", "Markdown", "Pages",
                "PortalModel", "Publishing", "Reading", "Reporting", "Serving", "Templates", "Text", "Workers",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        .testTarget(name: "TextTests", dependencies: ["Text"]),
        .testTarget(name: "WorkersTests", dependencies: ["Workers"]),
        .testTarget(name: "CalendarsTests", dependencies: ["Calendars", "Text"]),
        .testTarget(name: "ChartsTests", dependencies: ["Charts", "Text"]),
        .testTarget(name: "CompressionTests", dependencies: ["CBrotliDecode", "CZlib", "Compression"]),
        .testTarget(name: "QRCodesTests", dependencies: ["QRCodes"]),
        .testTarget(name: "InterchangeTests", dependencies: ["Interchange", "Text"]),
        .testTarget(name: "SearchIndexTests", dependencies: ["SearchIndex", "Text", "Workers"]),
        .testTarget(name: "LintTests", dependencies: ["Findings", "Lint", "Text"]),
        .testTarget(
            name: "CitationsTests", dependencies: ["Citations", "Text"],
            resources: [.copy("Fixtures")]),
        .testTarget(
            name: "MarkdownTests", dependencies: ["CCmark", "Markdown", "Text"],
            resources: [.copy("Fixtures")]),
        .testTarget(
            name: "TemplatesTests", dependencies: ["Templates", "Text"],
            resources: [.copy("Fixtures")]),
        .testTarget(name: "ReadingTests", dependencies: ["CPlatform", "Reading", "Text"]),
        .testTarget(name: "PublishingTests", dependencies: ["Publishing", "Text"]),
        .testTarget(name: "ServingTests", dependencies: ["Serving"]),
        .testTarget(
            name: "SiteTests",
            dependencies: ["CBrotliDecode", "CZlib", "Checking", "Design", "Keeping", "Pages", "Reading", "Text", "Workers", "mocban"]),
    ],
    swiftLanguageModes: [.v6]
)

// A release looks into the functions of other rooms too: 0.985 of the instructions of a plain build.
for target in package.targets where target.type == .regular {
    target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))]
}
