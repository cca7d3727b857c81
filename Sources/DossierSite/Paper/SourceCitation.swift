import DossierKit
import Extraction
import Markup

/// A source as an endnote: author, title, outlet, date, addresses, and what kind of text is kept of it.
struct SourceCitation {
  let source: Source
  let configuration: Configuration

  var html: HTML {
    let publication = source.publication
    var parts: [String] = []
    if let author = publication.author { parts.append("\(HTML(text: author.onOneLine)):") }
    let language =
      publication.language.flatMap { $0 == configuration.language ? nil : " lang=\"\(HTML(escaping: $0))\"" } ?? ""
    let mark = publication.title.last.map { "?!…".contains($0) } == true ? "" : "."
    parts.append("<cite\(language)>\(HTML(text: publication.title.onOneLine))</cite>\(mark)")
    let by = [publication.publisher, publication.date?.english].compactMap { $0 }
    if !by.isEmpty { parts.append("\(HTML(text: by.joined(separator: ", "))).") }
    if let url = publication.url { parts.append(link(url)) }
    if let url = publication.archiveURL { parts.append("\(WebArchive.label(url)): \(link(url))") }
    var notes: [String] = []
    if publication.status == .withdrawn { notes.append("withdrawn") }
    if publication.form != .original { notes.append("kept as a \(publication.form.rawValue)") }
    if let day = publication.retrieved { notes.append("retrieved \(EDTF(day).english)") }
    let letters = [publication.reliability, publication.credibility].compactMap { $0 }.joined()
    if !letters.isEmpty { notes.append("grade \(letters)") }
    if !notes.isEmpty { parts.append("\(HTML(text: notes.joined(separator: "; ").capitalisedFirst)).") }
    return HTML(written: parts.joined(separator: " "))
  }

  private func link(_ url: String) -> String {
    let isAddress = url.hasPrefix("https://") || url.hasPrefix("http://")
    guard isAddress else { return "\(HTML(text: url))" }
    return "<a rel=\"noopener noreferrer\" href=\"\(HTML(escaping: url))\">\(HTML(escaping: url))</a>"
  }
}
