import Diagnostics
import Extraction
import Markup

/// The tables of the content folder by their file names, each row with its places in the file.
enum TableKind: String, Sendable {
  case entities = "entities.csv"
  case statistics = "statistics.csv"
  case events = "events.csv"

  /// Nil for a file that is no table.
  init?(of path: SourcePath) { self.init(rawValue: String(path.fileName)) }

  /// Columns without which the table says nothing.
  var required: [String] {
    switch self {
    case .entities: ["name", "type"]
    case .statistics: ["measure", "value"]
    case .events: ["when", "title"]
    }
  }

  var known: [String] {
    switch self {
    case .entities:
      ["name", "type", "aliases", "weak_aliases", "not", "description", "tags", "slug"] + Declaration.identityKeys
        + Declaration.relationColumns
    case .statistics:
      [
        "measure", "value", "unit", "period", "place", "claimant", "source", "paragraph", "quote", "note", "title",
        "credibility", "answers",
      ]
    case .events:
      [
        "when", "title", "place", "entities", "source", "paragraph", "quote", "note", "claimant", "credibility",
        "answers",
      ]
    }
  }
}

/// One row of a table: its cells by column.
package struct TableRow: Sendable {
  package let path: SourcePath
  private let cells: [String: CSV.Field]
  /// From its first to its last byte.
  package let range: Range<Int>

  init(path: SourcePath, cells: [String: CSV.Field], range: Range<Int>) {
    self.path = path
    self.cells = cells
    self.range = range
  }

  /// The trimmed text of a cell; nil where it is empty.
  package subscript(column: String) -> String? { cells[column]?.string.trimmed.nonEmpty }

  /// Every cell with a link in it, in order of place.
  var linkedCells: [(column: String, value: Named)] {
    cells.filter { $0.value.string.contains("[[") }.map {
      ($0.key, Named(text: $0.value.string, range: $0.value.range))
    }
    .sorted { ($0.1.range.lowerBound, $0.0) < ($1.1.range.lowerBound, $1.0) }
  }

  /// The cell's place in the file, or the row's.
  package func range(of column: String) -> Range<Int> { cells[column]?.range ?? range }

  /// The parts of a cell between semicolons.
  package func list(_ column: String) -> [String] {
    self[column]?.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty } ?? []
  }
}

/// A table of the content folder.
struct Table: Sendable {
  let kind: TableKind
  let rows: [TableRow]
  /// What the rows of `entities.csv` declare.
  let declarations: [Declaration]

  /// Nil for a file that is no table.
  static func read(_ file: InputFile) -> Warned<Table?> {
    guard let kind = TableKind(of: file.path) else { return Warned(nil) }
    let decoded = TextDecoder.decode(file.bytes)
    var diagnostics = decoded.diagnostics.map { $0.placed(in: file.path.description) }
    let table = Table(kind, file, decoded.value.text, &diagnostics)
    return Warned(table, diagnostics)
  }

  private init(_ kind: TableKind, _ file: InputFile, _ utf8: [UInt8], _ diagnostics: inout [Diagnostic]) {
    var found: [Diagnostic] = []
    let csv = CSV.read(utf8).reported(to: &found)
    var rows: [TableRow] = []
    if !csv.header.isEmpty {
      let names = csv.header.map { $0.string.trimmed.lowercased() }
      for (name, field) in zip(names, csv.header) where !name.isEmpty && !kind.known.contains(name) {
        found.append(
          .unknownKey(
            name, known: kind.known, meant: KeySynonyms.key(for: name, among: kind.required + kind.known),
            at: field.range))
      }
      for column in kind.required where !names.contains(column) {
        found.append(
          .error(
            "bad-csv", "the column ‘\(column)’ is missing",
            help: "the first line names the columns: \(kind.known.joined(separator: ","))", at: csv.header[0].range))
      }
      if kind.required.allSatisfy(names.contains) {
        for row in csv.rows where row.fields.contains(where: { !$0.string.trimmed.isEmpty }) {
          var cells: [String: CSV.Field] = [:]
          for (name, field) in zip(names, row.fields) where cells[name] == nil { cells[name] = field }
          rows.append(TableRow(path: file.path, cells: cells, range: row.range))
        }
      }
    }
    self.kind = kind
    self.rows = rows
    diagnostics += found.map { $0.placed(in: file.path.description) }
    declarations = kind == .entities ? rows.compactMap { Declaration(reading: $0, into: &diagnostics) } : []
  }
}

extension Declaration {
  /// A row of `entities.csv`; nil, with a diagnostic, where it names no entity.
  init?(reading row: TableRow, into diagnostics: inout [Diagnostic]) {
    let path = row.path.description
    guard let name = row["name"] else {
      diagnostics.append(
        Diagnostic(
          .error, "bad-value", "the row has no name", help: "give it one, or delete the row", path: path,
          range: row.range))
      return nil
    }
    guard let kind = row["type"].flatMap({ EntityKind(rawValue: $0.lowercased()) }) else {
      diagnostics.append(
        Diagnostic.badValue(row["type"], allowed: EntityKind.allCases.map(\.rawValue), at: row.range(of: "type"))
          .placed(in: path))
      return nil
    }
    self.init(name: name, kind: kind, origin: .table(row.path), path: row.path, range: row.range(of: "name"))
    aliases = row.list("aliases").map { Name(text: $0, range: row.range(of: "aliases")) }
    weakAliases = row.list("weak_aliases").map { Name(text: $0, range: row.range(of: "weak_aliases")) }
    exclusions = row.list("not")
    description = row["description"]?.linkless
    tags = row.list("tags")
    slug = row["slug"]
    linkedValues = row.linkedCells.filter { !UnpublishedNames.unprinted.contains($0.column) }.map(\.value)
    identity = Declaration.identityKeys.compactMap { key in
      row[key].flatMap {
        key == "parent" && $0.contains("[[")
          ? nil : IdentityFact(key: key, value: $0, path: row.path, range: row.range(of: key))
      }
    }
    relations = (["parent"] + Declaration.relationColumns).compactMap { key in
      row[key].map {
        RelationField(key: key, value: $0, path: row.path, range: row.range(of: key), takesPlainNames: true)
      }
    }
  }

  /// Columns of `entities.csv` besides `parent` that name who stands in a relation: every relation with words of its own.
  static let relationColumns: [String] = RelationType.keys.map { $0.replacing(" ", with: "_") }.filter {
    $0 != "parent"
  }
}
