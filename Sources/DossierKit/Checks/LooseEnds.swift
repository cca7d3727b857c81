import Diagnostics
import Extraction
import Markup

/// What breaks nothing and wants a look: pages that nothing leads to, aliases that nobody uses, titles that two pages share,
/// images without words, sentences of the briefing without a source.
struct LooseEnds {
  private var diagnostics: [Diagnostic] = []
  private let notes: [Note]
  private let entities: [Entity]
  private let entityOfNote: [EntityID?]
  private let links: LinkTable

  /// - Parameters:
  ///   - declarations: of the first entities, in their order.
  ///   - named: the entities of declared statements.
  ///   - surfaces: by entity, the words that name it in sources and notes.
  static func found(
    in notes: [Note], _ entities: [Entity], _ entityOfNote: [EntityID?], _ links: LinkTable,
    declarations: [Declaration], _ appearances: Appearances, named: [EntityID], _ relations: Relations,
    surfaces: [Set<String>]
  ) -> [Diagnostic] {
    var ends = LooseEnds(notes: notes, entities: entities, entityOfNote: entityOfNote, links: links)
    ends.checkTitles()
    for (number, note) in notes.enumerated() {
      ends.checkImages(of: note, targets: links.targets[number])
      if note.isBriefing { ends.checkSources(of: note, targets: links.targets[number]) }
    }
    ends.checkNotes()
    let named = Set(named)
    ends.checkEntities(
      declarations, appearances, isNamed: { named.contains($0) || !relations.of($0).isEmpty }, surfaces: surfaces)
    return ends.diagnostics
  }

  private init(notes: [Note], entities: [Entity], entityOfNote: [EntityID?], links: LinkTable) {
    self.notes = notes
    self.entities = entities
    self.entityOfNote = entityOfNote
    self.links = links
  }

  // MARK: Titles and images

  /// Entities that share a name are the business of ``Registry``.
  private mutating func checkTitles() {
    var owners: [String: Int] = [:]
    for (number, note) in notes.enumerated() {
      let key = note.title.onOneLine.lowercased()
      guard let owner = owners[key] else {
        owners[key] = number
        continue
      }
      guard entityOfNote[number] == nil || entityOfNote[owner] == nil else { continue }
      diagnostics.append(
        Diagnostic.warning(
          "duplicate-title", "‘\(note.title.onOneLine)’ is the title of \(notes[owner].path) too",
          help: "give one of the two another title, so that readers and links can tell them apart", at: note.titleRange
        ).placed(in: note.path.description))
    }
  }

  private mutating func checkImages(of note: Note, targets: [Target?]) {
    for image in note.prose.images where image.alt.trimmed.isEmpty {
      diagnostics.append(
        Diagnostic.warning(
          "image-without-alt", "the image has no words for those who do not see it",
          help: "say in the brackets what it shows: ![…](\(image.destination))", at: image.source
        ).placed(in: note.path.description))
    }
    for (link, target) in zip(note.prose.wikilinks, targets) where link.isEmbed {
      guard case .attachment(let path)? = target, Attachment.isImage(path), link.shown == nil else { continue }
      diagnostics.append(
        Diagnostic.hint(
          "image-without-alt", "the image has its file's name in place of words that say what it shows",
          help: "write ![[\(path.fileName)|what it shows]], or a Markdown image", at: link.source
        ).placed(in: note.path.description))
    }
  }

  // MARK: Sentences

  /// A sentence counts as sourced where a link to a source or a note, a citation, a footnote or a link to the web stands in it or behind
  /// it in its paragraph. Questions, words that lead up to a list, and the bottom line, which sums up what stands below, need none.
  private mutating func checkSources(of note: Note, targets: [Target?]) {
    let marks = Self.citations(in: note, targets).sorted()
    var first = 0
    for (number, paragraph) in note.prose.paragraphs.enumerated() {
      let sentences = note.text.sentences
      while first < sentences.count, sentences[first].paragraph < number { first += 1 }
      guard number > 0, paragraph.kind == .paragraph, paragraph.callout == nil else { continue }
      let last = marks.last { paragraph.range.contains($0) || $0 == paragraph.range.upperBound }
      var bare: [Sentence] = []
      var index = first
      while index < sentences.count, sentences[index].paragraph == number {
        let sentence = sentences[index]
        index += 1
        if let last, last >= sentence.range.lowerBound { continue }
        let end = note.prose.text[sentence.range].last
        if sentence.tokens.count > 4, end != UInt8(ascii: "?"), end != UInt8(ascii: ":") { bare.append(sentence) }
      }
      guard let begin = bare.first, let end = bare.last else { continue }
      let range = note.prose.fileRange(of: begin.range.lowerBound..<end.range.upperBound)
      diagnostics.append(
        Diagnostic.hint(
          "uncited-sentence",
          bare.count == 1
            ? "the sentence has no source behind it" : "these \(bare.count) sentences have no source behind them",
          help: "link to the source that carries it: [[…]] or [@…]", at: range
        ).placed(in: note.path.description))
    }
  }

