import Extraction

/// The names in which two lists differ. A text in which none of them stands holds the same names under both lists: what a name
/// does to a text it does where it stands, to what it overlaps.
struct NameChanges: Sendable {
  /// Nil where the lists are equal.
  private let changed: Gazetteer?
  /// Of the earlier list alone, and of the later alone.
  let removed: ArraySlice<Gazetteer.Name>
  let added: ArraySlice<Gazetteer.Name>

  /// More are not worth telling apart: to look for them costs as much as to look for all.
  private static let most = 64
  /// A name of more words may crowd other readings of an inflected name out (``Gazetteer`` follows a few).
  private static let mostWords = 8

  /// - Parameter isSameBearer: whether the entry of a name of the earlier list and that of one of the later stand for the same.
  /// - Returns: nil where so much is different that nothing can be said.
  init?(from earlier: [Gazetteer.Name], to names: [Gazetteer.Name], isSameBearer: (Int, Int) -> Bool) {
    let shared = Shared(earlier, names) { one, other in
      one.text == other.text && one.isWeak == other.isWeak && one.isFullName == other.isFullName
        && isSameBearer(one.entry, other.entry)
    }
    removed = earlier[shared.before..<(earlier.count - shared.behind)]
    added = names[shared.before..<(names.count - shared.behind)]
    let changed = Array(removed + added)
    guard changed.count <= Self.most,
      !changed.contains(where: { $0.text.split(separator: " ").count > Self.mostWords })
    else { return nil }
    self.changed = changed.isEmpty ? nil : Gazetteer(changed)
  }

  /// Whether a text may hold other names than before.
  func touch(_ text: Text) -> Bool { changed.map { !$0.matches(in: text.utf8).isEmpty } ?? false }
}
