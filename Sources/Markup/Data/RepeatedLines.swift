import Diagnostics

/// Lines of YAML that say at the top level what a line above says word for word. No value is lost without the second.
struct RepeatedLines {
  /// With blanks in place of the second ones, so that all else stays where it was.
  let source: SourceText
  let diagnostics: [Diagnostic]

  /// Nil where there is none.
  ///
  /// - Parameter origin: where the YAML begins in its file.
  init?(in source: SourceText, origin: Int) {
    var bytes = source.bytes
    var found: [Diagnostic] = []
    var seen: Set<ArraySlice<UInt8>> = []
    let lines = source.lineStarts.indices.map { source.line($0 + 1) }
    for (index, line) in lines.enumerated() {
      var words = bytes[line]
      while let last = words.last, last.isBlank || last == 0x0A || last == 0x0D { words.removeLast() }
      guard let first = words.first, first.isASCIILetter, let colon = words.firstIndex(of: UInt8(ascii: ":")),
        words[colon...].dropFirst().first?.isBlank == true,
        // A value that goes on below is more than its line.
        index + 1 >= lines.count || bytes[lines[index + 1]].first?.isBlank != true
      else { continue }
      if seen.insert(words).inserted { continue }
      found.append(
        .warning(
          "repeated-key", "“\(String(decoding: words[..<colon], as: UTF8.self))” stands here twice with the same value",
          help: "take one of the two out", at: origin + words.startIndex..<origin + colon))
      for at in words.indices { bytes[at] = 0x20 }
    }
    if found.isEmpty { return nil }
    self.source = SourceText(bytes)
    diagnostics = found
  }
}
