import Diagnostics
import DossierKit
import Extraction

/// Turns decisions about suggestions into files: first all of them in memory, then written together.
struct Decider {
  private let folder: DossierFolder
  private let inputs: Inputs
  private let dossier: Dossier
  private let suggestions: Suggestions
  private var notes: [(path: String, text: String)] = []
  /// By path, in the order of the decisions.
  private var changes: [(path: String, old: [UInt8]?, new: [UInt8])] = []

  init(_ folder: DossierFolder) async throws {
    self.folder = folder
    inputs = try folder.read()
    dossier = await Dossier(linking: await Corpus(reading: inputs))
    suggestions = await Suggestions(for: dossier)
  }

  /// - Returns: the paths of the files that were written.
  func write() throws -> [String] {
    try NewFiles(in: folder.path).write(notes) + ChangedFiles(folder: folder).write(changes)
  }

  // MARK: Decisions

  mutating func accept(_ names: [String], as kind: EntityKind?, date: CalendarDate?) throws {
    for name in names {
      if let declared = declared(name) {
        throw MachineError("‘\(name)’ is declared already", help: "it stands in \(place(of: declared))")
      }
      guard !dossier.decisions.rejects(name) else {
        throw MachineError(
          "‘\(name)’ was rejected", help: "delete its line in \(dossier.decisions.path?.description ?? "decisions.yml")"
        )
      }
      guard let suggestion = suggestions.name(name) else { throw unknown(name) }
      let aliases = suggestion.spellings.filter { CompanyForm.stripped($0) != suggestion.name }
      let stub = NoteStub(
        kind: kind ?? suggestion.kind, title: suggestion.name, aliases: aliases,
        date: date?.description ?? Today.description, claim: suggestion.claim(in: dossier))
      let path = "\(inputs.configuration.content)/\(stub.path)"
      if !notes.contains(where: { $0.path == path }) { notes.append((path, stub.text)) }
    }
  }

  mutating func merge(_ variants: [String], into name: String) throws {
    guard let entity = declared(name) else {
      guard let suggestion = suggestions.name(name) else { throw unknown(name) }
      throw MachineError(
        "nobody declared ‘\(suggestion.name)’ yet",
        help: "first: dossier suggest --accept \(Shell.quoted(suggestion.name))")
    }
    for variant in variants.map(\.onOneLine) {
      if let bearer = declared(variant) {
        guard bearer == entity else {
          throw MachineError(
            "‘\(variant)’ is a name of ‘\(dossier.entities[bearer.index].name)’ already",
            help: "it stands in \(place(of: bearer))")
        }
        Terminal.note("note: ‘\(variant)’ is a name of ‘\(dossier.entities[entity.index].name)’ already")
        continue
      }
      let path = place(of: entity)
      let old = bytes(of: path)
      var new: [UInt8]?
      if let old {
        new =
          dossier.entities[entity.index].note == nil
          ? AliasEdit.adding(variant, toEntity: dossier.entities[entity.index].name, inTable: old)
          : AliasEdit.adding(variant, toNote: old)
      }
      guard let new else {
        throw MachineError(
          "the alias ‘\(variant)’ cannot be put into \(path)", help: "add it by hand: aliases of ‘\(name)’")
      }
      change(path, to: new)
    }
  }

  mutating func reject(_ names: [String], reason: String?, date: CalendarDate?) throws {
    for name in names {
      if dossier.decisions.rejects(name) {
        Terminal.note("note: ‘\(name)’ was rejected already")
        continue
      }
      if let declared = declared(name) {
        throw MachineError("‘\(name)’ is declared", help: "take it out of \(place(of: declared)) first")
      }
      guard let suggestion = suggestions.name(name) else { throw unknown(name) }
      try decide(.rejection(name: suggestion.name, kind: suggestion.kind, reason: reason, date: date))
    }
  }

  mutating func keepApart(_ names: [String], reason: String?, date: CalendarDate?) throws {
    for name in names where declared(name) == nil && suggestions.name(name) == nil { throw unknown(name) }
    if dossier.decisions.keepsApart(names[0], names[1]), names.count == 2 {
      Terminal.note("note: they are kept apart already")
      return
    }
    try decide(.separation(names: names, reason: reason, date: date))
  }

  private mutating func decide(_ entry: Decisions.Entry) throws {
    let path = Decisions.path(below: inputs.configuration.content)
    guard let new = Decisions.adding(entry, to: bytes(of: path)) else {
      throw MachineError(
        "\(path) cannot be added to", help: "mend what ‘dossier check’ says of it, and write each list an entry a line")
    }
    change(path, to: new)
  }

  // MARK: Files

  /// As it is after the changes so far; nil where there is none.
  private func bytes(of path: String) -> [UInt8]? {
    changes.first { $0.path == path }?.new ?? inputs.content.first { $0.path.description == path }?.bytes
  }

  private mutating func change(_ path: String, to new: [UInt8]) {
    if let index = changes.firstIndex(where: { $0.path == path }) {
      changes[index].new = new
    } else {
      changes.append((path, bytes(of: path), new))
    }
  }

  private func declared(_ name: String) -> EntityID? {
    dossier.entity(named: name).flatMap { dossier.entities[$0.index].isReviewed ? $0 : nil }
  }

  /// The file that declares an entity.
  private func place(of entity: EntityID) -> String {
    switch dossier.entities[entity.index].origin {
    case .note(let note): dossier.notes[note.index].path.description
    case .table(let path): path.description
    case .gazetteer, .found: ""
    }
  }

  private func unknown(_ name: String) -> MachineError {
    let names = suggestions.names.map(\.name) + dossier.entities.filter(\.isReviewed).map(\.name)
    let help =
      POSIX.entry(at: name)?.kind == .folder
      ? "the dossier's folder stands before the options: dossier suggest \(name) …"
      : NearMiss.best(for: name, among: names).map { "did you mean ‘\($0)’?" }
        ?? "‘dossier suggest --limit 0’ lists the names that can be decided on"
    return MachineError("‘\(name)’ is no suggestion and no entity of the dossier", help: help)
  }
}
