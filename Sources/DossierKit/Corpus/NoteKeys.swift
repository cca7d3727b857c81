import Diagnostics
import Extraction
import Markup

/// The front matter of a note.
struct NoteKeys {
  var title: (text: String, range: Range<Int>)?
  var description: String?
  var summary: String?
  var date: EDTF?
  var lastModified: EDTF?
  var language: String?
  var tags: [String] = []
  var aliases: [Declaration.Name] = []
  var hasAliasesOnOneLine = false
  var weakAliases: [Declaration.Name] = []
  var exclusions: [String] = []
  var isUnpublished = false
  var keepsFolderBack = false
  var timing = PublicationTiming()
  var slug: String?
  var weight: Int?
  var formerAddresses: [Declaration.Name] = []
  var kind: EntityKind?
  var identity: [IdentityFact] = []
  var relations: [(key: String, value: String, range: Range<Int>, isParent: Bool)] = []
  var publisherGrades: [PublisherGrade] = []
  /// Values with links that are no relations: the pages show their words.
  var linked: [Named] = []
  private var unknown: [YAMLValue.Entry] = []
  private let path: SourcePath

  init(reading value: YAMLValue?, path: SourcePath, into found: inout [Diagnostic]) {
    self.path = path
    for entry in value?.entries ?? [] { read(entry, &found) }
    found += unknown.compactMap(fault)
    identity.sort { one, other in
      (Declaration.identityKeys.firstIndex(of: one.key) ?? 99)
        < (Declaration.identityKeys.firstIndex(of: other.key) ?? 99)
    }
  }

  private mutating func read(_ entry: YAMLValue.Entry, _ found: inout [Diagnostic]) {
    let value = entry.value
    let text = value.string?.trimmed.nonEmpty
    for scalar in value.scalars where scalar.string.contains("[[") && !scalar.string.contains("]]") {
      found.append(
        .error("bad-value", "a link begins here and never ends", help: "close it with ]]", at: scalar.range))
    }
    if Note.keys.contains(entry.key.string) {
      linked += value.scalars.filter { $0.string.contains("[[") }.map { Named(text: $0.string, range: $0.range) }
    }
    switch entry.key.string {
    // A slip of the pen in these must not publish what was meant to stay back.
    case let key where Self.withheld.contains(key.lowercased()):
      if flag(value, unless: false, &found) { isUnpublished = true }
    case let key where Self.released.contains(key.lowercased()) && day(value).flatMap({ EDTF($0) }) != nil,
      let key where ["publishdate", "pubdate"].contains(key.lowercased()):
      if let date = readDate(value, &found) { timing.from = .init(date: date, range: value.range) }
    case let key where ["expirydate", "unpublishdate"].contains(key.lowercased()):
      if let date = readDate(value, &found) { timing.until = .init(date: date, range: value.range) }
    case let key where Self.released.contains(key.lowercased()):
      if !flag(value, unless: true, &found) { isUnpublished = true }
    case let key where key.lowercased() == "headless":
      if flag(value, unless: false, &found) { (isUnpublished, keepsFolderBack) = (true, true) }
    case let key where ["build", "_build"].contains(key.lowercased()):
      if Self.isNeverRendered(value) { isUnpublished = true }
    case let key where key.lowercased() == "cascade":
      let withholding = (value.list ?? [value]).filter(Self.keepsBack)
      if !withholding.isEmpty { (isUnpublished, keepsFolderBack) = (true, true) }
      found += withholding.compactMap { $0["target"] ?? $0["_target"] }.map(Diagnostic.cascadeTarget)
    case "title": title = text.map { ($0, value.range) }
    case "description": description = text?.onOneLine.linkless
    case "summary": summary = text?.onOneLine.linkless
    case "date", "created": date = readDate(value, &found) ?? date
    case "lastmod", "modified": lastModified = readDate(value, &found)
    case "tags", "tag": tags += words(value).map { $0.hasPrefix("#") ? String($0.dropFirst()) : $0 }
    case "aliases", "alias":
      hasAliasesOnOneLine = value.list == nil
      let all = names(value)
      aliases += all.filter { !FormerAddress.isAlias($0.text) }
      formerAddresses += all.filter { FormerAddress.isAlias($0.text) }
    case "url", "permalink": formerAddresses += names(value).filter { FormerAddress.isPath($0.text) }
    case "weight": weight = readNumber(value, &found)
    case "weak_aliases": weakAliases += names(value)
    case "not": exclusions += value.scalars.map(\.string)
    case "slug": slug = text
    case "language", "lang": language = readLanguage(text, value.range, &found)
    case "publishers": publisherGrades = PublisherGrade.read(value, path: path, into: &found)
    case "type": readType(text, value.range, &found)
    case "parent": readRelation(entry.key.string, value)
    case let key where Declaration.identityKeys.contains(key):
      readIdentity(key, value)
    case let key where Note.keys.contains(key): break
    case let key where value.namesLinks: readRelation(key, value)
    default: unknown.append(entry)
    }
  }

