import DossierKit
import Extraction
import Markup

/// Writes a note's Markdown for one page: names linked, wikilinks resolved, embeds put in.
struct NoteWriter {
  let composer: Composer
  let note: NoteID
  /// The embeds by which this passage came onto the page, outermost first: one that would come up again is not followed.
  var chain: [Embed] = []
  var allowance = EmbedAllowance()
  /// How many passages of the same note stand on the page before this one.
  var repetition = 0
  /// The language of the element around, where it is not the note's own.
  var around: TextSetting?

  private static let deepest = 5

  struct Embed {
    let note: NoteID
    /// Into the note's wikilinks.
    let link: Int
  }

  private var dossier: Dossier { composer.dossier }
  private var document: Note { dossier.notes[note.index] }
  private var prose: Prose { document.prose }

  /// A balanced part of the note.
  func html(_ events: Range<Int>) -> HTML {
    var writer = HTMLWriter(
      prose, annotations: annotations, hooks: hooks(leavingOutStatements: false), options: options)
    return writer.write(events)
  }

  /// The whole note without its first heading where that repeats the page's title.
  ///
  /// - Parameter leavingOutStatements: whether callouts that are statements are shown elsewhere on the page.
  func html(leavingOutStatements: Bool) -> HTML {
    var writer = HTMLWriter(
      prose, annotations: annotations, hooks: hooks(leavingOutStatements: leavingOutStatements), options: options)
    return writer.write(bodyStart..<prose.events.count)
  }

  /// The first paragraph of a briefing.
  var bottomLine: HTML? {
    bottomLineEvents.map { events in
      var writer = HTMLWriter(
        prose, annotations: annotations, hooks: hooks(leavingOutStatements: true), options: options)
      return writer.write(events)
    }
  }

  /// What else a briefing says in prose.
  var restOfBriefing: HTML? {
    var writer = HTMLWriter(prose, annotations: annotations, hooks: hooks(leavingOutStatements: true), options: options)
    let rest = writer.write((bottomLineEvents?.upperBound ?? bodyStart)..<prose.events.count)
    return rest.isBlank ? nil : rest
  }

  private var bottomLineEvents: Range<Int>? {
    let start = bodyStart
    guard start < prose.events.count, case .open(.paragraph(let index)) = prose.events[start],
      let end = prose.events[start...].firstIndex(of: .close(.paragraph(index)))
    else { return nil }
    return start..<end + 1
  }

  /// Behind a first heading that is the note's title.
  private var bodyStart: Int {
    guard let heading = prose.headings.first, heading.event == 0,
      prose.string(heading.range).onOneLine == document.title,
      let end = prose.events.firstIndex(of: .close(.heading(0)))
    else { return 0 }
    return end + 1
  }

  private var options: HTMLWriter.Options {
    var options = HTMLWriter.Options()
    if !chain.isEmpty { options.idPrefix = "\(document.slug)-" + (repetition > 0 ? "\(repetition + 1)-" : "") }
    options.passage = around ?? setting
    // The page's title is the first heading of the page: others of its level go below it.
    let own = bodyStart > 0 ? prose.headings.dropFirst() : prose.headings[...]
    if own.contains(where: { $0.level == 1 }) { options.headingOffset = 1 }
    if composer.paper != nil {
      // Below the heading of its part and that of its entry; the briefing is a part of its own.
      options.headingOffset += document.isBriefing ? 1 : 2
      let place = document.isBriefing ? "briefing" : Paper.anchor(composer.outline.permalink(chain.first?.note ?? note))
      options.idPrefix = "\(place)-\(options.idPrefix)"
    }
    return options
  }

  /// The language of the note.
  private var setting: TextSetting { composer.passage(document.language) }

  // MARK: Names

  /// The first mention of each entity in a paragraph; the page's own entity is not linked.
  private var annotations: [Annotation] {
    var result: [Annotation] = []
    var paragraph: Int?
    var seen: Set<EntityID> = []
    for mention in dossier.noteMentions[note.index] {
      let own = prose.paragraph(at: mention.range.lowerBound)
      if own != paragraph {
        paragraph = own
        seen = []
      }
      let target = composer.outline.permalink(mention.entity)
      let isOwn = target == composer.page || composer.paper != nil && dossier.entityOfNote[note.index] == mention.entity
      guard seen.insert(mention.entity).inserted, !isOwn else { continue }
      let kind = dossier.entities[mention.entity.index].kind.rawValue
      result.append(.link(mention.range, href: composer.href(target), cssClass: "entity k-\(kind)"))
    }
    let struck = struck
    return struck.isEmpty ? result : result + struck
  }

