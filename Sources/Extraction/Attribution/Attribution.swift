/// Who says what: the claimant of a sentence or of a part of it.
package struct Attribution: Sendable, Equatable {
  /// Byte offsets of the claimant's phrase as it stands ("the officials"); for a sentence that only carries a quotation
  /// on, they lie in another sentence.
  package let claimant: Range<Int>
  /// Readable by itself, resolved within the document: "senior US officials".
  package let name: String
  /// The sentence that is attributed, an index into ``Text/sentences``.
  package let sentence: Int
  /// The bytes of that sentence that the claimant stands for.
  package let scope: Range<Int>
  /// A person or people without a name: "one official".
  package let isAnonymous: Bool

  /// Every attribution of a text, by sentence and scope.
  package static func find(in text: Text) -> [Attribution] {
    let finder = ClaimantFinder(text: text)
    let claims = finder.find()
    var names = ClaimantNames(text: text)
    // "it said" says nothing where nobody was named.
    let named = claims.map { ($0, names.name(of: $0.phrase)) }.filter { !$0.1.text.isEmpty }
    return QuotationReader(text: text).spread(named, over: finder.quotes)
  }

  /// Gives each quantity the claimant in whose scope it stands; nobody is the source of their own description.
  static func attach(_ attributions: [Attribution], to quantities: inout [Quantity]) {
    var first = 0
    for index in quantities.indices {
      let range = quantities[index].range
      while first < attributions.count, attributions[first].scope.upperBound <= range.lowerBound { first += 1 }
      guard first < attributions.count else { return }
      let attribution = attributions[first]
      guard attribution.scope.lowerBound <= range.lowerBound, !attribution.claimant.overlaps(range) else { continue }
      quantities[index].attribution = first
      quantities[index].claimant = attribution.name
    }
  }
}
