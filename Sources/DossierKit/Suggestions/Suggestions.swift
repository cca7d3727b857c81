import Extraction

/// What a person could decide next: names to declare or reject, names to join, entities declared twice, figures to declare.
package struct Suggestions: Sendable {
  /// Most useful first.
  package let names: [SuggestedName]
  package let merges: [SuggestedMerge]
  package let doubles: [DoubledEntities]
  package let figures: [SuggestedFigure]

  package init(for dossier: Dossier) async {
    names = await Self.names(in: dossier)
    merges = SuggestedMerge.followed(Self.merges(of: names, dossier))
    doubles = DoubledEntities.find(in: dossier)
    figures = SuggestedFigure.find(in: dossier)
  }

  package var isEmpty: Bool { names.isEmpty && merges.isEmpty && doubles.isEmpty && figures.isEmpty }

  /// The suggestion for a name, in any spelling and with any company form.
  package func name(_ name: String) -> SuggestedName? {
    let key = CompanyForm.canonical(name)
    return names.first { CompanyForm.canonical($0.name) == key }
  }

  private static func names(in dossier: Dossier) async -> [SuggestedName] {
    let found = await dossier.sources.concurrentMap { dossier.proposals(in: $0.text) }
    var groups: [String: NameCollector] = [:]
    var order: [String] = []
    for (index, candidates) in found.enumerated() {
      for candidate in candidates {
        let key = CompanyForm.canonical(candidate.text)
        guard !key.isEmpty else { continue }
        if groups[key] == nil { order.append(key) }
        groups[key, default: NameCollector()].add(candidate, in: dossier.sources[index], SourceID(index))
      }
    }
    return order.compactMap { groups[$0]?.suggestion }.sorted { one, other in
      if one.usefulness != other.usefulness { return one.usefulness > other.usefulness }
      return one.name.utf8.lexicographicallyPrecedes(other.name.utf8)
    }
  }

  private static func merges(of names: [SuggestedName], _ dossier: Dossier) -> [SuggestedMerge] {
    var spellings: [Spelling] = []
    for (index, entity) in dossier.entities.enumerated() where entity.isReviewed {
      let sources = dossier.appearances.sightings[index].map(\.source.index).sorted()
      let native = entity.identity.filter { $0.key == "native_name" }.map(\.words)
      for name in [entity.name] + entity.aliases + native {
        spellings.append(
          Spelling(owner: .declared(EntityID(index)), name: name, kind: entity.kind, sources: sources))
      }
    }
    for (index, name) in names.enumerated() {
      spellings.append(
        Spelling(owner: .proposed(index), name: name.name, kind: name.kind, sources: name.sources.map(\.index)))
    }
    var finder = VariantFinder(spellings)
    var result: [SuggestedMerge] = []
    for pair in finder.pairs() {
      guard case .proposed(let variant) = spellings[pair.variant].owner, result.last?.variant != variant else {
        continue
      }
      let into: SuggestedMerge.Name =
        switch spellings[pair.name].owner {
        case .declared(let entity): .declared(entity)
        case .proposed(let other): .proposed(other)
        }
      let merge = SuggestedMerge(
        variant: variant, into: into, name: into.text(names, dossier), spelling: spellings[pair.name].name,
        reason: pair.reason)
      let isApart = [merge.name, merge.spelling].contains { dossier.decisions.keepsApart(names[variant].name, $0) }
      if !isApart { result.append(merge) }
    }
    return result.sorted { $0.variant < $1.variant }
  }

  /// The names that no merge explains as another one's spelling.
  package var ownNames: [SuggestedName] {
    let variants = Set(merges.map(\.variant))
    return names.indices.filter { !variants.contains($0) }.map { names[$0] }
  }
}
