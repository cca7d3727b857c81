import Diagnostics
import Extraction

/// An entity as a note or a row of `entities.csv` declares it, before names are compared across the dossier.
package struct Declaration: Sendable, Equatable {
  package var name: String
  package var kind: EntityKind
  /// Whether texts are linked by its name; not where the name is a word of every text.
  package var linksByName = true
  package var aliases: [Name] = []
  package var weakAliases: [Name] = []
  /// Strings that look like the entity's name and are not it.
  package var exclusions: [String] = []
  package var description: String?
  package var identity: [IdentityFact] = []
  package var tags: [String] = []
  /// Whom its keys name as parent, owner and so on.
  package var relations: [RelationField] = []
  /// Cells of its row with links in them, but for relations and facts of identity.
  var linkedValues: [Named] = []
  /// The address asked for with `slug:`.
  package var slug: String?
  package var origin: Entity.Origin
  package var path: SourcePath
  /// Where its name stands in the file, in bytes.
  package var range: Range<Int>

  /// A name with its place in the file.
  package struct Name: Sendable, Equatable {
    package let text: String
    package let range: Range<Int>

    package init(text: String, range: Range<Int>) {
      self.text = text
      self.range = range
    }
  }

  package init(name: String, kind: EntityKind, origin: Entity.Origin, path: SourcePath, range: Range<Int>) {
    self.name = name
    self.kind = kind
    self.origin = origin
    self.path = path
    self.range = range
  }

  /// Keys of front matter and columns of `entities.csv` that make the identity table, in the order it shows them.
  package static let identityKeys = [
    "native_name", "country", "jurisdiction", "city", "parent", "website", "wikidata", "lei", "opensanctions",
    "registration_number", "listing",
  ]

  /// This declaration with what another one of the same entity adds. Facts of this one win.
  func merging(_ other: Declaration) -> Declaration {
    var result = self
    let known = Set(([name] + aliases.map(\.text)).map(CompanyForm.canonical))
    result.aliases += ([Name(text: other.name, range: other.range)] + other.aliases).filter {
      !known.contains(CompanyForm.canonical($0.text))
    }
    result.weakAliases += other.weakAliases
    result.exclusions += other.exclusions
    result.description = description ?? other.description
    let keys = Set(identity.map(\.key))
    result.identity += other.identity.filter { !keys.contains($0.key) }
    result.tags += other.tags.filter { !tags.contains($0) }
    result.relations += other.relations
    return result
  }
}
