import DossierKit
import Extraction
import Markup

/// "On this page": where a long page's sections are; absent on a short one.
struct PageContents {
  /// With fewer sections a page needs no list of them.
  private static let fewest = 6

  private(set) var items: [View] = []

  /// The headings of a document.
  mutating func add(
    _ prose: Prose, levels: ClosedRange<Int> = 2...3, leavingOut isLeftOut: (Int) -> Bool = { _ in false }
  ) {
    for (index, heading) in prose.headings.enumerated() where levels.contains(heading.level) && !isLeftOut(index) {
      items.append([
        "label": .text(prose.string(heading.range).onOneLine), "href": .text("#" + heading.id),
        "depth": .text(String(max(2, heading.level - levels.lowerBound + 2))), "count": false,
      ])
    }
  }

  /// A section of the page itself, which has an id; nothing where the page does not have it.
  mutating func add(_ label: String, _ id: String, _ section: View.Value?) {
    var count = View.Value.flag(false)
    switch section {
    case nil, .flag(false)?: return
    case .view(let block)?: count = block["count"] ?? false
    default: break
    }
    items.append(["label": .text(label), "href": .text("#" + id), "depth": "2", "count": count])
  }

  func block(in composer: Composer, from fewest: Int = fewest) -> View.Value {
    items.count < fewest ? false : composer.block(items)
  }
}
