import Diagnostics

/// What people write for the keys of statements where they do not remember them. A slip of the pen is told by its letters
/// (``NearMiss``); these are other words.
enum KeySynonyms {
  /// The known key that an unknown one stands for; nil where that cannot be told.
  static func key(for word: String, among known: [String]) -> String? {
    let word = word.lowercased().replacing("_", with: " ").replacing("-", with: " ")
    return table[word]?.first(where: known.contains) ?? NearMiss.best(for: word, among: known)
  }

  /// In order of preference: not every kind of statement has each key.
  private static let table: [String: [String]] = [
    "date": ["when", "period"], "day": ["when", "period"], "time": ["when", "period"], "year": ["period", "when"],
    "years": ["period", "when"], "as of": ["period", "when"],
    "who": ["claimant"], "by": ["claimant"], "speaker": ["claimant"], "author": ["claimant"],
    "said by": ["claimant"], "says": ["claimant"], "according to": ["claimant"],
    "quotation": ["quote"], "words": ["quote"], "excerpt": ["quote"],
    "citation": ["source"], "cite": ["source"], "reference": ["source"], "ref": ["source"], "evidence": ["source"],
    "url": ["source"], "link": ["source"], "src": ["source"],
    "amount": ["value"], "number": ["value"], "figure": ["value"],
    "indicator": ["measure"], "metric": ["measure"],
    "where": ["place"], "location": ["place"], "country": ["place"],
    "probability": ["likelihood"], "certainty": ["confidence"],
    "remark": ["note"], "comment": ["note"], "para": ["paragraph"], "page": ["paragraph"],
  ]
}
