import Diagnostics
import Extraction
import Markup

/// A file on its way into the seeds: what is known of it, what is only guessed, and the name and sidecar it gets.
package struct Intake: Sendable {
  package struct Fact: Sendable {
    /// A key of sidecars.
    package let key: String
    package let value: String
    package let isGuessed: Bool
  }

  package struct Refusal: Sendable {
    package let reason: String
    package var help: String? = nil
  }

  package let file: InputFile
  /// What the sidecar will say, in the order of its keys.
  package let facts: [Fact]
  /// The keys of which nothing was found.
  package let missing: [String]
  /// Of the bytes, in lower-case hexadecimal.
  package let sha256: String
  package let url: String?
  /// `YYYY-MM-DD-outlet-title`, as far as they are known: ASCII, at most 96 bytes.
  package let stem: String
  /// What the file's name ends in, lower case.
  package let fileExtension: String
  /// Why it is not taken in; nil where nothing speaks against it.
  package let refusal: Refusal?
  /// What was noticed while it was read.
  package let diagnostics: [Diagnostic]
  private let name: String
  private let given: [UInt8]?

  private static let sought = ["title", "publisher", "author", "published", "url", "language"]

  /// - Parameters:
  ///   - sidecar: what stood beside the file; it is taken along.
  ///   - date: the publication date where the file has none.
  ///   - retrieved: the day it was saved.
  package init(reading file: InputFile, sidecar: InputFile?, date: CalendarDate? = nil, retrieved: CalendarDate? = nil)
  {
    let reading = Source.read(file, sidecar: sidecar, isHeadOnly: true)
    let source = reading.value
    let publication = source.publication
    let written = sidecar.map { Sidecar(reading: YAML.parse(TextDecoder.decode($0.bytes).value.text).value) }
    var facts: [Fact] = []
    func add(_ key: String, _ value: String?, isGuessed: Bool = false) {
      guard let value = value?.onOneLine, !value.isEmpty else { return }
      facts.append(Fact(key: key, value: value, isGuessed: isGuessed))
    }
    let evidence = Origin(of: source, file, written)
    add("title", source.text.tokens.isEmpty ? written?.title : publication.title, isGuessed: evidence.isTitleGuessed)
    add("publisher", publication.publisher, isGuessed: evidence.isPublisherGuessed)
    add("author", publication.author, isGuessed: evidence.isAuthorGuessed)
    let published = publication.date ?? date.map { EDTF($0) }
    add(
      "published", published?.description, isGuessed: publication.date != nil && evidence.isDateGuessed)
    add("url", publication.url)
    add("archive_url", publication.archiveURL)
    add("retrieved", (publication.retrieved ?? retrieved)?.description)
    add("language", publication.language, isGuessed: evidence.isLanguageGuessed)
    self.file = file
    self.facts = facts
    missing = Self.sought.filter { key in !facts.contains { $0.key == key } }
    sha256 = source.sha256
    url = publication.url
    name = String(file.path.fileName)
    given = sidecar?.bytes
    fileExtension = file.path.fileExtension
    stem = Self.stem(published, publication.publisher, facts.first { $0.key == "title" }?.value, file)
    diagnostics = reading.diagnostics.filter { !["undated-source", "sidecar-differs"].contains($0.code) }
    refusal = Self.refusal(source, written, diagnostics, sidecar)
  }

  private static func refusal(
    _ source: Source, _ written: Sidecar?, _ diagnostics: [Diagnostic], _ sidecar: InputFile?
  ) -> Refusal? {
    if let fault = diagnostics.first(where: {
      $0.severity == .error && $0.path == sidecar?.path.description && sidecar != nil
    }) {
      return Refusal(reason: "its sidecar is broken: \(fault.message)")
    }
    if let recorded = written?.sha256, recorded != source.sha256 {
      return Refusal(reason: "its sidecar records another SHA-256, so that the file was changed since")
    }
    guard source.text.tokens.isEmpty else { return nil }
    let why = diagnostics.first(where: \.explainsNoText)
    return Refusal(reason: why?.message ?? "the file holds no text", help: why?.help)
  }

  // MARK: Name

  private static func stem(_ date: EDTF?, _ publisher: String?, _ title: String?, _ file: InputFile) -> String {
    var parts: [String] = []
    if let date = date?.description.prefix(while: { $0.isASCIIDigit || $0 == "-" }), date.utf8.count >= 4 {
      parts.append(String(date.prefix(10)))
    }
    if let publisher { parts.append(cut(Slug(publisher), to: 24)) }
    parts.append(cut(Slug(title ?? String(file.path.stem)), to: 60))
    return parts.joined(separator: "-")
  }

  /// At a hyphen, where one stands in the second half.
  private static func cut(_ slug: Slug, to limit: Int) -> String {
    let text = slug.description
    guard text.utf8.count > limit else { return text }
    let head = text.prefix(limit)
    if text.dropFirst(limit).first == "-" { return String(head) }
    guard let hyphen = head.lastIndex(of: "-"), head.distance(from: head.startIndex, to: hyphen) > limit / 2 else {
      return String(head)
    }
    return String(head[..<hyphen])
  }

  // MARK: Sidecar

  /// The sidecar's text: what stood in one beside the file as it was, then what was found besides.
  package var sidecar: String {
    if let given {
      let own = String(decoding: TextDecoder.decode(given).value.text, as: UTF8.self)
      let known = Set(Sidecar(reading: YAML.parse(Array(own.utf8)).value).places.map(\.key))
      let merged = own + (own.isEmpty || own.hasSuffix("\n") ? "" : "\n") + lines(besides: known).joined()
      // A sidecar in braces takes no further lines.
      if Sidecar(reading: YAML.parse(Array(merged.utf8)).value).sha256 == sha256 { return merged }
    }
    return "# Taken in by ‘dossier add’ from \(Self.quoted(name))\n" + lines(besides: []).joined()
  }

  private func lines(besides known: Set<String>) -> [String] {
    let own = facts.filter { !known.contains($0.key) }
    var result = own.map { fact in
      let isPlain = ["published", "retrieved"].contains(fact.key) && fact.value.utf8.count == 10
      return "\(fact.key): \(isPlain ? fact.value : Self.quoted(fact.value))\n"
    }
    let guesses = own.filter(\.isGuessed).map(\.key)
    if !guesses.isEmpty, !known.contains("guessed") { result.append("guessed: [\(guesses.joined(separator: ", "))]\n") }
    if !known.contains("sha256") { result.append("sha256: \(sha256)\n") }
    return result
  }

  /// As a YAML scalar in double quotes.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        result.unicodeScalars.append("\\")
        result.unicodeScalars.append(scalar)
      default:
        let isSeen = scalar.value >= 0x20 && scalar.value != 0x7F && !(0x80..<0xA0).contains(scalar.value)
        result.unicodeScalars.append(isSeen ? scalar : " ")
      }
    }
    return result + "\""
  }
}

