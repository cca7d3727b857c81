import Diagnostics
import Extraction

/// What a person decided about suggestions: names that are none, and names that look alike and are not the same.
///
/// Read from `content/decisions.yml`, which is data and never a note.
package struct Decisions: Sendable {
  /// A name that gets no page, no link and no suggestion.
  package struct Rejection: Sendable {
    package let name: String
    package var kind: EntityKind?
    package var reason: String?
    package var date: CalendarDate?
    /// Where the name stands in the file, in bytes.
    let range: Range<Int>
  }

  /// Names that are not one entity, whatever they look like.
  package struct Separation: Sendable {
    package let names: [String]
    package var reason: String?
    package var date: CalendarDate?
    let range: Range<Int>
  }

  /// Nil where there is no file.
  package let path: SourcePath?
  /// In the order of the file.
  package let rejections: [Rejection]
  package let separations: [Separation]
  let diagnostics: [Diagnostic]

  private let rejected: Set<String>
  private let apart: [String: Set<String>]

  init(
    path: SourcePath? = nil, rejections: [Rejection] = [], separations: [Separation] = [],
    diagnostics: [Diagnostic] = []
  ) {
    self.path = path
    self.rejections = rejections
    self.separations = separations
    self.diagnostics = diagnostics
    rejected = Set(rejections.map { CompanyForm.canonical($0.name) })
    var apart: [String: Set<String>] = [:]
    for separation in separations {
      let keys = separation.names.map(CompanyForm.canonical)
      for key in keys { apart[key, default: []].formUnion(keys) }
    }
    self.apart = apart
  }

  /// Whether a name, in any spelling and with any company form, was rejected.
  package func rejects(_ name: String) -> Bool {
    !rejected.isEmpty && rejected.contains(CompanyForm.canonical(name))
  }

  /// Whether two names were said to be two entities.
  package func keepsApart(_ one: String, _ other: String) -> Bool {
    !apart.isEmpty && apart[CompanyForm.canonical(one)]?.contains(CompanyForm.canonical(other)) == true
  }

  /// The one place it is read from.
  package static func path(below content: String) -> String { content + "/decisions.yml" }
}