  /// Notes carry keys of other tools and of their writers: only a likely slip of the pen is a warning, on an entity's page also for
  /// one of its keys. There any other is told too, since it may be meant for the page.
  private func fault(ofUnknown entry: YAMLValue.Entry) -> Diagnostic? {
    let key = entry.key
    if kind != nil, let name = entry.value.scalars.first?.string.trimmed.nonEmpty, RelationType.isKnown(key.string) {
      return .warning(
        "unknown-key", "‘\(key.string)’ is a relation, and ‘\(name)’ is no link, so that it is not read",
        help: "write ‘\(key.string): \"[[\(name)]]\"’", at: key.range)
    }
    let known = Note.keys + Declaration.identityKeys
    var diagnostic = Diagnostic.unknownKey(key.string, known: known, at: key.range)
    if let meant = NearMiss.Words(kind == nil ? Note.keys : known).misspelled(key.string) {
      diagnostic.help = "did you mean ‘\(meant)’?"
    } else {
      if kind == nil { return nil }
      diagnostic.severity = .hint
      diagnostic.help = "it may stay for the tool it is meant for; docs/formats.md lists the keys that are read"
    }
    return diagnostic
  }

  /// Any key may say who is what to the note's entity: `owner: "[[X]] (2019/.., 51%)"`, also in a list.
  private mutating func readRelation(_ key: String, _ value: YAMLValue) {
    let values = value.bareLink == nil ? value.list ?? [value] : [value]
    for value in values {
      if let link = value.bareLink {
        relations.append((key, "[[\(link)]]", value.range, false))
      } else if let scalar = value.scalar, !scalar.isNull {
        relations.append((key, scalar.string.trimmed, scalar.range, key == "parent"))
        // A name that nobody bears stays in the table of identity.
        if key == "parent", !scalar.string.contains("[[") {
          identity.append(fact(key, scalar))
        }
      }
    }
  }

  /// `country: [[X]]` is a link as `"[[X]]"` is.
  private mutating func readIdentity(_ key: String, _ value: YAMLValue) {
    for item in value.bareLink == nil ? value.list ?? [value] : [value] {
      if let link = item.bareLink {
        identity.append(IdentityFact(key: key, value: "[[\(link)]]", path: path, range: item.range))
      } else {
        identity += item.scalars.map { fact(key, $0) }
      }
    }
  }

  private func fact(_ key: String, _ scalar: YAMLValue.Scalar) -> IdentityFact {
    IdentityFact(key: key, value: scalar.string.trimmed, path: path, range: scalar.range)
  }

  private func names(_ value: YAMLValue) -> [Declaration.Name] {
    value.scalars.map { Declaration.Name(text: $0.string.trimmed, range: $0.range) }
  }

  /// Tags are a list, or one line with commas or spaces between them.
  private func words(_ value: YAMLValue) -> [String] {
    if value.list != nil { return value.scalars.map { $0.string.trimmed } }
    return (value.string ?? "").split { $0 == "," || $0 == " " }.map(String.init)
  }

  private static let withheld: Set<String> = ["draft", "drafts", "private"]
  private static let released: Set<String> = ["publish", "published"]

  /// Any "no" wins: a doubtful value keeps the note back, and says so.
  private func flag(_ value: YAMLValue, unless meaning: Bool, _ found: inout [Diagnostic]) -> Bool {
    if let flag = value.scalar?.bool { return flag }
    // `publish:` without a value is a property of a vault that nobody has set; of a draft it is a slip of the pen.
    if meaning, value.scalar?.isNull == true { return meaning }
    found.append(.badValue(value.string, allowed: ["true", "false"], at: value.range))
    return !meaning
  }

