import Diagnostics
import DossierKit
import Extraction

/// The finished site: every output file with the bytes it will hold, made when they are asked for.
package struct Site: Sendable {
  /// In order of path.
  package let files: [OutputFile]
  package let diagnostics: [Diagnostic]
  private let outline: Outline
  private let charts: ChartStyle

  /// - Parameters:
  ///   - pictures: those that ``Attachments`` names, as they were read.
  ///   - published: what to compare with; then the site says what changed.
  ///   - earlier: the site of the build before.
  ///   - attachment: the bytes of an image or file that a note shows; empty where it can no longer be read.
  package init(
    composing dossier: Dossier, with theme: Theme, pictures: Pictures, since published: Snapshot? = nil,
    reusing earlier: Site? = nil,
    attachment: @escaping @Sendable (SourcePath) -> [UInt8] = { _ in [] }
  ) {
    let outline = Outline(dossier, pictures, since: published, reusing: earlier?.outline)
    let fragments = Fragments(theme)
    let stencils = Stencils(theme)
    let pages = Pages(outline, fragments, stencils).all
    var files = pages.map { page in
      OutputFile(path: page.permalink.description) { theme.render(page.view(), with: page.template) }
    }
    var stylesheet: [UInt8] = []
    for asset in theme.assets {
      let accent = asset.name == "style.css" ? Self.accentRule(dossier.configuration) : []
      let bytes = Condensed.asset(asset.name, asset.bytes) + accent
      if asset.name == "style.css" { stylesheet = asset.bytes + accent }
      files.append(OutputFile(path: "assets/\(asset.name)") { bytes })
    }
    files += CardShards(outline).files
    files += EvidenceExports(outline).files
    files += Sitemap(outline, pages: pages.map(\.permalink)).files
    if outline.hasFeed {
      files.append(OutputFile(path: Feed.permalink.description) { Feed(outline)?.bytes ?? [] })
    }
    let charts = ChartStyle(from: stylesheet, unlessSameAs: earlier?.charts)
    files += Exports(outline: outline, fragments: fragments, stencils: stencils, style: charts).files
    for (path, permalink) in outline.attachments where !pictures.isBroken(path) {
      files.append(
        OutputFile(path: permalink.description) {
          Pictures.published(path, attachment(path))
        })
    }
    files += Attachments.pictures(dossier, pictures, bytes: attachment)
    let redirects = Redirects(outline, theme, besides: files.map(\.path) + ["data/SHA256SUMS"])
    files += redirects.files
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    diagnostics = redirects.diagnostics + pictures.diagnostics
    self.outline = outline
    self.charts = charts
  }

  /// "3 added, 1 changed" since the earlier build, where there is one.
  package var changes: String? { outline.changes.map { "\(ChangesPage.since($0).lowercasedFirst): \($0.summary)" } }

  private init(_ files: [OutputFile], _ other: Site) {
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    diagnostics = other.diagnostics
    outline = other.outline
    charts = other.charts
  }

  /// This site with the index of its search, which costs time and tells a check nothing.
  package func indexed() async -> Site {
    let documents = SearchDocuments(outline).all
    let postings = await SearchPostings(documents)
    return Site(files + SearchShards(documents, postings).files, self)
  }

  private static func accentRule(_ configuration: Configuration) -> [UInt8] {
    configuration.accent.map { Array(":root { --accent: \($0) }\n".utf8) } ?? []
  }
}

/// One file of the site.
package struct OutputFile: Sendable {
  /// Relative to the site's top, with forward slashes.
  package let path: String
  /// Whether it comes in pieces and is better not held in memory whole.
  package let isLong: Bool
  /// Gives the bytes in order, piece by piece.
  package let pieces: @Sendable (_ write: @escaping ([UInt8]) throws -> Void) throws -> Void

  package init(path: String, bytes: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    isLong = false
    pieces = { write in try write(bytes()) }
  }

  package init(path: String, pieces: @escaping @Sendable (_ write: @escaping ([UInt8]) throws -> Void) throws -> Void) {
    self.path = path
    isLong = true
    self.pieces = pieces
  }

  /// All of it.
  package func bytes() -> [UInt8] {
    let whole = Gathered()
    // Gathering throws nothing, and nothing else in a file's making does.
    try? pieces { whole.bytes.append(contentsOf: $0) }
    return whole.bytes
  }

  private final class Gathered { var bytes: [UInt8] = [] }
}
