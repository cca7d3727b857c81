extension Candidate {
  /// The names in a text that nobody declared: every mention, in order, disjoint.
  ///
  /// Countries, their people and large cities come from tables; the rest is found by structure: head words, legal
  /// forms, titles, lists, appositions, given names, and capitals where a sentence asks for none.
  /// - Parameter known: byte ranges of names matched already. No candidate overlaps them, save one that is surely a
  ///   longer name of something else: "Bank of China" where China is known.
  package static func find(in text: Text, known: [Range<Int>] = []) -> [Candidate] {
    var finder = NameFinder(text)
    finder.read()
    finder.shorten()
    // Where every noun has a capital, or none has one, a capital alone says nothing.
    let least = LatinLanguage.isForeign(text) ? Candidate.foreignScore : 0
    // "Executive Order 14024": nobody's name holds a figure.
    return finder.candidates(besides: known).filter {
      $0.score >= least && ($0.kind != .person || !$0.text.utf8.contains(where: \.isDigit))
    }
  }
}
