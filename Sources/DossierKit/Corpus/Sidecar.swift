import Diagnostics
import Extraction
import Markup

/// The metadata of a source: the keys of its sidecar, or of its front matter.
struct Sidecar: Sendable {
  private(set) var title: String?
  private(set) var publisher: String?
  private(set) var author: String?
  private(set) var published: EDTF?
  private(set) var retrieved: CalendarDate?
  private(set) var url: String?
  private(set) var archiveURL: String?
  private(set) var language: String?
  private(set) var form: Publication.Form?
  private(set) var reliability: String?
  private(set) var credibility: String?
  private(set) var status: Publication.Status?
  /// Of the evidence file, in lower-case hexadecimal.
  private(set) var sha256: String?
  /// Where it stands.
  private(set) var sha256Range: Range<Int>?
  /// Where the status stands.
  private(set) var statusRange: Range<Int>?
  /// The keys whose values a program guessed and nobody has confirmed.
  private(set) var guessed: [String] = []
  /// Where each key's value stands, in the order of the file.
  private(set) var places: [(key: String, range: Range<Int>)] = []
  private(set) var slug: String?
  /// Names of other sources with their places in the file.
  private(set) var sameOrigin: [Named] = []
  private(set) var independentOf: [Named] = []
  private(set) var diagnostics: [Diagnostic] = []

  static let keys = [
    "title", "publisher", "author", "published", "retrieved", "url", "archive_url", "language", "form", "reliability",
    "credibility", "status", "sha256", "guessed", "slug", "same_origin", "independent_of",
  ]

  /// Also read in front matter, where they are a note's.
  private static let noteKeys = ["date", "type", "tags", "aliases", "description", "draft", "publish"]

  init(reading value: YAMLValue?, isFrontMatter: Bool = false) {
    for entry in value?.entries ?? [] { read(entry, isFrontMatter) }
  }

  private mutating func read(_ entry: YAMLValue.Entry, _ isFrontMatter: Bool) {
    let text = entry.value.string?.trimmed ?? (entry.value.scalars.map(\.string).joined(separator: ", ").nonEmpty)
    let range = entry.value.range
    places.append((entry.key.string, range))
    switch entry.key.string {
    case "title": title = text
    case "publisher": publisher = text
    case "author": author = text?.replacing("[[", with: "").replacing("]]", with: "")
    case "published": published = partialDate(text, range)
    case "date" where isFrontMatter: published = published ?? partialDate(text, range)
    case "retrieved": retrieved = date(text, range)
    case "url": url = address(text, range)
    // The keys of Obsidian's Web Clipper.
    case "source" where isFrontMatter: url = url ?? (text?.hasPrefix("http") == true ? address(text, range) : nil)
    case "created" where isFrontMatter: retrieved = retrieved ?? date(text, range)
    case "archive_url": archiveURL = address(text, range)
    case "language": language = text
    case "form": form = value(text, Publication.Form.allCases, range)
    case "status":
      status = value(text, Publication.Status.allCases, range)
      statusRange = range
    case "reliability": reliability = grade(text?.uppercased(), ["A", "B", "C", "D", "E", "F"], range)
    case "credibility": credibility = grade(text, ["1", "2", "3", "4", "5", "6"], range)
    case "sha256": readDigest(text, range)
    case "guessed": readGuesses(entry.value)
    case "slug": slug = text
    case "same_origin": sameOrigin = names(entry.value)
    case "independent_of": independentOf = names(entry.value)
    case let key where isFrontMatter && Self.noteKeys.contains(key): break
    default: diagnostics.append(.unknownKey(entry.key.string, known: Self.keys, at: entry.key.range))
    }
  }

  private mutating func readDigest(_ text: String?, _ range: Range<Int>) {
    guard let text else { return }
    let digest = text.lowercased()
    guard digest.utf8.count == 64, digest.utf8.allSatisfy({ $0 &- 0x30 < 10 || $0 &- 0x61 < 6 }) else {
      diagnostics.append(
        .error(
          "bad-value", "‘\(text)’ is no SHA-256", help: "it has 64 hexadecimal digits; ‘sha256sum FILE’ prints it",
          at: range))
      return
    }
    sha256 = digest
    sha256Range = range
  }

  private mutating func readGuesses(_ value: YAMLValue) {
    for key in value.scalars {
      guard Self.keys.contains(key.string) else {
        diagnostics.append(.unknownKey(key.string, known: Self.keys, at: key.range))
        continue
      }
      guessed.append(key.string)
    }
  }

  /// What the sidecar says otherwise than the file it describes.
  ///
  /// Summaries and translations have a headline of their own and are not compared.
  func differences(fromTitle title: String?, published date: CalendarDate?) -> [Diagnostic] {
    guard form ?? .original == .original else { return [] }
    var result: [Diagnostic] = []
    func differ(_ key: String, _ own: String, _ found: String) {
      let range = places.first { $0.key == key }?.range
      result.append(
        .hint(
          "sidecar-differs", "the sidecar says ‘\(own)’, the file ‘\(found)’",
          help: "the sidecar wins; correct it where it is wrong", at: range))
    }
    if let own = self.title, let title, Self.letters(own) != Self.letters(title) { differ("title", own, title) }
    if let own = published, let date, own.earliest != date, !own.covers(date) {
      differ("published", own.description, date.description)
    }
    return result
  }

  private static func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }

  private func names(_ value: YAMLValue) -> [Named] {
    value.scalars.map { Named(text: $0.string.trimmed, range: $0.range) }.filter { !$0.text.isEmpty }
  }

  private mutating func date(_ text: String?, _ range: Range<Int>) -> CalendarDate? {
    guard let text else { return nil }
    // A time of day behind the date is allowed, as metadata often has it.
    let day = text.split(separator: "T").first ?? ""
    guard let date = CalendarDate(iso: day) else {
      diagnostics.append(.badDate(text, at: range))
      return nil
    }
    return date
  }

  /// A day, or a month or year where no more is known.
  private mutating func partialDate(_ text: String?, _ range: Range<Int>) -> EDTF? {
    guard let text else { return nil }
    if let date = EDTF(text.split(separator: "T").first ?? ""), date.earliest != nil { return date }
    diagnostics.append(.badDate(text, at: range))
    return nil
  }

  private mutating func address(_ text: String?, _ range: Range<Int>) -> String? {
    guard let text else { return nil }
    guard text.hasPrefix("https://") || text.hasPrefix("http://") else {
      diagnostics.append(
        .error("bad-value", "‘\(text)’ is no web address", help: "write it whole, with https://", at: range))
      return nil
    }
    return text
  }

  private mutating func value<Value: RawRepresentable<String>>(
    _ text: String?, _ allowed: [Value], _ range: Range<Int>
  ) -> Value? {
    guard let text else { return nil }
    if let value = Value(rawValue: text.lowercased()) { return value }
    diagnostics.append(.badValue(text, allowed: allowed.map(\.rawValue), at: range))
    return nil
  }

  private mutating func grade(_ text: String?, _ allowed: [String], _ range: Range<Int>) -> String? {
    guard let text else { return nil }
    if allowed.contains(text) { return text }
    diagnostics.append(.badValue(text, allowed: allowed, at: range))
    return nil
  }
}

extension EDTF {
  /// Whether a day lies in a month or a year.
  fileprivate func covers(_ day: CalendarDate) -> Bool {
    guard let first = earliest, let last = latest else { return false }
    return first <= day && day <= last
  }
}

extension String {
  /// Nil when there is nothing in it.
  var nonEmpty: String? { isEmpty ? nil : self }
}
