import Diagnostics
import Extraction
import Markup

/// `dossier.yml`: every key is optional.
package struct Configuration: Sendable {
  /// What is done with entities that no person has declared.
  package enum Unreviewed: String, Sendable, CaseIterable {
    /// Shown like the others.
    case show
    /// Shown with a mark.
    case mark
    /// No page, no link.
    case hide
  }

  package var title = "Dossier"
  package var subtitle: String?
  package var description: String?
  package var author: String?
  /// BCP 47.
  package var language = "en"
  /// Without a slash at its end.
  package var baseURL: String?
  /// Folders, relative to the dossier's.
  package var seeds = "seeds"
  package var content = "content"
  package var templates = "templates"
  /// The folders that `dossier.yml` names, and where.
  package private(set) var namedFolders: [(name: String, range: Range<Int>)] = []
  /// Relative to the dossier's folder, or absolute.
  package var output = "site"
  package var unreviewed = Unreviewed.mark
  /// A CSS colour, `#rrggbb`.
  package var accent: String?
  /// The date the dossier speaks of.
  package var asOf: CalendarDate?
  /// The reliability of publishers.
  package var publishers: [PublisherGrade] = []
  /// How grave each kind of finding is.
  package var checks = CheckLevels()

  package static let keys = [
    "title", "subtitle", "description", "author", "language", "base_url", "seeds", "content", "templates", "output",
    "unreviewed", "theme", "as_of", "publishers", "checks",
  ]

  package init() {}

  /// Reads `dossier.yml`; what is wrong in it is reported and leaves the default.
  package init(reading file: [UInt8], into diagnostics: inout [Diagnostic]) {
    let path = "dossier.yml"
    var found: [Diagnostic] = []
    let text = TextDecoder.decode(file).reported(to: &found).text
    let value = YAML.parse(text).reported(to: &found)
    for entry in value?.entries ?? [] { read(entry, &found) }
    if let value, value.entries == nil {
      found.append(
        .error(
          "bad-value", "dossier.yml holds no keys", help: "write ‘title: My dossier’, a key a line", at: value.range))
    }
    diagnostics += found.map { $0.placed(in: path) }
  }

  private mutating func read(_ entry: YAMLValue.Entry, _ found: inout [Diagnostic]) {
    let text = entry.value.string?.trimmed
    switch entry.key.string {
    case "title": title = text ?? title
    case "subtitle": subtitle = text
    case "description": description = text
    case "author": author = text
    case "language": language = text ?? language
    case "base_url": readBaseURL(text, entry, &found)
    case "seeds": seeds = folder(text, entry, &found) ?? seeds
    case "content": content = folder(text, entry, &found) ?? content
    case "templates": templates = folder(text, entry, &found) ?? templates
    case "output": output = text ?? output
    case "unreviewed":
      guard let mode = text.flatMap(Unreviewed.init(rawValue:)) else {
        found.append(.badValue(text, allowed: Unreviewed.allCases.map(\.rawValue), at: entry.value.range))
        return
      }
      unreviewed = mode
    case "publishers":
      if let path = SourcePath("dossier.yml") {
        publishers = PublisherGrade.read(entry.value, path: path, into: &found)
      }
    case "checks": checks = CheckLevels(reading: entry.value, into: &found)
    case "theme": readTheme(entry.value, &found)
    case "as_of":
      guard let date = text.flatMap({ CalendarDate(iso: $0) }) else {
        found.append(.badDate(text, at: entry.value.range))
        return
      }
      asOf = date
    default: found.append(.unknownKey(entry.key.string, known: Self.keys, at: entry.key.range))
    }
  }

  private mutating func readBaseURL(_ text: String?, _ entry: YAMLValue.Entry, _ found: inout [Diagnostic]) {
    guard let text, text.hasPrefix("https://") || text.hasPrefix("http://") else {
      found.append(
        .error(
          "bad-value", "‘\(text ?? "")’ is no address of a site", help: "write ‘base_url: https://example.org/dossier’",
          at: entry.value.range))
      return
    }
    baseURL = text.hasSuffix("/") ? String(text.dropLast()) : text
  }

  private mutating func folder(_ text: String?, _ entry: YAMLValue.Entry, _ found: inout [Diagnostic]) -> String? {
    var name = text ?? ""
    if name.hasPrefix("./") { name.removeFirst(2) }
    while name.hasSuffix("/") { name.removeLast() }
    guard let path = SourcePath(name) else {
      found.append(
        .error(
          "bad-value", "‘\(text ?? "")’ is no folder inside the dossier",
          help: "name one below dossier.yml, without ‘..’", at: entry.value.range))
      return nil
    }
    namedFolders.append((path.description, entry.value.range))
    return path.description
  }

  private mutating func readTheme(_ value: YAMLValue, _ found: inout [Diagnostic]) {
    for entry in value.entries ?? [] {
      guard entry.key.string == "accent" else {
        found.append(.unknownKey(entry.key.string, known: ["accent"], at: entry.key.range))
        continue
      }
      let text = entry.value.string ?? ""
      guard text.utf8.count == 7, text.hasPrefix("#"), text.dropFirst().allSatisfy(\.isHexDigit) else {
        found.append(
          .error(
            "bad-value", "‘\(text)’ is no colour", help: "write six hexadecimal digits in quotes: accent: \"#1f4e7a\"",
            at: entry.value.range))
        continue
      }
      accent = text
    }
  }
}
