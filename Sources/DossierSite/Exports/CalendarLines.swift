import Extraction

/// Content lines of iCalendar: CRLF, folded at 75 octets and never inside a scalar (RFC 5545, 3.1), text escaped (3.3.11).
struct CalendarLines {
  private(set) var bytes: [UInt8] = []

  /// - Parameter value: in its final form: a date, a number, a keyword, an address.
  mutating func add(_ name: String, _ value: String) { fold("\(name):\(value)") }

  mutating func add(_ name: String, text: String) { add(name, Self.escaped(text)) }

  mutating func add(_ name: String, texts: [String]) {
    add(name, texts.map(Self.escaped).joined(separator: ","))
  }

  /// `20240412`.
  static func basic(_ date: CalendarDate) -> String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return padded(date.year, 4) + padded(date.month, 2) + padded(date.day, 2)
  }

  private mutating func fold(_ line: String) {
    var room = 75
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if width > room {
        bytes.append(contentsOf: [0x0D, 0x0A, 0x20])
        room = 74
      }
      bytes.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
      room -= width
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result.append(contentsOf: ["\\", scalar])
      case "\n": result.append(contentsOf: ["\\", "n"])
      case "\t": result.append(" ")
      default: if scalar.value >= 0x20, scalar.value != 0x7F { result.append(scalar) }
      }
    }
    return String(result)
  }
}
