import Diagnostics
import DossierKit

/// The build in a loop: the folder is read again, and built again where it differs. Every build is what a build from nothing
/// would give.
struct LiveBuild: Sendable {
  /// What a round came to.
  enum Outcome: Sendable {
    /// The folder is as it was.
    case unchanged
    /// A build whose pages can be shown.
    case good(Build)
    /// A build that would not be written: the pages before it stay.
    case bad(Build)
    /// The machine will not read the folder.
    case unreadable(MachineError)
  }

  private let folder: DossierFolder
  private let override: @Sendable (inout Configuration) -> Void
  private var cache = FileCache()
  private var reading: FolderReading?
  private var latest: Build?
  private var fault: String?

  init(_ folder: DossierFolder, configuration override: @escaping @Sendable (inout Configuration) -> Void = { _ in }) {
    self.folder = folder
    self.override = override
  }

  /// What the last round changed, in order of path; nothing after the first.
  private(set) var changes: [String] = []
  /// The folders a change can come from, absolute; the dossier's own at least.
  var folders: [String] { reading?.folders ?? [folder.path] }

  /// Reads the folder and builds.
  ///
  /// - Parameter watch: is given the folders that were looked into; says whether one of them is new to it, and so has to be looked
  ///   into once more, now that nothing in it can go unnoticed.
  mutating func next(watch: ([String]) -> Bool = { _ in false }, timing: Stopwatch = Stopwatch()) async -> Outcome {
    timing.enter("reading the folder")
    defer { timing.enter(nil) }
    let new: FolderReading
    do {
      var found = try folder.reading(reusing: &cache, configuration: override)
      var rounds = 0
      while watch(found.folders), rounds < 10 {
        found = try folder.reading(reusing: &cache, configuration: override)
        rounds += 1
      }
      new = found
    } catch {
      _ = watch([folder.path])
      let error = error as? MachineError ?? MachineError("\(error)")
      if fault == error.description { return .unchanged }
      fault = error.description
      return .unreadable(error)
    }
    if let reading, reading == new, fault == nil { return .unchanged }
    changes = reading.map(new.changes) ?? []
    fault = nil
    reading = new
    let build = await Build(new, of: folder, after: latest, timing: timing)
    latest = build
    return build.stopsBeforeWriting || build.hasBrokenConfiguration ? .bad(build) : .good(build)
  }
}
