import DossierKit

/// Where statements are shown, from the top of the site.
extension Outline {
  func place(of statement: StatementID) -> (page: Permalink, fragment: String) {
    switch statement {
    case .statistic(let index):
      let place = statistics.place(index)
      return (place.page, place.fragment)
    case .event(let index): return (timeline.permalink(index), timeline.anchors[index])
    case .assertion(let index): return (permalink(dossier.assertions[index].note), AssertionPlan.anchor(index))
    }
  }

  /// `notes/n.html#s1`, or the address of a page; nil for a page that is none of the site.
  func address(of answered: ReplyTable.Answered) -> String? {
    switch answered {
    case .statement(let statement):
      let place = place(of: statement)
      return "\(place.page)#\(place.fragment)"
    case .page(let target): return permalink(target)?.description
    }
  }
}
