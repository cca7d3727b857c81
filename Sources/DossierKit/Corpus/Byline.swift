import Extraction

/// The names and the outlet in a byline: "By Jane Doe and John Roe, Reuters", "Jane Doe in Kyiv".
struct Byline: Sendable, Equatable {
  let author: String?
  let outlet: String?

  /// Outlets that sign stories of others; their short names stand in brackets behind the place, too.
  static let agencies: Set<String> = [
    "reuters", "ap", "associated press", "the associated press", "afp", "agence france-presse", "bloomberg",
    "bloomberg news", "xinhua", "tass", "interfax", "kyodo", "kyodo news", "dpa", "efe", "ansa", "pti", "ani", "upi",
    "yonhap", "anadolu", "cnn", "bbc", "bbc news", "dow jones", "pa", "pa media", "aap", "ria novosti", "ukrinform",
  ]

  /// Words that name an outlet where they stand in what follows the names.
  static let outletWords: Set<String> = [
    "news", "times", "post", "journal", "herald", "agency", "press", "service", "today", "daily", "tribune", "guardian",
    "gazette", "chronicle", "review", "weekly", "magazine", "radio", "tv", "television", "media", "wire", "observer",
    "telegraph", "economist", "independent", "standard", "examiner", "dispatch", "bee", "mirror", "express", "mail",
    "globe", "courier", "argus", "echo", "mercury", "bulletin", "sentinel", "inquirer", "enquirer", "advertiser",
    "statesman", "register", "broadcasting", "reporter", "citizen", "monitor", "ledger", "record",
  ]

  /// What opens a byline.
  static let openings = [
    "By ", "BY ", "by ", "Interview by ", "Words by ", "Story by ", "Report by ", "Reported by ", "Written by ",
    "Analysis by ", "Text by ",
  ]

  static let roles: Set<String> = [
    "writer", "writers", "correspondent", "reporter", "editor", "staff", "columnist", "bureau", "chief", "producer",
  ]

  /// Between the names and what follows them.
  private static let joints: Set<String> = [
    "and", "&", "de", "van", "von", "der", "bin", "al", "la", "del", "di", "with",
  ]

  init(_ line: String) {
    var text = Self.withoutDay(line.onOneLine).names
    for prefix in Self.openings where text.hasPrefix(prefix) { text = String(text.dropFirst(prefix.count)) }
    // "Jane Roe Business correspondent"
    text = Self.withoutRole(text)
    // "Jane Roe | jroe@example.org and John Doe | Example News": no addresses, and bars divide as commas do.
    text = text.split(separator: " ").filter { !$0.contains("@") }.joined(separator: " ")
    var parts = text.split { $0 == "," || $0 == "|" }.map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
    var outlet: String?
    // "…, JANE ROE and JOHN DOE Associated Press"
    if let last = parts.last, last.contains(" and "),
      let agency = Self.agencies.first(where: { last.lowercased().hasSuffix(" " + $0) && $0.contains(" ") })
    {
      parts[parts.count - 1] = String(last.dropLast(agency.count + 1))
      parts.append(String(last.suffix(agency.count)))
    }
    if parts.count > 1, let last = parts.last {
      let words = last.split(separator: " ").map { $0.lowercased() }
      let isNamed = Self.agencies.contains(last.lowercased())
      if isNamed || words.contains(where: Self.outletWords.contains) {
        let name = last.split(separator: " ").filter { !Self.roles.contains($0.lowercased()) }.joined(separator: " ")
        outlet = name.isEmpty ? nil : name
        parts.removeLast()
      } else if words.contains(where: Self.roles.contains) {
        parts.removeLast()
      }
    }
    var names = parts.reduce("") { $0.isEmpty ? $1 : $0 + ($1.hasPrefix("and ") ? " " : ", ") + $1 }
    // "Jane Doe in Kyiv": where from is not who.
    if let place = names.firstRange(of: " in "), names[place.upperBound...].first?.isUppercase == true {
      names = String(names[..<place.lowerBound])
    }
    if Self.agencies.contains(names.lowercased()) {
      outlet = outlet ?? names
      names = ""
    }
    author = names.isEmpty ? nil : names
    self.outlet = outlet
  }

