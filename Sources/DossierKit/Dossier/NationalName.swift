import Extraction

/// "U.S. Food and Drug Administration" and "Food and Drug Administration": a body of a state with and without its country.
enum NationalName {
  private static let countries = ["us ", "united states "]

  /// From the canonical name with its country to that without, where the sources have both. Short names are left apart: a "Supreme
  /// Court" is another elsewhere.
  static func pairs(of candidates: some Sequence<Candidate>) -> [String: String] {
    let names = Set(candidates.lazy.filter { $0.kind == .agency }.map { CompanyForm.canonical($0.text) })
    var result: [String: String] = [:]
    for name in names {
      guard let country = countries.first(where: name.hasPrefix) else { continue }
      let bare = String(name.dropFirst(country.count))
      if bare.split(separator: " ").count > 2, names.contains(bare) { result[name] = bare }
    }
    return result
  }
}
