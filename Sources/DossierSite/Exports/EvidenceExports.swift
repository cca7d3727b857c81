import DossierKit

/// The files about the evidence: the sources for reference managers, the passages as annotations, and the whole dossier.
struct EvidenceExports {
  static let citations = Permalink("data/sources.csl.json")
  static let bibliography = Permalink("data/sources.bib")
  static let annotations = Permalink("data/annotations.jsonld")
  static let dossier = Permalink("data/dossier.json")

  let outline: Outline

  init(_ outline: Outline) { self.outline = outline }

  var files: [OutputFile] {
    let outline = outline
    return [
      OutputFile(path: Self.citations.description, pieces: { try CitationItems(outline).write($0) }),
      OutputFile(path: Self.bibliography.description, pieces: { try Bibliography(outline).write($0) }),
      OutputFile(path: Self.annotations.description, pieces: { try WebAnnotations(outline).write($0) }),
      OutputFile(path: FollowTheMoney.permalink.description, pieces: { try FollowTheMoney(outline).write($0) }),
      OutputFile(path: Self.dossier.description, pieces: { try DossierJSON(outline).write($0) }),
    ]
  }
}
