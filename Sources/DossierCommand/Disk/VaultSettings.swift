import DossierKit
import Foundation

/// What a vault's own settings say, of what the tool follows: `.obsidian/` in a folder.
struct VaultSettings {
  static let folderName = ".obsidian"

  /// By file: the key that names the folder of templates, whose placeholders (`{{title}}`, `<% … %>`) are no text of anybody's.
  private static let templates = [
    (file: "templates.json", key: "folder"), (file: "plugins/templater-obsidian/data.json", key: "templates_folder"),
  ]
  private static let largest = 1 << 20

  let vault: Vault
  /// Folders below the vault, relative to the dossier's, whose notes are no notes.
  let templateFolders: Set<String>
  /// Absolute: folders in which a change can change the settings.
  let folders: [String]

  /// Nil where the folder is no vault. Settings that cannot be read are those of a new vault.
  ///
  /// - Parameters:
  ///   - root: the dossier's folder, absolute.
  ///   - folder: relative to it; empty for the dossier's own.
  init?(of folder: String, below root: String) {
    let prefix = folder.isEmpty ? "" : folder + "/"
    let place = "\(root)/\(prefix)\(Self.folderName)"
    guard POSIX.entry(at: place)?.kind == .folder else { return nil }
    func settings(_ file: String) -> [String: Any] {
      guard let entry = POSIX.entry(at: "\(place)/\(file)"), entry.kind == .file, entry.size <= Self.largest,
        let bytes = try? POSIX.read("\(place)/\(file)", size: entry.size)
      else { return [:] }
      return (try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]) ?? [:]
    }
    vault = Vault(folder: folder, breaksLines: settings("app.json")["strictLineBreaks"] as? Bool != true)
    templateFolders = Set(
      Self.templates.compactMap { file, key in
        guard let name = settings(file)[key] as? String else { return nil }
        return SourcePath(prefix + name.split(separator: "/").joined(separator: "/"))?.description
      })
    folders = ["", "/plugins", "/plugins/templater-obsidian"].map { place + $0 }.filter {
      POSIX.entry(at: $0)?.kind == .folder
    }
  }
}
