/// Markdown as the tool writes it.
package enum MarkdownText {
  private static let marks: Set<Character> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "=", "%", "!", "&", "$", "^",
  ]

  /// Words that are read as they stand, on one line: no link, no emphasis, no tag, no comment.
  package static func escaped(_ text: String) -> String {
    var result = ""
    let line = text.onOneLine
    var before: Character = " "
    var iterator = line.makeIterator()
    var current = iterator.next()
    while let character = current {
      let next = iterator.next()
      // A lone sign of these is itself: "90 %", "a = b".
      let isPair = next == character || before == character
      let isMark = marks.contains(character) && (isPair || !["~", "=", "%", "!", "&", "$", "^"].contains(character))
      result += isMark ? "\\\(character)" : "\(character)"
      before = character
      current = next
    }
    return result
  }
}
