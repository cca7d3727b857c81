import Extraction

/// Days as pages outside English print them: `24 октября 2022`, `17 de noviembre de 2023`, `19. Juli 2014`, `2024年5月16日`,
/// `24.10.2022`, and `05/03/2024` where the language puts the day first.
enum PageDate {
  private struct Word {
    let text: String
    let range: Range<String.Index>
    var number: Int? { text.utf8.count <= 4 ? Int(text) : nil }
  }

  /// The first day in a text, and where it stands.
  ///
  /// - Parameter language: BCP 47, of the page.
  static func first(in text: String, language: String?) -> (day: CalendarDate, range: Range<String.Index>)? {
    let words = words(of: text)
    for at in words.indices {
      guard let number = words[at].number else { continue }
      let found =
        characters(words, at, number) ?? named(words, at, number) ?? figures(words, at, number, text, language)
      if let found { return (found.day, words[at].range.lowerBound..<words[found.last].range.upperBound) }
    }
    return nil
  }

  /// Runs of digits and runs of letters, in lower case.
  private static func words(of text: String) -> [Word] {
    var result: [Word] = []
    var at = text.startIndex
    while at < text.endIndex, result.count < 60 {
      let isDigit = text[at].isASCIIDigit
      guard isDigit || text[at].isLetter else {
        at = text.index(after: at)
        continue
      }
      let end = text[at...].firstIndex { isDigit ? !$0.isASCIIDigit : !$0.isLetter } ?? text.endIndex
      result.append(Word(text: text[at..<end].lowercased(), range: at..<end))
      at = end
    }
    return result
  }

  private typealias Found = (day: CalendarDate, last: Int)

  /// Year, month and day with their characters: Chinese, Japanese, Korean.
  private static func characters(_ words: [Word], _ at: Int, _ year: Int) -> Found? {
    guard words[at].text.utf8.count == 4, at + 5 < words.count, "年년".contains(words[at + 1].text),
      let month = words[at + 2].number, "月월".contains(words[at + 3].text), let day = words[at + 4].number,
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return (date, at + 4)
  }

  /// Day, month in words, year.
  private static func named(_ words: [Word], _ at: Int, _ day: Int) -> Found? {
    guard words[at].text.utf8.count <= 2 else { return nil }
    var next = at + 1
    func skip() { while next < words.count, PageDateTables.fillers.contains(words[next].text) { next += 1 } }
    skip()
    guard next < words.count, let month = PageDateTables.months[words[next].text] else { return nil }
    next += 1
    skip()
    guard next < words.count, words[next].text.utf8.count == 4, let year = words[next].number,
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return (date, next)
  }

  /// Three numbers between points or strokes.
  private static func figures(
    _ words: [Word], _ at: Int, _ day: Int, _ text: String, _ language: String?
  ) -> Found? {
    guard at + 2 < words.count, words[at].text.utf8.count <= 2, words[at + 2].text.utf8.count == 4,
      let month = words[at + 1].number, let year = words[at + 2].number, (1900...2100).contains(year)
    else { return nil }
    let marks = [0, 1].map { text[words[at + $0].range.upperBound..<words[at + $0 + 1].range.lowerBound] }
    guard marks[0] == marks[1], marks[0] == "." || marks[0] == "/" && isDayFirst(language),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    return (date, at + 2)
  }

  /// Of English only where a country says so, since an American page may say no more than that it is English.
  private static func isDayFirst(_ language: String?) -> Bool {
    guard let parts = language?.lowercased().split(separator: "-"), let primary = parts.first else { return false }
    return primary != "en" || parts.count > 1 && !["us", "ph"].contains(parts[1])
  }
}
