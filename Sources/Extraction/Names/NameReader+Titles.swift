/// Titles and offices before the names of people.
extension NameReader {
  /// The words of a title within the sequence: "President", "Prime Minister", "Secretary of" … before a person's
  /// name or at the end.
  func title(in range: Range<Int>, opens: Bool) -> Range<Int>? {
    for index in range where tokens[index].key == NameWords.of { return nil }
    var index = range.lowerBound
    while index < range.upperBound {
      let isTitle = classes[index].contains(.honorific) || classes[index].contains(.titlePart)
      let isRole = index == range.lowerBound && opens && classes[index].contains(.role)
      guard isTitle || isRole, tokens[index].kind == .word else {
        index += 1
        continue
      }
      var end = index
      var holdsTitle = false
      // "Referee Szymon Marciniak": a role that opens a clause is written like a title.
      if index == range.lowerBound, classes[index].contains(.role), opens, !classes[index].contains(.given) {
        holdsTitle = true
        end += 1
      }
      while end < range.upperBound {
        if isMark(end, ".") || isMark(end, "-") {
          end += 1
          continue
        }
        guard classes[end].contains(.honorific) || classes[end].contains(.titlePart) else { break }
        // "Justin Justice": a given name opens the person even when it is a title too.
        if classes[end].contains(.honorific) { holdsTitle = true }
        end += 1
      }
      // "of State Antony Blinken", "of Defence Lloyd Austin": the title began before the sequence.
      let followsOf = index == range.lowerBound && index > 1 && tokens[index - 1].key == NameWords.of
      if followsOf, end < range.upperBound, classes[end].contains(.given) { holdsTitle = true }
      guard holdsTitle else {
        index = end
        continue
      }
      if end == range.upperBound {
        // "Martin Luther King", "Stephen King".
        return classes[range.lowerBound].contains(.given) && index > range.lowerBound && end - index == 1
          && !tokens[index].shape.contains(.allCapitals) ? nil : index..<end
      }
      let rest = end..<range.upperBound
      // "General Public License", and headings without commas.
      if wordCount(rest) > 6
        || rest.allSatisfy({ tokens[$0].kind != .word || !classes[$0].intersection([.common, .field]).isEmpty })
          && wordCount(rest) > 1
      {
        return nil
      }
      // "Chief Football Writer": what somebody is, and nobody's name.
      if wordCount(rest) > 1, classes[lastWord(rest)].contains(.role), !classes[end].contains(.given),
        isPlainRole(lastWord(rest))
      {
        return nil
      }
      let last = classes[lastWord(range)]
      // "Mr. Holding", "Ms. Banks"
      if wordCount(rest) == 1,
        Self.civil.contains(tokens[end - 1].key)
          || end - 1 > index && isMark(end - 1, ".") && Self.civil.contains(tokens[end - 2].key)
      {
        return index..<end
      }
      if !last.intersection(.anyHead).isEmpty, !last.contains(.given), !classes[end].contains(.given),
        !isFamilyFirst(end..<range.upperBound)
      {
        return nil
      }
      return index..<end
    }
    return nil
  }

  /// "Secretary of the Treasury Janet L. Yellen", "for Industry and Security Alan F. Estevez": where a person's name begins behind the
  /// office, whose title stands before the sequence.
  func officeHolder(_ range: Range<Int>) -> Int? {
    var before = range.lowerBound - 1
    if before > 1, tokens[before].key == NameWords.the { before -= 1 }
    guard before > 0, tokens[before].key == NameWords.of || tokens[before].key == NameWords.for,
      (max(0, before - 5)..<before).contains(where: { tokens[$0].isCapitalised && classes[$0].contains(.honorific) })
    else { return nil }
    let office: WordClass = [.field, .agencyHead, .common]
    var at = range.lowerBound
    while at < range.upperBound, tokens[at].key == NameWords.and || !classes[at].isDisjoint(with: office) { at += 1 }
    guard at > range.lowerBound, range.upperBound - at > 1, classes[at].contains(.given),
      isPerson(at..<range.upperBound)
    else { return nil }
    return at
  }

  private static let civil = SentenceTables.keys("mr mrs ms miss dr prof sir dame")

  /// A trade that is no family name besides: "writer", "correspondent"; not "King", "Bishop" or "Judge".
  private func isPlainRole(_ index: Int) -> Bool { Self.plainRoles.contains(tokens[index].key) }

  private static let plainRoles = SentenceTables.keys(
    "writer correspondent reporter editor columnist analyst officer director executive spokesman spokeswoman adviser advisor"
  )
}
