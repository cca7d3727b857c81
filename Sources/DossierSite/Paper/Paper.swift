import DossierKit
import Markup

/// The one document that `print.html` is: where in it the pages of the site stand, and the numbers of its endnotes.
struct Paper: Sendable {
  let plan: PaperPlan
  let endnotes = Endnotes()
  /// By page: the anchor of its entry.
  private let entries: [Permalink: String]
  /// By page: the source it is of.
  private let sources: [Permalink: SourceID]
  /// Anchors of statements, events and measures that stand in the document as they do on their pages.
  private let anchors: Set<String>

  init(_ outline: Outline) {
    let dossier = outline.dossier
    plan = PaperPlan(outline)
    var entries: [Permalink: String] = [
      Permalink("index.html"): "briefing", Permalink("method.html"): "reading", Permalink("timeline.html"): "timeline",
      Permalink("statistics.html"): "figures", Permalink("sources.html"): "sources",
    ]
    for page in outline.timeline.pages { entries[page.permalink] = "timeline" }
    for measure in outline.measures { entries[outline.statistics.permalink(measure)] = "figures" }
    for id in plan.notes { entries[outline.permalink(id)] = Self.anchor(outline.permalink(id)) }
    for id in plan.entities + plan.mentioned { entries[outline.permalink(id)] = Self.anchor(outline.permalink(id)) }
    self.entries = entries
    sources = Dictionary(
      dossier.sources.indices.map { (outline.permalink(SourceID($0)), SourceID($0)) },
      uniquingKeysWith: { one, _ in one
      })
    var anchors = Set(plan.events.map { outline.timeline.anchors[$0] })
    anchors.formUnion(plan.measures.map(\.id))
    anchors.formUnion(plan.found.map(StatisticsPlan.anchor))
    anchors.formUnion(plan.assertions.map(AssertionPlan.anchor))
    let notes = Set(plan.notes)
    for (index, assertion) in dossier.assertions.enumerated() {
      if dossier.notes[assertion.note.index].isBriefing || notes.contains(assertion.note) {
        anchors.insert(AssertionPlan.anchor(index))
      }
    }
    self.anchors = anchors
  }

  /// `companies/hikvision.html` as `companies-hikvision`.
  static func anchor(_ page: Permalink) -> String {
    String(page.description.dropLast(".html".count).replacing("/", with: "-"))
  }

  /// Where a link to a page leads inside the document; nil where nothing of that page stands in it.
  func href(_ page: Permalink, fragment: String?) -> String? {
    if let fragment, anchors.contains(fragment) { return "#" + fragment }
    if let source = sources[page] { return "#" + Endnotes.anchor(endnotes.number(of: source)) }
    guard let entry = entries[page] else { return nil }
    guard let fragment, page.folder == "notes" || Self.isHeading(fragment) && entry.contains("-") else {
      return "#" + entry
    }
    return "#\(entry)-\(fragment)"
  }

  /// The fragments of an entity's page that are none of its note's.
  private static func isHeading(_ fragment: String) -> Bool {
    !["related", "mentions", "statements", "relations", "events", "figures"].contains(fragment)
      && fragment.first.map { !("sfn".contains($0) && fragment.dropFirst().allSatisfy(\.isNumber)) } == true
  }

  /// Whether a statement has its place in the document.
  func holds(assertion index: Int) -> Bool { anchors.contains(AssertionPlan.anchor(index)) }
}
