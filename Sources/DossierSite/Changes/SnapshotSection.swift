import DossierKit
import Extraction

/// The lists of `dossier.json` that are compared, and what counts in each. How often something is mentioned does not.
enum SnapshotSection: String, Sendable, CaseIterable {
  case sources, statements, statistics, events, entities, relations, notes

  /// Nil for the note of an entity, whose words count as the entity's.
  ///
  /// - Parameters:
  ///   - names: of entities by their id.
  ///   - texts: the digests of their notes, likewise.
  func item(_ json: JSON, names: [String: String], texts: [String: String]) -> SnapshotItem? {
    switch self {
    case .sources: source(json)
    case .statements: statement(json)
    case .statistics: figure(json)
    case .events: event(json)
    case .entities: entity(json, texts)
    case .relations: relation(json, names)
    case .notes: json["entity"]?.text == nil ? note(json) : nil
    }
  }

  // MARK: Each kind

  private func source(_ json: JSON) -> SnapshotItem {
    let fields = ["title", "publisher", "author", "published", "retrieved", "url", "language", "form"].map {
      ($0, Self.value(json, $0))
    }
    return SnapshotItem(
      section: self, kind: "Source", title: Self.value(json, "title"), page: json["page"]?.text,
      keys: [Self.value(json, "id"), Self.value(json, "sha256")],
      fields: fields + [("text", Self.value(json, "sha256"))],
      grade: Self.value(json, "reliability") + Self.value(json, "credibility"),
      isWithdrawn: json["status"]?.text == "withdrawn", isReviewed: true)
  }

  private func statement(_ json: JSON) -> SnapshotItem {
    let kind = Self.value(json, "kind")
    let text = Self.value(json, "text")
    let page = json["page"]?.text
    // Where nothing is quoted, the evidence tells nothing apart.
    let quoted = Self.quotes(json)
    return SnapshotItem(
      section: self, kind: kind.capitalisedFirst, title: text, page: page,
      keys: [
        "\(kind)|\(text)|\(Self.folder(page))", "\(kind)|\(text)",
        quoted.isEmpty ? "" : "\(kind)|\(Self.folder(page))|\(quoted)",
      ],
      fields: [
        ("text", text), ("claimant", Self.value(json, "claimant")), ("when", Self.value(json, "when")),
        ("sources", Self.sources(json)),
      ],
      grade: ["likelihood", "confidence", "credibility"].map { Self.value(json, $0) }.filter { !$0.isEmpty }.joined(
        separator: ", "),
      isWithdrawn: false, isReviewed: true)
  }

  private func figure(_ json: JSON) -> SnapshotItem {
    let measure = Self.value(json, "measure")
    let (low, high) = (Self.value(json, "low"), Self.value(json, "high"))
    let number = Self.value(json, "qualifier") + (low == high ? low : "\(low)–\(high)")
    let unit = Self.value(json, "unit")
    let value = unit.isEmpty ? number : "\(number) \(unit)"
    let parts = [measure, Self.value(json, "period"), Self.value(json, "claimant")].joined(separator: "|")
    let quoted = Self.quotes(json)
    return SnapshotItem(
      section: self, kind: "Figure", title: json["title"]?.text ?? "\(value): \(measure)", page: json["page"]?.text,
      keys: [
        "\(parts)|\(value)|\(Self.sources(json))", "\(parts)|\(Self.sources(json))", parts,
        quoted.isEmpty ? "" : "\(measure)|\(quoted)", quoted.isEmpty ? "" : "\(value)|\(quoted)",
      ],
      fields: [
        ("value", value), ("measure", measure), ("period", Self.value(json, "period")),
        ("place", Self.value(json, "place")), ("compared with", Self.value(json, "compared_with")),
        ("claimant", Self.value(json, "claimant")), ("remark", Self.value(json, "note")),
        ("sources", Self.sources(json)), ("reviewed", Self.reviewed(json)),
      ], grade: Self.value(json, "credibility"), isWithdrawn: false, isReviewed: Self.isReviewed(json))
  }

