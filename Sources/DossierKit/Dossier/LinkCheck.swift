import Diagnostics
import Markup

/// What the links of notes lead to beyond their page: headings and blocks, files of Markdown links, images, embeds that close a circle.
struct LinkCheck {
  private(set) var diagnostics: [Diagnostic] = []

  private let notes: [Note]
  private let sources: [Source]
  private let index: TargetIndex
  private let noteOf: (EntityID) -> NoteID?
  private var near: NearNames

  init(
    _ notes: [Note], _ sources: [Source], _ targets: [[Target?]], _ index: TargetIndex, _ near: NearNames,
    noteOf: @escaping (EntityID) -> NoteID?
  ) {
    self.notes = notes
    self.sources = sources
    self.index = index
    self.noteOf = noteOf
    self.near = near
    for (number, note) in notes.enumerated() {
      for link in note.prose.links { check(link, of: NoteID(number)) }
      for image in note.prose.images {
        guard let file = FileLink(image.destination, from: note), file.page(in: index) == nil else { continue }
        check(file, image.destination, at: image.source, code: "missing-image", what: "image", note)
      }
      for (link, target) in zip(note.prose.wikilinks, targets[number]) { check(link, target, note) }
    }
    diagnostics += EmbedCircles(notes, targets, noteOf: self.note).diagnostics
  }

  /// The note that is the page a link leads to.
  private func note(_ target: Target?) -> NoteID? {
    switch target {
    case .note(let id)?: id
    case .entity(let entity)?: noteOf(entity)
    case .source?, .attachment?, nil: nil
    }
  }

  private mutating func check(_ link: Wikilink, _ target: Target?, _ note: Note) {
    if case .source(let id)? = target, case .block(let block)? = link.fragment {
      diagnostics += sources[id.index].missingParagraph(
        link.paragraph, named: block, path: note.path, at: link.source)
    }
    guard let other = self.note(target), let fragment = link.fragment else { return }
    check(fragment, of: notes[other.index], at: link.source, note)
  }

  /// A Markdown link: its file, and what stands behind `#`.
  private mutating func check(_ link: Prose.Link, of id: NoteID) {
    let note = notes[id.index]
    let target: Target?
    if let file = FileLink(link.destination, from: note) {
      target = file.page(in: index)
      if target == nil {
        check(file, link.destination, at: link.source, code: "missing-link-target", what: "file", note)
      }
    } else if link.destination.hasPrefix("#") {
      target = .note(id)
    } else {
      return
    }
    guard let fragment = FileLink.fragment(of: link.destination) else { return }
    if case .source(let source)? = target, case .heading(let words) = fragment {
      let number = words.hasPrefix("p") ? Int(words.dropFirst()) : nil
      diagnostics += sources[source.index].missingParagraph(number, named: words, path: note.path, at: link.source)
    } else if let other = self.note(target) {
      check(fragment, of: notes[other.index], at: link.source, note, anchor: "missing-anchor")
    }
  }

  /// A link or image that leads to no page.
  private mutating func check(
    _ file: FileLink, _ destination: String, at range: Range<Int>, code: String, what: String, _ note: Note
  ) {
    guard file.attachment(in: index) == nil else { return }
    var fault: Diagnostic
    if file.isUnpublished(in: index) {
      fault = .linkToUnpublished(at: range)
      if let cause = file.brokenNote(in: index) { fault.help = LinkTable.help(brokenBy: cause) }
    } else if file.isFolder(in: index) {
      fault = .linkToFolder(destination, at: range)
    } else if let path = file.file(ofOtherKindIn: index) {
      fault = .unpublishedKind(path, at: range)
    } else if file.leaves(index.content) {
      fault = .error(
        code, "‘\(destination)’ leads out of the content folder, and what stands there is not published",
        help: "copy it into ‘\(index.content)’, or link to where it is on the web", at: range)
    } else {
      fault = .error(
        code, "there is no published \(what) ‘\(destination)’",
        help: near.help(for: file.fileName) ?? Self.help(for: file, destination), at: range)
    }
    diagnostics.append(fault.placed(in: note.path.description))
  }

  private static func help(for file: FileLink, _ destination: String) -> String {
    if file.isNote { return "paths begin at the note, or at the top of the content folder" }
    return destination.hasPrefix("/") && Attachment.isNamed(file.fileName)
      ? "put a file of that name anywhere below the content folder; a Hugo site has it in ‘static’, which is not read"
      : "paths are relative to the note; published are notes and \(Attachment.kinds)"
  }

  /// A heading or block of a note that a link names.
  ///
  /// - Parameter anchor: the code of a fault in a Markdown link.
  private mutating func check(
    _ fragment: Wikilink.Fragment, of target: Note, at range: Range<Int>, _ note: Note, anchor: String? = nil
  ) {
    let (code, message, known, word): (String, String, [String], String)
    switch fragment {
    case .heading(let words):
      guard target.heading(words) == nil, !target.prose.hasAnchor(named: words) else { return }
      code = anchor ?? "missing-heading"
      message = "‘\(target.title)’ has no heading ‘\(words)’"
      known = target.prose.headings.map { target.prose.string($0.range).onOneLine }.filter { !$0.isEmpty }
      word = words.split(separator: "#").last.map { String($0).onOneLine.lowercased() } ?? ""
    case .block(let id):
      known = target.prose.paragraphs.compactMap(\.blockID).map { "^" + $0 }
      guard !known.contains("^" + id) else { return }
      code = anchor ?? "missing-block"
      message = "‘\(target.title)’ has no block ‘^\(id)’"
      word = "^" + id
    }
    let help =
      NearMiss.best(for: word, among: known).map { "did you mean ‘\($0)’?" }
      ?? (known.isEmpty ? "there are none in that note" : "there are: \(known.prefix(8).joined(separator: ", "))")
    diagnostics.append(Diagnostic.warning(code, message, help: help, at: range).placed(in: note.path.description))
  }
}
