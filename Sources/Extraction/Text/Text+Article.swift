extension Text {
  /// A name with the definite article before it: "the European Commission", "The Hague".
  ///
  /// Whether an article belongs to a name cannot be told where a sentence begins; annotated corpora (MEANTIME, ACE) count it in
  /// everywhere, and so does what is reported of candidates.
  package func withArticle(_ range: Range<Int>) -> Range<Int> {
    let index = token(at: range.lowerBound)
    guard index > 0, index < tokens.count, Int(tokens[index].start) == range.lowerBound,
      !tokens[index].shape.contains(.opensParagraph), tokens[index].shape.contains(.spaced),
      // "The German navy".
      PlaceNames.entry(tokens[index..<index + 1])?.isDemonym != true || tokens[index].end < range.upperBound
    else { return range }
    let article = tokens[index - 1]
    return article.key == NameWords.the && !article.shape.contains(.allCapitals)
      ? Int(article.start)..<range.upperBound : range
  }
}
