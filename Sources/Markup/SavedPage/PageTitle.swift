/// The title in a `<title>`, without the name of the site behind or before it (the rules are Readability's).
struct PageTitle {
  let title: String

  /// - Parameter headings: the first- and second-level headings of the page.
  init(_ whole: String, headings: [(isFirstLevel: Bool, text: String)]) {
    let words = whole.split(separator: " ").map(String.init)
    func isSeparator(_ word: String) -> Bool {
      word.count == 1 && PageMetadataTables.separators.contains(word.first ?? " ")
    }
    var title = whole
    var isPath = false
    if let last = words.lastIndex(where: isSeparator), last > 0, last < words.count - 1 {
      isPath = words.contains { ["\\", "/", ">", "»"].contains($0) }
      title = words[..<last].joined(separator: " ")
      if Self.count(title) < 3, let first = words.firstIndex(where: isSeparator) {
        title = words[(first + 1)...].joined(separator: " ")
      }
    } else if whole.contains(": ") {
      if !headings.contains(where: { $0.text == whole }), let colon = whole.lastIndex(of: ":"),
        let first = whole.firstIndex(of: ":")
      {
        title = String(whole[whole.index(after: colon)...]).trimmedSpaces
        if Self.count(title) < 3 {
          title = String(whole[whole.index(after: first)...]).trimmedSpaces
        } else if Self.count(String(whole[..<first])) > 5 {
          title = whole
        }
      }
    } else if whole.count > 150 || whole.count < 15 {
      let first = headings.filter(\.isFirstLevel)
      if first.count == 1, !first[0].text.isEmpty { title = first[0].text }
    }
    // "Club enters administration | Football News | Sky Sports": a section stands before the site.
    let top = headings.filter(\.isFirstLevel).map(\.text.trimmedSpaces)
    if top.count == 1, let heading = top.first, Self.count(heading) > 4, words.count(where: isSeparator) > 1,
      title.hasPrefix(heading),
      title[heading.endIndex...].drop(while: { $0 == " " }).first.map({
        PageMetadataTables.separators.contains($0)
      }) == true
    {
      title = heading
    }
    title = title.trimmedSpaces
    let without = words.filter { !isSeparator($0) }.count
    if Self.count(title) <= 4, !isPath || Self.count(title) != without - 1 { title = whole }
    self.title = title
  }

  private static func count(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }

  /// How much of the second text the first one holds, by length of words.
  static func similarity(_ one: String, _ other: String) -> Double {
    func tokens(_ text: String) -> [Substring] {
      text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "_") }.map { $0 }
    }
    let known = Set(tokens(one))
    let words = tokens(other)
    guard !known.isEmpty, !words.isEmpty else { return 0 }
    let unknown = words.filter { !known.contains($0) }
    let length = words.reduce(0) { $0 + $1.count } + words.count - 1
    let missing = unknown.isEmpty ? 0 : unknown.reduce(0) { $0 + $1.count } + unknown.count - 1
    return 1 - Double(missing) / Double(length)
  }
}
