import Extraction

/// One spelling of a name, declared or found, as variants are compared.
struct Spelling: Sendable {
  /// Who bears it: spellings of one owner are never compared.
  enum Owner: Sendable, Hashable {
    case declared(EntityID)
    /// An index into the proposed names.
    case proposed(Int)
  }

  let owner: Owner
  let name: String
  let kind: EntityKind
  /// The sources that name its owner, in order.
  let sources: [Int]
  /// As ``CompanyForm/canonical(_:)``.
  let key: String
  /// The words of the key.
  let words: [String]
  /// Two to six letters, all of them capitals: "NSC", "PG&E".
  let isAcronym: Bool

  /// Longer names are compared by their first words alone.
  static let mostWords = 12

  init(owner: Owner, name: String, kind: EntityKind, sources: [Int]) {
    self.owner = owner
    self.name = name
    self.kind = kind
    self.sources = sources
    key = CompanyForm.canonical(name)
    words = key.split(separator: " ").prefix(Self.mostWords).map(String.init)
    let letters = name.utf8.filter { $0 != 0x2E && $0 != 0x26 }
    isAcronym = (2...6).contains(letters.count) && letters.allSatisfy { $0 &- 0x41 < 26 }
  }

  var isDeclared: Bool {
    if case .declared = owner { true } else { false }
  }

  /// Whether one entity could be both: a company may be called an organisation, a person no place.
  func isCompatible(with other: Spelling) -> Bool {
    func family(_ kind: EntityKind) -> Int {
      switch kind {
      case .company, .agency, .organization: 0
      case .person: 1
      case .place: 2
      case .product: 3
      }
    }
    return family(kind) == family(other.kind)
  }

  /// Whether it has a word that is not everybody's.
  var isDistinctive: Bool { words.contains { !GenericName.contains($0) && $0.utf8.count > 2 } }

  /// How many sources name both.
  func sharedSources(with other: Spelling) -> Int {
    var (one, two, shared) = (0, 0, 0)
    while one < sources.count, two < other.sources.count {
      if sources[one] == other.sources[two] {
        shared += 1
        one += 1
        two += 1
      } else if sources[one] < other.sources[two] {
        one += 1
      } else {
        two += 1
      }
    }
    return shared
  }
}