  /// Hugo's `build: {render: never}`.
  private static func isNeverRendered(_ value: YAMLValue) -> Bool {
    (value.entries ?? []).contains { entry in
      entry.key.string.lowercased() == "render"
        && (entry.value.scalar.map { $0.string.lowercased() == "never" || $0.bool == false } ?? false)
    }
  }

  /// What Hugo's `cascade` hands down to the notes of a folder; its `target` is not read, because any "no" wins.
  private static func keepsBack(_ cascade: YAMLValue) -> Bool {
    (cascade.entries ?? []).contains { entry in
      switch entry.key.string.lowercased() {
      case let key where withheld.contains(key): entry.value.scalar?.bool != false
      case let key where released.contains(key): entry.value.scalar?.bool == false
      case "headless": entry.value.scalar?.bool == true
      case "build", "_build": isNeverRendered(entry.value)
      default: false
      }
    }
  }

  private func readLanguage(_ text: String?, _ range: Range<Int>, _ found: inout [Diagnostic]) -> String? {
    guard let text else { return nil }
    if Script.isTag(text) { return text }
    found.append(
      .warning(
        "bad-value", "‘\(text)’ is no code of a language", help: "write one of BCP 47: en, ar, zh-Hant", at: range))
    return nil
  }

  /// A day may be a link to its note: `[[2024-04-12]]`, `"[[daily/2024-04-12|Friday]]"`.
  private func day(_ value: YAMLValue) -> String? {
    guard let text = value.bareLink.map({ "[[\($0)]]" }) ?? value.string?.trimmed.nonEmpty else { return nil }
    return text.hasPrefix("[[") ? text.linkTarget.split(separator: "/").last.map(String.init) : text
  }

  private func readDate(_ value: YAMLValue, _ found: inout [Diagnostic]) -> EDTF? {
    guard let text = day(value) else { return nil }
    if let date = EDTF(text) ?? text.split(whereSeparator: { $0 == " " || $0 == "T" }).first.flatMap({ EDTF($0) }) {
      return date
    }
    found.append(.badDate(text, at: value.range))
    return nil
  }

  private func readNumber(_ value: YAMLValue, _ found: inout [Diagnostic]) -> Int? {
    guard let text = value.string?.trimmed.nonEmpty else { return nil }
    if let number = Int(text) { return number == 0 ? nil : number }
    found.append(.badValue(text, allowed: ["a whole number, such as 10"], at: value.range))
    return nil
  }

  private mutating func readType(_ text: String?, _ range: Range<Int>, _ found: inout [Diagnostic]) {
    guard let text else { return }
    kind = EntityKind(rawValue: text.lowercased())
    if kind == nil, !["note", "page", "post", "briefing", "event"].contains(text.lowercased()) {
      var diagnostic = Diagnostic.badValue(text, allowed: EntityKind.allCases.map(\.rawValue) + ["note"], at: range)
      // Vaults have types of their own; what is nearly one of ours is a slip of the pen.
      let isSlip = NearMiss.best(for: text, among: EntityKind.allCases.map(\.rawValue)) != nil
      diagnostic.severity = isSlip ? .warning : .hint
      found.append(diagnostic)
    }
  }
}

extension Diagnostic {
  fileprivate static func cascadeTarget(_ value: YAMLValue) -> Diagnostic {
    .warning(
      "cascade-target", "this target is not read: the cascade keeps back every note below the folder",
      help: "write ‘draft: true’ into the notes that are meant, and take it out of the cascade", at: value.range)
  }
}

extension YAMLValue {
  /// Whether it is a wikilink, or a list of nothing else.
  fileprivate var namesLinks: Bool {
    if bareLink != nil { return true }
    let values = list ?? [self]
    return !values.isEmpty && values.allSatisfy { $0.string?.contains("[[") == true || $0.bareLink != nil }
  }

  /// `[[X]]` without quotation marks, which YAML reads as a list in a list.
  fileprivate var bareLink: String? {
    guard let outer = list, outer.count == 1, let inner = outer[0].list, inner.count == 1, let scalar = inner[0].scalar,
      !scalar.isNull
    else { return nil }
    return scalar.string
  }
}
