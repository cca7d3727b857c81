import Diagnostics
import Extraction

/// From when until when a note is published: `publishDate` and `expiryDate`, against the dossier's `as_of`, since no build asks
/// the clock.
struct PublicationTiming {
  struct Limit {
    let date: EDTF
    let range: Range<Int>
  }

  var from: Limit?
  var until: Limit?

  var range: Range<Int>? { from?.range ?? until?.range }

  /// Why the note is not published; nil where it is.
  func fault(asOf: CalendarDate?) -> Diagnostic? {
    guard let asOf else { return nil }
    if let from, let first = from.date.earliest, asOf < first {
      return .hint(
        "outside-its-dates",
        "the note is kept back: it is published from \(first) on, and the dossier is as of \(asOf)",
        help: "change publishDate here, or as_of in dossier.yml", at: from.range)
    }
    if let until, let last = until.date.latest, last < asOf {
      return .hint(
        "outside-its-dates", "the note is kept back: it was published until \(last), and the dossier is as of \(asOf)",
        help: "change expiryDate here, or as_of in dossier.yml", at: until.range)
    }
    return nil
  }

  /// One finding for a dossier in which nobody can say which notes are to be published.
  static func undecided(in notes: [Note]) -> Diagnostic? {
    let dated = notes.filter { $0.undecidedDates != nil }
    guard let first = dated.first else { return nil }
    let more =
      dated.count == 1 ? "" : ", as \(dated.count - 1) other note\(dated.count == 2 ? "" : "s") with such dates"
    return Diagnostic.warning(
      "dates-without-as-of", "the note is published whatever these dates say\(more)",
      help: "write ‘as_of: 2024-04-12’, the day of publication, into dossier.yml: builds do not ask the clock",
      at: first.undecidedDates
    ).placed(in: first.path.description)
  }
}
