import Extraction

/// A line above or below a headline that says who published an article, when and in which section, and nothing else: "Financial Times",
/// "RTE News, Friday, 4 May 2007", "Published: July 22, 2020 10:15 GMT", "5 min read", "The Gazette | World".
struct CreditLine: Sendable, Equatable {
  let outlet: String?
  /// The words of the date, with a month or a day in figures.
  let date: String?

  /// Nil for a line that holds anything else.
  init?(_ line: String) {
    let line = Self.withoutUpdate(line.onOneLine)
    guard line.utf8.count <= 110, let last = line.last, last != "?", last != "!",
      last != "." || line.hasSuffix(".m.") || line.hasSuffix(".M.")
    else { return nil }
    var outlet: String?
    var dated: [Substring] = []
    var isLabelled = false
    for part in Self.parts(of: line) {
      if PageFurniture.isSection(String(part)) {
        isLabelled = true
        continue
      }
      if Self.isReference(part) {
        isLabelled = true
        continue
      }
      var words = part.split(separator: " ")
      let keys = words.map(Self.key)
      if keys.contains(where: Self.furniture.contains), keys.allSatisfy(Self.isFurniture) {
        isLabelled = true
        continue
      }
      let label = words.prefix { Self.labels.contains(Self.key($0)) }
      isLabelled = isLabelled || !label.isEmpty
      words.removeFirst(label.count)
      // "Updated 3 days ago"
      if Self.key(words.last ?? "") == "ago", !dated.isEmpty || !label.isEmpty { continue }
      if words.allSatisfy(Self.isOfADate) {
        // Behind "Updated" stands when it was changed.
        if dated.isEmpty || !label.contains(where: { Self.key($0) == "updated" }) { dated += words }
      } else if outlet == nil, Self.isOutlet(words) {
        outlet = words.joined(separator: " ")
      } else {
        return nil
      }
    }
    let hasDay = dated.contains { $0.contains(where: \.isNumber) }
    guard outlet != nil || hasDay || isLabelled else { return nil }
    self.outlet = outlet
    date = hasDay ? dated.joined(separator: " ") : nil
  }

  /// "28 August 2019 12:21 (Updated 9:38)" without what stands in brackets.
  private static func withoutUpdate(_ line: String) -> String {
    // "23 July 2014 Last updated at 00:55"
    if let later = [" Last updated", " Last modified", " Updated "].lazy.compactMap({ line.firstRange(of: $0) }).first,
      line.first?.isNumber == true
    {
      return String(line[..<later.lowerBound])
    }
    // "August 22, 2025 (R48642)"
    if line.hasSuffix(")"), let open = line.lastIndex(of: "("), line[open...].contains(where: \.isNumber),
      line[open...].dropFirst().first?.isUppercase == true, !line[open...].contains(" ")
    {
      return String(line[..<open]).onOneLine
    }
    guard line.hasSuffix(")"), let open = line.lastIndex(of: "("),
      line[open...].dropFirst().lowercased().hasPrefix("updated") || line[open...].lowercased().hasPrefix("(last ")
    else { return line }
    return String(line[..<open]).onOneLine
  }

  /// The day that the words name.
  var day: CalendarDate? {
    guard let date else { return nil }
    return DateExpression.find(in: Text(Array(date.utf8)), published: nil).lazy.compactMap { $0.edtf?.day }.first
  }

  /// At commas, bars, points and arrows, and at dashes between spaces.
  private static func parts(of line: String) -> [Substring] {
    line.split {
      $0 == "," || $0 == "|" || $0 == "·" || $0 == "•" || $0 == "–" || $0 == "—" || $0 == ">" || $0 == "›" || $0 == "»"
    }
    .flatMap { $0.split(separator: " - ") }
    .filter { $0.contains { !$0.isWhitespace } }
  }

  /// The number a body files a text under: "PR-16-2023", "IP/24/1234".
  private static func isReference(_ part: Substring) -> Bool {
    let word = part.split(separator: " ")
    guard word.count == 1, let first = word[0].first, first.isUppercase else { return false }
    return word[0].count { $0 == "-" || $0 == "/" } > 1 && word[0].contains(where: \.isNumber)
      && !word[0].contains(where: \.isLowercase)
  }

  private static func key(_ word: Substring) -> String {
    word.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static func isOfADate(_ word: Substring) -> Bool {
    let key = key(word)
    if key.isEmpty || calendar.contains(key) { return true }
    // "GMT+2"
    if key.hasPrefix("gmt") || key.hasPrefix("utc"), key.dropFirst(3).allSatisfy(\.isASCIIDigit) { return true }
    let digits = key.prefix(while: \.isASCIIDigit)
    return !digits.isEmpty && digits.count <= 8
      && ["", "st", "nd", "rd", "th", "am", "pm", "h"].contains(key.dropFirst(digits.count))
  }

  private static func isOutlet(_ words: [Substring]) -> Bool {
    guard (1...6).contains(words.count), words.first?.first?.isUppercase == true else { return false }
    if Byline.agencies.contains(words.joined(separator: " ").lowercased()) { return true }
    // "BBC Sport", "AP Business".
    if words.count == 2, words[0].count < 5, words[0] == words[0].uppercased()[...],
      Byline.agencies.contains(words[0].lowercased()), words[1].first?.isUppercase == true
    {
      return true
    }
    // "News" alone is a section, "Guardian" is a paper.
    if words.count == 1, generic.contains(words[0].lowercased()) { return false }
    return words.contains { Byline.outletWords.contains($0.lowercased()) }
      && words.allSatisfy { $0.first?.isUppercase == true || joints.contains($0) }
  }

  private static let generic: Set<String> = [
    "news", "agency", "press", "service", "today", "daily", "review", "weekly", "magazine", "radio", "tv", "television",
    "media", "wire", "broadcasting", "reporter", "record", "register", "bulletin",
  ]

  private static let joints: Set<Substring> = ["of", "the", "and", "&", "for", "de", "la"]

  private static func isFurniture(_ key: String) -> Bool {
    furniture.contains(key) || labels.contains(key) || key.allSatisfy(\.isASCIIDigit)
  }

  /// "5 min read", "12 comments", "Share".
  private static let furniture: Set<String> = [
    "min", "mins", "minute", "minutes", "read", "share", "print", "comments", "subscribe", "menu", "search",
    "newsletters",
  ]

  /// Words before a date or an outlet.
  private static let labels: Set<String> = [
    "published", "posted", "updated", "last", "first", "modified", "source", "date", "on", "at", "by",
  ]

  private static let calendar: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "monday",
    "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri",
    "sat", "sun", "am", "pm", "at", "on", "of", "the", "gmt", "utc", "bst", "cet", "cest", "est", "edt", "et", "pst",
    "pdt", "ist", "hrs", "pt", "ct", "cst", "cdt", "mst", "mdt", "aest", "aedt", "sast", "jst", "uk", "local", "time",
  ]
}
