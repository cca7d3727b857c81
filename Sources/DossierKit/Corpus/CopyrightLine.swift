import Extraction

/// Whose a text is by the line that closes it: "©2024 Bloomberg L.P.", "Copyright The Financial Times Limited 2024. All rights reserved."
enum CopyrightLine {
  /// Nil for a line that says anything else, or only that rights are reserved.
  static func holder(_ line: String) -> String? {
    guard line.utf8.count <= 160 else { return nil }
    let words = line.onOneLine.split { $0 == " " || $0 == "\u{A9}" }.drop { marks.contains($0.lowercased()) }
    guard words.count < line.onOneLine.split(separator: " ").count || line.contains("\u{A9}") else { return nil }
    var name: [Substring] = []
    for word in words {
      if word.allSatisfy({ $0.isNumber || "-–,.".contains($0) }) {
        if name.isEmpty { continue } else { break }
      }
      if marks.contains(word.lowercased()) && name.isEmpty { continue }
      if word.lowercased() == "all" { break }
      name.append(word)
      if word.hasSuffix(","), name.count > 0 { break }
      if word.hasSuffix("."), word.count > 4, !forms.contains(word.lowercased()) { break }
    }
    while let last = name.last, forms.contains(last.lowercased().filter { $0.isLetter || $0 == "&" }) {
      name.removeLast()
    }
    guard (1...6).contains(name.count), name.allSatisfy({ $0.first?.isUppercase == true || joints.contains($0) }) else {
      return nil
    }
    // A picture's or a blog's: a person is no outlet.
    if name.count < 4, PersonName.isGivenName(name[0].lowercased()) { return nil }
    let holder = name.joined(separator: " ").trimmingMarks
    return holder.utf8.count > 2 ? holder : nil
  }

  private static let marks: Set<String> = ["copyright", "(c)", "by", "©"]
  private static let forms: Set<String> = [
    "limited", "ltd", "inc", "llc", "lp", "plc", "company", "corporation", "corp", "co", "&", "gmbh", "ag", "sa", "pty",
    "l.p.", "ltd.",
    "inc.", "corp.", "co.",
  ]
  private static let joints: Set<Substring> = ["of", "the", "and", "&", "for"]
}

extension String {
  fileprivate var trimmingMarks: String {
    var text = self[...]
    while let last = text.last, ",.;".contains(last) { text.removeLast() }
    return String(text)
  }
}
