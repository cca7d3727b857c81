import Extraction

extension Findings {
  /// By quantity: the place it holds for, as the dossier calls it; nil where its sentence names none.
  ///
  /// - Parameter places: named in the text, in order and disjoint.
  package func localities(in text: Text, places: [(range: Range<Int>, name: String)]) -> [String?] {
    guard !places.isEmpty else { return quantities.map { _ in nil } }
    let reader = PlaceReader(text, places: places.map(\.range), quantities: quantities)
    let names = Dictionary(places.map { ($0.range, $0.name) }) { first, _ in first }
    return quantities.indices.map { index in
      reader.place(of: index, saidBy: quantities[index].attribution.map { attributions[$0] })?.wording { range in
        names[range] ?? text.string(range)
      }
    }
  }
}
