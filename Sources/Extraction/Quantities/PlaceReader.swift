/// Where a figure holds: the places its sentence names, by the words that govern them.
///
/// "in Germany" before "from China to Russia" before "between China and Russia" before "Russia's imports"; of several, the nearest.
/// A place that another figure or a clause of its own parts from this one is the other's, unless it stands before both and says
/// where, or what both measure.
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
      attribution.map { !isOfSaying(group.range, by: $0.claimant, figure: range) } ?? true
    }
    let own = inside.filter {
      $0.range.upperBound <= after && $0.range.lowerBound >= before
        && !(after < .max && isParted(from: range.upperBound, to: $0.range.lowerBound))
        && !($0.role == .owner && hasComma(from: range.upperBound, to: $0.range.lowerBound))
    }
    if let owner = own.first(where: { isOwner($0, in: quantities[index].measure, besides: own) }) {
      return Place(names: owner.names, destination: [])
    }
    return Self.best(own, near: range)
      ?? Self.best(inside.filter { $0.range.upperBound <= opening && isShared($0, by: index) }, near: range)
  }

  /// "Russia's machine tool imports": the measure begins with whose it is and names no other place.
  private func isOwner(_ group: Group, in measure: String?, besides others: [Group]) -> Bool {
    guard let measure, group.role == .owner, group.names.count == 1, measure.hasPrefix(text.string(group.names[0]))
    else {
      return false
    }
    return !others.contains { other in
      other.range != group.range
        && (other.role == .location || other.names.contains { measure.contains(text.string($0)) })
    }
  }

  /// Whether a place is where somebody spoke: "an official said in Washington", "In Kyiv, an official said that", and whatever
  /// stands behind "…, an official said".
  private func isOfSaying(_ place: Range<Int>, by claimant: Range<Int>, figure: Range<Int>) -> Bool {
    if claimant.overlaps(place) { return true }
    let behind = text.token(at: claimant.upperBound)
    if claimant.upperBound <= place.lowerBound {
      return figure.upperBound <= claimant.lowerBound || text.token(at: place.lowerBound) - behind <= 3
    }
    guard place.upperBound <= claimant.lowerBound, claimant.upperBound <= figure.lowerBound else { return false }
    return text.tokens[behind..<min(behind + 4, text.tokens.count)].contains { $0.key == Self.that }
  }

  /// "a target of 3.5%, which fell after Peru's elections": whose something else is.
  private func hasComma(from end: Int, to start: Int) -> Bool {
    end < start && text.utf8[end..<start].contains(0x2C)
  }

  /// "5 per cent, and its imports from Russia by 1 per cent": a clause begins between figure and place.
  private func isParted(from end: Int, to start: Int) -> Bool {
    var index = text.token(at: end)
    while index < text.tokens.count, text.tokens[index].range.lowerBound < start {
      if Self.partings.contains(text.tokens[index].key) { return true }
      index += 1
    }
    return false
  }

  /// Whether a place at the head of the sentence holds for a later figure too: it says where, or the figure's measure names it.
  private func isShared(_ group: Group, by index: Int) -> Bool {
    guard index > 0, quantities[index - 1].range.upperBound > group.range.upperBound, group.role != .location else {
      return true
    }
    let measure = quantities[index].measure ?? ""
    return group.names.allSatisfy { measure.contains(text.string($0)) }
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
    let ends = groups.filter { $0.role == .origin || $0.role == .destination }
    if let end = ends.min(by: { distance($0.range, range) < distance($1.range, range) }) {
      // The other end of the same way stands on the same side of the figure.
      let isBehind = end.range.lowerBound >= range.upperBound
      let side = ends.filter { ($0.range.lowerBound >= range.upperBound) == isBehind && $0.role != end.role }
      let other = side.min { distance($0.range, range) < distance($1.range, range) }
      let way = end.role == .origin ? (end, other) : other.map { ($0, end) } ?? (end, nil)
      return Place(names: way.0.names, destination: way.1?.names ?? [])
    }
    return (nearest(.partners) ?? nearest(.owner)).map { Place(names: $0, destination: []) }
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
    if index >= 0, let role = prepositions[text.tokens[index].key] {
      // "the war in Ukraine" is one thing.
      return role == .location && index > 0 && happenings.contains(text.tokens[index - 1].key) ? nil : role
    }
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
  private static let that = Token.key("that")
  private static let partings = SentenceTables.keys("and while whereas but")
  private static let happenings = SentenceTables.keys(
    "war wars invasion conflict fighting crisis unrest uprising coup revolution earthquake election elections")
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