  /// What is struck through: titles of statements, and quotations, whose sources are all withdrawn.
  private var struck: [Annotation] {
    guard dossier.hasWithdrawals else { return [] }
    var result: [Annotation] = []
    let statements = statements
    for callout in prose.callouts {
      guard let subject = statements[callout.typeSource.lowerBound] else { continue }
      let evidence: [Evidence]
      switch subject {
      case .statistic(let index): evidence = dossier.statistics[index].evidence
      case .event(let index): evidence = dossier.events[index].evidence
      case .assertion(let index): evidence = dossier.assertions[index].evidence
      case .quotation, .relation: continue
      }
      if dossier.isWithdrawn(evidence), !callout.title.isEmpty { result.append(.struck(callout.title)) }
    }
    for quotation in dossier.quotations where quotation.note == note && dossier.isWithdrawn([quotation.evidence]) {
      result.append(.struck(quotation.range))
    }
    return result
  }

  // MARK: Links

  private func hooks(leavingOutStatements: Bool) -> HTMLWriter.Hooks {
    var hooks = HTMLWriter.Hooks()
    let quoted = composer.outline.quotedParagraphs[note.index]
    hooks.wikilink = { index, link in
      guard let target = dossier.links.targets[note.index][index] else { return .missing(cssClass: "missing") }
      if case .attachment(let path) = target, composer.outline.pictures.isBroken(path) {
        return .missing(cssClass: "missing")
      }
      // The paragraph quoted is nearer than the page that is named.
      let own = link.pages == nil ? link.fragment : nil
      let fragment = own ?? quoted[index].map { .block("p\($0)") } ?? link.fragment
      return .page(href: href(target, fragment), text: shown(link, target), cssClass: cssClass(target))
    }
    hooks.embed = { index, link, isAlone in
      embedded(index, link, isAlone: isAlone)
    }
    hooks.image = { _, image in
      dossier.links.attachment(image.destination, from: document).flatMap(shown)
    }
    hooks.media = { _, image in
      guard let path = dossier.links.attachment(image.destination, from: document), !Attachment.isImage(path) else {
        return nil
      }
      return media(path, words: image.alt.isEmpty ? String(path.fileName) : image.alt, fragment: nil)
    }
    hooks.link = { link in
      guard let href = href(markdown: link.destination) else { return .missing(cssClass: "missing") }
      return .page(href: href, cssClass: isExternal(link.destination) ? "ext" : nil)
    }
    let setting = setting
    if setting != around ?? setting || Script.isAny(in: prose.text) {
      hooks.passage = { composer.passage(of: prose.text[$0], in: setting) }
    }
    hooks.tag = { tag in .page(href: composer.href(composer.outline.permalink(Slug(tag.name))), cssClass: "tag") }
    if leavingOutStatements {
      hooks.callout = { _, callout in Assertion.isStatement(callout.type) ? .replaced(HTML()) : .standard() }
    } else {
      let statements = statements
      hooks.callout = { _, callout in
        let subject = statements[callout.typeSource.lowerBound]
        return .standard(footer: subject.map { CalloutFooter(composer: composer, subject: $0).html } ?? HTML())
      }
    }
    return hooks
  }

  /// What the note's callouts declare, by the place of the callout in the file.
  private var statements: [Int: PassageUse.Subject] { composer.outline.statementsOfNote[note.index] }

  private func shown(_ link: Wikilink, _ target: Target) -> String? {
    guard case .source(let source) = target else { return nil }
    let words = dossier.isWithdrawn(source) ? (named(link, source) ?? link.label) + " (withdrawn)" : named(link, source)
    guard let paper = composer.paper else { return words }
    return "\(words ?? link.label) [\(paper.endnotes.number(of: source))]"
  }

  /// The outlet, of a citation with the date; nil where the link has words of its own.
  private func named(_ link: Wikilink, _ source: SourceID) -> String? {
    guard link.shown == nil, link.fragment == nil || link.isCitation else { return nil }
    let publication = dossier.sources[source.index].publication
    let name = Wording.isolated(publication.publisher ?? publication.title)
    guard link.isCitation else { return name }
    return [name, publication.date.map { Wording.short($0) }].compactMap { $0 }.joined(separator: ", ")
  }

