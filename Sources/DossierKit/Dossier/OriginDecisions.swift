import Diagnostics

/// What people decided about origins, in the metadata of sources: `same_origin:` and `independent_of:`.
struct OriginDecisions {
  struct Pair {
    /// The source whose metadata says so.
    let one: Int
    let other: Int
    let place: SourceReference
  }

  private(set) var same: [Pair] = []
  private(set) var independent: [Pair] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(of sources: [Source], targets: TargetIndex) {
    for index in sources.indices {
      for reference in sources[index].publication.sameOrigin {
        if let other = find(reference, for: index, sources, targets) {
          same.append(Pair(one: index, other: other, place: reference))
        }
      }
      for reference in sources[index].publication.independentOf {
        if let other = find(reference, for: index, sources, targets) {
          independent.append(Pair(one: index, other: other, place: reference))
        }
      }
    }
  }

  private mutating func find(
    _ reference: SourceReference, for index: Int, _ sources: [Source], _ targets: TargetIndex
  ) -> Int? {
    switch targets.find(reference.name.linkTarget) {
    case .found(.source(let id)) where id.index == index:
      diagnostics.append(
        Diagnostic(
          .warning, "self-reference", "the source names itself as the other one", help: "name another source, or none",
          path: reference.path.description, range: reference.range))
    case .found(.source(let id)): return id.index
    case .found, .ambiguous:
      diagnostics.append(.notASource(reference.name, path: reference.path, at: reference.range))
    case .missing, .unpublished:
      diagnostics.append(
        .unknownSource(
          reference.name, known: sources.map { String($0.path.stem) }, path: reference.path, at: reference.range))
    }
    return nil
  }
}

extension Diagnostic {
  static func contradictoryOrigins(_ pair: OriginDecisions.Pair, _ sources: [Source]) -> Diagnostic {
    Diagnostic(
      .error, "contradictory-origins",
      "‘\(sources[pair.one].path.stem)’ and ‘\(sources[pair.other].path.stem)’ are said to have one origin, and to be independent",
      help: "take one of them out of ‘same_origin’ or ‘independent_of’; the two are counted as independent meanwhile",
      path: pair.place.path.description, range: pair.place.range)
  }

  /// All the sources of a statement go back to one.
  static func oneOrigin(articles: Int, _ family: Family, at provenance: Provenance) -> Diagnostic? {
    guard case .declared(let path, let offset, _) = provenance else { return nil }
    return Diagnostic(
      .warning, "one-origin", "the \(articles) articles the statement rests on have one origin: \(family.origin)",
      help:
        "cite a source that does not repeat it, or only one of them; where that is wrong, say ‘independent_of:’ in a sidecar",
      path: path.description, range: offset..<offset)
  }
}

extension Origins {
  /// A warning for every declared statement whose sources, two or more, share one origin.
  func warnings(of statements: [(evidence: [Evidence], provenance: Provenance)]) -> [Diagnostic] {
    statements.compactMap { statement in
      let sources = Set(statement.evidence.map(\.source))
      guard sources.count > 1, count(of: sources) == 1, let any = sources.first, let family = family(of: any) else {
        return nil
      }
      return .oneOrigin(articles: sources.count, family, at: statement.provenance)
    }
  }
}
