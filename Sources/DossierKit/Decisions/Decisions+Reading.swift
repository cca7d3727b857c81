import Diagnostics
import Extraction
import Markup

extension Decisions {
  static let keys = ["rejected", "keep_apart"]
  private static let entryKeys = ["name", "kind", "reason", "date"]
  private static let separationKeys = ["names", "reason", "date"]

  /// The decisions among the files of the content folder; none where there is no such file.
  package init(in files: [InputFile], content: String) {
    let path = Self.path(below: content)
    guard let file = files.first(where: { $0.path.description == path }) else {
      self.init()
      return
    }
    self.init(reading: file)
  }

  package init(reading file: InputFile) {
    var found: [Diagnostic] = []
    let decoded = TextDecoder.decode(file.bytes).reported(to: &found)
    let value = YAML.parse(decoded.text).reported(to: &found)
    var reader = DecisionReader()
    if let value, value.scalar?.isNull != true {
      if let entries = value.entries {
        for entry in entries { reader.read(entry) }
      } else {
        found.append(
          .error(
            "bad-value", "the decisions are no lists of names",
            help: "write ‘rejected:’ and below it ‘  - {name: \"…\"}’",
            at: value.range))
      }
    }
    self.init(
      path: file.path, rejections: reader.rejections, separations: reader.separations,
      diagnostics: (found + reader.found).map { $0.placed(in: file.path.description, by: decoded.offset) })
  }

  /// Decisions about names that no source holds any more, or that somebody declared since.
  ///
  /// - Parameter isDeclared: whether a note or a table declares a name.
  func stale(in sources: [Source], isDeclared: (String) -> Bool) async -> [Diagnostic] {
    guard let path, !rejections.isEmpty else { return [] }
    let names = Gazetteer(
      rejections.enumerated().flatMap { index, rejection in
        let country = Country.all.first { $0.name == rejection.name }
        return
          ([rejection.name, CompanyForm.stripped(rejection.name)].compactMap { $0 } + (country?.surfaceForms ?? []))
          .map { Gazetteer.Name(text: $0, entry: index) }
      })
    let found = await sources.concurrentMap { source in
      Set(names.matches(in: source.text.utf8).flatMap { names.entries(of: $0.form).map(\.entry) })
    }
    let present = found.reduce(into: Set<Int>()) { $0.formUnion($1) }
    return rejections.enumerated().compactMap { index, rejection in
      let message: String
      if isDeclared(rejection.name) {
        message = "‘\(rejection.name)’ is rejected here and declared by a note or a table; the declaration counts"
      } else if !present.contains(index) {
        message = "no source names ‘\(rejection.name)’ any more"
      } else {
        return nil
      }
      return Diagnostic(
        .hint, "stale-decision", message, help: "delete the line", path: path.description, range: rejection.range)
    }
  }

  /// Reads the lists of the file, one entry after the other.
  private struct DecisionReader {
    var rejections: [Rejection] = []
    var separations: [Separation] = []
    var found: [Diagnostic] = []

    mutating func read(_ list: YAMLValue.Entry) {
      guard Decisions.keys.contains(list.key.string) else {
        found.append(.unknownKey(list.key.string, known: Decisions.keys, at: list.key.range))
        return
      }
      guard let items = list.value.list else {
        if list.value.scalar?.isNull != true {
          found.append(
            .error(
              "bad-value", "‘\(list.key.string)’ is no list", help: "write a line an entry, each after ‘  - ’",
              at: list.value.range))
        }
        return
      }
      for item in items {
        if list.key.string == "rejected" { readRejection(item) } else { readSeparation(item) }
      }
    }

    private mutating func readRejection(_ item: YAMLValue) {
      check(item, Decisions.entryKeys)
      guard let name = (item.scalar ?? item["name"]?.scalar).flatMap({ $0.isNull ? nil : $0 }),
        !CompanyForm.canonical(name.string).isEmpty
      else {
        found.append(
          .error("bad-value", "the entry rejects no name", help: "write ‘- {name: \"…\"}’", at: item.range))
        return
      }
      let kind = item["kind"].flatMap { value -> EntityKind? in
        let kind = value.string.flatMap { EntityKind(rawValue: $0.trimmed.lowercased()) }
        if kind == nil {
          found.append(.badValue(value.string, allowed: EntityKind.allCases.map(\.rawValue), at: value.range))
        }
        return kind
      }
      rejections.append(
        Rejection(
          name: name.string.trimmed, kind: kind, reason: item["reason"]?.string, date: date(item), range: name.range))
    }

    private mutating func readSeparation(_ item: YAMLValue) {
      check(item, Decisions.separationKeys)
      let names = (item["names"] ?? item).scalars.map { $0.string.trimmed }
      guard names.count > 1, !names.contains(where: { CompanyForm.canonical($0).isEmpty }) else {
        found.append(
          .error(
            "bad-value", "it takes two names to keep apart", help: "write ‘- {names: [\"…\", \"…\"]}’", at: item.range))
        return
      }
      separations.append(
        Separation(names: names, reason: item["reason"]?.string, date: date(item), range: item.range))
    }

    private mutating func date(_ item: YAMLValue) -> CalendarDate? {
      guard let value = item["date"] else { return nil }
      let date = value.string.flatMap { CalendarDate(iso: $0.trimmed) }
      if date == nil { found.append(.badDate(value.string, at: value.range)) }
      return date
    }

    private mutating func check(_ item: YAMLValue, _ known: [String]) {
      for entry in item.entries ?? [] where !known.contains(entry.key.string) {
        found.append(.unknownKey(entry.key.string, known: known, at: entry.key.range))
      }
    }
  }
}
