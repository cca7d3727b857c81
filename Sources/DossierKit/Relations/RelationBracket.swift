import Diagnostics
import Extraction

/// What the round brackets behind a name say: a period in EDTF, a share, and otherwise a role, parted by commas.
struct RelationBracket {
  private(set) var period: EDTF?
  private(set) var share: Figure?
  private(set) var role: String?
  private(set) var diagnostics: [Diagnostic] = []

  init(reading bracket: Named) {
    var roles: [String] = []
    for part in bracket.text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      let words = String(part).onOneLine
      guard !words.isEmpty else { continue }
      if let date = Self.date(words) {
        period = period ?? date
      } else if Self.isShare(words), let figure = Figure(reading: words, unit: nil), figure.unit == "%" {
        if figure.high > 100 {
          diagnostics.append(
            .error("bad-value", "a share of ‘\(words)’ is more than the whole", help: "write 51%", at: bracket.range))
        } else {
          share = share ?? figure
        }
      } else if Self.looksLikeDate(words) {
        diagnostics.append(.badDate(words, at: bracket.range))
      } else {
        roles.append(words)
      }
    }
    role = roles.isEmpty ? nil : roles.joined(separator: ", ")
  }

  /// EDTF, and the words people write instead: "since 2019", "until 2021-03", "2019–2021".
  private static func date(_ words: String) -> EDTF? {
    if let date = EDTF(words) { return date }
    let parts = words.lowercased().split(separator: " ").map(String.init)
    if parts.count == 2, ["since", "from"].contains(parts[0]) { return EDTF(parts[1] + "/..") }
    if parts.count == 2, ["until", "till", "to"].contains(parts[0]) { return EDTF("../" + parts[1]) }
    let years = words.replacing("–", with: "-").split(separator: "-").map { String($0).trimmed }
    if years.count == 2, years.allSatisfy({ $0.utf8.count == 4 }) { return EDTF(years.joined(separator: "/")) }
    return nil
  }

  private static func isShare(_ words: String) -> Bool {
    words.contains("%") || words.contains("per cent") || words.contains("percent")
  }

  /// Digits with nothing but the marks of dates between them.
  private static func looksLikeDate(_ words: String) -> Bool {
    words.utf8.contains { $0 &- 0x30 < 10 }
      && words.utf8.allSatisfy { $0 &- 0x30 < 10 || "-/.~?% X".utf8.contains($0) && $0 != 0x25 }
  }
}
