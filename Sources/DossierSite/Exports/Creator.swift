import Extraction

/// The author of a source as reference managers want it: persons with their family names, or words as they are.
enum Creator: Equatable {
  case person(given: String, family: String)
  /// A body, or whatever is not surely a list of persons.
  case literal(String)

  /// "Steve Holland and Susan Heavey" as two persons, "Bureau of Industry and Security" as one body.
  static func creators(_ author: String) -> [Creator] {
    let (words, _) = withoutOthers(author)
    let separated = words.replacing(" & ", with: ", ").replacing(" and ", with: ", ")
    let persons = separated.split(separator: ",").map { person($0.split(separator: " ").map(String.init)) }
    let known = persons.compactMap { $0 }
    return known.count == persons.count && !known.isEmpty ? known : [.literal(author)]
  }

  /// Whether "et al." stands behind the names.
  static func namesOthers(_ author: String) -> Bool { withoutOthers(author).hasOthers }

  private static func withoutOthers(_ author: String) -> (words: String, hasOthers: Bool) {
    for ending in [" et al.", " et al", " and others"] where author.hasSuffix(ending) {
      return (String(author.dropLast(ending.count)), true)
    }
    return (author, false)
  }

  private static func person(_ words: [String]) -> Creator? {
    guard (2...4).contains(words.count), let first = words.first, let last = words.last,
      words.allSatisfy({ $0.first?.isUppercase == true })
    else { return nil }
    if PersonName.isFamilyNameFirst(words) {
      return .person(given: words.dropFirst().joined(separator: " "), family: first)
    }
    guard PersonName.isGivenName(first) else { return nil }
    return .person(given: words.dropLast().joined(separator: " "), family: last)
  }
}
