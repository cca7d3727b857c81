import Diagnostics
import Extraction

/// The declared entities, each once: notes and table rows of one entity joined, doubles reported.
struct Registry: Sendable {
  private(set) var declarations: [Declaration] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter declared: notes first, then tables, each in order of path.
  init(_ declared: [Declaration]) {
    var byKey: [String: Int] = [:]
    for declaration in declared {
      let checked = check(declaration)
      let key = CompanyForm.canonical(checked.name)
      guard let index = byKey[key] else {
        byKey[key] = declarations.count
        declarations.append(checked)
        continue
      }
      let earlier = declarations[index]
      if case .note = checked.origin, case .note = earlier.origin {
        diagnostics.append(
          Diagnostic(
            .error, "duplicate-entity", "‘\(checked.name)’ is declared by \(earlier.path) too",
            help: "keep one of the two notes; the other can link to it", path: checked.path.description,
            range: checked.range))
        declarations.append(checked)
      } else {
        declarations[index] = earlier.merging(checked)
      }
    }
  }

  /// Drops aliases that would link half of every text.
  private mutating func check(_ declaration: Declaration) -> Declaration {
    var result = declaration
    let isUsable = { (name: Declaration.Name) -> String? in
      let text = name.text.trimmed
      if text.isEmpty { return "an empty alias" }
      if text.utf8.count > 400 { return "an alias of \(text.utf8.count) bytes" }
      if AliasRules.stopWords.contains(text.lowercased()) { return "the alias ‘\(text)’, a word of every text," }
      if text.unicodeScalars.count == 1, text.utf8.count == 1 { return "the alias ‘\(text)’, a single letter," }
      return nil
    }
    func filtered(_ names: [Declaration.Name]) -> [Declaration.Name] {
      names.filter { name in
        guard let fault = isUsable(name) else { return true }
        diagnostics.append(
          Diagnostic(
            .warning, "unusable-alias", "\(fault) would link far too much and is left out",
            help: "give a longer name, or list it under weak_aliases", path: declaration.path.description,
            range: name.range))
        return false
      }
    }
    result.aliases = filtered(declaration.aliases)
    result.weakAliases = filtered(declaration.weakAliases)
    return result
  }
}

/// Words that can be no alias.
enum AliasRules {
  static let stopWords: Set<String> = Set(
    """
    a an the and or but of in on at by for from to with as is are was were be been has have had he she it they we you i this that
    these those his her its their our my your not no yes all any some one two new said will would can could may must
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
