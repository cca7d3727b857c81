import Extraction

/// Who is declared and what finds their names: all that follows from the declarations alone.
struct DeclaredNames: Sendable {
  /// What it is made of: notes first, then tables, each in order of path.
  let declared: [Declaration]
  let registry: Registry
  let roster: Roster
  let gazetteer: Gazetteer

  /// Takes an earlier value of the same declarations over.
  init(_ declared: [Declaration], unlessSameAs earlier: DeclaredNames?) {
    if let earlier, earlier.declared == declared {
      self = earlier
      return
    }
    self.declared = declared
    registry = Registry(declared)
    roster = Roster(registry.declarations)
    gazetteer = Gazetteer(roster.names)
  }
}

/// Everybody with a page, the declared and those found in the sources, and what finds their mentions.
struct KnownNames: Sendable {
  private let declared: [Declaration]
  private let found: [[Candidate]]
  private let letters: [[GivenLetters]]
  let roster: Roster
  let finder: MentionFinder

  /// Takes an earlier value over that was made of the same.
  ///
  /// - Parameters:
  ///   - found: by source, those that get a page.
  ///   - letters: by source, what stands in brackets beside them.
  init(
    _ names: DeclaredNames, found: [[Candidate]], letters: [[GivenLetters]], unlessSameAs earlier: KnownNames?
  ) {
    if let earlier, earlier.declared == names.declared, earlier.letters == letters,
      earlier.found.elementsEqual(found, by: { $0.elementsEqual($1, by: Self.isSame) })
    {
      self = earlier
      return
    }
    declared = names.declared
    self.found = found
    self.letters = letters
    var roster = names.roster
    roster.add(found: found.joined(), letters: letters)
    self.roster = roster
    finder = MentionFinder(roster)
  }

  /// Whether two candidates are the same to the roster, wherever in the text they stand.
  private static func isSame(_ one: Candidate, _ other: Candidate) -> Bool {
    one.text == other.text && one.kind == other.kind && one.score == other.score && one.reason == other.reason
      && one.isKindKnown == other.isKindKnown
  }
}
