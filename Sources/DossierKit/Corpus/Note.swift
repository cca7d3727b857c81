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
  package let text: Text
  /// The entity it is the page of.
  package let declaration: Declaration?
  /// `content/index.md`.
  package let isBriefing: Bool
  /// What its front matter says of publishers.
  let publisherGrades: [PublisherGrade]
}

extension Note {
  /// The index of the heading that `#Heading`, or the last part of `#Heading#Below`, names; case counts for nothing.
  /// In a Markdown link it may be the heading's id as well, ours or that of code hosts.
  package func heading(_ words: String) -> Int? {
    let last = words.split(separator: "#").last.map { String($0).onOneLine.lowercased() } ?? ""
    return prose.headings.firstIndex { prose.string($0.range).onOneLine.lowercased() == last }
      ?? prose.headings.firstIndex { $0.id == words }
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
}
