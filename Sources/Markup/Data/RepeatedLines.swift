import Diagnostics

/// Lines of YAML that say at the top level what a line above says word for word. No value is lost without the second. Only plain values of
/// one line count: what stands in quotation marks, brackets or blocks may look like a line and be none.
struct RepeatedLines {
  /// With blanks in place of the second ones, so that all else stays where it was.
  let source: SourceText
  let diagnostics: [Diagnostic]
  /// Where the first of them begin, in the file.
  private let kept: [Int]

  /// Nil where there is none.
  ///
  /// - Parameter origin: where the YAML begins in its file.
  init?(in source: SourceText, origin: Int) {
    var bytes = source.bytes
    var found: [Diagnostic] = []
    var seen: [ArraySlice<UInt8>: Int] = [:]
    var kept: [Int] = []
    let lines = source.lineStarts.indices.map { source.line($0 + 1) }
    for (index, line) in lines.enumerated() {
      var words = bytes[line]
      while let last = words.last, last.isBlank || last == 0x0A || last == 0x0D { words.removeLast() }
      guard let first = words.first, first.isASCIILetter, let colon = words.firstIndex(of: UInt8(ascii: ":")),
        words[colon...].dropFirst().first?.isBlank == true,
        let value = words[colon...].dropFirst().first(where: { !$0.isBlank }),
        value.isASCIILetter || value.isASCIIDigit || value >= 0x80,
        // A value that goes on below is more than its line.
        lines[(index + 1)...].lazy.map({ bytes[$0] }).first(where: {
          !$0.allSatisfy { $0.isBlank || $0 == 0x0A || $0 == 0x0D }
        })?
        .first?.isBlank != true
      else { continue }
      guard let first = seen[words] else {
        seen[words] = origin + words.startIndex
        continue
      }
      kept.append(first)
      found.append(
        .warning(
          "repeated-key", "“\(String(decoding: words[..<colon], as: UTF8.self))” stands here twice with the same value",
          help: "take one of the two out", at: origin + words.startIndex..<origin + colon))
      for at in words.indices { bytes[at] = 0x20 }
    }
    if found.isEmpty { return nil }
    self.source = SourceText(bytes)
    diagnostics = found
    self.kept = kept
  }

  /// Whether the first of each pair is an entry of what was read without the second.
  func isWhole(in value: YAMLValue?) -> Bool {
    let starts = Set((value?.entries ?? []).map(\.key.range.lowerBound))
    return kept.allSatisfy(starts.contains)
  }
}
