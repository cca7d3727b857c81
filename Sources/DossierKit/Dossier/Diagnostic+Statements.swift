import Diagnostics
import Extraction

/// What can be wrong with a statement.
extension Diagnostic {
  static func noFigure(_ value: String?, path: SourcePath, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .error, "bad-value", value.map { "no number stands in ‘\($0)’" } ?? "the figure has no value",
      help: "write ‘90 %’, ‘70–80 %’, ‘~900’, ‘>300’ or ‘USD 240.11 bn’", path: path.description, range: range)
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

  static func quoteNotFound(_ quote: String, in sources: [Source], path: SourcePath, at range: Range<Int>) -> Diagnostic
  {
    let names = sources.map(\.path.description).joined(separator: " or ")
    var help = "quote the words as they stand there; mark what you leave out with ‘…’"
    if let nearest = nearest(to: quote, in: sources) { help = "nearest is \(nearest); " + help }
    return Diagnostic(
      .error, "quote-not-found", "these words do not stand in \(names)", help: help, path: path.description,
      range: range)
  }

  /// The sentence that shares most words with the quotation, and its paragraph.
  private static func nearest(to quote: String, in sources: [Source]) -> String? {
    let words = Set(Text(quote).tokens.filter { $0.kind == .word }.map(\.key))
    var best: (score: Double, text: String)?
    for source in sources {
      for sentence in source.text.sentences {
        let own = Set(source.text.tokens[sentence.tokens].filter { $0.kind == .word }.map(\.key))
        let score = Double(own.intersection(words).count) / Double(max(own.count, words.count, 1))
        if score > best?.score ?? 0.3 {
          best = (score, "‘\(source.text.string(sentence.range).onOneLine)’ in paragraph \(sentence.paragraph + 1)")
        }
      }
    }
    return best?.text
  }
}
