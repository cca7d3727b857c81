import Diagnostics
import Extraction

/// A company, person, agency, organisation, place or product with a page of its own.
package struct Entity: Sendable {
  /// Why it is in the dossier.
  package enum Origin: Sendable, Equatable {
    /// A note with a `type:`.
    case note(NoteID)
    /// A row of `entities.csv`.
    case table(SourcePath)
    /// Named in the text and known from the table of countries and cities.
    case gazetteer
    /// Found by the structure of the text; the rule in words.
    case found(reason: String)
  }

  package let name: String
  package let kind: EntityKind
  package let slug: Slug
  package let origin: Origin
  /// Other names, in the order declared.
  package let aliases: [String]
  /// Names that count only where a full name stands in the same document.
  package let weakAliases: [String]
  package let description: String?
  package internal(set) var identity: [IdentityFact]
  package let tags: [String]

  /// Whether a person declared it.
  package var isReviewed: Bool {
    switch origin {
    case .note, .table: true
    case .gazetteer, .found: false
    }
  }

  package var note: NoteID? {
    if case .note(let note) = origin { note } else { nil }
  }
}

/// One line of an entity's identity table.
package struct IdentityFact: Sendable, Equatable {
  /// The key of front matter: `native_name`, `country`, `wikidata` …
  package let key: String
  /// Plain words, `[[X]]` or both.
  package let value: String
  package let path: SourcePath
  /// Of the value in its file, in bytes.
  package let range: Range<Int>

  /// The value as the words it shows.
  package var words: String { value.linkless }
}