  /// Each author by name: two words at least.
  var names: [String] {
    guard let author else { return [] }
    return author.split(separator: ",").flatMap { part in
      var names: [String] = [""]
      for word in part.split(separator: " ") {
        if word == "and" || word == "&" {
          names.append("")
        } else {
          names[names.count - 1] += (names[names.count - 1].isEmpty ? "" : " ") + word
        }
      }
      return names
    }
    .filter { $0.contains(" ") }
  }

  /// Whether a line is made as names are: two to eight words with capitals, "and" and commas between them.
  static func isMadeOfNames(_ line: String) -> Bool {
    let words = line.split { $0 == " " || $0 == "," }
    return (2...8).contains(words.count)
      && words.allSatisfy { joints.contains($0.lowercased()) || $0.first?.isUppercase == true }
      && !line.contains { !$0.isLetter && !" ,.-'’&".contains($0) } && line.last?.isLetter == true
  }

  /// Whether a line is a person's name and nothing else: "Jane Doe". It is a byline where a line of outlet or day follows.
  static func isName(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    return (2...4).contains(words.count) && PersonName.isGivenName(words[0].lowercased())
      && words.allSatisfy { $0.first?.isUppercase == true && $0.allSatisfy { $0.isLetter || "-'’.".contains($0) } }
      && !words.contains { outletWords.contains($0.lowercased()) }
  }

  /// Whether a line is what its writer is, and nothing else: "Chief Football Writer", "Business reporter".
  static func isRole(_ line: String) -> Bool {
    let words = line.split(separator: " ").map { $0.lowercased() }
    return (1...5).contains(words.count) && words.last.map(roles.contains) == true && line.first?.isUppercase == true
      && !line.contains(",")
  }

  /// Whether a line behind a headline is a byline without "By": "Jane Doe in Kyiv", "Jane Doe, Reuters", "Reuters".
  static func isBare(_ line: String) -> Bool {
    let line = line.onOneLine
    guard line.utf8.count <= 100, let last = line.last, last.isLetter else { return false }
    if agencies.contains(line.lowercased()) { return true }
    let own = Byline(line)
    guard own.outlet != nil || line.firstRange(of: " in ") != nil, let author = own.author, author != line else {
      return false
    }
    let words = author.split { $0 == " " || $0 == "," }
    return (2...10).contains(words.count)
      && words.allSatisfy {
        $0.first?.isUppercase == true && !$0.contains { $0.isNumber } || joints.contains($0.lowercased())
      }
      && words.contains { !joints.contains($0.lowercased()) }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    split(separator: " ").joined(separator: " ")
  }
}

/// What wires write before a headline to say which telling of a story it is: "UPDATE 2-", "EXCLUSIVE-".
enum WireSlug {
  private static let words = [
    "UPDATE", "WRAPUP", "RPT", "REFILE", "CORRECTED", "EXCLUSIVE", "FACTBOX", "ANALYSIS", "INSIGHT", "FOCUS", "URGENT",
    "TIMELINE", "EXPLAINER", "NEWSMAKER", "SNAPSHOT", "BREAKINGVIEWS", "FEATURE", "INTERVIEW", "ADVISORY", "POLL",
  ]

  /// The headline without them.
  static func stripped(_ headline: String) -> String {
    var rest = headline[...]
    var isChanged = true
    while isChanged {
      isChanged = false
      for word in words where rest.hasPrefix(word) {
        var after = rest.dropFirst(word.count)
        if after.first == " " { after = after.dropFirst() }
        after = after.drop { $0.isNumber }
        guard after.first == "-", let next = after.dropFirst().first, next.isLetter || next.isNumber || next == " "
        else { continue }
        rest = after.dropFirst().drop { $0 == " " }
        isChanged = true
      }
    }
    return rest.isEmpty ? headline : String(rest)
  }
}
