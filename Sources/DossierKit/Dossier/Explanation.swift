import Extraction

/// Why the names of some lines of a document are linked, or are not.
package struct Explanation: Sendable {
  /// One name, or what looks like one.
  package struct Item: Sendable {
    package enum Status: String, Sendable {
      case linked
      case notLinked = "not linked"
      /// Nobody declared it; the structure of the text proposes it.
      case candidate
      case noName = "no name"
    }

    /// Bytes of the file.
    package let range: Range<Int>
    package let words: String
    package let status: Status
    package let entity: EntityID?
    /// In one sentence, without a full stop.
    package let reason: String
  }

  /// In order of place.
  package let items: [Item]
}

extension Dossier {
  /// - Parameters:
  ///   - path: of a source or a note; nil is answered for any other.
  ///   - lines: bytes of the file.
  package func explanation(of path: SourcePath, in lines: Range<Int>) -> Explanation? {
    if let source = sources.first(where: { $0.path == path }) {
      let document = ExplainedDocument(text: source.text) { source.prose.fileRange(of: $0) }
      return Explanation(items: document.items(of: self).filter { $0.range.overlaps(lines) })
    }
    guard let index = notes.firstIndex(where: { $0.path == path }) else { return nil }
    let note = notes[index]
    let document = ExplainedDocument(
      text: note.text, links: wikilinks(of: index), unlinkable: note.prose.unlinkable()
    ) { note.prose.fileRange(of: $0) }
    return Explanation(items: document.items(of: self).filter { $0.range.overlaps(lines) })
  }

  private func wikilinks(of index: Int) -> [(range: Range<Int>, entity: EntityID?)] {
    zip(notes[index].prose.wikilinks, links.targets[index]).compactMap { link, target in
      if link.range.isEmpty { return nil }
      if case .entity(let entity)? = target { return (link.range, entity) }
      return (link.range, nil)
    }
  }
}
