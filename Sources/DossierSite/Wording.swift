import DossierKit
import Extraction
import Markup

/// How numbers, dates and counts are worded on the pages: English, the same on every machine.
enum Wording {
  /// "12 345" with a thin no-break space between groups of three from five digits on, as newspapers set it.
  static func count(_ number: Int) -> String { grouped(String(number.magnitude), sign: number < 0 ? "−" : "") }

  static func grouped(_ digits: String, sign: String = "") -> String {
    guard digits.count > 4 else { return sign + digits }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += "\u{202F}" }
      result.append(digit)
    }
    return sign + result
  }

  /// "1 source", "3 sources".
  static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(count(number))\u{A0}\(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// At most `places` decimals, without zeros at the end.
  static func decimal(_ value: Double, places: Int = 3) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (value.magnitude * scale).rounded()
    guard scaled < 9e15 else { return String(value) }
    let whole = Int(scaled) / Int(scale)
    var fraction = String(Int(scaled) % Int(scale))
    fraction = String(repeating: "0", count: max(0, places - fraction.count)) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let sign = value < 0 && scaled != 0 ? "−" : ""
    return grouped(String(whole), sign: sign) + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// "90 %", "70–80 %", "about 70 %", "USD 240.11 bn", "1 300 tonnes".
  static func figure(_ figure: Figure) -> String {
    var number = decimal(figure.low)
    if figure.isRange { number += "–" + decimal(figure.high) }
    if figure.isChange, figure.low > 0 { number = "+" + number }
    let value = unit(unit(of: figure), around: number)
    switch figure.qualifier {
    case .exactly: return value
    case .about: return "about " + value
    case .moreThan: return "more than " + value
    case .lessThan: return "less than " + value
    }
  }

  /// The value without its qualifier and unit, for a large numeral.
  static func numeral(_ figure: Figure) -> String {
    figure.isRange ? "\(decimal(figure.low))–\(decimal(figure.high))" : decimal(figure.low)
  }

  /// "~USD 900 m", "70–80 %", ">300 targets": as in ``figure(_:)``, but with a sign for the qualifier. For tables.
  static func compact(_ figure: Figure) -> String {
    figure.qualifier.rawValue + unit(unit(of: figure), around: signed(figure))
  }

  /// "45 to 90 %", "USD 9 to 12.5 bn".
  static func spread(_ low: Double, _ high: Double, _ unit: String) -> String {
    self.unit(unit, around: "\(decimal(low)) to \(decimal(high))")
  }

  /// A bare number with its unit.
  static func value(_ number: Double, _ unit: String) -> String { self.unit(unit, around: decimal(number)) }

  /// The parts of ``compact(_:)`` for a numeral set large: the currency before it, the unit behind it.
  static func parts(_ figure: Figure) -> (before: String?, numeral: String, after: String?) {
    let (currency, rest) = split(unit(of: figure))
    let sign = figure.qualifier.rawValue
    guard let currency else { return (nil, sign + signed(figure), rest) }
    return (sign + currency, signed(figure), rest)
  }

  private static func signed(_ figure: Figure) -> String {
    (figure.isChange && figure.low > 0 ? "+" : "") + numeral(figure)
  }

  /// "entity" of one, "entities" of others.
  private static func unit(of figure: Figure) -> String {
    figure.low == 1 && !figure.isRange ? Quantity.singular(ofUnit: figure.unit) : figure.unit
  }

  private static func unit(_ unit: String, around number: String) -> String {
    let (currency, rest) = split(unit)
    return [currency, number, rest].compactMap { $0 }.joined(separator: "\u{A0}")
  }

  /// "USD bn" is a currency, which stands before the number, and a magnitude, which stands behind it.
  private static func split(_ unit: String) -> (currency: String?, rest: String?) {
    if unit.isEmpty { return (nil, nil) }
    let parts = unit.split(separator: " ", maxSplits: 1)
    guard let code = parts.first, code.utf8.count == 3, code.allSatisfy({ ("A"..."Z").contains($0) }) else {
      return (nil, unit)
    }
    return (String(code), parts.count > 1 ? String(parts[1]) : nil)
  }
}

extension Wording {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private static let shortMonths = months.map { String($0.prefix(3)) }

  /// 1 to 12.
  static func month(_ number: Int) -> String { months.indices.contains(number - 1) ? months[number - 1] : "" }

  /// "13 Apr 2024", "Apr 2024", "Q4 2023"; anything longer in full.
  static func short(_ date: EDTF, withYear: Bool = true) -> String {
    if let day = date.day {
      let month = shortMonths[day.month - 1]
      // The day stays with its month; the year may stand on the next line.
      return "\(day.day)\u{A0}\(month)" + (withYear ? " \(day.year)" : "")
    }
    if let span = shortSpan(date, withYear: withYear) { return span }
    var words = date.english
    for month in months where month.count > 3 { words = words.replacing(month, with: String(month.prefix(3))) }
    for (number, word) in ["first", "second", "third", "fourth"].enumerated() {
      words = words.replacing("\(word) quarter of ", with: "Q\(number + 1) ")
    }
    if !withYear, let year = date.earliest?.year { words = words.replacing(" \(year)", with: "") }
    return words
  }

