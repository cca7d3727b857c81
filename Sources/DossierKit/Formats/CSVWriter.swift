/// A table as RFC 4180 has it: commas, CRLF, quotation marks doubled inside quoted fields.
///
/// A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return for a formula and may run it
/// (OWASP, "CSV injection"). Words taken from sources may begin so, so such a cell gets an apostrophe before it, unless all of it is a number.
package struct CSVWriter {
  package private(set) var bytes: [UInt8] = []

  package init(header: [String]) { add(header) }

  package mutating func add(_ row: [String]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(cell)
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  private mutating func write(_ cell: String) {
    let text = Array(cell.utf8)
    let isFormula = text.first.map { Self.triggers.contains($0) } == true && !Self.isNumber(text)
    let needsQuotes = isFormula || text.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    if needsQuotes { bytes.append(0x22) }
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in text where byte != 0 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    if needsQuotes { bytes.append(0x22) }
  }

  private static let triggers = Set("=+-@\t\r\n".utf8)

  /// "-4", "+29.3": signs, digits and one point.
  private static func isNumber(_ text: [UInt8]) -> Bool {
    let digits = text.dropFirst()
    return !digits.isEmpty && digits.count { $0 == UInt8(ascii: ".") } < 2
      && digits.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
  }
}
