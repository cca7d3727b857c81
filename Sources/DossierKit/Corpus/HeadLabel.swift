import Extraction

/// Lines above a headline that say what a text is or whose, and not what it tells: "FOR IMMEDIATE RELEASE", "FDA NEWS RELEASE",
/// "SEMICONDUCTORS", "Council of the EU".
enum HeadLabel {
  /// What a text is called by who sends it out, alone or with a name before it, or the day of release behind it.
  static func contains(_ line: String) -> Bool {
    guard line.utf8.count <= 80, line.first?.isLetter == true else { return false }
    var text = line.lowercased()[...]
    if let colon = text.firstIndex(of: ":") {
      let behind = String(text[text.index(after: colon)...]).onOneLine
      guard behind.isEmpty || CreditLine(behind)?.day != nil else { return false }
      text = text[..<colon]
    }
    if labels.contains(text) { return true }
    guard let release = releases.first(where: { text.hasSuffix(" " + $0) }) else { return false }
    let before = line.prefix(text.count - release.count).split(separator: " ")
    return before.count <= 3 && before.allSatisfy { $0.first?.isUppercase == true }
  }

  /// The day of release behind such a label.
  static func day(_ line: String) -> CalendarDate? {
    guard contains(line), let colon = line.firstIndex(of: ":") else { return nil }
    return CreditLine(String(line[line.index(after: colon)...]))?.day
  }

  /// "Posted by: Jane Roe on Jul 11th, 2016 // No Comments"
  static func posted(_ line: String) -> CalendarDate? {
    guard line.lowercased().hasPrefix("posted by"), let on = line.firstRange(of: " on ") else { return nil }
    return CalendarDate(readingPage: String(line[on.upperBound...]))
  }

  /// One to three words in capitals over a headline that is not written so.
  static func isKicker(_ line: String, over headline: String) -> Bool {
    let words = line.split(separator: " ")
    return (1...3).contains(words.count) && line.count > 3 && !line.contains(where: \.isNumber) && isInCapitals(line)
      && !isInCapitals(headline)
      && headline.split(separator: " ").count > 3
  }

  /// "Tech / Tech War", "World > Asia": the way to a section, over a headline.
  static func isPath(_ line: String, over headline: String) -> Bool {
    let parts = [" / ", " > ", " › "].lazy.map { line.split(separator: $0) }.first { $0.count > 1 } ?? []
    return parts.count > 1 && parts.allSatisfy { $0.split(separator: " ").count < 4 && $0.first?.isUppercase == true }
      && headline.split(separator: " ").count > 3
  }

  /// Whose text it is: "HSBC Holdings plc", "Council of the EU", "BUREAU OF INDUSTRY AND SECURITY".
  static func isOwner(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    guard (2...7).contains(words.count),
      words.allSatisfy({ $0.first?.isUppercase == true || joints.contains($0) || $0 == words.last })
    else { return false }
    return OrganisationName.isFormal(line)
  }

  private static func isInCapitals(_ line: String) -> Bool {
    line.contains { $0.isLetter } && !line.contains { $0.isLowercase }
  }

  private static let joints: Set<Substring> = ["of", "the", "and", "for", "&", "on"]

  private static let releases = [
    "press release", "news release", "media release", "press statement", "media statement", "pressemitteilung",
    "medienmitteilung",
  ]

  private static let labels: Set<Substring> = Set(
    (releases + [
      "for immediate release", "immediate release", "for release", "release date", "news", "breaking news", "statement",
      "original article", "research article", "original research", "original investigation", "brief communication",
      "communiqué de presse", "nota de prensa", "comunicato stampa", "пресс-релиз", "current report", "embargoed",
    ]).map { $0[...] })
}
