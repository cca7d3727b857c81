import Diagnostics
import Extraction
import Markup

/// Reads relations from front matter, tables and inline fields, and joins what two pages say of one.
struct RelationReader {
  private(set) var diagnostics: [Diagnostic] = []
  private var found: [Found] = []
  /// Indices of what was found, by the two entities, the lower first.
  private var byPair: [Pair: [Int]] = [:]

  private let targets: TargetIndex
  private let names: (String) -> EntityID?
  private let entities: [Entity]

  private struct Pair: Hashable {
    let low: EntityID
    let high: EntityID

    init(_ relation: Relation) {
      low = min(relation.subject, relation.object)
      high = max(relation.subject, relation.object)
    }
  }

  private struct Found {
    var relation: Relation
    let path: SourcePath
    let range: Range<Int>
  }

  /// - Parameter names: the entity that bears a name, for tables, which write names without brackets.
  init(targets: TargetIndex, entities: [Entity], names: @escaping (String) -> EntityID?) {
    self.targets = targets
    self.entities = entities
    self.names = names
  }

  var relations: Relations { Relations(found.map(\.relation), entityCount: entities.count) }

  /// The keys and columns of a declaration.
  mutating func read(_ declaration: Declaration, of entity: EntityID, into statements: inout StatementReader) {
    for field in declaration.relations {
      var note: NoteID?
      if case .note(let own) = declaration.origin { note = own }
      read(field, [], [], of: entity, note: note, isChecked: false, into: &statements)
    }
  }

  /// The inline fields of an entity's note; `source::` and `quote::` lines belong to the field above them.
  mutating func read(_ note: Note, _ id: NoteID, of entity: EntityID, into statements: inout StatementReader) {
    let fields = note.prose.fields
    var index = 0
    while index < fields.count {
      let field = fields[index]
      index += 1
      let key = RelationType.folded(field.key)
      guard !Self.evidenceKeys.contains(key), field.value.contains("[[") else { continue }
      var sources: [Named] = []
      var quotes: [Named] = []
      while index < fields.count, Self.evidenceKeys.contains(RelationType.folded(fields[index].key)) {
        let line = fields[index]
        if RelationType.folded(line.key) == "quote" {
          quotes.append(Named(quotation: line.value, range: line.valueSource))
        } else {
          let links = Wikilink.all(in: Array(line.value.utf8)).map { link in
            Named(
              text: link.target, range: link.source.shifted(by: line.valueSource.lowerBound), paragraph: link.paragraph)
          }
          sources += links.isEmpty ? [Named(text: line.value.trimmed, range: line.valueSource)] : links
        }
        index += 1
      }
      let own = RelationField(key: field.key, value: field.value, path: note.path, range: field.valueSource)
      read(own, sources, quotes, of: entity, note: id, isChecked: true, into: &statements)
    }
  }

  private static let evidenceKeys: Set<String> = ["source", "sources", "quote"]

  // MARK: One field

  /// - Parameter isChecked: whether links that lead nowhere were reported with the note's other links.
  private mutating func read(
    _ field: RelationField, _ sources: [Named], _ quotes: [Named], of entity: EntityID, note: NoteID?, isChecked: Bool,
    into statements: inout StatementReader
  ) {
    /// Who is named, each with the sources behind the name.
    var ties: [(other: EntityID, bracket: RelationBracket?, sources: [Named], range: Range<Int>)] = []
    for item in field.items {
      switch resolve(item) {
      case .found(.entity(let other)):
        let bracket = item.bracket.map(RelationBracket.init(reading:))
        diagnostics += (bracket?.diagnostics ?? []).map { $0.placed(in: field.path.description) }
        ties.append((other, bracket, [], item.target.range))
      case .found(.source):
        if !ties.isEmpty { ties[ties.count - 1].sources.append(item.target) }
      // Links to plain notes and files are no relations: vaults link their notes in front matter.
      case .found: break
      case .ambiguous, .unpublished, .missing:
        if !isChecked { report(item, field, resolve(item)) }
      }
    }
    for tie in ties {
      guard tie.other != entity else {
        diagnostics.append(
          Diagnostic(
            .warning, "self-relation",
            "‘\(entities[entity.index].name)’ stands in the relation ‘\(field.key)’ to itself",
            help: "name the other side, or take the line away", path: field.path.description, range: tie.range))
        continue
      }
      let (type, isTurned) = RelationType.named(field.key)
      let evidence = statements.readEvidence(tie.sources + sources, quotes, path: field.path)
      add(
        Found(
          relation: Relation(
            subject: isTurned ? tie.other : entity, object: isTurned ? entity : tie.other, type: type,
            period: tie.bracket?.period, share: tie.bracket?.share, role: tie.bracket?.role, evidence: evidence,
            provenance: .declared(field.path, offset: tie.range.lowerBound, note: note)),
          path: field.path, range: tie.range))
    }
  }