  private func cssClass(_ target: Target) -> String? {
    switch target {
    case .entity(let entity): "entity k-\(dossier.entities[entity.index].kind.rawValue)"
    case .source(let source): dossier.isWithdrawn(source) ? "source withdrawn" : "source"
    case .note, .attachment: nil
    }
  }

  private func href(_ target: Target, _ fragment: Wikilink.Fragment?) -> String {
    if case .attachment(let path) = target { return address(path, fragment) }
    guard let page = composer.outline.permalink(target) else { return "#" }
    return page == composer.page && fragment == nil
      ? page.fileName.description : composer.href(page, fragment: anchor(target, fragment))
  }

  /// The id that a `#Heading` or `#^block` leads to; nil where the target has none such.
  private func anchor(_ target: Target, _ fragment: Wikilink.Fragment?) -> String? {
    switch (target, fragment) {
    case (_, nil): return nil
    case (.source(let source), .block(let block)?):
      guard block.hasPrefix("p"), let number = Int(block.dropFirst()) else { return nil }
      return (1...max(1, dossier.sources[source.index].blocks.count)).contains(number) ? block : nil
    case (.source(let source), .heading?):
      let source = dossier.sources[source.index]
      return fragment?.pages.flatMap { source.block(ofPages: $0) }.map { "p\($0)" }
    case (.note(let note), .heading(let words)?): return headingID(dossier.notes[note.index], words)
    case (.entity(let entity), .heading(let words)?):
      return dossier.entities[entity.index].note.flatMap { headingID(dossier.notes[$0.index], words) }
    case (.note(let note), .block(let block)?):
      return dossier.notes[note.index].prose.paragraphs.contains { $0.blockID == block } ? "^" + block : nil
    case (.entity(let entity), .block(let block)?):
      let note = dossier.entities[entity.index].note.map { dossier.notes[$0.index] }
      return note?.prose.paragraphs.contains { $0.blockID == block } == true ? "^" + block : nil
    default: return nil
    }
  }

  /// Nil for a heading over statements that the page of the note shows elsewhere.
  private func headingID(_ note: Note, _ words: String) -> String? {
    let prose = note.prose
    guard let index = note.heading(words) else {
      return prose.hasAnchor(named: words) ? Prose.anchor(named: words) : nil
    }
    let showsStatementsApart = note.isBriefing || note.declaration != nil
    let isLeftOut = prose.holdsOnlyCallouts(belowHeading: index) { Assertion.isStatement(prose.callouts[$0].type) }
    return showsStatementsApart && isLeftOut ? nil : prose.headings[index].id
  }

  private func isExternal(_ destination: String) -> Bool {
    destination.hasPrefix("http://") || destination.hasPrefix("https://")
  }

  /// A Markdown link to a file of the content folder leads to its page.
  /// Nil for a relative one that leads to nothing that is published.
  private func href(markdown destination: String) -> String? {
    if destination.hasPrefix("#") {
      return anchor(.note(note), LinkTable.fragment(ofMarkdown: destination)).map { "#" + $0 }
    }
    guard !destination.contains(":") else { return destination }
    if let target = dossier.links.target(ofMarkdown: destination, from: document) {
      return href(target, LinkTable.fragment(ofMarkdown: destination))
    }
    if let path = dossier.links.attachment(destination, from: document) {
      return composer.outline.pictures.isBroken(path)
        ? nil : address(path, LinkTable.fragment(ofMarkdown: destination))
    }
    return nil
  }

  // MARK: Embeds

