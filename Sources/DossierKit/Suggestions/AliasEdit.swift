import Diagnostics
import Extraction
import Markup

/// Puts one more alias into a file that a person wrote; every other byte stays as it was.
///
/// Each edit is read again: what does not say all it said and the alias besides is not taken.
package enum AliasEdit {
  // MARK: Notes

  /// - Returns: nil where the front matter cannot be changed safely.
  package static func adding(_ alias: String, toNote file: [UInt8]) -> [UInt8]? {
    guard TextDecoder.firstInvalid(file) == nil else { return nil }
    let matter = FrontMatter.read(file).value
    guard !matter.isBroken, let range = matter.range, let entries = matter.value?.entries else { return nil }
    let quoted = YAMLText.quoted(alias)
    let new: [UInt8]?
    if let entry = entries.first(where: { $0.key.string == "aliases" || $0.key.string == "alias" }) {
      new = extended(entry, by: quoted, in: file)
    } else {
      new = inserted("aliases: [\(quoted)]", at: range.lowerBound, in: file)
    }
    guard let new, says(new, all: entries, and: alias) else { return nil }
    return new
  }

  private static func extended(_ entry: YAMLValue.Entry, by quoted: String, in file: [UInt8]) -> [UInt8]? {
    let range = entry.value.range
    switch entry.value {
    case .scalar(let scalar) where scalar.isNull:
      // Behind the colon, whatever stands for nothing.
      let colon = file[entry.key.range.upperBound...].firstIndex(of: 0x3A)
      guard let colon else { return nil }
      let lines = SourceText(file)
      let rest = lines.line(lines.place(of: colon).line)
      return Array(file[...colon]) + Array(" [\(quoted)]".utf8) + Array(file[rest.upperBound...])
    case .scalar(let scalar):
      return Array(file[..<range.lowerBound]) + Array("[\(YAMLText.quoted(scalar.string)), \(quoted)]".utf8)
        + Array(file[range.upperBound...])
    case .list(let items, _):
      if file[range.lowerBound] == UInt8(ascii: "[") {
        let from = items.last?.range.upperBound ?? range.lowerBound + 1
        guard let close = file[from...].firstIndex(of: UInt8(ascii: "]")) else { return nil }
        var end = close
        while end > from, file[end - 1].isASCIIWhitespace { end -= 1 }
        let isOpen = items.isEmpty || file[end - 1] == UInt8(ascii: ",")
        let text = items.isEmpty ? quoted : isOpen ? " \(quoted)" : ", \(quoted)"
        return Array(file[..<end]) + Array(text.utf8) + Array(file[end...])
      }
      guard let last = items.last else { return nil }
      let lines = SourceText(file)
      let number = lines.place(of: last.range.lowerBound).line
      let line = lines.line(number)
      let indent = file[line].prefix { $0 == 0x20 }
      guard file[line].dropFirst(indent.count).first == UInt8(ascii: "-") else { return nil }
      let next = number < lines.lineStarts.count ? lines.lineStarts[number] : file.count
      return inserted(String(decoding: indent, as: UTF8.self) + "- \(quoted)", at: next, in: file)
    case .map: return nil
    }
  }

  /// A line of its own, ended as the file ends its lines.
  private static func inserted(_ line: String, at offset: Int, in file: [UInt8]) -> [UInt8] {
    let hasReturn = offset > 1 && file[offset - 1] == 0x0A && file[offset - 2] == 0x0D
    return Array(file[..<offset]) + Array((line + (hasReturn ? "\r\n" : "\n")).utf8) + Array(file[offset...])
  }

  private static func says(_ file: [UInt8], all entries: [YAMLValue.Entry], and alias: String) -> Bool {
    let matter = FrontMatter.read(file).value
    guard !matter.isBroken, let after = matter.value?.entries else { return false }
    func words(_ value: YAMLValue) -> [String] { value.scalars.map(\.string) }
    let isAlias = { (entry: YAMLValue.Entry) in entry.key.string == "aliases" || entry.key.string == "alias" }
    let old = entries.filter(isAlias).flatMap { words($0.value) }
    let new = after.filter(isAlias).flatMap { words($0.value) }
    let others = entries.filter { !isAlias($0) }.map { [$0.key.string] + words($0.value) }
    return others == after.filter { !isAlias($0) }.map { [$0.key.string] + words($0.value) }
      && new.count == old.count + 1 && new.contains(alias.onOneLine)
  }

  // MARK: Tables

  /// - Returns: nil where the table has no column for aliases, or the row cannot be changed safely.
  package static func adding(_ alias: String, toEntity name: String, inTable file: [UInt8]) -> [UInt8]? {
    guard TextDecoder.firstInvalid(file) == nil, !alias.contains(";"), !alias.contains("\n") else { return nil }
    let table = CSV.read(file).value
    let key = CompanyForm.canonical(name)
    guard let names = table.column("name"), let column = table.column("aliases"),
      let row = table.rows.firstIndex(where: { CompanyForm.canonical($0.fields[names].string) == key })
    else { return nil }
    let cell = table.rows[row].fields[column]
    let value = cell.string.trimmed.isEmpty ? alias : cell.string + ";" + alias
    let header = file.prefix { $0 != 0x0A }
    let needsQuotes =
      (cell.range.isEmpty ? false : file[cell.range.lowerBound] == 0x22)
      || value.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
      || (!header.contains(0x2C) && value.contains(";"))
    let written = needsQuotes ? "\"" + value.replacing("\"", with: "\"\"") + "\"" : value
    let new = Array(file[..<cell.range.lowerBound]) + Array(written.utf8) + Array(file[cell.range.upperBound...])
    let after = CSV.read(new).value
    guard after.header.map(\.string) == table.header.map(\.string), after.rows.count == table.rows.count else {
      return nil
    }
    for (index, (old, changed)) in zip(table.rows, after.rows).enumerated() {
      var expected = old.fields.map(\.string)
      if index == row { expected[column] = value }
      guard changed.fields.map(\.string) == expected else { return nil }
    }
    return new
  }
}

extension UInt8 {
  fileprivate var isASCIIWhitespace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
