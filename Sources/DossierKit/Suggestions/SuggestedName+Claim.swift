import Extraction

extension SuggestedName {
  /// A `[!claim]` callout with its best sentence, in lines; empty where the sentence cannot be quoted.
  package func claim(in dossier: Dossier) -> [String] {
    let source = dossier.sources[passage.source.index]
    let quote = source.text.string(passage.sentence).onOneLine
    guard QuotationMatcher(source.text.utf8).range(of: quote) != nil else { return [] }
    let claimant =
      source.findings.attributions.first { $0.scope.overlaps(passage.sentence) }?.name ?? source.publication.publisher
    var lines = ["> [!claim] \(MarkdownText.escaped(Self.shortened(quote)))"]
    if let claimant { lines.append("> claimant:: \(claimant.onOneLine)") }
    lines.append("> source:: \(SourceLinks(dossier).link(to: passage.source))")
    lines.append("> quote:: \"\(quote)\"")
    return lines
  }

  /// At most twenty words, then "…".
  private static func shortened(_ sentence: String) -> String {
    let words = sentence.split(separator: " ")
    if words.count <= 20 { return sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence }
    return words.prefix(18).joined(separator: " ") + " …"
  }
}
