import DossierKit
import Foundation

/// What a vault's own settings say of its files: `.obsidian/` in the content folder, or beside `dossier.yml`.
enum VaultSettings {
  /// By file: the key that names the folder of templates, whose placeholders (`{{title}}`, `<% … %>`) are no text of anybody's.
  private static let keys = [
    (file: "templates.json", key: "folder"), (file: "plugins/templater-obsidian/data.json", key: "templates_folder"),
  ]
  private static let largest = 1 << 20

  /// - Parameters:
  ///   - root: the dossier's folder, absolute.
  ///   - content: relative to it.
  /// - Returns: folders below the content folder, relative to the dossier's.
  static func templateFolders(below root: String, content: String) -> Set<String> {
    var result: Set<String> = []
    for vault in ["", content + "/"] {
      for (file, key) in keys {
        let path = "\(root)/\(vault).obsidian/\(file)"
        guard let entry = POSIX.entry(at: path), entry.kind == .file, entry.size <= largest,
          let bytes = try? POSIX.read(path, size: entry.size),
          let settings = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
          let name = settings[key] as? String
        else { continue }
        let folder = name.split(separator: "/").joined(separator: "/")
        if let path = SourcePath(vault + folder), path.below(content) != nil { result.insert(path.description) }
      }
    }
    return result
  }
}
