import Diagnostics
import Markup

/// What the links of notes lead to beyond their page: headings and blocks, files of Markdown links, images, embeds that close a circle.
struct LinkCheck {
  private(set) var diagnostics: [Diagnostic] = []

  private let noteOf: (EntityID) -> NoteID?
  private var near: NearNames

  init(
    _ notes: [Note], _ sources: [Source], _ targets: [[Target?]], _ index: TargetIndex, _ near: NearNames,
    noteOf: @escaping (EntityID) -> NoteID?
  ) {
    self.noteOf = noteOf
    self.near = near
    for (number, note) in notes.enumerated() {
      for link in note.prose.links { check(link, note, NoteID(number), notes, sources, index) }
      for image in note.prose.images where isRelative(image.destination) {
        check(image.destination, image.source, note, index, code: "missing-image", what: "image")
      }
      for (link, target) in zip(note.prose.wikilinks, targets[number]) {
        if case .source(let id)? = target, case .block(let block)? = link.fragment {
          diagnostics += sources[id.index].missingParagraph(
            link.paragraph, named: block, path: note.path, at: link.source)
        }
        guard let other = self.note(target), let fragment = link.fragment else { continue }
        check(fragment, at: link.source, in: notes[other.index], note)
      }
    }
    checkCircles(notes, targets)
  }

  /// The note that is the page a link leads to.
  private func note(_ target: Target?) -> NoteID? {
    switch target {
    case .note(let id)?: id
    case .entity(let entity)?: noteOf(entity)
    case .source?, .attachment?, nil: nil
    }
  }

  private func isRelative(_ destination: String) -> Bool {
    !destination.isEmpty && !destination.hasPrefix("#") && !destination.contains(":")
  }

  /// A Markdown link: its file, and what stands behind `#`.
  private mutating func check(
    _ link: Prose.Link, _ note: Note, _ id: NoteID, _ notes: [Note], _ sources: [Source], _ index: TargetIndex
  ) {
    var target: Target? = .note(id)
    if isRelative(link.destination) {
      target = LinkTable.target(ofMarkdown: link.destination, from: note, index)
      check(link.destination, link.source, note, index, code: "missing-link-target", what: "file")
    } else if !link.destination.hasPrefix("#") {
      return
    }
    guard let fragment = LinkTable.fragment(ofMarkdown: link.destination) else { return }
    if case .source(let source)? = target, case .heading(let words) = fragment {
      let number = words.hasPrefix("p") ? Int(words.dropFirst()) : nil
      diagnostics += sources[source.index].missingParagraph(number, named: words, path: note.path, at: link.source)
    } else if let other = self.note(target) {
      check(fragment, at: link.source, in: notes[other.index], note, code: "missing-anchor")
    }
  }

  private mutating func check(
    _ destination: String, _ range: Range<Int>, _ note: Note, _ index: TargetIndex, code: String, what: String
  ) {
    guard LinkTable.target(ofMarkdown: destination, from: note, index) == nil,
      LinkTable.attachment(destination, from: note, index) == nil
    else { return }
    if let path = LinkTable.path(destination, from: note), case .unpublished = index.find(path.description) {
      diagnostics.append(
        Diagnostic.error(
          "link-to-unpublished", "the link leads to a note that is not published",
          help: "publish that note, or take the link away; the page shows its words without a link", at: range
        ).placed(in: note.path.description))
      return
    }
    let name = LinkTable.path(destination, from: note).map { String($0.fileName) } ?? destination
    diagnostics.append(
      Diagnostic.error(
        code, "there is no published \(what) ‘\(destination)’",
        help: near.help(for: name)
          ?? "paths are relative to the note; published are notes and \(Attachment.kinds)", at: range
      ).placed(in: note.path.description))
  }

  private mutating func check(
    _ fragment: Wikilink.Fragment, at range: Range<Int>, in target: Note, _ note: Note, code: String? = nil
  ) {
    switch fragment {
    case .heading(let words):
      guard target.heading(words) == nil else { return }
      let headings = target.prose.headings.map { target.prose.string($0.range).onOneLine }.filter { !$0.isEmpty }
      let last = words.split(separator: "#").last.map { String($0).onOneLine.lowercased() } ?? ""
      report(code ?? "missing-heading", "‘\(target.title)’ has no heading ‘\(words)’", headings, last, range, note)
    case .block(let id):
      let ids = target.prose.paragraphs.compactMap(\.blockID)
      guard !ids.contains(id) else { return }
      report(code ?? "missing-block", "‘\(target.title)’ has no block ‘^\(id)’", ids, id, range, note)
    }
  }

  private mutating func report(
    _ code: String, _ message: String, _ known: [String], _ word: String, _ range: Range<Int>,
    _ note: Note
  ) {
    let help =
      NearMiss.best(for: word, among: known).map { "did you mean ‘\($0)’?" }
      ?? (known.isEmpty ? "there are none in that note" : "there are: \(known.prefix(8).joined(separator: ", "))")
    diagnostics.append(Diagnostic.warning(code, message, help: help, at: range).placed(in: note.path.description))
  }

  // MARK: Circles

  /// Follows the embeds of each note, without recursion, and reports the one that leads back to where it is embedded.
  private mutating func checkCircles(_ notes: [Note], _ targets: [[Target?]]) {
    enum Mark { case new, open, done }
    var marks = [Mark](repeating: .new, count: notes.count)
    let embeds = notes.indices.map { number in
      zip(notes[number].prose.wikilinks, targets[number]).compactMap { link, target -> (Int, Wikilink)? in
        guard link.isEmbed, let other = note(target) else { return nil }
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
