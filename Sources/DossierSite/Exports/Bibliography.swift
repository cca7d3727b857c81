import DossierKit
import Extraction

/// `data/sources.bib`: the sources for BibLaTeX; the key of an entry is the slug of the source's page.
struct Bibliography {
  let outline: Outline

  init(_ outline: Outline) { self.outline = outline }

  func write(_ write: ([UInt8]) throws -> Void) throws {
    var keys: Set<Slug> = []
    for source in outline.dossier.sources where keys.insert(source.slug).inserted {
      try write(Array(entry(source).utf8))
    }
  }

  private func entry(_ source: Source) -> String {
    let publication = source.publication
    let type = CitationType(source, in: outline.dossier)
    var fields: [(String, String)] = [("title", "{\(Self.escaped(publication.title))}")]
    if let author = publication.author { fields.append(("author", Self.names(author))) }
    let publisher = publication.publisher.map(Self.escaped)
    switch type {
    case .news:
      // An article of @article must have a journal.
      fields.append(("journaltitle", publisher ?? "{\(Self.escaped(source.path.fileName))}"))
      fields.append(("entrysubtype", "newspaper"))
    case .report: fields += [("institution", "{\(publisher ?? "")}"), ("type", "report")]
    case .page, .document: if let publisher { fields.append(("organization", "{\(publisher)}")) }
    }
    if let date = publication.date.flatMap(Self.date) { fields.append(("date", date)) }
    if let url = publication.url { fields.append(("url", Self.verbatim(url))) }
    if let day = publication.retrieved { fields.append(("urldate", day.description)) }
    if let language = publication.language { fields.append(("language", Self.escaped(language))) }
    var notes: [String] = []
    if publication.form != .original { notes.append("kept as a \(publication.form.rawValue)") }
    if publication.status == .withdrawn { notes.append("withdrawn") }
    if !notes.isEmpty { fields.append(("note", notes.joined(separator: ", "))) }
    let lines = fields.map { "  \($0.0) = {\($0.1)},\n" }.joined()
    return "@\(type.bibLaTeX){\(source.slug),\n\(lines)}\n\n"
  }

  private static func names(_ author: String) -> String {
    let names = Creator.creators(author).map { creator in
      switch creator {
      case .person(let given, let family): "\(escaped(family)), \(escaped(given))"
      // Braces keep "and" and commas inside a body's name from parting it.
      case .literal(let words): "{\(escaped(words))}"
      }
    }
    let isList = !names.contains { $0.hasPrefix("{") }
    return names.joined(separator: " and ") + (isList && Creator.namesOthers(author) ? " and others" : "")
  }

  /// What BibLaTeX reads of EDTF: levels 0 and 1; anything else as the span of its days.
  private static func date(_ date: EDTF) -> String? {
    switch date.precision {
    case .day, .month, .year: return date.description
    default:
      guard let first = date.earliest, let last = date.latest else { return nil }
      return "\(first)/\(last)"
    }
  }

  /// The ten characters that TeX reads as commands.
  static func escaped(_ text: some StringProtocol) -> String {
    var result = ""
    for character in String(text).onOneLine {
      switch character {
      case "\\": result += "\\textbackslash{}"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      case "{", "}", "&", "%", "$", "#", "_": result += "\\\(character)"
      default: result.append(character)
      }
    }
    return result
  }

  /// An address is read as it is, save for braces, which would end the field.
  static func verbatim(_ url: String) -> String {
    url.replacing("{", with: "%7B").replacing("}", with: "%7D").replacing("\\", with: "%5C")
  }
}

extension CitationType {
  fileprivate var bibLaTeX: String {
    switch self {
    case .news: "article"
    case .report: "report"
    case .page: "online"
    case .document: "misc"
    }
  }
}
