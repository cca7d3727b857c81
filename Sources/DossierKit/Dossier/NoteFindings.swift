import Extraction

/// Whom each note names, kept with the note's reading for the dossier that follows.
struct NoteFindings: Sendable {
  private let tokens: [ReadingToken]
  /// By note.
  let found: [MentionFinder.Found]

  /// - Parameters:
  ///   - changes: of the names since `earlier`; nil where too much is different.
  ///   - renumbering: of the entities since then.
  init(
    of corpus: Corpus, _ finder: MentionFinder, _ changes: NameChanges?, _ renumbering: Renumbering?,
    reusing earlier: NoteFindings?
  ) async {
    var kept: [ObjectIdentifier: MentionFinder.Found] = [:]
    if changes != nil, let earlier {
      for (token, found) in zip(earlier.tokens, earlier.found) { kept[ObjectIdentifier(token)] = found }
    }
    tokens = corpus.noteTokens
    found = await Array(corpus.notes.indices).concurrentMap { [tokens, kept] index in
      let text = corpus.notes[index].text
      if let renumbering, changes?.touch(text) == false,
        let found = kept[ObjectIdentifier(tokens[index])]?.renumbered(renumbering)
      {
        return found
      }
      return finder.mentions(in: text)
    }
  }
}
