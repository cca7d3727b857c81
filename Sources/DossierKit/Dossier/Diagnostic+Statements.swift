import Diagnostics
import Extraction

/// What can be wrong with a statement.
extension Diagnostic {
  static func noFigure(_ value: String?, path: SourcePath, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .error, "bad-value", value.map { "no number can be read in ‘\(opening(of: $0))’" } ?? "the figure has no value",
      help: "write ‘90 %’, ‘70–80 %’, ‘~900’, ‘>300’ or ‘USD 240.11 bn’", path: path.description, range: range)
  }

  /// Of a cell of a million digits enough to know it again.
  private static func opening(of value: String) -> String {
    value.utf8.count > 60 ? value.prefix(50) + "…" : value
  }

  static func shareOfWhat(_ measure: String, path: SourcePath, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .hint, "percentage-of-what", "‘\(measure)’ does not say of what the percentage is a part",
      help: "name the part and the whole: ‘China’s share of Russia’s machine-tool imports’", path: path.description,
      range: range)
  }

  static func missingCell(_ column: String, _ row: TableRow) -> Diagnostic {
    Diagnostic(
      .error, "bad-value", "the row has no \(column)", help: "fill the column ‘\(column)’, or delete the row",
      path: row.path.description, range: row.range)
  }

  static func unknownEntity(_ name: String, _ row: TableRow, known: [String]) -> Diagnostic {
    Diagnostic(
      .warning, "unknown-entity", "nothing in the dossier is called ‘\(name)’",
      help: NearMiss.best(for: name, among: known).map { "did you mean ‘\($0)’?" }
        ?? "declare it in entities.csv or with ‘dossier new’",
      path: row.path.description, range: row.range(of: "entities"))
  }

  static func notASource(_ name: String, path: SourcePath, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .error, "unknown-source", "‘\(name)’ is not a source, or not one alone",
      help: "name a file of the seeds folder without its extension", path: path.description, range: range)
  }

  static func unknownSource(_ name: String, known: [String], path: SourcePath, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .error, "unknown-source", "there is no source ‘\(name)’",
      help: NearMiss.best(for: name, among: known).map { "did you mean ‘\($0)’?" }
        ?? "put it into the seeds folder, or correct the name",
      path: path.description, range: range)
  }

  static func quoteNotFound(
    in cited: [(path: SourcePath, paragraph: Int?)], elsewhere: Int?, help: String, path: SourcePath,
    at range: Range<Int>
  ) -> Diagnostic {
    let names = cited.map { item in (item.paragraph.map { "paragraph \($0) of " } ?? "") + item.path.description }
    return Diagnostic(
      .error, "quote-not-found", "these words do not stand in \(names.joined(separator: " or "))",
      help: elsewhere.map { "they stand in paragraph \($0)" } ?? help, path: path.description, range: range)
  }

  static func quoteWithoutSource(path: SourcePath, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .warning, "quote-without-source", "the quotation names no source, so that nobody can look it up",
      help: "add a line ‘source:: [[…]]’", path: path.description, range: range)
  }
}

extension Source {
  /// What is wrong with a paragraph that a link or a field names; nothing where there is such a paragraph, or none is named.
  func missingParagraph(_ number: Int?, named: String, path: SourcePath, at range: Range<Int>) -> [Diagnostic] {
    if number == nil, named.isEmpty { return [] }
    if let number, blocks.indices.contains(number - 1) { return [] }
    return [
      Diagnostic.error(
        "missing-paragraph", "\(self.path) has no paragraph ‘\(named)’",
        help: blocks.isEmpty
          ? "it holds no text"
          : blocks.count == 1
            ? "it has one, p1" : "its paragraphs are p1 to p\(blocks.count), as its page numbers them",
        at: range
      ).placed(in: path.description)
    ]
  }
}
