import Extraction
import Markup

/// A published note: Markdown below the content folder.
package struct Note: Sendable {
  package let path: SourcePath
  package let title: String
  /// Where the title stands in the file, in bytes.
  package let titleRange: Range<Int>
  package let slug: Slug
  package let description: String?
  package let date: EDTF?
  package let lastModified: EDTF?
  package let tags: [String]
  /// Names under which links find it.
  package let aliases: [String]
  package let prose: Prose
  /// Of its headings, as links compare them.
  let headingNames: [String]
  package let text: Text
  /// The entity it is the page of.
  package let declaration: Declaration?
  /// `content/index.md`.
  package let isBriefing: Bool
  /// What its front matter says of publishers.
  let publisherGrades: [PublisherGrade]
}

extension Note {
  /// The index of the heading that `#Heading`, or `#Heading#Below` through the headings above it, names.
  ///
  /// Case counts for nothing, nor do the signs that Obsidian leaves out of links to headings. In a Markdown link it may be
  /// the heading's id as well, ours or that of code hosts.
  package func heading(_ words: String) -> Int? {
    let parts = words.split(separator: "#").map { Self.folded(String($0)) }
    guard let last = parts.last else { return nil }
    let whole = Self.folded(words)
    let names = headingNames
    let named = names.indices.first { index in
      if names[index] == whole { return true }
      guard names[index] == last else { return false }
      var rest = parts.dropLast()
      var level = prose.headings[index].level
      for above in stride(from: index - 1, through: 0, by: -1) where prose.headings[above].level < level {
        level = prose.headings[above].level
        if names[above] == rest.last { rest.removeLast() }
      }
      return rest.isEmpty
    }
    return named ?? prose.headings.firstIndex { $0.id == words.lowercased() }
      ?? prose.headings.firstIndex { Self.hostID(prose.string($0.range)) == words }
  }

  /// The fragment GitHub, GitLab and Gitea give a heading: lower case, hyphens for spaces, no other punctuation.
  private static func hostID(_ heading: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in heading.lowercased().unicodeScalars {
      if scalar == " " { result.append("-") }
      let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if isWord || scalar == "-" || scalar == "_" { result.append(scalar) }
    }
    return String(result)
  }

  static func headingNames(_ prose: Prose) -> [String] { prose.headings.map { folded(prose.string($0.range)) } }

  private static func folded(_ words: String) -> String {
    let signs: Set<Character> = ["#", "^", "|", "[", "]", ":", "%", "\\"]
    return words.lowercased().split { $0.isWhitespace || signs.contains($0) }.joined(separator: " ")
  }
}
