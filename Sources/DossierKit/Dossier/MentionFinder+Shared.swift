import Extraction

/// A name in a text that several entities bear, or one weakly.
struct SharedName: Sendable {
  let range: Range<Int>
  /// The gazetteer's.
  let form: Int
  let strong: [EntityID]
  let weak: [EntityID]
}

extension MentionFinder {
  /// Who is meant, by what the text says: the kind the sentence asks for, then the fuller name; never by a guess.
  ///
  /// - Parameter present: who is named beyond doubt, with the forms that do it.
  func decide(_ name: SharedName, in text: Text, _ present: [EntityID: Set<Int>]) -> NameSpan.Verdict {
    var candidates = name.strong + name.weak.filter { present[$0] != nil }
    if candidates.isEmpty { return .weak(name.weak) }
    if candidates.count == 1 {
      let isWeak = name.strong.isEmpty
      return .linked(candidates[0], isWeak ? .weakAlias : .name)
    }
    if Set(candidates.map { entities[$0.index].kind }).count > 1, let asked = AskedKind(at: name.range, in: text) {
      let fitting = candidates.filter { asked.kinds.contains(entities[$0.index].kind) }
      if fitting.count == 1 { return .linked(fitting[0], .kind(reason: asked.reason)) }
      if !fitting.isEmpty { candidates = fitting }
    }
    var here = candidates.filter { present[$0] != nil }
    if here.count > 1 {
      let fuller = here.filter { id in present[id]?.contains { isFuller($0, than: name.form) } == true }
      if !fuller.isEmpty { here = fuller }
    }
    if here.count == 1 { return .linked(here[0], .fullerName) }
    return .ambiguous(here.isEmpty ? candidates : here)
  }

  /// Whether the one form has all the words of the other, and more.
  private func isFuller(_ one: Int, than other: Int) -> Bool {
    let more = words(gazetteer.text(of: one))
    let few = words(gazetteer.text(of: other))
    return more.count > few.count && few.allSatisfy(more.contains)
  }

  private func words(_ name: String) -> [Substring] { CompanyForm.canonical(name).split(separator: " ") }
}
