import DossierKit
import Extraction
import Markup

/// `changes.html`: what is new since an earlier build, of a build that was given one.
struct ChangesPage {
  static let permalink = Permalink("changes.html")

  let composer: Composer
  let changes: Changes

  /// Rows of one group in view, and altogether: a page must not have more than a megabyte.
  private static let inView = 40
  private static let most = 600

  func view() -> View {
    var view = composer.frame(
      "changes", title: "What changed", kicker: "Since an earlier build",
      description: "\(Self.since(changes)): \(changes.summary)")
    view["standfirst_html"] = .html(HTML(text: "\(Self.since(changes)): \(changes.summary)."))
    view["nothing"] = .flag(changes.all.isEmpty)
    view["groups"] = composer.block(Changes.Verb.allCases.compactMap(group))
    return view
  }

  /// "Since 1 November 2026"
  static func since(_ changes: Changes) -> String { "Since \(changes.since?.english ?? "the earlier build")" }

  private func group(_ verb: Changes.Verb) -> View? {
    let own = changes.all.filter { $0.verb == verb }
    // What a person stated before what was read out of texts.
    let ordered = own.filter(\.item.isReviewed) + own.filter { !$0.item.isReviewed }
    guard !ordered.isEmpty else { return nil }
    let rows = composer.rows(
      ordered.prefix(Self.most).map(row), "change_row", limit: Self.inView, noun: "more", count: ordered.count)
    let left = ordered.count - Self.most
    return [
      "group_id": .text(verb.rawValue), "group_title": .text(Self.heading(verb)), "changed": rows,
      "beyond": left > 0 ? .text("\(Wording.count(left)) more are not listed.") : false,
    ]
  }

  private static func heading(_ verb: Changes.Verb) -> String {
    switch verb {
    case .added: "Added"
    case .changed: "Changed"
    case .regraded: "Regraded"
    case .withdrawn: "Withdrawn"
    case .removed: "No longer there"
    }
  }

  private func row(_ change: Changes.Change) -> View {
    let item = change.item
    return [
      "change_kind": .text(item.kind), "change_title": .text(Wording.shortened(item.title.onOneLine, to: 240)),
      "change_href": change.verb == .removed ? false : .optional(item.page),
      "change_detail": .optional(change.details.joined(separator: "; ")), "unreviewed": .flag(!item.isReviewed),
    ]
  }
}
