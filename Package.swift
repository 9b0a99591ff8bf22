// swift-tools-version: 6.3
import PackageDescription

let settings: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableExperimentalFeature("Lifetimes"),
]

func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func program(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(
        name: name,
        dependencies: dependencies + ["TestKit"],
        exclude: ["CommandTests": ["Cases"], "FuzzTests": ["Finds", "Fuzzer"]][name] ?? [],
        swiftSettings: settings
    )
}

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "glossmend",
    products: [.executable(name: "glossmend", targets: ["glossmend"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        .target(name: "CICU", linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
        .systemLibrary(name: "LibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev", "pkg-config"]), .brew(["libxml2"])]),
        .target(name: "CLibXML2", dependencies: ["LibXML2"]),
        .systemLibrary(name: "MD4C", pkgConfig: "md4c", providers: [.apt(["libmd4c-dev", "pkg-config"]), .brew(["md4c"])]),
        .target(name: "CMD4C", dependencies: ["MD4C"]),
        .systemLibrary(name: "LibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev", "pkg-config"]), .brew(["libyaml"])]),
        .target(name: "BundledData", exclude: ["Lists", "NOTICE.md", "chinese-words.bin", "readings.bin", "words.bin", "words.tsv"]),
        module("TextModel", ["CICU"]),
        module("Lexicon", ["BundledData", "TextModel"]),
        module("GlossaryStore", ["BundledData", "CICU", "CLibXML2", "Lexicon", "TextModel"]),
        module("Repair", ["CICU", "GlossaryStore", "Lexicon", "TextModel"]),
        module("Documents", ["CICU", "CMD4C", "Lexicon", "TextModel"]),
        module("Reports", ["GlossaryStore", "Repair", "TextModel"]),
        program("glossmend", ["Documents", "GlossaryStore", "LibYAML", "Repair", "Reports", "TextModel", argumentParser]),
        program("glossmend-bench", ["GlossaryStore", "Repair", argumentParser]),
        program("glossmend-tables", ["CICU", "Lexicon", argumentParser]),
        .target(name: "TestKit", path: "Tests/TestKit", swiftSettings: settings),
        tests("TextModelTests", ["TextModel"]),
        tests("LexiconTests", ["CICU", "Lexicon", "glossmend-tables"]),
        tests("GlossaryStoreTests", ["GlossaryStore"]),
        tests("RepairTests", ["GlossaryStore", "Repair", "Reports", "TextModel", "glossmend-bench"]),
        tests("DocumentsTests", ["Documents", "GlossaryStore", "Repair", "TextModel", "glossmend"]),
        tests("ReportsTests", ["GlossaryStore", "Repair", "Reports"]),
        tests("CommandTests", ["Repair"]),
        tests("FuzzTests", ["Documents", "GlossaryStore", "Repair", "TextModel", "glossmend"]),
    ]
)
