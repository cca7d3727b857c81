import DossierKit
import DossierSite

/// A dossier's folder as it was read at one time: all that a build depends on.
struct FolderReading: Equatable {
  let inputs: Inputs
  let templates: [Theme.File]
  /// Of files that are linked and not read: what the disk says of them, in the order of the inputs' attachments.
  let attachments: [POSIX.Stamp]
  /// Of pictures that pages were saved with, in the order of the inputs' pictures.
  let pictures: [POSIX.Stamp]
  /// Absolute: every folder that was looked into, and those around the ones that do not exist yet.
  let folders: [String]

  static func == (one: FolderReading, other: FolderReading) -> Bool {
    one.inputs.configurationFile == other.inputs.configurationFile && one.inputs.seeds == other.inputs.seeds
      && one.inputs.content == other.inputs.content && one.inputs.attachments == other.inputs.attachments
      && one.inputs.diagnostics == other.inputs.diagnostics && one.templates == other.templates
      && one.attachments == other.attachments && one.inputs.pictures == other.inputs.pictures
      && one.pictures == other.pictures && one.inputs.vaults == other.inputs.vaults
  }

  /// The paths whose bytes differ from those of an earlier reading, in order.
  func changes(since earlier: FolderReading) -> [String] {
    func files(_ reading: FolderReading) -> [String: [UInt8]] {
      let inputs = (reading.inputs.seeds + reading.inputs.content).map { ($0.path.description, $0.bytes) }
      let templates = reading.templates.map { ($0.path, $0.bytes) }
      return Dictionary(inputs + templates + [("dossier.yml", reading.inputs.configurationFile)]) { first, _ in first }
    }
    let (old, new) = (files(earlier), files(self))
    var result = new.keys.filter { old[$0] != new[$0] } + old.keys.filter { new[$0] == nil }
    let stamps = Dictionary(zip(earlier.inputs.attachments, earlier.attachments)) { first, _ in first }
    result += zip(inputs.attachments, attachments).filter { stamps[$0.0] != $0.1 }.map(\.0.description)
    let vaults = earlier.inputs.vaults
    result += inputs.vaults.filter { !vaults.contains($0) }.map { $0.folder + "/.obsidian/app.json" }
    return result.sorted()
  }
}
