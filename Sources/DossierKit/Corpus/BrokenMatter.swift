import Markup

/// What a note with broken front matter is called, as far as its lines say: so that a link to it is told from a link to nothing.
/// Nothing of it is published.
enum BrokenMatter {
  /// Front matter that never ends is read as far as this.
  private static let mostLines = 60

  static func names(in file: [UInt8], _ matter: FrontMatter) -> [String] {
    let range = matter.range ?? min(matter.bodyStart, file.count)..<file.count
    var result: [String] = []
    for line in file[range].split(separator: 0x0A).prefix(mostLines) {
      let text = String(decoding: line, as: UTF8.self).trimmed
      // A first heading, where the front matter runs into the text.
      if text.hasPrefix("# ") {
        result.append(String(text.dropFirst(2)).trimmed)
        break
      }
      guard let mark = text.firstIndex(where: { $0 == ":" || $0 == "=" }) else { continue }
      let value = String(text[text.index(after: mark)...]).trimmed
      switch text[..<mark].lowercased().filter({ $0 != " " && $0 != "\"" }) {
      case "title": result.append(value.withoutMarks)
      case "alias", "aliases":
        result += value.filter { $0 != "[" && $0 != "]" }.split(separator: ",").map { String($0).trimmed.withoutMarks }
      default: break
      }
    }
    return result.filter { !$0.isEmpty }
  }
}

extension String {
  /// Without quotation marks at its ends, also where one of them is missing.
  fileprivate var withoutMarks: String {
    let marks: Set<Character> = ["\"", "'"]
    var text = self[...]
    while let first = text.first, marks.contains(first) { text.removeFirst() }
    while let last = text.last, marks.contains(last) { text.removeLast() }
    return String(text)
  }
}
