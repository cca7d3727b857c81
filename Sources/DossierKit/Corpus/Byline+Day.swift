import Extraction

/// What else stands in the line of a byline: the day, and what its writers are.
extension Byline {
  /// The day that closes a byline: "By Jane Doe and John Roe July 6, 2023", "Jane Doe in London JANUARY 2 2024".
  static func day(_ line: String) -> CalendarDate? {
    let (names, day) = withoutDay(line.onOneLine)
    guard let day, openings.contains(where: names.hasPrefix) || isBare(names) else { return nil }
    return day
  }

  static func withoutDay(_ line: String) -> (names: String, day: CalendarDate?) {
    guard line.utf8.count <= 120, line.utf8.contains(where: { $0 &- 0x30 < 10 }) else { return (line, nil) }
    let utf8 = Array(line.utf8)
    guard let found = DateExpression.find(in: Text(utf8), published: nil).last, let day = found.edtf?.day,
      utf8[found.range.upperBound...].allSatisfy({ ($0 | 0x20) &- 0x61 >= 26 }), found.range.lowerBound > 3
    else { return (line, nil) }
    let names = String(decoding: utf8[..<found.range.lowerBound], as: UTF8.self)
    return (names.split { $0 == " " || $0 == "|" || $0 == "·" || $0 == "•" }.joined(separator: " "), day)
  }

  /// "Jane Roe Banking correspondent" without what she is: sections and roles behind two names at least.
  static func withoutRole(_ names: String) -> String {
    var words = names.split(separator: " ")
    guard words.count > 3, !names.contains(","), roles.contains(words[words.count - 1].lowercased()) else {
      return names
    }
    while words.count > 2, let last = words.last?.lowercased(),
      roles.contains(last) || beats.contains(last) || PageFurniture.isSection(last)
    {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  /// Whether a line is names and what they are: "Jane Roe Banking correspondent".
  static func isWithRole(_ line: String) -> Bool {
    let names = withoutRole(line.onOneLine)
    return names != line.onOneLine && isMadeOfNames(names)
  }

  /// What correspondents write of, besides sections.
  private static let beats: Set<String> = [
    "banking", "political", "senior", "deputy", "diplomatic", "foreign", "chief", "digital", "legal", "economic",
    "financial", "associate", "assistant", "managing", "medical", "military", "religion", "royal", "consumer", "wales",
    "scotland", "ireland", "china", "russia", "moscow", "beijing", "washington", "brussels", "berlin", "paris",
  ]
}
