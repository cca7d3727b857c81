import Extraction

/// Letters that stand in brackets beside a name nobody declared: "Federal Deposit Insurance Corporation (FDIC)".
struct GivenLetters: Sendable, Equatable {
  let letters: String
  /// Canonical.
  let name: String

  /// Those of one text, in order of place.
  static func all(beside candidates: [Candidate], in text: Text) -> [GivenLetters] {
    candidates.compactMap { candidate in
      guard let acronym = Acronym(beside: candidate.range, in: text), acronym.fits(candidate.kind, in: text) else {
        return nil
      }
      let letters = acronym.spelling(in: text)
      guard letters.utf8.count > 2, !AliasRules.isPlainWord(letters.lowercased()) else { return nil }
      return GivenLetters(letters: letters, name: CompanyForm.canonical(candidate.text))
    }
  }
}

/// The letters of all sources. Where they are given to one name alone, they are its name in the other sources too.
struct FoundLetters: Sendable {
  /// The canonical name that letters stand for, by the canonical form of the letters.
  private(set) var names: [String: String] = [:]
  /// By canonical name, in order of bytes.
  private var lettersOfName: [String: [String]] = [:]

  /// - Parameters:
  ///   - given: by source.
  ///   - isFree: whether nobody declared a name of that canonical form.
  init(_ given: [[GivenLetters]], where isFree: (String) -> Bool) {
    var bearers: [String: Set<String>] = [:]
    for item in given.joined() { bearers[item.letters, default: []].insert(item.name) }
    for (letters, names) in bearers.sorted(by: { $0.key < $1.key }) {
      guard names.count == 1, let name = names.first else { continue }
      lettersOfName[name, default: []].append(letters)
      let key = CompanyForm.canonical(letters)
      if name != key, self.names[key] == nil, isFree(key), isFree(name) { self.names[key] = name }
    }
  }

  func letters(of name: String) -> [String] { lettersOfName[name] ?? [] }
}
