import Diagnostics

/// Whether the evidence is still what it was when it was taken in, whether it still stands, and what rests on it where not.
struct IntegrityCheck {
  private(set) var diagnostics: [Diagnostic] = []

  init(_ sources: [Source], _ reliance: Reliance) {
    // In place: a source is large, and to copy it for three questions takes longer than to ask them.
    for index in sources.indices {
      let id = SourceID(index)
      if let recorded = sources[index].record.sha256, recorded != sources[index].sha256 {
        checkChanged(sources[index], id, reliance)
      }
      if sources[index].publication.status == .withdrawn { checkWithdrawn(sources[index], id, sources, reliance) }
      if !sources[index].record.guessed.isEmpty { tellGuesses(sources[index]) }
    }
  }

  private mutating func checkChanged(_ source: Source, _ id: SourceID, _ reliance: Reliance) {
    diagnostics.append(
      Diagnostic(
        .error, "evidence-changed", "\(source.path) is not the file that this sidecar records",
        help:
          "\(reliance.summary(id)); take the file from a copy, or, where the change is meant, look at them and write ‘sha256: \(source.sha256)’",
        path: (source.record.path ?? source.path).description, range: source.record.sha256Range))
    for item in reliance[id] where item.noun != "link" {
      diagnostics.append(
        Diagnostic(
          .warning, "rests-on-changed",
          "the \(item.noun) rests on \(source.path), which was changed since it was taken in",
          help: "look whether it still says so, and see what ‘evidence-changed’ says of the file",
          path: item.path.description, range: item.range))
    }
  }

  private mutating func checkWithdrawn(_ source: Source, _ id: SourceID, _ sources: [Source], _ reliance: Reliance) {
    guard !reliance[id].isEmpty else { return }
    diagnostics.append(
      Diagnostic(
        .warning, "withdrawn-source", "\(source.path) is withdrawn; \(reliance.summary(id))",
        help: "name another source there, or say there that it was withdrawn; the pages strike it through",
        path: (source.record.path ?? source.path).description, range: source.record.statusRange))
    for item in reliance[id] {
      let isAlone = item.sources.allSatisfy { sources[$0.index].publication.status == .withdrawn }
      let manner =
        item.noun == "link" ? "leads to" : isAlone ? "rests only on" : "rests among others on"
      diagnostics.append(
        Diagnostic(
          .warning, "rests-on-withdrawn", "the \(item.noun) \(manner) \(source.path), which is withdrawn",
          help: "name another source, or take it back", path: item.path.description, range: item.range))
    }
  }

  private mutating func tellGuesses(_ source: Source) {
    let publication = source.publication
    let values: [String: String?] = [
      "title": publication.title, "publisher": publication.publisher, "author": publication.author,
      "published": publication.date?.description,
    ]
    let guesses = source.record.guessed.map { key in values[key]?.map { "\(key) ‘\($0)’" } ?? key }
    diagnostics.append(
      Diagnostic(
        .hint, "guessed-metadata", "guessed, and confirmed by nobody: \(guesses.joined(separator: ", "))",
        help: "correct what is wrong, then take it out of ‘guessed’",
        path: (source.record.path ?? source.path).description
      ))
  }
}
