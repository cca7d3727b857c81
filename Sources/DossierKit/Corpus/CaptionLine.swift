/// The words under a picture with who took it, as they come along when a page is pasted: "A house burns. (Jane Roe/AP)",
/// "Photograph: Jane Roe/Reuters", "Image: fans outside the ground". They are shown and not read: what they tell of a
/// picture would stand on the timeline as what happened, and who took it among the people.
enum CaptionLine {
  static func contains(_ line: String) -> Bool {
    guard line.utf8.count <= 400, line.utf8.contains(where: { ":/()".utf8.contains($0) }) || line.utf8.count < 60 else {
      return false
    }
    let text = line.lowercased()
    if isOfAFigure(text) { return true }
    if openings.contains(where: text.hasPrefix) || marks.contains(where: text.contains) { return true }
    if line.hasSuffix(")"), let open = line.lastIndex(of: "(") {
      return isCredit(line[line.index(after: open)...].dropLast())
    }
    return isCredit(line[...])
  }

  /// "Figure 1: Imports of chips, 2021–2023", "Table 2. Members", "Source: Customs service, own analysis."
  private static func isOfAFigure(_ text: String) -> Bool {
    guard text.utf8.count <= 200 else { return false }
    if text.utf8.count <= 120, ["source: ", "sources: ", "note: ", "data: "].contains(where: text.hasPrefix) {
      return true
    }
    let words = text.split(separator: " ", maxSplits: 2)
    guard words.count > 1, ["figure", "fig.", "table", "chart", "graph", "map", "exhibit"].contains(words[0]),
      let mark = words[1].last, mark == ":" || mark == "."
    else { return false }
    return words[1].dropLast().allSatisfy { $0.isNumber || $0 == "." } && words[1].count > 1
  }

  /// Whether a line says what the caption behind it says again: what the picture shows for those who do not see it.
  static func isRepeated(_ line: String, in caption: String) -> Bool {
    guard line.utf8.count <= 200, contains(caption) else { return false }
    let words = letters(line).prefix(30)
    guard words.count > 2 else { return false }
    var told = letters(caption)[...]
    for label in ["image", "photo", "picture", "photograph", "caption"] where told.starts(with: label) {
      told = told.dropFirst(label.count)
    }
    return told.starts(with: words) || line.utf8.count < 40 && letters(caption).contains(words)
  }

  private static func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }

  private static let openings = [
    "image:", "photo:", "picture:", "photograph:", "pictured:", "caption:", "image caption", "image source", "(files)",
    "file photo", "file -", "file –", "file —", "in this file photo", "photo credit",
  ]

  private static let marks = [
    "photograph: ", "(photo by", "(photo:", "(picture:", "(pictures:", "(image:", "(credit:", "photo credit",
    "image credit", "/getty images", "getty images)", " via ap)", " via reuters)", "/reuters)", "/ap)", "/afp)",
  ]

  /// "Karl Mondon/Bay Area News Group", "Jane Roe/AP/Shutterstock": names alone, a stroke between who took it and whose it is.
  private static func isCredit(_ text: Substring) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), text.utf8.count <= 60, !text.contains(where: \.isNumber) else { return false }
    let words = parts.map { $0.split(separator: " ") }
    guard (2...4).contains(words[0].count), words.allSatisfy({ !$0.isEmpty && $0.count <= 5 }) else { return false }
    return words.joined().allSatisfy { $0.first?.isUppercase == true || $0 == "de" || $0 == "of" || $0 == "van" }
      && !text.hasSuffix(".")
  }
}
