import DefaultTheme
import Diagnostics
import DossierKit
import DossierSite

/// The program on one screen:
///
///     folder ──read──► Inputs ──read──► Corpus ──link──► Dossier ──compose──► [Page] ──render──► Site ──write──► folder
///
/// Every stage returns its value and what it found; only the first and the last touch the disk.
struct Build {
  let inputs: Inputs
  private let corpus: Corpus
  let dossier: Dossier
  let site: Site
  private let theme: Theme
  private let pictures: Pictures
  /// What the disk said of each attachment and picture when it was read.
  private let stamps: [SourcePath: POSIX.Stamp]
  /// Everything any stage found.
  let diagnostics: [Diagnostic]

  /// - Parameter published: an earlier build that the site says the changes since.
  init(
    _ folder: DossierFolder, since published: Snapshot? = nil,
    configuration override: (inout Configuration) -> Void = { _ in }, timing: Stopwatch = Stopwatch()
  ) async throws {
    var cache = FileCache()
    timing.enter("reading the folder")
    await self.init(
      try folder.reading(reusing: &cache, configuration: override), of: folder, since: published, timing: timing)
  }

  /// - Parameter earlier: a build of the same dossier; what has not changed since is not read again.
  init(
    _ reading: FolderReading, of folder: DossierFolder, after earlier: Build? = nil, since published: Snapshot? = nil,
    timing: Stopwatch = Stopwatch()
  ) async {
    inputs = reading.inputs
    timing.enter("reading the articles and notes")
    corpus = await Corpus(reading: inputs, reusing: earlier?.corpus)
    timing.enter("linking")
    dossier = await Dossier(linking: corpus, reusing: earlier?.dossier)
    timing.enter("composing the pages")
    let theme =
      earlier.flatMap { earlier in
        earlier.theme.isMade(of: reading.templates) ? earlier.theme : nil
      }
      ?? Theme(builtIn: Self.builtInTheme, overriding: reading.templates)
    self.theme = theme
    let read = Array(zip(inputs.attachments, reading.attachments)) + zip(inputs.pictures.map(\.path), reading.pictures)
    let stamps = Dictionary(read) { first, _ in first }
    pictures = Pictures(
      of: dossier, reusing: earlier?.pictures, isUnchanged: { stamps[$0] != nil && stamps[$0] == earlier?.stamps[$0] },
      bytes: { folder.bytes(of: $0) })
    self.stamps = stamps
    site = Site(composing: dossier, with: theme, pictures: pictures, since: published, reusing: earlier?.site) {
      folder.bytes(of: $0)
    }
    diagnostics = inputs.configuration.checks.applied(
      to: inputs.diagnostics + corpus.diagnostics + dossier.diagnostics + theme.diagnostics + site.diagnostics)
    timing.enter(nil)
  }

  static let builtInTheme = DefaultTheme.files.map { Theme.File(name: $0.name, bytes: $0.bytes) }

  /// Faults after which nothing is written: the site would publish a false quotation or an unpublished text.
  var stopsBeforeWriting: Bool { diagnostics.contains { Rule.fixed.contains($0.code) } }

  /// Whether `dossier.yml` is not understood, so that the site would not be the one it asks for.
  var hasBrokenConfiguration: Bool {
    inputs.diagnostics.contains { $0.path == "dossier.yml" && $0.severity == .error }
  }
}
