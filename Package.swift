// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [.enableUpcomingFeature("ExistentialAny")]

let package = Package(
  name: "dossier",
  products: [.executable(name: "dossier", targets: ["dossier"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", .upToNextMinor(from: "0.6.0")),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", .upToNextMinor(from: "0.27.1")),
  ],
  targets: [
    // Foreign libraries, each behind one Swift file.
    .systemLibrary(
      name: "CMarkGFM", path: "Sources/CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CLibXML2", path: "Sources/CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]),

    // Pure stages: values in, values and diagnostics out.
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(name: "Extraction", swiftSettings: strict),
    .target(
      name: "Markup",
      dependencies: [
        "Diagnostics", "CMarkGFM", "CLibXML2", .product(name: "TOMLKit", package: "TOMLKit"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .target(
      name: "DossierKit",
      dependencies: ["Diagnostics", "Extraction", "Markup", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),
    .target(
      name: "DefaultTheme", path: "templates",
      resources: [.embedInCode("pages"), .embedInCode("assets")], swiftSettings: strict),
    .target(
      name: "DossierSite",
      dependencies: ["DossierKit", .product(name: "Mustache", package: "swift-mustache")],
      swiftSettings: strict),

    // The preview: a server on loopback and the watching of folders; it knows nothing of dossiers.
    .target(
      name: "DossierServer",
      dependencies: [
        .product(name: "FlyingFox", package: "FlyingFox"), .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      resources: [.embedInCode("Browser")], swiftSettings: strict),

    // The rim: the disk, the terminal, the arguments.
    .target(
      name: "DossierCommand",
      dependencies: [
        "DossierSite", "DossierServer", "DefaultTheme",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(name: "dossier", dependencies: ["DossierCommand"], swiftSettings: strict),
    // Times parts of the tool by themselves: `make bench`.
    .executableTarget(
      name: "dossier-bench", dependencies: ["Extraction"], path: "Benchmarks/dossier-bench", swiftSettings: strict),

    .testTarget(name: "ExtractionTests", dependencies: ["Extraction"]),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"]),
    .testTarget(name: "DossierTests", dependencies: ["DossierCommand", "DossierServer"]),
  ],
  swiftLanguageModes: [.v6]
)
