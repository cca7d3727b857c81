import Diagnostics
import TOMLKit

/// Reads TOML front matter into the same values as YAML. The only file that imports TOMLKit.
///
/// The library tells the place of a fault but not of a value, so ``TOMLPlaces`` looks for those in the text.
enum TOML {
  private static let depthLimit = 64
  /// The parser goes as deep as keys have dots, and takes them apart again in as many steps of recursion.
  private static let dotLimit = 500

  /// - Parameters:
  ///   - file: valid UTF-8.
  ///   - range: the TOML in it.
  /// - Returns: a map with its keys in the order of the file; nil where the TOML is broken.
  static func parse(_ file: [UInt8], range: Range<Int>) -> Warned<YAMLValue?> {
    if let refused = refusal(file, range) { return Warned(nil, [refused]) }
    let source = SourceText(Array(file[range]))
    do {
      let table = try TOMLTable(string: String(decoding: source.bytes, as: UTF8.self))
      var places = TOMLPlaces(source.bytes, origin: range.lowerBound)
      return Warned(.map(entries(table, [], &places, depth: 0), range))
    } catch let error as TOMLParseError {
      let offset = source.offset(line: error.source.begin.line, column: error.source.begin.column)
      let at = range.lowerBound + min(offset, max(0, source.bytes.count - 1))
      return Warned(nil, [fault(error.description, at: at..<min(at + 1, file.count))])
    } catch {
      return Warned(nil, [fault("\(error)", at: range.lowerBound..<range.lowerBound)])
    }
  }

  private static func fault(_ message: String, at range: Range<Int>) -> Diagnostic {
    .error(
      "bad-toml", "the TOML is broken: \(message.split(whereSeparator: \.isNewline).joined(separator: " "))",
      help: "words stand in quotation marks: title = \"A note\"; dates do not: date = 2024-04-12", at: range)
  }

  private static func refusal(_ file: [UInt8], _ range: Range<Int>) -> Diagnostic? {
    if range.count > YAML.sizeLimit {
      return fault(
        "it has \(range.count >> 10) KiB; at most \(YAML.sizeLimit >> 10) are read",
        at: range.lowerBound..<range.lowerBound)
    }
    var dots = 0
    for at in range {
      if file[at] == 0x0A { dots = 0 }
      if file[at] == UInt8(ascii: ".") { dots += 1 }
      if dots > dotLimit { return fault("a line has more than \(dotLimit) full stops", at: at..<at + 1) }
    }
    return nil
  }

  // MARK: Values

  /// The library sorts its keys; here they come in the order of the file, as people read them.
  private static func entries(_ table: TOMLTable, _ path: [String], _ places: inout TOMLPlaces, depth: Int)
    -> [YAMLValue.Entry]
  {
    var result: [YAMLValue.Entry] = []
    for (key, value) in table {
      let place = places.key(path + [key])
      result.append(
        YAMLValue.Entry(
          key: .init(string: key, range: place, isQuoted: false),
          value: self.value(value.tomlValue, path + [key], place, &places, depth: depth + 1)))
    }
    return result.enumerated().sorted {
      ($0.element.key.range.lowerBound, $0.offset) < ($1.element.key.range.lowerBound, $1.offset)
    }.map(\.element)
  }

  /// Depth is bounded: the parser refuses arrays deeper than 256, and what is deeper than ``depthLimit`` no key of a note needs.
  private static func value(
    _ value: TOMLValue, _ path: [String], _ key: Range<Int>, _ places: inout TOMLPlaces, depth: Int
  ) -> YAMLValue {
    guard depth < depthLimit else { return .scalar(.init(string: "", range: key, isQuoted: false)) }
    if let array = value.array {
      var values: [YAMLValue] = []
      for item in array { values.append(self.value(item.tomlValue, path, key, &places, depth: depth + 1)) }
      return .list(values, values.first.map { $0.range.lowerBound..<values[values.count - 1].range.upperBound } ?? key)
    }
    if let table = value.table { return .map(entries(table, path, &places, depth: depth), key) }
    let text = text(of: value)
    return .scalar(
      .init(string: text, range: places.value(text, of: path) ?? key, isQuoted: value.string != nil))
  }

  private static func text(of value: TOMLValue) -> String {
    if let text = value.string { return text }
    if let flag = value.bool { return String(flag) }
    if let number = value.int { return String(number) }
    if let number = value.double { return String(number) }
    if let date = value.date { return day(date) }
    if let moment = value.dateTime { return day(moment.date) + "T" + time(moment.time) }
    return value.time.map(time) ?? ""
  }

  private static func day(_ date: TOMLDate) -> String {
    padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2)
  }

  private static func time(_ time: TOMLTime) -> String {
    padded(time.hour, 2) + ":" + padded(time.minute, 2) + ":" + padded(time.second, 2)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