/// Which of a source's facts a file says itself, and which were guessed from how it looks.
private struct Origin {
  let isTitleGuessed: Bool
  let isPublisherGuessed: Bool
  let isAuthorGuessed: Bool
  let isDateGuessed: Bool
  let isLanguageGuessed: Bool

  private static func isGuess(_ field: PageMetadata.Field?) -> Bool {
    switch field?.origin {
    case .text, .address, .guess, nil: true
    default: false
    }
  }

  init(of source: Source, _ file: InputFile, _ sidecar: Sidecar?) {
    let text = TextDecoder.decode(file.bytes).value.text
    let isPlain = file.path.fileExtension == "txt"
    let isMarkdown = ["md", "markdown"].contains(file.path.fileExtension)
    let matter = isMarkdown ? Sidecar(reading: FrontMatter.read(text).value.value, isFrontMatter: true) : nil
    isLanguageGuessed =
      sidecar?.language == nil && matter?.language == nil && source.page?.metadata.language == nil
    if let page = source.page?.metadata {
      // What a page tells machines is found; what was read off its text or address is guessed.
      isTitleGuessed = sidecar?.title == nil && Self.isGuess(page.title)
      isPublisherGuessed = sidecar?.publisher == nil && Self.isGuess(page.publisher)
      isAuthorGuessed = sidecar?.author == nil && Self.isGuess(page.author)
      isDateGuessed = sidecar?.published == nil && Self.isGuess(page.published)
      return
    }
    isAuthorGuessed = false
    isTitleGuessed = sidecar?.title == nil && matter?.title == nil && source.headline == nil && (isPlain || isMarkdown)
    // In brackets behind the dateline stands an agency, which may not be the outlet.
    isPublisherGuessed = sidecar?.publisher == nil && matter?.publisher == nil && (isPlain || isMarkdown)
    let isSaid = sidecar?.published != nil || matter?.published != nil
    isDateGuessed = !isSaid && !(isPlain && NewsText(reading: text).published != nil)
  }
}
