import DossierKit
import Markup
import Synchronization

/// Parts that stand on many pages (a mark of a source, a link to an entity), each rendered once for every depth of folder.
final class Fragments: Sendable {
  private enum Key: Hashable {
    case source(SourceID, paragraph: Int?, root: String)
    case entity(EntityID, root: String)
  }

  private let theme: Theme
  private let cache = Mutex<[Key: HTML]>([:])

  init(_ theme: Theme) { self.theme = theme }

  func sourceMark(_ id: SourceID, paragraph: Int?, root: String, in outline: Outline) -> HTML {
    rendered(.source(id, paragraph: paragraph, root: root), "source_mark") {
      var view = outline.sourceLabels[id.index]
      let anchor = paragraph.map { "#p\($0)" } ?? ""
      view["source_href"] = .text(root + outline.permalink(id).description + anchor)
      view["source_para"] = .optional(paragraph.map(String.init))
      return view
    }
  }

  func entityLink(_ id: EntityID, root: String, in outline: Outline) -> HTML {
    rendered(.entity(id, root: root), "entity_link") {
      var view = outline.entityLabels[id.index]
      view["href"] = .text(root + outline.permalink(id).description)
      return view
    }
  }

  private func rendered(_ key: Key, _ template: String, _ view: () -> View) -> HTML {
    if let known = cache.withLock({ $0[key] }) { return known }
    // Two threads may render the same part at once: the bytes are the same.
    let html = theme.fragment(view(), with: template)
    cache.withLock { $0[key] = html }
    return html
  }
}
