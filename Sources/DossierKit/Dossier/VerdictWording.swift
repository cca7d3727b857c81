import Extraction

/// What became of a name, in words.
struct VerdictWording {
  let text: Text
  let dossier: Dossier

  func reason(of span: NameSpan) -> String {
    switch span.verdict {
    case .linked(let entity, let rule): "\(why(rule, span.range, entity)) \(described(entity))"
    case .ambiguous(let entities):
      "it fits \(Entity.alternatives(entities.map { dossier.entities[$0.index] })), and nothing in the text decides"
    case .weak(let entities):
      "a weak alias of \(Entity.alternatives(entities.map { dossier.entities[$0.index] })), which no other name in this text speaks of"
    case .excluded: "listed under ‘not:’"
    case .language: "the language is meant, not the country"
    case .withinLongerName(let range): "part of a longer name, ‘\(text.string(range).onOneLine)’"
    }
  }

  func reason(of candidate: Candidate) -> String {
    if dossier.decisions.rejects(candidate.text) { return "a person rejected it (content/decisions.yml)" }
    let score = Int((candidate.score * 100).rounded())
    let verdict =
      candidate.score >= Candidate.pageScore
      ? "a page is made from \(Int(Candidate.pageScore * 100))"
      : candidate.score >= Candidate.proposalScore && candidate.standsAlone
        ? "proposed, and below the \(Int(Candidate.pageScore * 100)) a page needs" : "too little to propose it"
    return "perhaps a \(candidate.kind.rawValue): \(candidate.reason); score \(score) of 100, \(verdict)"
  }

  /// "company ‘Hikvision’ (content/hikvision.md)".
  func described(_ id: EntityID) -> String {
    let entity = dossier.entities[id.index]
    let origin =
      switch entity.origin {
      case .note(let note): dossier.notes[note.index].path.description
      case .table(let path): path.description
      case .gazetteer: "unreviewed; from the table of countries and cities"
      case .found(let reason): "unreviewed; found: \(reason)"
      }
    return "\(entity.kind.rawValue) ‘\(entity.name.onOneLine)’ (\(origin))"
  }

  private func why(_ rule: NameSpan.Rule, _ range: Range<Int>, _ id: EntityID) -> String {
    switch rule {
    case .name: "\(bearing(range, id)) of"
    case .weakAlias: "a weak alias, beside a full name in this text, of"
    case .kind(let reason): "several bear it, and \(reason): \(bearing(range, id)) of"
    case .fullerName: "several bear it, and of them this text names in full only"
    case .surname(let full): "the family name of ‘\(text.string(full).onOneLine)’ in this text:"
    case .acronym(let full): "letters that stand in brackets beside ‘\(text.string(full).onOneLine)’ in this text:"
    }
  }

  /// How an entity bears these words.
  private func bearing(_ range: Range<Int>, _ id: EntityID) -> String {
    let entity = dossier.entities[id.index]
    let key = CompanyForm.canonical(text.string(range))
    if CompanyForm.canonical(entity.name) == key {
      return key == entity.name.lowercased() || CompanyForm.stripped(entity.name) == nil
        ? "the name" : "the name, its company form aside,"
    }
    if let alias = entity.aliases.first(where: { CompanyForm.canonical($0) == key }) {
      return "the alias ‘\(alias.onOneLine)’"
    }
    if entity.kind == .place,
      Country.canonical(entity.name) != entity.name || Country.all.contains(where: { $0.name == entity.name })
    {
      return "another name or the people"
    }
    return "a form of the name"
  }
}
