import Diagnostics
import Extraction

/// Finds spellings that may be one name: of each pair the variant, the name it may stand for, and why.
///
/// Nothing compares each with each. Every rule is a key under which two spellings meet, so that time grows with the number of
/// names; a key that too many share says nothing and is passed over.
struct VariantFinder {
  struct Pair: Sendable {
    /// Indices into the spellings.
    let variant: Int
    let name: Int
    let reason: String
    fileprivate let rank: Int
  }

  /// What a key's spellings have in common, surest first.
  private enum Rule: Int {
    case alike, order, transliteration, middle, acronym, typo, surname, start, end
  }

  /// Keys with more spellings are no evidence.
  private static let bucketLimit = 48

  let spellings: [Spelling]
  private var byKey: [String: [Int]] = [:]
  private var found: [Pair] = []
  /// For each variant, the spellings that one of the weaker rules offers: taken only where they are one name.
  private var offers: [Int: [Rule: [Int]]] = [:]

  init(_ spellings: [Spelling]) {
    self.spellings = spellings
    for (index, spelling) in spellings.enumerated() where !spelling.words.isEmpty {
      byKey[spelling.key, default: []].append(index)
    }
  }

  /// Every pair, in order of the variants; a variant has at most one.
  mutating func pairs() -> [Pair] {
    meet(.alike, "written alike but for spaces and hyphens") { [$0.letters].filter { $0.utf8.count > 3 } }
    meet(.order, "the same words in another order") { [$0.bag].compactMap { $0 } }
    meet(.transliteration, "another transliteration") { [$0.sound].compactMap { $0 } }
    meet(.middle, "the same but for a middle initial", by: { $0.words.count != $1.words.count ? "" : nil }) {
      [$0.withoutInitials].compactMap { $0 }
    }
    meet(.typo, "", by: Self.typo) { $0.typoKeys }
    findParts()
    findAcronyms()
    findSurnames()
    settle()
    var best: [Int: Pair] = [:]
    for pair in found where best[pair.variant].map({ pair.rank < $0.rank }) ?? true { best[pair.variant] = pair }
    return best.values.sorted { $0.variant < $1.variant }
  }

  // MARK: Rules

  /// Pairs of the spellings that share a key.
  private mutating func meet(
    _ rule: Rule, _ reason: String, by test: (Spelling, Spelling) -> String? = { _, _ in "" },
    keys: (Spelling) -> [String]
  ) {
    var buckets: [String: [Int]] = [:]
    var order: [String] = []
    for (index, spelling) in spellings.enumerated() {
      for key in keys(spelling) {
        if buckets[key] == nil { order.append(key) }
        buckets[key, default: []].append(index)
      }
    }
    for key in order {
      guard let bucket = buckets[key], bucket.count > 1, bucket.count <= Self.bucketLimit else { continue }
      for (position, one) in bucket.enumerated() {
        for other in bucket[(position + 1)...] {
          guard spellings[one].key != spellings[other].key, let found = test(spellings[one], spellings[other]) else {
            continue
          }
          add(one, other, rule, found.isEmpty ? reason : found)
        }
      }
    }
  }

  /// "Wuhan Global" of "Wuhan Global Sensor Technology", "Ministry of Commerce" of "Chinese Ministry of Commerce".
  private mutating func findParts() {
    for (index, spelling) in spellings.enumerated() where spelling.kind != .person && spelling.kind != .place {
      let words = spelling.words
      guard words.count > 1 else { continue }
      for length in 1..<words.count {
        for (rule, part) in [(Rule.start, words[..<length]), (.end, words[(words.count - length)...])] {
          guard length > 1 || (rule == .start && (part.first?.utf8.count ?? 0) > 3) else { continue }
          for variant in byKey[part.joined(separator: " ")] ?? [] where variant != index {
            offer(index, for: variant, rule)
          }
        }
      }
    }
  }

  private mutating func findAcronyms() {
    var acronyms: [String: [Int]] = [:]
    for (index, spelling) in spellings.enumerated() where spelling.isAcronym {
      acronyms[spelling.name.lowercased().filter(\.isLetter), default: []].append(index)
    }
    guard !acronyms.isEmpty else { return }
    for (index, spelling) in spellings.enumerated() where spelling.words.count > 1 && spelling.kind != .person {
      for initials in spelling.initials {
        for variant in acronyms[initials] ?? [] { offer(index, for: variant, .acronym) }
      }
    }
  }

