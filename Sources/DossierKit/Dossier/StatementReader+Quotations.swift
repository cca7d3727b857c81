import Extraction
import Markup

/// The block quotations of notes: each must stand in the source that is named beside it.
extension StatementReader {
  /// - Parameter links: by index into the note's wikilinks.
  mutating func readQuotations(_ note: Note, _ id: NoteID, links: [Target?]) {
    let found = BlockQuotation.all(in: note) { index in
      if case .source? = links[index] { true } else { false }
    }
    for quotation in found {
      let cited = quotation.links.compactMap { index -> Cited? in
        guard case .source(let source)? = links[index] else { return nil }
        let link = note.prose.wikilinks[index]
        let isThere = sources[source.index].blocks.indices.contains((link.paragraph ?? 0) - 1)
        return Cited(id: source, paragraph: isThere ? link.paragraph : nil, pages: link.pages, range: link.source)
      }
      let words = note.prose.string(quotation.words)
      var place = Named(text: words, range: note.prose.fileRange(of: quotation.words))
      guard let evidence = find(words, in: cited) else {
        if let deviation = QuotationFault(words, in: cited.map { (sources[$0.id.index], $0.paragraph) }).deviation {
          let start = quotation.words.lowerBound
          place = Named(
            text: words,
            range: note.prose.fileRange(of: deviation.lowerBound + start..<deviation.upperBound + start))
        }
        report(words, at: place, cited, path: note.path)
        continue
      }
      checkPage(of: evidence, cited, path: note.path)
      quotations.append(Quotation(note: id, range: quotation.words, links: quotation.links, evidence: evidence))
    }
  }
}
