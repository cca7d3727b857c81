import Diagnostics
import Extraction

/// Every entity of the dossier with all its names: the declared ones, then those found in the sources.
struct Roster: Sendable {
  private(set) var entities: [Entity] = []
  private(set) var names: [Gazetteer.Name] = []
  private(set) var diagnostics: [Diagnostic] = []

  private var ownerOfName: [String: EntityID] = [:]
  private var ownerOfSlug: [String: (owner: EntityID, path: SourcePath?)] = [:]

  /// The entry of names that are excluded by `not:`: they are matched, and link nothing.
  static let excluded = -1

  init(_ declarations: [Declaration]) {
    for declaration in declarations { add(declaration) }
    for (index, declaration) in declarations.enumerated() where declaration.kind == .place {
      addCountryNames(of: EntityID(index), declaration)
    }
  }

  /// The entity that bears a name, whatever its company form and spelling.
  func entity(named name: String) -> EntityID? { ownerOfName[CompanyForm.canonical(name)] }

  private mutating func add(_ declaration: Declaration) {
    let id = EntityID(entities.count)
    let slug = Slug(declaration.slug ?? declaration.name)
    let address = "\(declaration.kind.folder)/\(slug)"
    // Of two of one name it was said that they are one.
    let isDouble = { [entities] in CompanyForm.canonical(entities[$0].name) == CompanyForm.canonical(declaration.name) }
    if let taken = ownerOfSlug[address], !isDouble(taken.0.index) {
      diagnostics.append(
        Diagnostic(
          .error, "duplicate-slug",
          "the address \(address).html is taken by \(taken.path.map(\.description) ?? "another entity")",
          help: "give one of the two a ‘slug:’ of its own", path: declaration.path.description, range: declaration.range
        ))
    }
    var unique = slug
    var number = 2
    while ownerOfSlug["\(declaration.kind.folder)/\(unique)"] != nil {
      unique = slug.numbered(number)
      number += 1
    }
    ownerOfSlug["\(declaration.kind.folder)/\(unique)"] = (id, declaration.path)
    let native = declaration.identity.filter { $0.key == "native_name" }.map(\.words)
    entities.append(
      Entity(
        name: declaration.name, kind: declaration.kind, slug: unique, origin: declaration.origin,
        aliases: declaration.aliases.map(\.text), weakAliases: declaration.weakAliases.map(\.text),
        description: declaration.description, identity: declaration.identity, tags: declaration.tags))
    for name in (declaration.linksByName ? [declaration.name] : []) + declaration.aliases.map(\.text) + native {
      register(name, id, declaration.kind)
    }
    for name in declaration.weakAliases { register(name.text, id, declaration.kind, isWeak: true) }
    for name in declaration.exclusions { names.append(Gazetteer.Name(text: name, entry: Self.excluded)) }
  }

  /// A name and, where it carries a company form, the name without it.
  private mutating func register(_ name: String, _ id: EntityID, _ kind: EntityKind, isWeak: Bool = false) {
    let isFullName = kind == .person && PersonName.isFull(name)
    names.append(Gazetteer.Name(text: name, entry: id.index, isWeak: isWeak, isFullName: isFullName))
    if !isWeak {
      let key = CompanyForm.canonical(name)
      if ownerOfName[key] == nil { ownerOfName[key] = id }
    }
    guard kind == .company || kind == .organization || kind == .agency else { return }
    if let bare = CompanyForm.stripped(name), !AliasRules.isPlainWord(bare) {
      names.append(Gazetteer.Name(text: bare, entry: id.index, isWeak: isWeak))
    }
  }

  /// "US", "U.S." and "American" for a declared United States, unless somebody else bears them.
  private mutating func addCountryNames(of id: EntityID, _ declaration: Declaration) {
    let own = [declaration.name] + declaration.aliases.map(\.text)
    guard let country = Country.all.first(where: { country in own.contains { Country.canonical($0) == country.name } })
    else { return }
    for name in country.surfaceForms where [nil, id].contains(ownerOfName[CompanyForm.canonical(name)]) {
      register(name, id, .place)
    }
  }

  /// Takes out every fact of identity that names a note that is not published, and gives it back.
  mutating func withhold(_ isUnpublished: (IdentityFact) -> Bool) -> [IdentityFact] {
    var withheld: [IdentityFact] = []
    for index in entities.indices where entities[index].identity.contains(where: isUnpublished) {
      withheld += entities[index].identity.filter(isUnpublished)
      entities[index].identity.removeAll(where: isUnpublished)
    }
    return withheld
  }

  // MARK: Found entities

  /// Adds what the sources name and nobody declared.
  ///
  /// - Parameters:
  ///   - candidates: every source's candidates of a page's score, in order.
  ///   - letters: what stands in brackets beside them, by source.
  mutating func add(found candidates: some Sequence<Candidate>, letters given: [[GivenLetters]] = []) {
    var groups: [String: FoundEntity] = [:]
    var order: [String] = []
    let letters = FoundLetters(given) { ownerOfName[$0] == nil }
    let national = NationalName.pairs(of: candidates)
    for candidate in candidates {
      var key = CompanyForm.canonical(candidate.text)
      key = letters.names[key] ?? key
      key = national[key] ?? key
      guard !key.isEmpty, ownerOfName[key] == nil else { continue }
      if groups[key] == nil { order.append(key) }
      groups[key, default: FoundEntity()].add(candidate)
    }
    for key in order {
      guard let found = groups[key], let name = found.name else { continue }
      let id = add(found, name)
      for spelling in found.spellings + letters.letters(of: key)
      where ownerOfName[CompanyForm.canonical(spelling)] == nil {
        register(spelling, id, found.kind)
      }
    }
  }

  private mutating func add(_ found: FoundEntity, _ name: String) -> EntityID {
    let id = EntityID(entities.count)
    let country = found.kind == .place ? Country.all.first { $0.name == name } : nil
    var slug = Slug(name)
    var number = 2
    while ownerOfSlug["\(found.kind.folder)/\(slug)"] != nil {
      slug = Slug(name).numbered(number)
      number += 1
    }
    ownerOfSlug["\(found.kind.folder)/\(slug)"] = (id, nil)
    entities.append(
      Entity(
        name: name, kind: found.kind, slug: slug,
        origin: found.isKnownPlace ? .gazetteer : .found(reason: found.reason), aliases: [],
        weakAliases: [], description: nil, identity: [], tags: []))
    register(name, id, found.kind)
    for form in country?.surfaceForms ?? [] where [nil, id].contains(ownerOfName[CompanyForm.canonical(form)]) {
      register(form, id, .place)
    }
    return id
  }
}

/// The candidates of one name across the sources.
private struct FoundEntity {
  private var names: [String: Int] = [:]
  private var kinds: [EntityKind: Double] = [:]
  private var best: (score: Double, reason: String) = (0, "")

  mutating func add(_ candidate: Candidate) {
    names[candidate.text, default: 0] += 1
    kinds[candidate.kind, default: 0] += candidate.kindWeight
    if candidate.score > best.score { best = (candidate.score, candidate.reason) }
  }

  var name: String? { FoundSpelling.best(of: names) }

  /// In order of bytes.
  var spellings: [String] { names.keys.sorted() }

  var kind: EntityKind { kinds.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key ?? .organization }

  var reason: String { best.reason }

  var isKnownPlace: Bool { kind == .place }
}

extension EntityKind {
  /// The folder of its pages, and the name of its index.
  package var folder: String {
    switch self {
    case .company: "companies"
    case .person: "people"
    case .agency: "agencies"
    case .organization: "organizations"
    case .place: "places"
    case .product: "products"
    }
  }
}