  /// "12–16 Apr 2024", "28 Apr – 3 May 2024": from one day to another.
  private static func shortSpan(_ date: EDTF, withYear: Bool) -> String? {
    let ends = date.description.split(separator: "/").map { EDTF($0)?.day }
    guard ends.count == 2, let first = ends[0], let last = ends[1] else { return nil }
    let end = short(EDTF(last), withYear: withYear || first.year != last.year)
    if first.year != last.year { return "\(short(first)) – \(end)" }
    if first.month != last.month { return "\(short(EDTF(first), withYear: false)) – \(end)" }
    return "\(first.day)–\(end)"
  }

  static func short(_ date: CalendarDate) -> String { short(EDTF(date)) }

  /// "2023", "2021 to 2024", "January 2023 to July 2024": from the first day of one to the last day of the other.
  static func span(_ first: EDTF, _ last: EDTF) -> String {
    guard first != last else { return first.english }
    if first.precision <= .year, last.precision <= .year {
      return EDTF(from: first, to: last)?.english ?? "\(first.english) to \(last.english)"
    }
    guard let start = first.earliest else {
      return "until \(last.latest.map { EDTF($0).monthly.english } ?? last.english)"
    }
    let end = last.latest ?? last.earliest ?? start
    let (from, to) = (EDTF(start).monthly, EDTF(end).monthly)
    return EDTF(from: from, to: to)?.english ?? "\(from.english) to \(to.english)"
  }

  /// The value of `<time datetime>`: a day, a month or a year; of anything longer its beginning.
  static func machine(_ date: EDTF) -> String {
    if let day = date.day { return day.description }
    guard let first = date.earliest ?? date.latest else { return "" }
    switch date.precision {
    case .day: return first.description
    case .month, .season, .quarter, .half: return String(first.description.prefix(7))
    default: return String(first.description.prefix(4))
    }
  }
}

extension Wording {
  /// In quotation marks, where it has none.
  static func quoted(_ words: String) -> String {
    let text = words.onOneLine
    return text.hasPrefix("“") && text.hasSuffix("”") ? text : "“\(text)”"
  }

  /// Cut at a word before a number of bytes, with an ellipsis.
  static func shortened(_ words: String, to limit: Int) -> String {
    guard words.utf8.count > limit else { return words }
    // The ends of words, byte by byte: every source's title is cut at every build.
    var end: String.Index?
    var last: UInt8 = 0x20
    var isPlain = true
    var count = 0
    for index in words.utf8.indices {
      let byte = words.utf8[index]
      if byte == 0x20 {
        if last == 0x20 { isPlain = false }
        if count + (end == nil ? 4 : 3) <= limit { end = index }
      }
      if count + 3 > limit || !isPlain { break }
      last = byte
      count += 1
    }
    if isPlain, let end { return words[..<end] + " …" }
    var result = ""
    for word in words.split(separator: " ") {
      if result.utf8.count + word.utf8.count + 4 > limit { break }
      result += (result.isEmpty ? "" : " ") + word
    }
    if result.isEmpty { result = String(words.prefix(limit / 4)) }
    return result + " …"
  }
}

extension Wording {
  /// "<b>41</b> mentions".
  static func bold(_ number: Int, _ noun: String, plural: String? = nil) -> HTML {
    HTML(written: "<b>\(count(number))</b> \(HTML(escaping: number == 1 ? noun : plural ?? noun + "s"))")
  }

  /// "3 articles, 1 origin: Reuters".
  static func origins(articles: Int, origins: Int, name: String? = nil) -> String {
    "\(count(articles, "article")), \(count(origins, "origin"))" + (name.map { ": \($0)" } ?? "")
  }

  /// "a, b and c".
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// In words up to ten.
  static func number(_ number: Int) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    return words.indices.contains(number) ? words[number] : count(number)
  }

  /// The language of a name, told by its script: BCP 47, or "" for Latin.
  static func language(of name: String) -> String {
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x3040...0x30FF: return "ja"
      case 0xAC00...0xD7AF: return "ko"
      case 0x4E00...0x9FFF: return "zh"
      case 0x0400...0x04FF:
        return name.unicodeScalars.contains { [0x0456, 0x0457, 0x0454, 0x0491].contains($0.value) } ? "uk" : "ru"
      case 0x0600...0x06FF: return "ar"
      case 0x0590...0x05FF: return "he"
      case 0x0370...0x03FF: return "el"
      default: continue
      }
    }
    return ""
  }
}