  private mutating func findSurnames() {
    for (index, spelling) in spellings.enumerated() where spelling.kind == .person && spelling.words.count > 1 {
      guard let surname = spelling.surname else { continue }
      for variant in byKey[surname] ?? [] where spellings[variant].kind == .person {
        offer(index, for: variant, .surname)
      }
    }
  }

  /// One letter more, less, swapped or other in one long word; two in a very long one.
  private static func typo(_ one: Spelling, _ other: Spelling) -> String? {
    guard one.words.count == other.words.count else { return nil }
    let differing = zip(one.words, other.words).filter { $0 != $1 }
    guard differing.count == 1, let (left, right) = differing.first else { return nil }
    let shorter = min(left.utf8.count, right.utf8.count)
    guard shorter >= 5, !(left + right).utf8.contains(where: { $0 &- 0x30 < 10 }),
      !(GenericName.contains(left) && GenericName.contains(right))
    else { return nil }
    let edits = NearMiss.distance(left.unicodeScalars.map(\.value), right.unicodeScalars.map(\.value))
    guard edits <= (shorter >= 9 ? 2 : 1) else { return nil }
    return edits == 1 ? "one letter differs: ‘\(left)’ and ‘\(right)’" : "two letters differ: ‘\(left)’ and ‘\(right)’"
  }

  // MARK: Choice

  private mutating func offer(_ name: Int, for variant: Int, _ rule: Rule) {
    guard isPair(name, variant), offers[variant]?[rule]?.count ?? 0 < Self.bucketLimit else { return }
    offers[variant, default: [:]][rule, default: []].append(name)
  }

  private func isPair(_ one: Int, _ other: Int) -> Bool {
    let (left, right) = (spellings[one], spellings[other])
    return left.owner != right.owner && !(left.isDeclared && right.isDeclared) && left.isCompatible(with: right)
  }

  /// Takes an offer where it is the only one, or the only one named in the same sources.
  private mutating func settle() {
    for variant in offers.keys.sorted() {
      guard let rules = offers[variant] else { continue }
      for rule in [Rule.acronym, .surname, .start, .end] {
        guard let names = rules[rule], let name = choice(of: names, for: variant, rule) else { continue }
        add(variant, name, rule, reason(rule))
        break
      }
    }
  }

  private func choice(of names: [Int], for variant: Int, _ rule: Rule) -> Int? {
    let spelling = spellings[variant]
    let near = names.filter { spellings[$0].sharedSources(with: spelling) > 0 }
    // "Commerce Department" alone, or two letters, are somebody's only in the company of the full name.
    let needsCompany = rule == .acronym ? spelling.key.utf8.count < 3 : rule != .surname && !spelling.isDistinctive
    let pool = near.isEmpty && !needsCompany ? names : near
    guard let first = pool.first, Set(pool.map { spellings[$0].owner }).count == 1 else { return nil }
    return first
  }

  private func reason(_ rule: Rule) -> String {
    switch rule {
    case .acronym: "the initials of the longer name"
    case .surname: "the surname of one person named in full"
    case .start: "the first words of the longer name"
    default: "the last words of the longer name"
    }
  }

  /// The declared one is the name; of two that nobody declared, the longer, then the more frequent, then the first.
  private mutating func add(_ one: Int, _ other: Int, _ rule: Rule, _ reason: String) {
    guard isPair(one, other) else { return }
    let (left, right) = (spellings[one], spellings[other])
    let isOneName: Bool
    if left.isDeclared != right.isDeclared {
      isOneName = left.isDeclared
    } else if rule.rawValue < Rule.acronym.rawValue || rule == .typo {
      isOneName = left.sources.count != right.sources.count ? left.sources.count > right.sources.count : one < other
    } else {
      isOneName = left.words.count > right.words.count || (left.words.count == right.words.count && one < other)
    }
    found.append(
      Pair(variant: isOneName ? other : one, name: isOneName ? one : other, reason: reason, rank: rule.rawValue))
  }
}
