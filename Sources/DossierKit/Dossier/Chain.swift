/// Who stands between what is said and the reader: claimant → outlet → source → dossier.
package struct Chain: Sendable {
  package struct Link: Sendable {
    /// The outlet; nil where it is not known.
    package let publisher: String?
    package let source: SourceID
    /// What the stored text is of the published one.
    package let form: Publication.Form
  }

  /// As the statement names them; none where the source speaks for itself.
  package let claimants: [String]
  package let links: [Link]
}

extension Dossier {
  /// The chain of a statement, of its sources in the order named.
  package func chain(of statement: StatementID) -> Chain {
    var links: [Chain.Link] = []
    for item in evidence(of: statement) where !links.contains(where: { $0.source == item.source }) {
      let publication = sources[item.source.index].publication
      links.append(Chain.Link(publisher: publication.publisher, source: item.source, form: publication.form))
    }
    return Chain(claimants: Claimants.names(claimant(of: statement) ?? ""), links: links)
  }
}