  /// Offsets in the note's text at which it names where it has its words from.
  private static func citations(in note: Note, _ targets: [Target?]) -> [Int] {
    var result: [Int] = []
    for (link, target) in zip(note.prose.wikilinks, targets) {
      switch target {
      case .source?, .note?: result.append(link.range.lowerBound)
      case .entity?, .attachment?, nil: break
      }
    }
    for link in note.prose.links where !link.destination.hasPrefix("#") { result.append(link.range.lowerBound) }
    var at = 0
    for event in note.prose.events {
      switch event {
      case .text(let range), .code(let range): at = range.upperBound
      // A reference stands behind its sentence's full stop; the byte before it is the sentence's.
      case .footnoteReference: result.append(max(0, at - 1))
      default: break
      }
    }
    return result
  }

  // MARK: Orphans

  /// Notes that no other page links to or embeds.
  private mutating func checkNotes() {
    var linked: Set<Target> = []
    for (number, note) in notes.enumerated() {
      let own = entityOfNote[number].map(Target.entity) ?? .note(NoteID(number))
      for target in links.targets[number] { if let target, target != own { linked.insert(target) } }
      for link in note.prose.links {
        if let target = links.target(ofMarkdown: link.destination, from: note), target != own { linked.insert(target) }
      }
    }
    for (number, note) in notes.enumerated() where !note.isBriefing && entityOfNote[number] == nil {
      guard !linked.contains(.note(NoteID(number))) else { continue }
      diagnostics.append(
        Diagnostic.hint(
          "orphan", "no page links to this note; readers find it in the search and the lists alone",
          help: "link to it where it helps: [[\(links.name(of: note, NoteID(number)))]]", at: note.titleRange
        ).placed(in: note.path.description))
    }
  }

  /// Whether an alias is the name itself, longer or shorter or in another script: it says who is meant, whether or not a text uses it.
  private func isSpelling(_ alias: String, of name: String) -> Bool {
    func letters(_ words: String) -> String {
      String(String.UnicodeScalarView(words.lowercased().unicodeScalars.filter(\.properties.isAlphabetic)))
    }
    let (one, other) = (letters(alias), letters(name))
    if one.contains(other) || other.contains(one) { return true }
    // Latin, with its extensions, ends at U+024F.
    let isLatin = { (words: String) in words.unicodeScalars.allSatisfy { $0.value <= 0x24F } }
    return isLatin(one) != isLatin(other)
  }

  /// Declared entities that no source, other note, statement of a table or relation names, and aliases that nobody uses.
  ///
  /// - Parameter isNamed: whether a statement or a relation names the entity.
  private mutating func checkEntities(
    _ declarations: [Declaration], _ appearances: Appearances, isNamed: (EntityID) -> Bool, surfaces: [Set<String>]
  ) {
    for (index, declaration) in declarations.enumerated() {
      let others = appearances.notes[index].contains { $0 != entities[index].note }
      if appearances.counts[index] == 0, !others, !isNamed(EntityID(index)) {
        diagnostics.append(
          Diagnostic.hint(
            "orphan", "no source, note or statement names ‘\(declaration.name.onOneLine)’",
            help: "add the spelling of the sources as an alias, or delete the declaration", at: declaration.range
          ).placed(in: declaration.path.description))
        continue
      }
      let unused = (declaration.aliases + declaration.weakAliases).filter { alias in
        let key = CompanyForm.canonical(alias.text)
        // From the cheapest question to the dearest: there are tens of thousands of aliases.
        return !key.isEmpty && !surfaces[index].contains(key) && !surfaces[index].contains { $0.hasPrefix(key) }
          && !isSpelling(alias.text, of: declaration.name)
      }
      guard let first = unused.first else { continue }
      let names = unused.prefix(8).map { "‘\($0.text.onOneLine)’" }.joined(separator: ", ")
      diagnostics.append(
        Diagnostic.hint(
          "unused-alias",
          "no source and no note calls ‘\(declaration.name.onOneLine)’ \(names)\(unused.count > 8 ? " …" : "")",
          help: "keep what you expect in sources to come, delete the rest", at: first.range
        ).placed(in: declaration.path.description))
    }
  }
}
