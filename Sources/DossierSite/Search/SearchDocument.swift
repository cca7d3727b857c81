import DossierKit
import Extraction

/// What a search can find: a page, or a statement with a place on one.
struct SearchDocument: Sendable {
  /// A stretch of its text with the fragment that leads to it; empty for the top of the page.
  struct Passage: Sendable {
    let anchor: String
    let text: [UInt8]
  }

  /// What results are sorted into, in the order in which they are numbered.
  enum Kind: String, Sendable, CaseIterable {
    case company, person, agency, organization, place, product, note, judgement, claim, assumption, gap, figure, event,
      source
  }

  let kind: Kind
  let title: String
  /// Other names of an entity: they weigh as much as the title.
  var names: [String] = []
  /// Relative to the site's top.
  let href: String
  var date: EDTF?
  var publisher: String?
  var isUnreviewed = false
  var passages: [Passage] = []
  /// Names in another script of whom the text names: found by them, but not shown.
  var otherNames: [String] = []

  /// The month it is of, counted from year 0; 0 where it has no date.
  var month: Int {
    guard let day = date?.earliest ?? date?.latest, day.year > 0 else { return 0 }
    return day.year * 12 + day.month - 1
  }
}
