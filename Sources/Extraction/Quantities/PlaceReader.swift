/// Where a figure holds: the places its sentence names, by the words that govern them.
///
/// "in Germany" before "from China to Russia" before "between China and Russia" before "Russia's imports"; of several, the nearest.
/// A place that another figure parts from this one is the other's, unless it stands before both.
package struct PlaceReader {
  /// A figure's place; of goods on their way, both ends.
  package struct Place: Sendable, Equatable {
    /// Byte offsets of the names, those joined by "and" together.
    package let names: [Range<Int>]
    /// Where the way leads that begins at `names`.
    package let destination: [Range<Int>]

    /// "China to Russia", "China and Hong Kong".
    ///
    /// - Parameter name: what the place at a range is called.
    package func wording(_ name: (Range<Int>) -> String) -> String {
      let ends = [names, destination].filter { !$0.isEmpty }.map { range in
        let words = range.map(name)
        return words.count < 2
          ? words.joined() : words.dropLast().joined(separator: ", ") + " and " + words[words.count - 1]
      }
      return ends.joined(separator: " to ")
    }
  }

  private enum Role: Int { case location, origin, destination, partners, owner }

  /// Names joined by "and" under one word.
  private struct Group {
    let role: Role
    var names: [Range<Int>]

    var range: Range<Int> { names[0].lowerBound..<names[names.count - 1].upperBound }
  }

  /// So many figures and places of a sentence are looked at.
  private static let farthest = 24

  private let text: Text
  private let quantities: [Quantity]
  private let groups: [Group]

  /// - Parameters:
  ///   - places: byte offsets of the names of places, in order and disjoint.
  ///   - quantities: of the text, in order.
  package init(_ text: Text, places: [Range<Int>], quantities: [Quantity]) {
    self.text = text
    self.quantities = quantities
    var groups: [Group] = []
    var last: Range<Int>?
    for place in places where !Self.isAdjective(text.utf8[place]) {
      if let last, groups.last?.names.last == last, Self.isJoined(last.upperBound..<place.lowerBound, text) {
        groups[groups.count - 1].names.append(place)
      } else if let role = Self.role(of: place, text) {
        groups.append(Group(role: role, names: [place]))
      }
      last = place
    }
    self.groups = groups
  }

  /// - Parameter index: of a quantity.
  /// - Parameter attribution: who says it; "officials in Washington" and what they "said in Washington" name no place of the figure.
  package func place(of index: Int, saidBy attribution: Attribution?) -> Place? {
    let range = quantities[index].range
    guard !groups.isEmpty, let number = text.sentence(at: range.lowerBound) else { return nil }
    let sentence = text.sentences[number].range
    let scope = attribution?.scope
    let bounds = scope.map { $0.overlaps(sentence) ? $0.clamped(to: sentence) : sentence } ?? sentence
    // The figures on either side, and the first of the sentence.
    let before = index > 0 ? quantities[index - 1].range.upperBound : 0
    let after = index + 1 < quantities.count ? quantities[index + 1].range.lowerBound : .max
    var first = index
    while first > 0, index - first < Self.farthest, quantities[first - 1].range.lowerBound >= sentence.lowerBound {
      first -= 1
    }
    let opening = quantities[first].range.lowerBound
    let inside = groups(within: bounds).filter { group in
      attribution.map { !$0.claimant.overlaps(group.range) && !isSaid(group.range, behind: $0.claimant) } ?? true
    }
    let own = inside.filter { $0.range.upperBound <= after && $0.range.lowerBound >= before }
    return Self.best(own, near: range) ?? Self.best(inside.filter { $0.range.upperBound <= opening }, near: range)
  }

  /// "an official said in Washington": nothing but the verb and the preposition part the two.
  private func isSaid(_ place: Range<Int>, behind claimant: Range<Int>) -> Bool {
    claimant.upperBound <= place.lowerBound
      && text.token(at: place.lowerBound) - text.token(at: claimant.upperBound) <= 3
  }

  /// A sentence of a hundred places is a list: of them the first.
  private func groups(within bounds: Range<Int>) -> [Group] {
    var low = 0
    var high = groups.count
    while low < high {
      let middle = (low + high) / 2
      if groups[middle].range.lowerBound < bounds.lowerBound { low = middle + 1 } else { high = middle }
    }
    return Array(groups[low...].prefix(Self.farthest).prefix { $0.range.upperBound <= bounds.upperBound })
  }

  private static func best(_ groups: [Group], near range: Range<Int>) -> Place? {
    func nearest(_ role: Role) -> [Range<Int>]? {
      groups.filter { $0.role == role }.min { distance($0.range, range) < distance($1.range, range) }?.names
    }
    if let names = nearest(.location) { return Place(names: names, destination: []) }
    switch (nearest(.origin), nearest(.destination)) {
    case (let origin?, let destination): return Place(names: origin, destination: destination ?? [])
    case (nil, let destination?): return Place(names: destination, destination: [])
    default: return (nearest(.partners) ?? nearest(.owner)).map { Place(names: $0, destination: []) }
    }
  }

  private static func distance(_ one: Range<Int>, _ other: Range<Int>) -> Int {
    one.upperBound <= other.lowerBound
      ? other.lowerBound - one.upperBound : max(0, one.lowerBound - other.upperBound)
  }

  // MARK: The words around a name

  /// What the word before it, or the possessive behind it, makes of it.
  private static func role(of place: Range<Int>, _ text: Text) -> Role? {
    var index = text.token(at: place.lowerBound) - 1
    while index >= 0, openers.contains(text.tokens[index].key) { index -= 1 }
    if index >= 0, let role = prepositions[text.tokens[index].key] { return role }
    return isPossessive(place, text) ? .owner : nil
  }

  private static func isPossessive(_ place: Range<Int>, _ text: Text) -> Bool {
    let behind = text.utf8[place.upperBound...].prefix(4)
    let own = text.utf8[place].suffix(4)
    return ["'s", "’s"].contains { behind.starts(with: $0.utf8) || own.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// Whether nothing but "and", "or" and commas parts two names.
  private static func isJoined(_ gap: Range<Int>, _ text: Text) -> Bool {
    var index = text.token(at: gap.lowerBound)
    var count = 0
    while index < text.tokens.count, text.tokens[index].range.lowerBound < gap.upperBound {
      guard joints.contains(text.tokens[index].key) else { return false }
      index += 1
      count += 1
    }
    return count > 0
  }

  /// "Chinese": a place by the name of its people.
  private static func isAdjective(_ name: ArraySlice<UInt8>) -> Bool { demonyms.contains(Token.key(of: name)) }

  private static let demonyms = KeySet(Country.all.flatMap(\.demonyms).map { Token.key($0) })
  private static let openers = SentenceTables.keys(
    "the mainland central northern southern eastern western neighbouring neighboring nearby greater")
  private static let joints = SentenceTables.keys("and or & , the")
  private static let prepositions = KeyTable(
    Dictionary(
      uniqueKeysWithValues: [
        (Role.location, "in at within across inside throughout"), (.origin, "from"),
        (.destination, "to into towards toward"),
        (.partners, "between"),
      ].flatMap { role, words in SentenceTables.keys(words).map { ($0, role) } }))
}
