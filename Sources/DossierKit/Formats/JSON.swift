/// A JSON value (RFC 8259) whose members keep the order they are given in.
package enum JSON: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// Written plainly: no exponent, at most six decimals.
  case number(Double)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  package var isNull: Bool { if case .null = self { true } else { false } }

  package static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
  package static func optional(_ number: Double?) -> JSON { number.map(JSON.number) ?? .null }

  /// On one line, in UTF-8, without a line end.
  package var bytes: [UInt8] {
    var result: [UInt8] = []
    write(to: &result)
    return result
  }

  /// The depth of a value is that of the code that made it, never of foreign input.
  func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .integer(let value): bytes.append(contentsOf: String(value).utf8)
    case .number(let value): bytes.append(contentsOf: Self.plain(value).utf8)
    case .string(let value): Self.write(value, to: &bytes)
    case .array(let values):
      bytes.append(0x5B)
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(0x2C) }
        value.write(to: &bytes)
      }
      bytes.append(0x5D)
    case .object(let members):
      bytes.append(0x7B)
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(0x2C) }
        Self.write(member.0, to: &bytes)
        bytes.append(0x3A)
        member.1.write(to: &bytes)
      }
      bytes.append(0x7D)
    }
  }

  private static func write(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(0x22)
    for byte in string.utf8 {
      switch byte {
      case 0x22, 0x5C:
        bytes.append(0x5C)
        bytes.append(byte)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0..<0x20, 0x7F:
        let digits = String(byte, radix: 16)
        bytes.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }

  /// "1200000000", "2.45", "-0.5".
  package static func plain(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    if value == value.rounded(), value.magnitude < 9e15 { return String(Int(value)) }
    guard value.magnitude < 1e9, value.magnitude > 1e-5 else { return "\(value)" }
    let scaled = Int((value.magnitude * 1e6).rounded())
    var fraction = String(scaled % 1_000_000)
    fraction = String(repeating: "0", count: 6 - fraction.count) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return (value < 0 ? "-" : "") + String(scaled / 1_000_000) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
