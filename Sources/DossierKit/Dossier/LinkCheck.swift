import Diagnostics
import Markup

/// What the links of notes lead to beyond their page: headings and blocks, files of Markdown links, images, embeds that close a circle.
struct LinkCheck {
  private(set) var diagnostics: [Diagnostic] = []

  private let noteOfEntity: [NoteID?]

  init(
    _ notes: [Note], _ sources: [Source], _ targets: [[Target?]], _ index: TargetIndex, noteOfEntity: [NoteID?]
  ) {
    self.noteOfEntity = noteOfEntity
    for (number, note) in notes.enumerated() {
      for link in note.prose.links where isRelative(link.destination) {
        check(link.destination, link.source, note, index, code: "missing-link-target", what: "file")
        checkFragment(link, notes, note, index)
      }
      for image in note.prose.images where isRelative(image.destination) {
        check(image.destination, image.source, note, index, code: "missing-image", what: "image")
      }
      for (link, target) in zip(note.prose.wikilinks, targets[number]) {
        if case .source(let id)? = target, case .block(let block)? = link.fragment {
          diagnostics += sources[id.index].missingParagraph(
            link.paragraph, named: block, path: note.path, at: link.source)
        }
        guard let other = target.flatMap(self.note), let fragment = link.fragment else { continue }
        check(fragment, link, in: notes[other.index], note)
      }
    }
    checkCircles(notes, targets)
  }

  /// The note that is shown where a link leads.
  private func note(_ target: Target) -> NoteID? {
    switch target {
    case .note(let note): note
    case .entity(let entity): entity.index < noteOfEntity.count ? noteOfEntity[entity.index] : nil
    case .source, .attachment: nil
    }
  }

  /// `other.md#Heading`
  private mutating func checkFragment(_ link: Prose.Link, _ notes: [Note], _ note: Note, _ index: TargetIndex) {
    guard let hash = link.destination.firstIndex(of: "#"),
      let owner = LinkTable.target(ofMarkdown: link.destination, from: note, index).flatMap(self.note)
    else { return }
    let fragment = String(link.destination[link.destination.index(after: hash)...])
    let target = notes[owner.index]
    let words = fragment.removingPercentEscapes
    if words.hasPrefix("^") {
      guard !target.prose.paragraphs.contains(where: { $0.blockID == String(words.dropFirst()) }) else { return }
      let ids = target.prose.paragraphs.compactMap(\.blockID)
      report(
        "missing-block", "‘\(target.title)’ has no block ‘\(words)’", ids, String(words.dropFirst()), link.source, note)
    } else if !words.isEmpty, target.heading(fragment: fragment) == nil {
      let headings = target.prose.headings.map { target.prose.string($0.range).onOneLine }
      report(
        "missing-heading", "‘\(target.title)’ has no heading ‘\(words)’", headings, words.lowercased(), link.source,
        note)
    }
  }

  private func isRelative(_ destination: String) -> Bool {
    !destination.isEmpty && !destination.hasPrefix("#") && !destination.contains(":")
  }

  private mutating func check(
    _ destination: String, _ range: Range<Int>, _ note: Note, _ index: TargetIndex, code: String, what: String
  ) {
    guard LinkTable.target(ofMarkdown: destination, from: note, index) == nil,
      LinkTable.attachment(destination, from: note, index) == nil
    else { return }
    diagnostics.append(
      Diagnostic.error(
        code, "there is no published \(what) ‘\(destination)’",
        help: "paths are relative to the note; published are notes and \(Attachment.kinds)", at: range
      ).placed(in: note.path.description))
  }

  private mutating func check(_ fragment: Wikilink.Fragment, _ link: Wikilink, in target: Note, _ note: Note) {
    switch fragment {
    case .heading(let words):
      guard target.heading(words) == nil else { return }
      let headings = target.prose.headings.map { target.prose.string($0.range).onOneLine }
      let last = words.split(separator: "#").last.map { String($0).onOneLine.lowercased() } ?? ""
      report("missing-heading", "‘\(target.title)’ has no heading ‘\(words)’", headings, last, link.source, note)
    case .block(let id):
      let ids = target.prose.paragraphs.compactMap(\.blockID)
      guard !ids.contains(id) else { return }
      report("missing-block", "‘\(target.title)’ has no block ‘^\(id)’", ids, id, link.source, note)
    }
  }

  private mutating func report(
    _ code: String, _ message: String, _ known: [String], _ word: String, _ place: Range<Int>, _ note: Note
  ) {
    let help =
      NearMiss.best(for: word, among: known).map { "did you mean ‘\($0)’?" }
      ?? (known.isEmpty ? "there are none in that note" : "there are: \(known.prefix(8).joined(separator: ", "))")
    diagnostics.append(Diagnostic.warning(code, message, help: help, at: place).placed(in: note.path.description))
  }

  // MARK: Circles

  /// Follows the embeds of each note, without recursion, and reports the one that leads back to where it is embedded.
  private mutating func checkCircles(_ notes: [Note], _ targets: [[Target?]]) {
    enum Mark { case new, open, done }
    var marks = [Mark](repeating: .new, count: notes.count)
    let embeds = notes.indices.map { number in
      zip(notes[number].prose.wikilinks, targets[number]).compactMap { link, target -> (Int, Wikilink)? in
        guard link.isEmbed, let other = target.flatMap(note) else { return nil }
        return (other.index, link)
      }
    }
    for start in notes.indices where marks[start] == .new {
      var stack: [(note: Int, next: Int)] = [(start, 0)]
      marks[start] = .open
      while let (note, next) = stack.last {
        guard next < embeds[note].count else {
          marks[note] = .done
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let (other, link) = embeds[note][next]
        switch marks[other] {
        case .new:
          marks[other] = .open
          stack.append((other, 0))
        case .open:
          diagnostics.append(
            Diagnostic.warning(
              "embed-circle", "the embedded note leads back to this one; a link stands in its place",
              help: "take one embed of the circle out", at: link.source
            ).placed(in: notes[note].path.description))
        case .done: break
        }
      }
    }
  }
}
