import Diagnostics
import Extraction

/// What can be wrong with a key or a value, in any of the files a person writes.
extension Diagnostic {
  /// - Parameter meant: the known key that it surely stands for, where it is told otherwise than by its letters.
  static func unknownKey(_ key: String, known: [String], meant: String? = nil, at range: Range<Int>) -> Diagnostic {
    .warning(
      "unknown-key", "the key ‘\(key)’ is not known and is not read",
      help: (meant ?? NearMiss.best(for: key, among: known)).map { "did you mean ‘\($0)’?" }
        ?? "known are: \(known.joined(separator: ", "))",
      at: range)
  }

  static func badValue(_ value: String?, allowed: [String], at range: Range<Int>) -> Diagnostic {
    let near = NearMiss.best(for: value ?? "", among: allowed).map { "did you mean ‘\($0)’? " } ?? ""
    return .error(
      "bad-value", "‘\(value ?? "")’ is not one of the values this key can have",
      help: "\(near)write one of: \(allowed.joined(separator: ", "))", at: range)
  }

  static func badDate(_ value: String?, at range: Range<Int>) -> Diagnostic {
    let help =
      value.flatMap(edtf).map { "write it as \($0)" }
      ?? "write a day as 2024-04-12; where less is known, EDTF: 2024-04, 2024-Q1, 2023, 2022/2024, 2024-04-12~"
    return .error("bad-date", "‘\(value ?? "")’ is no date", help: help, at: range)
  }

  /// The numbers of EDTF for quarters, which nobody writes.
  private static let quarters = (1...4).map { (edtf: "-\(32 + $0)", words: "-Q\($0)") }

  /// What words or figures say that are one date and nothing else: `12 April 2024`, `13.4.2024`. Which number of `11/04/2024` is the
  /// month nobody can tell.
  private static func edtf(_ words: String) -> String? {
    guard words.utf8.count <= 60 else { return nil }
    let found = words.contains(where: \.isLetter) ? DateExpression.find(in: Text(words), published: nil) : []
    if found.count == 1, let date = found[0].edtf, found[0].range.count == words.trimmed.utf8.count {
      return quarters.reduce(date.description) { $0.replacing($1.edtf, with: $1.words) }
    }
    guard let (day, range) = PageDate.first(in: words, language: nil), words[range] == words.trimmed else { return nil }
    return day.description
  }
}
