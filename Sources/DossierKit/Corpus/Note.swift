import Extraction
import Markup

/// A published note: Markdown below the content folder.
package struct Note: Sendable {
  package let path: SourcePath
  package let title: String
  /// Where the title stands in the file, in bytes.
  package let titleRange: Range<Int>
  package internal(set) var slug: Slug
  /// Whether its front matter names the address.
  let hasChosenSlug: Bool
  package let description: String?
  /// What its front matter gives as its summary, for lists alone.
  let ownSummary: String?
  package let date: EDTF?
  package let lastModified: EDTF?
  /// BCP 47: as its front matter gives it, or as the script of most of its letters tells it; nil where neither does.
  package let language: String?
  package let tags: [String]
  /// Where lists of notes put it: smaller numbers first, those without one last.
  package let weight: Int?
  /// Names under which links find it.
  package let aliases: [String]
  /// Addresses it had on another site, as written.
  package let formerAddresses: [Declaration.Name]
  package let prose: Prose
  /// Of its headings, as links compare them.
  let headingNames: [String]
  /// Of its words but for those of statements, by which two builds tell whether it was written anew.
  package let digest: String
  package let text: Text
  /// The entity it is the page of.
  package let declaration: Declaration?
  /// `content/index.md`.
  package let isBriefing: Bool
  /// Where it says when it is published, which nobody can decide without `as_of`.
  let undecidedDates: Range<Int>?
  /// What its front matter says of publishers.
  let publisherGrades: [PublisherGrade]
  /// Values of its front matter with links in them, but for relations and facts of identity.
  let linkedValues: [Named]
}

extension Note {
  /// What says in a sentence or two what it is about: its description, its summary, or what stands above `<!--more-->`.
  package var abstract: String? { description ?? ownSummary ?? summary }

  /// Its title and aliases.
  var names: [String] { [title] + aliases + (declaration?.aliases.map(\.text) ?? []) }

  private var summary: String? {
    guard let end = prose.summaryEnd else { return nil }
    let parts = prose.paragraphs.prefix { $0.range.lowerBound < end }.filter {
      $0.kind == .paragraph && $0.callout == nil
    }
    let words = parts.map { prose.string($0.range.clamped(to: 0..<end)).onOneLine }.joined(separator: " ")
    return words.trimmed.nonEmpty
  }

  /// The file's name; of a folder's page (`name/index.md`, `name/_index.md`, `name/README.md`) the folder's.
  ///
  /// - Parameter content: the content folder, whose own `index.md` is no folder's page.
  static func name(of path: SourcePath, below content: String) -> String {
    let isIndex = FolderPages.isIndex(path)
    guard isIndex || FolderPages.isReadme(path) else { return String(path.stem) }
    guard path.folder != content, let last = path.folder.split(separator: "/").last else {
      return isIndex ? "index" : String(path.stem)
    }
    return String(last)
  }

  /// The index of the heading that `#Heading`, or `#Heading#Below` through the headings above it, names.
  ///
  /// Case counts for nothing, nor do the signs that Obsidian leaves out of links to headings. In a Markdown link it may be
  /// the heading's id as well, ours or that of code hosts. An id that the author gave it goes before all.
  package func heading(_ words: String) -> Int? {
    if let given = prose.headings.firstIndex(where: { $0.givenID == words }) { return given }
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
      ?? hostHeading(words)
  }

  /// The heading with the fragment that code hosts give it: of several alike the second ends in `-1`, the third in `-2`.
  private func hostHeading(_ id: String) -> Int? {
    let ids = prose.headings.map { Self.hostID(prose.string($0.range)) }
    if let first = ids.firstIndex(of: id) { return first }
    guard let hyphen = id.lastIndex(of: "-"), let number = Int(id[id.index(after: hyphen)...]), number > 0 else {
      return nil
    }
    let alike = ids.indices.filter { ids[$0] == id[..<hyphen] }
    return number < alike.count ? alike[number] : nil
  }

  /// The events that an embed shows: a section, a block or the whole; nil where there is none such.
  package func passage(_ fragment: Wikilink.Fragment?) -> Range<Int>? {
    switch fragment {
    case .heading(let words)?: heading(words).map(prose.section(ofHeading:))
    case .block(let id)?: prose.block(id)
    case nil: 0..<prose.events.count
    }
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
    // A link may repeat how the heading is set: `[[#The *first* part]]`.
    let plain = words.lowercased().filter { !"*`~=".contains($0) }
    return plain.split { $0.isWhitespace || signs.contains($0) }.joined(separator: " ")
  }
}
