import Diagnostics

/// What can be wrong with a key or a value, in any of the files a person writes.
extension Diagnostic {
  static func unknownKey(_ key: String, known: [String], at range: Range<Int>) -> Diagnostic {
    .warning(
      "unknown-key", "the key ‘\(key)’ is not known and is not read",
      help: NearMiss.best(for: key, among: known).map { "did you mean ‘\($0)’?" }
        ?? "known are: \(known.joined(separator: ", "))",
      at: range)
  }

  static func badValue(_ value: String?, allowed: [String], at range: Range<Int>) -> Diagnostic {
    .error(
      "bad-value", "‘\(value ?? "")’ is not one of the values this key can have",
      help: "write one of: \(allowed.joined(separator: ", "))", at: range)
  }

  static func badDate(_ value: String?, at range: Range<Int>) -> Diagnostic {
    .error(
      "bad-date", "‘\(value ?? "")’ is no date",
      help: "write a day as 2024-04-12; where less is known, EDTF: 2024-04, 2024-Q1, 2023, 2022/2024, 2024-04-12~",
      at: range)
  }
}
