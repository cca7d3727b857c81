import Diagnostics
import Markup

/// What a person wrote into `answers::`, with the statement that wrote it.
struct ReplyField {
  let path: SourcePath
  /// Of the statement's callout.
  let offset: Int
  /// Nil for a row of a table.
  let note: NoteID?
  let answered: Named
}

/// Which statement replies to which: a company's or an embassy's answer stands beside what it answers.
package struct ReplyTable: Sendable {
  /// What a reply answers.
  package enum Answered: Sendable, Hashable {
    case statement(StatementID)
    /// All that a page says.
    case page(Target)
  }

  private var answered: [StatementID: [Answered]] = [:]
  private var replies: [Answered: [StatementID]] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// What a statement replies to, in the order written.
  package func answers(of statement: StatementID) -> [Answered] { answered[statement] ?? [] }

  /// What replies to a statement, in the order of the dossier's lists.
  package func replies(to statement: StatementID) -> [StatementID] { replies[.statement(statement)] ?? [] }

  /// What replies to all that a page says.
  package func replies(to page: Target) -> [StatementID] { replies[.page(page)] ?? [] }

  /// - Parameter statements: every declared one, with its place and its words.
  init(
    _ fields: [ReplyField], statements: [(id: StatementID, provenance: Provenance, words: [String])], notes: [Note],
    entities: [Entity], targets: TargetIndex
  ) {
    guard !fields.isEmpty else { return }
    var byPlace: [String: StatementID] = [:]
    var byWords: [String: [StatementID]] = [:]
    for statement in statements {
      if case .declared(let path, let offset, _) = statement.provenance { byPlace["\(path):\(offset)"] = statement.id }
      for words in Set(statement.words.map(Self.key)) { byWords[words, default: []].append(statement.id) }
    }
    let titles = statements.flatMap(\.words)
    for field in fields {
      guard let reply = byPlace["\(field.path):\(field.offset)"] else { continue }
      let link = Wikilink.all(in: Array(field.answered.text.utf8)).first
      let words = link.map(Self.words) ?? field.answered.text.unquoted
      var found: Answered?
      var fault: String?
      if let link, case .block(let block)? = link.fragment {
        (found, fault) = Self.block(block, of: link.target, field, byPlace, notes, entities, targets)
      } else if let own = byWords[Self.key(words)] {
        if own.count == 1 {
          found = .statement(own[0])
        } else {
          fault = "\(own.count) statements are called ‘\(words)’"
        }
      } else if case .found(let target) = targets.find(words) {
        found = .page(target)
      }
      if found == .statement(reply) { (found, fault) = (nil, "the statement cannot answer itself") }
      guard let found else {
        diagnostics.append(Self.unknown(words, fault, titles, field))
        continue
      }
      answered[reply, default: []].append(found)
      replies[found, default: []].append(reply)
    }
  }

  /// The statement whose callout holds `^block`, or behind which it stands.
  private static func block(
    _ block: String, of name: String, _ field: ReplyField, _ byPlace: [String: StatementID], _ notes: [Note],
    _ entities: [Entity], _ targets: TargetIndex
  ) -> (Answered?, String?) {
    let owner: NoteID?
    switch name.isEmpty ? field.note.map({ .found(.note($0)) }) : targets.find(name) {
    case .found(.note(let note)): owner = note
    case .found(.entity(let entity)): owner = entities[entity.index].note
    default: owner = nil
    }
    guard let owner else { return (nil, "there is no note ‘\(name)’") }
    let note = notes[owner.index]
    guard let index = note.prose.paragraphs.firstIndex(where: { $0.blockID == block }) else {
      return (nil, "‘\(note.title)’ has no block ‘^\(block)’")
    }
    let paragraph = note.prose.paragraphs[index]
    // Obsidian writes the id of a callout on a line of its own below it.
    let callout =
      paragraph.callout
      ?? (paragraph.range.isEmpty && index > 0 ? note.prose.paragraphs[index - 1].callout : nil)
    let place = callout.map { "\(note.path):\(note.prose.callouts[$0].typeSource.lowerBound)" }
    guard let statement = place.flatMap({ byPlace[$0] }) else { return (nil, "the block ‘^\(block)’ is no statement") }
    return (.statement(statement), nil)
  }

  /// What a link names: a page, or with `[[#Title]]` a statement by its title.
  private static func words(of link: Wikilink) -> String {
    if link.target.isEmpty, case .heading(let heading)? = link.fragment { return heading }
    return link.target
  }

  private static func key(_ words: String) -> String { words.lowercased().filter { $0.isLetter || $0.isNumber } }

  private static func unknown(_ words: String, _ fault: String?, _ titles: [String], _ field: ReplyField) -> Diagnostic
  {
    Diagnostic(
      .error, "unknown-answer", fault ?? "no statement and no page is called ‘\(words)’",
      help: (fault == nil ? NearMiss.best(for: words, among: titles).map { "did you mean ‘\($0)’?" } : nil)
        ?? "write the statement’s title, ‘[[note#^id]]’ with ‘^id’ on a line below its callout, or ‘[[page]]’",
      path: field.path.description, range: field.answered.range)
  }
}
