import Extraction
import Testing

/// Sentences with their places in ⟦brackets⟧, and the place of each figure.
struct QuantityPlaceTests {
  @Test(arguments: [
    ("In ⟦Germany⟧, exports rose by 5 per cent and imports by 3 per cent.", ["Germany", "Germany"]),
    ("In 2023, 90 per cent of ⟦Russia⟧'s microelectronics imports came from ⟦China⟧.", ["China"]),
    ("Shipments from ⟦China⟧ to ⟦Russia⟧ were worth $300 million.", ["China to Russia"]),
    ("Trade between ⟦China⟧ and ⟦Russia⟧ reached $240 billion.", ["China and Russia"]),
    ("The action names 20 companies in mainland ⟦China⟧ and ⟦Hong Kong⟧.", ["China and Hong Kong"]),
    ("⟦Russia⟧’s imports fell by 4 per cent.", ["Russia"]),
    ("Exports to ⟦Germany⟧ fell by 5 per cent and exports to ⟦France⟧ rose by 3 per cent.", ["Germany", "France"]),
    (
      "⟦China⟧’s exports to ⟦Russia⟧ rose by 5 per cent, and its imports from ⟦Russia⟧ by 1 per cent.",
      ["Russia", "Russia"]
    ),
    ("Exports from ⟦Peru⟧ made up $11 billion and imports $9 billion.", ["Peru", nil]),
    ("Trade between ⟦Peru⟧ and ⟦Chile⟧ rose by 5 per cent to $9 billion.", ["Peru and Chile", "Peru and Chile"]),
    ("Ten states froze 40 per cent of the funds over the war in ⟦Ukraine⟧.", [nil, nil]),
    ("⟦Chinese⟧ exports rose by 5 per cent.", [nil]),
    ("The plant made 40 per cent more lathes.", [nil]),
  ])
  func `a figure has the place that its sentence governs`(marked: String, expected: [String?]) {
    let (text, places) = Self.read(marked)
    let quantities = Quantity.find(in: text, dates: DateExpression.find(in: text, published: nil))
    let reader = PlaceReader(text, places: places, quantities: quantities)
    let found = quantities.indices.map { index in
      reader.place(of: index, saidBy: nil)?.wording { text.string($0) }
    }
    #expect(found == expected)
  }

  @Test(arguments: [
    "Imports fell by 4 per cent, an official said in ⟦Washington⟧.",
    "Imports fell by 4 per cent, the minister said, standing beside her colleague in ⟦Oslo⟧.",
    "In ⟦Kyiv⟧ on May 15 the minister had said that imports fell by 4 per cent.",
  ])
  func `where somebody spoke is no place of the figure`(marked: String) {
    let (text, places) = Self.read(marked)
    let attributions = Attribution.find(in: text)
    let quantities = Quantity.find(in: text, dates: [], attributions: attributions)
    let said = quantities[0].attribution.map { attributions[$0] }
    #expect(PlaceReader(text, places: places, quantities: quantities).place(of: 0, saidBy: said) == nil)
  }

  private static func read(_ marked: String) -> (Text, [Range<Int>]) {
    var bytes: [UInt8] = []
    var places: [Range<Int>] = []
    for (number, part) in marked.split(separator: "⟦", omittingEmptySubsequences: false).enumerated() {
      let pieces = part.split(separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false)
      if number > 0 { places.append(bytes.count..<(bytes.count + pieces[0].utf8.count)) }
      for piece in pieces { bytes += Array(piece.utf8) }
    }
    return (Text(bytes), places)
  }
}
