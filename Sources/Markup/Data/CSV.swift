import Diagnostics

/// A table with a header row, as RFC 4180 has it.
package struct CSV: Sendable {
  package struct Field: Sendable, Hashable {
    /// Trimmed unless it was quoted; doubled quotes resolved.
    package let string: String
    /// In the file, with its quotes.
    package let range: Range<Int>
  }

  package struct Row: Sendable {
    /// As many as the header has.
    package let fields: [Field]
    package let range: Range<Int>
  }

  package let header: [Field]
  package let rows: [Row]

  /// The column of a name; case and surrounding space count for nothing.
  package func column(_ name: String) -> Int? { header.firstIndex { $0.string.lowercased() == name } }

  /// - Parameter file: valid UTF-8; a byte order mark is passed over. Blank lines are no rows.
  package static func read(_ file: [UInt8]) -> Warned<CSV> {
    file.withUnsafeBufferPointer { bytes in
      var reader = Reader(bytes: bytes)
      reader.at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      reader.delimiter = delimiter(bytes, from: reader.at)
      var header: [Field]?
      var rows: [Row] = []
      while let row = reader.row() {
        if row.fields.count == 1, row.fields[0].range.isEmpty { continue }
        guard let known = header else {
          header = row.fields
          reader.check(header: row.fields)
          continue
        }
        rows.append(reader.fitted(row, to: known.count))
      }
      return Warned(CSV(header: header ?? [], rows: rows), reader.diagnostics)
    }
  }

  /// A comma; where the first line has none, a semicolon or a tab.
  private static func delimiter(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt8 {
    let line = bytes[start...].prefix { $0 != 0x0A }
    if line.contains(UInt8(ascii: ",")) { return UInt8(ascii: ",") }
    if line.contains(UInt8(ascii: ";")) { return UInt8(ascii: ";") }
    return line.contains(0x09) ? 0x09 : UInt8(ascii: ",")
  }

  private struct Reader {
    let bytes: UnsafeBufferPointer<UInt8>
    var at = 0
    var delimiter = UInt8(ascii: ",")
    var diagnostics: [Diagnostic] = []

    /// Findings after these many are not worth reading.
    private static let limit = 100

    mutating func row() -> Row? {
      guard at < bytes.count else { return nil }
      let start = at
      var fields: [Field] = []
      while true {
        fields.append(field())
        guard at < bytes.count, bytes[at] == delimiter else { break }
        at += 1
      }
      let end = at
      if at < bytes.count, bytes[at] == 0x0D { at += 1 }
      if at < bytes.count, bytes[at] == 0x0A { at += 1 }
      return Row(fields: fields, range: start..<end)
    }

    private mutating func field() -> Field {
      skipBlanks()
      let start = at
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { return plain(from: start) }
      at += 1
      var text: [UInt8] = []
      while at < bytes.count {
        if bytes[at] == UInt8(ascii: "\"") {
          guard at + 1 < bytes.count, bytes[at + 1] == bytes[at] else { break }
          at += 1
        }
        if bytes[at] != 0x0D || !(at + 1 < bytes.count && bytes[at + 1] == 0x0A) { text.append(bytes[at]) }
        at += 1
      }
      if at == bytes.count {
        report("a quoted field begins here and never ends", help: "close it with \"", start..<start + 1)
        return Field(string: String(decoding: text, as: UTF8.self), range: start..<at)
      }
      at += 1
      let end = at
      skipBlanks()
      if at < bytes.count, !endsField(bytes[at]) {
        report(
          "text follows a quoted field", help: "put the whole field in quotes, and double the quotes inside it",
          at..<at + 1)
        let rest = plain(from: at)
        text.append(contentsOf: rest.string.utf8)
        return Field(string: String(decoding: text, as: UTF8.self), range: start..<rest.range.upperBound)
      }
      return Field(string: String(decoding: text, as: UTF8.self), range: start..<end)
    }

    private mutating func plain(from start: Int) -> Field {
      while at < bytes.count, !endsField(bytes[at]) { at += 1 }
      var end = at
      while end > start, bytes[end - 1].isBlank { end -= 1 }
      return Field(string: String(decoding: bytes[start..<end], as: UTF8.self), range: start..<end)
    }

    private func endsField(_ byte: UInt8) -> Bool { byte == delimiter || byte == 0x0A || byte == 0x0D }

    private mutating func skipBlanks() {
      while at < bytes.count, bytes[at].isBlank, bytes[at] != delimiter { at += 1 }
    }

    mutating func check(header: [Field]) {
      var seen: Set<String> = []
      for field in header where !field.string.isEmpty && !seen.insert(field.string.lowercased()).inserted {
        report("the column “\(field.string)” stands here twice", help: nil, field.range)
      }
    }

    /// The row with as many fields as the header has.
    mutating func fitted(_ row: Row, to count: Int) -> Row {
      if row.fields.count == count { return row }
      let extra = row.fields.dropFirst(count)
      if let first = extra.first, extra.contains(where: { !$0.string.isEmpty }) {
        report(
          "the row has \(row.fields.count) fields, the header \(count)",
          help: "put fields that hold the delimiter in double quotes", first.range)
      }
      let missing = Field(string: "", range: row.range.upperBound..<row.range.upperBound)
      let fields = row.fields.prefix(count) + Array(repeating: missing, count: max(0, count - row.fields.count))
      return Row(fields: Array(fields), range: row.range)
    }

    private mutating func report(_ message: String, help: String?, _ range: Range<Int>) {
      if diagnostics.count < Self.limit { diagnostics.append(.error("bad-csv", message, help: help, at: range)) }
    }
  }
}
