/// A folder that Obsidian opens as a vault, and what its settings say of how its notes read.
package struct Vault: Sendable, Equatable {
  /// From the top of the dossier; empty for the dossier itself.
  package let folder: String
  /// Whether the end of a line in a paragraph is shown as one: so unless the vault asks for strict line breaks.
  package let breaksLines: Bool

  package init(folder: String, breaksLines: Bool) {
    self.folder = folder
    self.breaksLines = breaksLines
  }

  /// The innermost vault that a file stands in.
  static func around(_ path: SourcePath, among vaults: [Vault]) -> Vault? {
    vaults.filter { $0.folder.isEmpty || path.below($0.folder) != nil }.max {
      $0.folder.utf8.count < $1.folder.utf8.count
    }
  }
}
