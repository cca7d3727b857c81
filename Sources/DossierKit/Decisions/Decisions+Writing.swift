import Diagnostics
import Extraction
import Markup

extension Decisions {
  /// A decision to write down.
  package enum Entry: Sendable {
    case rejection(name: String, kind: EntityKind?, reason: String?, date: CalendarDate?)
    case separation(names: [String], reason: String?, date: CalendarDate?)

    fileprivate var list: String {
      switch self {
      case .rejection: "rejected"
      case .separation: "keep_apart"
      }
    }

    /// What the lines of a list are sorted by.
    fileprivate var sortKey: String {
      switch self {
      case .rejection(let name, _, _, _): CompanyForm.canonical(name)
      case .separation(let names, _, _): names.map(CompanyForm.canonical).sorted().joined(separator: "\n")
      }
    }

    /// `- {name: "Europe", kind: place, reason: "too wide"}`
    fileprivate var line: String {
      var fields: [String]
      let reason: String?
      let date: CalendarDate?
      switch self {
      case .rejection(let name, let kind, let why, let when):
        fields = ["name: \(YAMLText.quoted(name))"] + (kind.map { ["kind: \($0.rawValue)"] } ?? [])
        (reason, date) = (why, when)
      case .separation(let names, let why, let when):
        let sorted = names.sorted { CompanyForm.canonical($0) < CompanyForm.canonical($1) }
        fields = ["names: [\(sorted.map(YAMLText.quoted).joined(separator: ", "))]"]
        (reason, date) = (why, when)
      }
      if let reason { fields.append("reason: \(YAMLText.quoted(reason))") }
      if let date { fields.append("date: \(date)") }
      return "- {\(fields.joined(separator: ", "))}"
    }
  }

  private static let opening = "# What was decided about suggestions, a line an entry. Written by ‘dossier suggest’.\n"

  /// The file with one more entry, at its place in the order of names; every other byte stays.
  ///
  /// - Parameter file: nil where there is none yet.
  /// - Returns: nil where the file is broken or its list is not one entry a line, so that nothing can be put in.
  package static func adding(_ entry: Entry, to file: [UInt8]?) -> [UInt8]? {
    let old = file ?? Array(opening.utf8)
    guard TextDecoder.firstInvalid(old) == nil else { return nil }
    let reading = YAML.parse(old)
    guard reading.diagnostics.isEmpty else { return nil }
    let block = reading.value?.entries?.first { $0.key.string == entry.list }
    var new: [UInt8]
    if let items = block?.value.list, !items.isEmpty {
      guard let changed = inserting(entry, among: items, of: old) else { return nil }
      new = changed
    } else if let block, block.value.scalar?.isNull == true {
      let lines = SourceText(old)
      let line = lines.line(lines.place(of: block.key.range.lowerBound).line)
      new = Array(old[..<line.upperBound]) + Array("\n  \(entry.line)".utf8) + Array(old[line.upperBound...])
      if new.last != 0x0A { new.append(0x0A) }
    } else if block == nil {
      new = old
      if let last = new.last, last != 0x0A { new.append(0x0A) }
      new += Array("\(entry.list):\n  \(entry.line)\n".utf8)
    } else {
      return nil
    }
    return isAddition(new, to: old) ? new : nil
  }

  /// A line before the first entry that sorts behind it.
  private static func inserting(_ entry: Entry, among items: [YAMLValue], of file: [UInt8]) -> [UInt8]? {
    let lines = SourceText(file)
    let numbers = items.map { lines.place(of: $0.range.lowerBound).line }
    guard Set(numbers).count == items.count, let lastItem = items.last else { return nil }
    func sortKey(_ item: YAMLValue) -> String {
      if let names = item["names"] ?? (item.list == nil ? nil : item) {
        return names.scalars.map { CompanyForm.canonical($0.string) }.sorted().joined(separator: "\n")
      }
      return CompanyForm.canonical((item.scalar ?? item["name"]?.scalar)?.string ?? "")
    }
    let index = items.firstIndex { sortKey($0) > entry.sortKey }
    let model = lines.line(numbers[index ?? 0])
    let indent = file[model].prefix { $0 == 0x20 }
    guard file[model].dropFirst(indent.count).first == UInt8(ascii: "-") else { return nil }
    let text = Array(indent) + Array(entry.line.utf8) + [0x0A]
    if index != nil { return Array(file[..<model.lowerBound]) + text + Array(file[model.lowerBound...]) }
    var end = lines.line(lines.place(of: max(lastItem.range.lowerBound, lastItem.range.upperBound - 1)).line).upperBound
    var head = Array(file[..<end])
    while end < file.count, file[end] == 0x0D || file[end] == 0x0A {
      head.append(file[end])
      end += 1
      if file[end - 1] == 0x0A { break }
    }
    if head.last != 0x0A { head.append(0x0A) }
    return head + text + Array(file[end...])
  }

  /// Whether a file says all it said and one thing more.
  private static func isAddition(_ new: [UInt8], to old: [UInt8]) -> Bool {
    guard let path = SourcePath("decisions.yml") else { return false }
    let before = Decisions(reading: InputFile(path: path, bytes: old))
    let after = Decisions(reading: InputFile(path: path, bytes: new))
    let kept =
      before.rejections.allSatisfy { after.rejects($0.name) }
      && before.separations.allSatisfy { after.keepsApart($0.names[0], $0.names[1]) }
    return kept && after.diagnostics.count == before.diagnostics.count
      && after.rejections.count + after.separations.count == before.rejections.count + before.separations.count + 1
  }
}
