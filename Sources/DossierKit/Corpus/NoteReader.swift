import Crypto
import Diagnostics
import Extraction
import Markup

/// What a note file turns out to be.
enum NoteReading: Sendable {
  case published(Note)
  /// Nothing of it goes on but the names by which links would call it.
  ///
  /// `withFolder`: it keeps back all notes of its folder too, as Hugo's `cascade` and `headless` do.
  case unpublished(path: SourcePath, titles: [String], withFolder: Bool, isBroken: Bool)
}

extension Note {
  /// Keys of a note's front matter that mean something here, besides an entity's.
  static let keys = [
    "title", "description", "date", "lastmod", "tags", "tag", "aliases", "alias", "draft", "publish", "slug", "weight",
    "type", "publishers",
    "weak_aliases", "not", "cssclasses", "cssclass", "publishDate", "expiryDate", "url", "permalink", "created",
    "modified", "id", "summary", "headless", "build", "_build", "cascade", "language", "lang",
  ]

  /// Reads one Markdown file of the content folder.
  ///
  /// - Parameters:
  ///   - isBriefing: whether it is the dossier's first page.
  ///   - asOf: the day the dossier speaks of, against which dates of publication count.
  ///   - breaksLines: whether the end of a line in a paragraph is shown as one.
  static func read(
    _ file: InputFile, content: String, isBriefing: Bool = false, asOf: CalendarDate? = nil, breaksLines: Bool = false
  ) -> Warned<NoteReading> {
    var found: [Diagnostic] = []
    let decoded = TextDecoder.decode(file.bytes).reported(to: &found)
    let utf8 = decoded.text
    let matter = FrontMatter.read(utf8).reported(to: &found)
    let keys = NoteKeys(reading: matter.value, path: file.path, into: &found)
    let place = { (list: [Diagnostic]) in list.map { $0.placed(in: file.path.description, by: decoded.offset) } }
    let untimely = keys.timing.fault(asOf: asOf)
    if let untimely { found.append(untimely) }
    // Of broken front matter a "no" may have been lost, so the note is kept back.
    if keys.isUnpublished || untimely != nil || matter.isBroken {
      return Warned(
        .unpublished(
          path: file.path,
          titles: ([keys.title?.text].compactMap { $0 }) + keys.aliases.map(\.text)
            + (matter.isBroken ? BrokenMatter.names(in: utf8, matter) : []),
          withFolder: keys.keepsFolderBack && ["index", "_index"].contains(file.path.stem.lowercased()),
          isBroken: matter.isBroken),
        place(found))
    }
    let prose = Markdown.parse(utf8, body: matter.bodyStart..<utf8.count, breaksLines: breaksLines)
      .reported(to: &found)
    let heading = prose.headings.first.flatMap { $0.level == 1 ? prose.string($0.range).onOneLine : nil }
    let name = Note.name(of: file.path, below: content)
    let title = keys.title?.text ?? heading ?? name
    let ink = utf8[matter.bodyStart...].firstIndex { $0 != 0x0A && $0 != 0x0D && $0 != 0x20 } ?? matter.bodyStart
    let titleRange = keys.title?.range ?? ink..<min(ink + 1, utf8.count)
    var declaration: Declaration?
    if let kind = keys.kind {
      var declared = Declaration(
        name: title, kind: kind, origin: .note(NoteID(-1)), path: file.path, range: titleRange)
      declared.aliases = keys.aliases
      declared.weakAliases = keys.weakAliases
      declared.exclusions = keys.exclusions
      declared.description = keys.description
      declared.identity = keys.identity
      declared.tags = keys.tags
      declared.slug = keys.slug
      declared.relations = keys.relations.map {
        RelationField(key: $0.key, value: $0.value, path: file.path, range: $0.range, takesPlainNames: $0.isParent)
      }
      declaration = declared
    }
    // On one line, plain notes have them between commas; of companies commas are part of the name.
    let aliases = keys.kind == nil && keys.hasAliasesOnOneLine ? keys.aliases.flatMap(\.betweenCommas) : keys.aliases
    let note = Note(
      path: file.path, title: title, titleRange: titleRange, slug: Slug(keys.slug ?? name),
      hasChosenSlug: keys.slug != nil,
      description: keys.description, ownSummary: keys.summary, date: keys.date, lastModified: keys.lastModified,
      language: keys.language ?? Script.language(of: utf8[matter.bodyStart...])?.tag,
      tags: keys.tags + prose.tags.map(\.name).filter { !keys.tags.contains($0) }, weight: keys.weight,
      aliases: aliases.map(\.text), formerAddresses: keys.formerAddresses,
      prose: prose, headingNames: Note.headingNames(prose), digest: Note.digest(prose),
      text: Text(prose.text, paragraphs: prose.paragraphs.map(\.range)), declaration: declaration,
      isBriefing: isBriefing, undecidedDates: asOf == nil ? keys.timing.range : nil,
      publisherGrades: keys.publisherGrades, linkedValues: keys.linked)
    return Warned(.published(note), place(found))
  }
}

extension Note {
  fileprivate static func digest(_ prose: Prose) -> String {
    var hash = SHA256()
    var at = 0
    for callout in prose.callouts where callout.parent == nil && Assertion.isStatement(callout.type) {
      hash.update(data: prose.text[at..<max(at, callout.text.lowerBound)])
      at = max(at, callout.text.upperBound)
    }
    hash.update(data: prose.text[at...])
    return String(hash.finalize().hexadecimal.prefix(16))
  }
}

extension Declaration.Name {
  /// `One, Two` as two names with their places.
  fileprivate var betweenCommas: [Declaration.Name] {
    guard text.contains(", ") else { return [self] }
    var offset = range.lowerBound + (range.count > text.utf8.count ? 1 : 0)
    return text.split(separator: ",").map(String.init).compactMap { part in
      let start = offset + part.prefix(while: \.isWhitespace).utf8.count
      offset += part.utf8.count + 1
      let name = part.trimmed
      return name.isEmpty ? nil : Declaration.Name(text: name, range: start..<start + name.utf8.count)
    }
  }
}
