import DossierKit
import Markup

/// How notes that are no entity's page follow each other, and which stand for their folders.
struct NoteOrder: Sendable {
  /// By note: those before and after it in its folder.
  private let places: [NoteID: (folder: String, place: Int)]
  private let notes: [String: [NoteID]]
  private let ofFolder: [String: NoteID]
  /// Folder after folder in order of path, each with its own page first; without the pages of entities and the briefing.
  let index: [NoteID]

  init(_ dossier: Dossier) {
    var notes: [String: [NoteID]] = [:]
    var ofFolder: [String: NoteID] = [:]
    for index in dossier.notes.indices where !dossier.notes[index].isBriefing {
      let (path, id) = (dossier.notes[index].path, NoteID(index))
      if Self.standsForFolder(path) {
        // `name/index.md` before `name/name.md`.
        if ofFolder[String(path.folder)] == nil || path.stem.hasSuffix("index") { ofFolder[String(path.folder)] = id }
      } else if dossier.entityOfNote[index] == nil {
        notes[String(path.folder), default: []].append(id)
      }
    }
    var places: [NoteID: (folder: String, place: Int)] = [:]
    for (folder, own) in notes {
      // Those with a weight first; the rest in order of path.
      let sorted = own.sorted {
        (dossier.notes[$0.index].weight ?? .max, $0.index) < (dossier.notes[$1.index].weight ?? .max, $1.index)
      }
      notes[folder] = sorted
      for (place, id) in sorted.enumerated() { places[id] = (folder, place) }
    }
    self.places = places
    self.notes = notes
    self.ofFolder = ofFolder
    let pages = ofFolder.filter { dossier.entityOfNote[$0.value.index] == nil }
    index = Set(notes.keys).union(pages.keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .flatMap { (pages[$0].map { [$0] } ?? []) + (notes[$0] ?? []) }
  }

  func neighbours(of id: NoteID) -> (previous: NoteID?, next: NoteID?) {
    guard let (folder, place) = places[id], let list = notes[folder] else { return (nil, nil) }
    return (place > 0 ? list[place - 1] : nil, place + 1 < list.count ? list[place + 1] : nil)
  }

  /// The notes of the folder that a note is the page of, and the pages of the folders in it.
  func children(of id: NoteID, in dossier: Dossier) -> [NoteID] {
    let folder = String(dossier.notes[id.index].path.folder)
    guard ofFolder[folder] == id else { return [] }
    let below = ofFolder.filter { other in
      other.key.hasPrefix(folder + "/") && !other.key.dropFirst(folder.count + 1).contains("/")
    }
    return (notes[folder] ?? []) + below.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.value)
  }

  /// Outermost first.
  func folders(around id: NoteID, in dossier: Dossier) -> [NoteID] {
    var parts = dossier.notes[id.index].path.folder.split(separator: "/")
    var result: [NoteID] = []
    while !parts.isEmpty {
      if let note = ofFolder[parts.joined(separator: "/")], note != id { result.insert(note, at: 0) }
      parts.removeLast()
    }
    return result
  }

  /// `name/index.md`, `name/_index.md` and `name/name.md`.
  private static func standsForFolder(_ path: SourcePath) -> Bool {
    let stem = path.stem.lowercased()
    return stem == "index" || stem == "_index" || stem == path.folder.split(separator: "/").last?.lowercased() ?? ""
  }
}
