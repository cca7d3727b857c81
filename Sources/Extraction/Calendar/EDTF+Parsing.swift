extension EDTF {
  /// Nil for anything that is not a date of the levels supported, a day that does not exist, or an interval that ends
  /// before it begins. White space around it is ignored.
  package init?(_ string: some StringProtocol) {
    var reader = Reader(Array(string.utf8))
    guard let form = reader.form() else { return nil }
    self.form = form
  }

  private struct Reader {
    private var bytes: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
      self.bytes = bytes[...]
      while self.bytes.first == 0x20 { self.bytes.removeFirst() }
      while self.bytes.last == 0x20 { self.bytes.removeLast() }
    }

    mutating func form() -> Form? {
      switch bytes.first {
      case UInt8(ascii: "["): return members(until: UInt8(ascii: "]")).map(Form.oneOf)
      case UInt8(ascii: "{"): return members(until: UInt8(ascii: "}")).map(Form.allOf)
      default: break
      }
      guard let start = end() else { return nil }
      if take("/") {
        guard let end = end(), bytes.isEmpty, start.part != nil || end.part != nil else { return nil }
        if let first = start.part, let last = end.part, first.earliest > last.latest { return nil }
        return .interval(start, end)
      }
      guard let part = start.part, bytes.isEmpty else { return nil }
      return .date(part)
    }

    private mutating func members(until close: UInt8) -> [Member]? {
      bytes.removeFirst()
      guard bytes.last == close else { return nil }
      bytes.removeLast()
      var result: [Member] = []
      repeat {
        while bytes.first == 0x20 { bytes.removeFirst() }
        guard let member = member() else { return nil }
        while bytes.first == 0x20 { bytes.removeFirst() }
        result.append(member)
      } while take(",")
      return bytes.isEmpty ? result : nil
    }

    private mutating func member() -> Member? {
      if take("..") { return part().map { Member(first: nil, last: $0, isRun: true) } }
      guard let first = part() else { return nil }
      guard take("..") else { return Member(first: first, last: first, isRun: false) }
      guard let next = bytes.first, next != UInt8(ascii: ","), next != 0x20 else {
        return Member(first: first, last: nil, isRun: true)
      }
      guard let last = part(), first.earliest <= last.latest else { return nil }
      return Member(first: first, last: last, isRun: true)
    }

    private mutating func end() -> End? {
      if take("..") { return .open }
      if bytes.isEmpty || bytes.first == UInt8(ascii: "/") { return .unknown }
      return part().map(End.date)
    }

    private mutating func part() -> Part? {
      let isNegative = take("-")
      guard let (year, unspecified) = year() else { return nil }
      if isNegative, year == 0 { return nil }
      var part = Part(year: isNegative ? -year : year)
      part.unspecifiedDigits = unspecified
      if take("-") {
        guard unspecified == 0, month(into: &part) else { return nil }
        if take("-") {
          guard day(into: &part) else { return nil }
          if take("T") {
            guard !part.dayUnspecified, let time = time() else { return nil }
            part.time = time
          }
        }
      }
      if take("?") {
        part.qualifier = .uncertain
      } else if take("~") {
        part.qualifier = .approximate
      } else if take("%") {
        part.qualifier = .both
      }
      return part
    }

    /// Four digits, the last one or two of which may be "X".
    private mutating func year() -> (Int, Int)? {
      guard bytes.count >= 4 else { return nil }
      var year = 0
      var unspecified = 0
      for byte in bytes.prefix(4) {
        year *= 10
        if byte == UInt8(ascii: "X") {
          unspecified += 1
        } else {
          guard byte.isDigit, unspecified == 0 else { return nil }
          year += Int(byte - 0x30)
        }
      }
      guard unspecified <= 2 else { return nil }
      bytes.removeFirst(4)
      return (year, unspecified)
    }

    private mutating func month(into part: inout Part) -> Bool {
      if take("XX") {
        part.monthUnspecified = true
        return true
      }
      // "2023-Q4", "2023-H1": as people write what the standard numbers.
      for (letter, last, before) in [(UInt8(ascii: "Q"), UInt8(4), 32), (UInt8(ascii: "H"), 2, 39)] {
        guard bytes.first == letter, let digit = bytes.dropFirst().first else { continue }
        guard (1...last).contains(digit &- 0x30) else { return false }
        bytes.removeFirst(2)
        part.month = before + Int(digit - 0x30)
        return true
      }
      guard let month = pair(), (1...12).contains(month) || (21...41).contains(month) else { return false }
      part.month = month
      return true
    }

    private mutating func day(into part: inout Part) -> Bool {
      if take("XX") {
        part.dayUnspecified = true
        return part.month <= 12
      }
      guard !part.monthUnspecified, let day = pair(),
        CalendarDate(year: part.year, month: part.month, day: day) != nil
      else { return false }
      part.day = day
      return true
    }

    /// `hh:mm:ss` with "Z" or a distance from UTC, or without.
    private mutating func time() -> Time? {
      guard let hour = pair(), take(":"), let minute = pair(), take(":"), let second = pair(),
        hour < 24 || (hour == 24 && minute == 0 && second == 0), minute < 60, second < 60
      else { return nil }
      if take("Z") { return Time(hour: hour, minute: minute, second: second, offset: 0) }
      let sign = take("+") ? 1 : take("-") ? -1 : 0
      guard sign != 0 else { return Time(hour: hour, minute: minute, second: second, offset: nil) }
      guard let hours = pair(), hours <= 14 else { return nil }
      var minutes = 0
      if take(":") {
        guard let pair = pair(), pair < 60 else { return nil }
        minutes = pair
      }
      return Time(hour: hour, minute: minute, second: second, offset: sign * (hours * 60 + minutes))
    }

    private mutating func pair() -> Int? {
      guard bytes.count >= 2 else { return nil }
      let tens = bytes[bytes.startIndex]
      let ones = bytes[bytes.startIndex + 1]
      guard tens.isDigit, ones.isDigit else { return nil }
      bytes.removeFirst(2)
      return Int(tens - 0x30) * 10 + Int(ones - 0x30)
    }

    private mutating func take(_ word: StaticString) -> Bool {
      let count = word.utf8CodeUnitCount
      guard bytes.count >= count else { return false }
      let matches = word.withUTF8Buffer { $0.elementsEqual(bytes.prefix(count)) }
      if matches { bytes.removeFirst(count) }
      return matches
    }
  }
}