  private func embedded(_ index: Int, _ link: Wikilink, isAlone: Bool) -> HTMLWriter.Embedded {
    guard let target = dossier.links.targets[note.index][index] else {
      return dossier.links.isUnpublished(link, from: document) ? .html(HTML()) : .missing(text: link.label)
    }
    if case .attachment(let path) = target {
      let words = link.shown
      guard !Attachment.isImage(path) else {
        return shown(path).map { .image($0, alt: words ?? String(path.stem)) } ?? .missing(text: words ?? link.label)
      }
      return .html(media(path, words: words ?? link.target, fragment: link.fragment))
    }
    let whole = HTMLWriter.Embedded.link(href: href(target, link.fragment), text: link.label)
    // Asked first, because notes that embed each other ask a thousand times a page.
    let isNested = !self.chain.isEmpty
    guard isAlone, self.chain.count < Self.deepest, !allowance.isSpent(isNested: isNested) else { return whole }
    let chain = chain + [Embed(note: note, link: index)]
    // On paper a whole note stands in the same document; a passage is short enough to stand there twice.
    if composer.paper != nil, link.fragment == nil, let embedded = embeddedNote(target) {
      return .html(reference(to: embedded, href: href(target, nil)))
    }
    guard let embedded = embeddedNote(target),
      let passage = dossier.notes[embedded.index].passage(link.fragment),
      !chain.contains(where: { $0.note == embedded && shows($0, in: passage) }),
      let repetition = allowance.take(embedded, isNested: isNested)
    else { return whole }
    let inner = NoteWriter(
      composer: composer, note: embedded, chain: chain, allowance: allowance, repetition: repetition)
    let words = link.fragment == nil ? inner.html(leavingOutStatements: false) : inner.html(passage)
    let origin = HTML(
      written:
        "<p class=\"by\"><a href=\"\(HTML(escaping: href(target, link.fragment)))\">\(HTML(text: dossier.notes[embedded.index].title))</a></p>"
    )
    return .html(
      HTML(
        written:
          "<blockquote class=\"embed\"\(inner.setting.attributes(inside: setting))>\(words)\(origin)</blockquote>"))
  }

  private func reference(to note: NoteID, href: String) -> HTML {
    let place =
      href.hasPrefix("#") ? "stands whole in its own place in this document" : "stands on the pages of the site"
    return HTML(
      written:
        "<p class=\"by\"><span>“<a href=\"\(HTML(escaping: href))\">\(HTML(text: dossier.notes[note.index].title))</a>”, which belongs here, \(place).</span></p>\n"
    )
  }

  private func shows(_ embed: Embed, in passage: Range<Int>) -> Bool {
    dossier.notes[embed.note.index].prose.events[passage].contains(.embed(embed.link))
  }

  /// A player that starts when it is asked to, or a link; `#page=3` of a PDF is kept.
  private func media(_ path: SourcePath, words: String, fragment: Wikilink.Fragment?) -> HTML {
    let href = HTML(escaping: address(path, fragment))
    guard let player = Attachment.player(path) else {
      return HTML(written: "<a class=\"file\" href=\"\(href)\">\(HTML(text: words))</a>")
    }
    return HTML(
      written:
        "<\(player) controls preload=\"none\" src=\"\(href)\"><a href=\"\(href)\">\(HTML(text: words))</a></\(player)>")
  }

  /// With the place in it that `#page=3` or `#t=10` names.
  private func address(_ path: SourcePath, _ fragment: Wikilink.Fragment?) -> String {
    let file = composer.href(composer.outline.permalink(path))
    guard case .heading(let place)? = fragment, place.utf8.allSatisfy({ $0.isWordOrEquals }) else { return file }
    return file + "#" + place
  }

  /// Nil for a picture that is not published.
  private func shown(_ path: SourcePath) -> HTMLWriter.Shown? {
    // On paper too from its place in the site: a page fetches nothing from the web.
    let src = composer.outline.permalink(path).href(from: composer.page)
    switch composer.outline.pictures[path] {
    case .size(let width, let height)?: return HTMLWriter.Shown(src: src, width: width, height: height)
    case .fault?: return nil
    case nil: return HTMLWriter.Shown(src: src)
    }
  }

  private func embeddedNote(_ target: Target) -> NoteID? {
    switch target {
    case .note(let note): note
    case .entity(let entity): dossier.entities[entity.index].note
    case .source, .attachment: nil
    }
  }
}

extension UInt8 {
  /// Of `page=3`, `t=1:20`.
  fileprivate var isWordOrEquals: Bool {
    (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A) || (self >= 0x30 && self <= 0x3A) || self == 0x3D || self == 0x2C
  }
}

/// How many passages a page may still put in, and how many in other passages: notes that embed each other many times over must not
/// fill it.
final class EmbedAllowance {
  private var left = 100
  private var leftNested = 30
  private var taken: [NoteID: Int] = [:]

  func isSpent(isNested: Bool) -> Bool { left <= 0 || isNested && leftNested <= 0 }

  /// How many passages of the note were put in before; nil where no more may be.
  func take(_ note: NoteID, isNested: Bool) -> Int? {
    if isSpent(isNested: isNested) { return nil }
    left -= 1
    if isNested { leftNested -= 1 }
    defer { taken[note, default: 0] += 1 }
    return taken[note] ?? 0
  }
}

extension HTML {
  /// Nothing but white space.
  var isBlank: Bool { utf8.allSatisfy { $0 <= 0x20 } }
}
