import Extraction
import Markup

/// The day an article was published where neither it nor its sidecar says it outright: read off its dateline, the lines of outlet
/// and day,
/// its address or the name of its file, in this order.
enum PublicationDay {
  /// - Parameters:
  ///   - given: the day a person named for files that have none; it counts before what only a line or a name suggests.
  ///   - credited: the day beside the outlet's name, behind the headline.
  ///   - stem: the file's name without its extension.
  static func find(
    in text: Text, dateline: Dateline?, language: String?, given: CalendarDate?, credited: CalendarDate?,
    address: String?,
    stem: Substring
  ) -> CalendarDate? {
    dateline.flatMap { date(of: $0, in: text)?.edtf?.day } ?? given ?? credited ?? onALineOfItsOwn(in: text, language)
      ?? address.flatMap(PageMetadata.day(inAddress:)).flatMap { CalendarDate(iso: $0) } ?? opening(stem)
  }

  /// "April 12", "April 12, 2024" between the place of a dateline and its dash.
  static func date(of dateline: Dateline, in text: Text) -> (words: String, edtf: EDTF?)? {
    let head = Array(text.utf8[dateline.place.upperBound..<max(dateline.place.upperBound, dateline.end)])
    let dates = DateExpression.find(in: Text(head), published: nil)
    guard dates.count == 1, let date = dates.first else { return nil }
    return (String(decoding: head[date.range], as: UTF8.self), date.edtf)
  }

  /// "March 06, 2008", "24 октября 2022, 12:30" as a paragraph near the top, or "Published March 6, 2008" in a short one.
  private static func onALineOfItsOwn(in text: Text, _ language: String?) -> CalendarDate? {
    for (index, paragraph) in text.paragraphs.prefix(10).enumerated() where paragraph.count < 160 {
      let line = text.string(paragraph).lowercased()
      if let word = PageDateTables.publishing.lazy.compactMap({ line.firstRange(of: $0) }).first {
        let behind = String(line[word.upperBound...])
        if let day = CalendarDate(readingPage: behind, language: language) { return day }
      }
      // Farther down a bare day may head a part of the text.
      guard index < 6 else { continue }
      if paragraph.count < 60, let day = CalendarDate(iso: line.prefix(10)), line.dropFirst(10).first != "-" {
        return day
      }
      if let day = Byline.day(text.string(paragraph)) { return day }
      let later = PageDateTables.updating.lazy.compactMap { line.firstRange(of: $0)?.lowerBound }.first
      let first = String(later.map { line[..<$0] } ?? line[...])
      if let found = PageDate.first(in: first, language: language),
        first[found.range].count * 2 >= first.count(where: { $0.isLetter || $0.isNumber })
      {
        return found.day
      }
      guard paragraph.count < 40 else { continue }
      let dates = DateExpression.find(in: Text(Array(text.utf8[paragraph])), published: nil)
      if dates.count == 1,
        dates[0].range.count * 10 >= paragraph.count * 8 || isBehindPlace(dates[0].range, paragraph, in: text),
        let day = dates[0].edtf?.day
      {
        return day
      }
    }
    return signed(in: text)
  }

  /// "Date: April 15, 2025" over a signature at the end.
  private static func signed(in text: Text) -> CalendarDate? {
    for paragraph in text.paragraphs.suffix(6) where paragraph.count < 60 {
      let line = text.string(paragraph)
      guard line.hasPrefix("Date: ") || line.hasPrefix("Dated: ") || line.hasPrefix("DATED: ") else { continue }
      if let day = CreditLine(line)?.day { return day }
    }
    return nil
  }

  /// "London, 16 November 2021": a word or two with capitals, a comma, and the day to the end of the line.
  private static func isBehindPlace(_ date: Range<Int>, _ paragraph: Range<Int>, in text: Text) -> Bool {
    guard paragraph.lowerBound + date.upperBound == paragraph.upperBound else { return false }
    let place = text.string(paragraph.lowerBound..<paragraph.lowerBound + date.lowerBound)
    let words = place.split { !$0.isLetter }
    return place.hasSuffix(", ") && (1...3).contains(words.count) && words.allSatisfy { $0.first?.isUppercase == true }
  }

  /// `2024-04-13-reuters-chips`, `20240413_chips`: the day a name begins with.
  private static func opening(_ name: Substring) -> CalendarDate? {
    let head = name.prefix { $0.isASCIIDigit || $0 == "-" }
    if head.utf8.count >= 10, head.dropFirst(10).first?.isASCIIDigit != true {
      return CalendarDate(iso: String(head.prefix(10)))
    }
    let digits = head.prefix(while: \.isASCIIDigit)
    guard digits.utf8.count == 8, digits.hasPrefix("19") || digits.hasPrefix("20") else { return nil }
    return CalendarDate(readingPage: String(digits))
  }
}