  private func resolve(_ item: RelationField.Item) -> TargetIndex.Answer {
    let answer = targets.find(item.target.text)
    if case .missing = answer, let entity = names(item.target.text) { return .found(.entity(entity)) }
    return answer
  }

  private mutating func add(_ new: Found) {
    let pair = Pair(new.relation)
    if let index = byPair[pair]?.first(where: { found[$0].relation.agrees(with: new.relation) }) {
      found[index].relation.add(new.relation)
    } else {
      byPair[pair, default: []].append(found.count)
      found.append(new)
    }
  }

  private mutating func report(_ item: RelationField.Item, _ field: RelationField, _ answer: TargetIndex.Answer) {
    let name = item.target.text
    let diagnostic: Diagnostic
    switch answer {
    case .ambiguous(let targets):
      diagnostic = .error(
        "ambiguous-link", "‘\(name)’ is the name of \(targets.count) pages",
        help: "write the path of the one you mean, with its folder", at: item.target.range)
    case .unpublished:
      diagnostic = .error(
        "link-to-unpublished", "the relation ‘\(field.key)’ leads to a note that is not published",
        help: "publish that note, or take the line away; the page shows nothing of it", at: item.target.range)
    default:
      let near = NearMiss.best(for: name, among: targets.titles)
      // A plain name in a table or an old key may be nobody's page: only a likely slip of the pen is reported.
      if !item.isLink, near == nil { return }
      diagnostic = Diagnostic(
        item.isLink ? .error : .warning, "relation-to-nothing",
        "nothing in the dossier is called ‘\(name)’, so it has no relation ‘\(field.key)’ to anybody",
        help: near.map { "did you mean ‘\($0)’?" }
          ?? "declare it in entities.csv or with ‘dossier new’, or correct the name",
        range: item.target.range)
    }
    diagnostics.append(diagnostic.placed(in: field.path.description))
  }

  // MARK: Circles

  /// Reports each circle of parents once, where the relation that closes it is declared. The pages are built all the same.
  mutating func checkCircles() {
    let edges = Dictionary(grouping: found.indices.filter { found[$0].relation.type.isHierarchy }) {
      found[$0].relation.subject
    }
    enum Mark { case open, done }
    var marks: [EntityID: Mark] = [:]
    for start in edges.keys.sorted() where marks[start] == nil {
      var path: [(entity: EntityID, next: Int)] = [(start, 0)]
      marks[start] = .open
      while let (entity, next) = path.last {
        let own = edges[entity] ?? []
        guard next < own.count else {
          marks[entity] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let other = found[own[next]].relation.object
        switch marks[other] {
        case nil:
          marks[other] = .open
          path.append((other, 0))
        case .open?:
          let circle = path.drop { $0.entity != other }.map(\.entity) + [other]
          let words = circle.prefix(12).map { "‘\(entities[$0.index].name)’" }.joined(separator: " → ")
          diagnostics.append(
            Diagnostic(
              .error, "relation-circle", "the relations close a circle: \(words)\(circle.count > 12 ? " → …" : "")",
              help: "nobody can stand above itself: take one of the relations of the circle out",
              path: found[own[next]].path.description, range: found[own[next]].range))
        case .done?: break
        }
      }
    }
  }
}