  private func event(_ json: JSON) -> SnapshotItem {
    let (when, title) = (Self.value(json, "when"), Self.value(json, "title"))
    let quoted = Self.quotes(json)
    return SnapshotItem(
      section: self, kind: "Event", title: "\(EDTF(when)?.english ?? when): \(title)", page: json["page"]?.text,
      keys: ["\(when)|\(title)", title, quoted.isEmpty ? "" : "\(when)|\(quoted)", quoted],
      fields: [
        ("date", when), ("words", title), ("place", Self.value(json, "place")), ("remark", Self.value(json, "note")),
        ("sources", Self.sources(json)), ("reviewed", Self.reviewed(json)),
      ], grade: Self.value(json, "credibility"), isWithdrawn: false, isReviewed: Self.isReviewed(json))
  }

  private func entity(_ json: JSON, _ texts: [String: String]) -> SnapshotItem {
    let (kind, name) = (Self.value(json, "kind"), Self.value(json, "name"))
    var facts = ""
    if case .object(let members)? = json["identity"] {
      facts = members.map { "\($0.0) \($0.1.items.compactMap(\.text).joined(separator: ", "))" }.joined(separator: "; ")
    }
    return SnapshotItem(
      section: self, kind: EntityKind(rawValue: kind).map(Names.word) ?? kind, title: name, page: json["page"]?.text,
      keys: [Self.value(json, "id"), name],
      fields: [
        ("name", name), ("kind", kind), ("description", Self.value(json, "description")), ("identity", facts),
        ("aliases", (json["aliases"]?.items ?? []).compactMap(\.text).joined(separator: ", ")),
        ("text", texts[Self.value(json, "id")] ?? ""), ("reviewed", Self.reviewed(json)),
      ], grade: "", isWithdrawn: false, isReviewed: Self.isReviewed(json))
  }

  private func note(_ json: JSON) -> SnapshotItem {
    let fields = ["title", "description", "date", "modified", "language"].map { ($0, Self.value(json, $0)) }
    let tags = (json["tags"]?.items ?? []).compactMap(\.text).joined(separator: ", ")
    return SnapshotItem(
      section: self, kind: "Note", title: Self.value(json, "title"), page: json["page"]?.text,
      keys: [Self.value(json, "page"), Self.value(json, "file"), Self.value(json, "digest")],
      fields: fields + [("tags", tags), ("text", Self.value(json, "digest"))], grade: "", isWithdrawn: false,
      isReviewed: true)
  }

  private func relation(_ json: JSON, _ names: [String: String]) -> SnapshotItem {
    let (type, subject, object) = (Self.value(json, "type"), Self.value(json, "subject"), Self.value(json, "object"))
    let parts = [type, subject, object].joined(separator: "|")
    return SnapshotItem(
      section: self, kind: "Relation", title: "\(names[subject] ?? subject): \(type) \(names[object] ?? object)",
      page: subject.isEmpty ? nil : subject + ".html",
      keys: ["\(parts)|\(Self.value(json, "period"))|\(Self.value(json, "role"))", parts],
      fields: ["period", "share", "role"].map { ($0, Self.value(json, $0)) } + [("sources", Self.sources(json))],
      grade: "",
      isWithdrawn: false, isReviewed: Self.isReviewed(json))
  }

  // MARK: Values

  private static func value(_ json: JSON, _ member: String) -> String {
    switch json[member] {
    case .string(let text): text
    case .integer(let number): String(number)
    case .number(let number): JSON.plain(number)
    case .bool(let flag): flag ? "yes" : "no"
    case .array, .object, .null, nil: ""
    }
  }

  private static func isReviewed(_ json: JSON) -> Bool { value(json, "reviewed") != "no" }

  private static func reviewed(_ json: JSON) -> String { isReviewed(json) ? "reviewed" : "unreviewed" }

  private static func sources(_ json: JSON) -> String {
    (json["evidence"]?.items ?? []).map { value($0, "source") }.joined(separator: ", ")
  }

  /// The passages quoted; empty where none is.
  private static func quotes(_ json: JSON) -> String {
    (json["evidence"]?.items ?? []).compactMap { item in
      item["quote"]?.text.map { "\(value(item, "source")) \($0)" }
    }.joined(separator: "|")
  }

  /// A page without its fragment.
  private static func folder(_ page: String?) -> Substring { page?.split(separator: "#").first ?? "" }
}
