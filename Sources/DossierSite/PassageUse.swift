import DossierKit
import Extraction

/// A passage of a source that something on the site rests on: it is marked in the text, with the statement beside it.
struct PassageUse: Sendable {
  enum Kind: String, Sendable { case figure, event, claim, judgement, assumption, gap }

  let range: Range<Int>
  let kind: Kind
  let text: String
  let page: Permalink
  let fragment: String
  let when: EDTF?
  let isReviewed: Bool

  /// By source, in order of place, declared before extracted.
  static func bySource(_ dossier: Dossier, _ timeline: TimelinePlan, _ measureOfStatistic: [Int: String]) -> [[PassageUse]] {
    var result = [[PassageUse]](repeating: [], count: dossier.sources.count)
    func add(_ evidence: [Evidence], _ kind: Kind, _ text: String, _ page: Permalink, _ fragment: String, _ when: EDTF?, _ isReviewed: Bool) {
      for item in evidence {
        guard let range = item.range else { continue }
        result[item.source.index].append(
          PassageUse(range: range, kind: kind, text: text, page: page, fragment: fragment, when: when, isReviewed: isReviewed))
      }
    }
    for (index, statistic) in dossier.statistics.enumerated() {
      let page = StatisticsPlan.permalink(of: index, in: dossier, isDeclared: statistic.provenance.isReviewed)
      let fragment = measureOfStatistic[index] ?? StatisticsPlan.anchor(index)
      let text = "\(Wording.figure(statistic.figure)): \(statistic.measure)"
      add(statistic.evidence, .figure, text, page, fragment, statistic.period, statistic.provenance.isReviewed)
    }
    for (index, event) in dossier.events.enumerated() where event.kind != .publication {
      let text = event.kind == .declared ? event.title : "On the timeline: \(Wording.short(event.when))"
      add(event.evidence, .event, text, timeline.permalink(index), timeline.anchors[index], event.when, event.provenance.isReviewed)
    }
    for (index, assertion) in dossier.assertions.enumerated() {
      guard let kind = Kind(rawValue: assertion.kind.rawValue) else { continue }
      let page = AssertionPlan.permalink(of: assertion, in: dossier)
      add(assertion.evidence, kind, assertion.title, page, AssertionPlan.anchor(index), assertion.when, true)
    }
    for index in result.indices {
      result[index] = result[index].enumerated().sorted { one, other in
        (one.element.range.lowerBound, one.element.isReviewed ? 0 : 1, one.offset)
          < (other.element.range.lowerBound, other.element.isReviewed ? 0 : 1, other.offset)
      }.map(\.element)
    }
    return result
  }
}

/// Where figures that nobody declared are listed.
enum StatisticsPlan {
  /// Rows on the statistics page itself; where there are more, pages of this many follow.
  static let rowsPerPage = 400

  static func anchor(_ index: Int) -> String { "f\(index + 1)" }

  static func permalink(of index: Int, in dossier: Dossier, isDeclared: Bool) -> Permalink {
    guard !isDeclared else { return Permalink("statistics.html") }
    let declared = dossier.declaredStatistics
    let found = dossier.statistics.count - declared
    return found <= rowsPerPage ? Permalink("statistics.html") : Permalink("statistics/found-\((index - declared) / rowsPerPage + 1).html")
  }
}

/// Where claims, judgements, assumptions and gaps are shown.
enum AssertionPlan {
  static func anchor(_ index: Int) -> String { "s\(index + 1)" }

  static func permalink(of assertion: Assertion, in dossier: Dossier) -> Permalink {
    let note = dossier.notes[assertion.note.index]
    if let entity = dossier.entityOfNote[assertion.note.index] {
      let entity = dossier.entities[entity.index]
      return Permalink(folder: entity.kind.folder, entity.slug)
    }
    return note.isBriefing ? Permalink("index.html") : Permalink(folder: "notes", note.slug)
  }
}
