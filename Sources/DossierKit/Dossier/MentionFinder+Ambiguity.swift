import Diagnostics
import Extraction

extension MentionFinder.Found {
  /// Names that fit several entities: one finding a name and document, its other places listed.
  func ambiguities(
    in text: Text, of entities: [Entity], at fileRange: (Range<Int>) -> Range<Int>
  ) -> [Diagnostic] {
    var result: [Diagnostic] = []
    var known: [Shared: Int] = [:]
    for (range, candidates) in ambiguous {
      let name = text.string(range).onOneLine
      if let index = known[Shared(name: name, candidates: candidates)] {
        result[index].others.append(fileRange(range))
        continue
      }
      known[Shared(name: name, candidates: candidates)] = result.count
      result.append(.ambiguousName(name, candidates.map { entities[$0.index] }, at: fileRange(range)))
    }
    return result
  }

  private struct Shared: Hashable {
    let name: String
    let candidates: [EntityID]
  }
}

extension Diagnostic {
  fileprivate static func ambiguousName(_ name: String, _ entities: [Entity], at range: Range<Int>) -> Diagnostic {
    .warning(
      "ambiguous-name", "‘\(name)’ can be \(Entity.alternatives(entities)); it is not linked",
      help: "name the entity in full in this text, or list it under weak_aliases of all but one", at: range)
  }
}

extension Entity {
  /// "‘A’, ‘B’ or ‘C’"; of fifty the first five.
  static func alternatives(_ entities: [Entity]) -> String {
    let most = 5
    var names = entities.prefix(most).map { "‘\($0.name.onOneLine)’ (\($0.kind.rawValue))" }
    if entities.count > most { names.append("\(entities.count - most) more") }
    guard let last = names.popLast() else { return "" }
    return names.isEmpty ? last : names.joined(separator: ", ") + " or " + last
  }
}
