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

  /// Drops aliases that would link half of every text, and says what is odd about the others.
  private mutating func check(_ declaration: Declaration) -> Declaration {
    var result = declaration
    let path = declaration.path.description
    if let fault = AliasRules.fault(of: declaration.name, called: "name") {
      result.linksByName = false
      diagnostics.append(
        Diagnostic(
          .warning, "unusable-alias", "\(fault) would link far too much; only [[links]] lead to it",
          help: "give it a fuller title, and list what texts call it under aliases", path: path,
          range: declaration.range))
    }
    func filtered(_ names: [Declaration.Name]) -> [Declaration.Name] {
      names.filter { name in
        if let fault = AliasRules.fault(of: name.text, called: "alias") {
          diagnostics.append(
            Diagnostic(
              .warning, "unusable-alias", "\(fault) would link far too much and is left out",
              help: "give a longer name, or take it away", path: path, range: name.range))
          return false
        }
        if AliasRules.isPattern(name.text) {
          diagnostics.append(
            Diagnostic(
              .hint, "alias-pattern", "‘\(name.text.onOneLine)’ is looked for as it stands: aliases are no patterns",
              help:
                "list the spellings one by one; case, accents, company forms and ‘the’ need no spelling of their own",
              path: path, range: name.range))
        }
        return true
      }
    }
    result.aliases = filtered(declaration.aliases)
    result.weakAliases = filtered(declaration.weakAliases)
    return result
  }
}
