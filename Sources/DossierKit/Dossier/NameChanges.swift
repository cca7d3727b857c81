import Extraction

/// The names in which two lists differ. A text in which none of them stands holds the same names under both lists: what a name
/// does to a text it does where it stands, to what it overlaps.
struct NameChanges: Sendable {
  /// Nil where the lists are equal.
  private let changed: Gazetteer?

  /// More are not worth telling apart: to look for them costs as much as to look for all.
  private static let most = 64
  /// A name of more words may crowd other readings of an inflected name out (``Gazetteer`` follows a few).
  private static let mostWords = 8

  /// - Parameters:
  ///   - entries: whether it counts who bears a name.
  ///   - reachesFar: whether a name does something to a text in which it does not stand.
  /// - Returns: nil where so much is different that nothing can be said.
  init?(
    from earlier: [Gazetteer.Name], to names: [Gazetteer.Name], entries: Bool,
    reachesFar: (Gazetteer.Name) -> Bool = { _ in false }
  ) {
    func isSame(_ one: Gazetteer.Name, _ other: Gazetteer.Name) -> Bool {
      one.text == other.text && one.isWeak == other.isWeak && one.isFullName == other.isFullName
        && (!entries || one.entry == other.entry)
    }
    let shorter = min(earlier.count, names.count)
    var start = 0
    while start < shorter, isSame(earlier[start], names[start]) { start += 1 }
    var same = 0
    while same < shorter - start, isSame(earlier[earlier.count - 1 - same], names[names.count - 1 - same]) { same += 1 }
    let changed = earlier[start..<(earlier.count - same)] + names[start..<(names.count - same)]
    guard changed.count <= Self.most,
      !changed.contains(where: { $0.text.split(separator: " ").count > Self.mostWords || reachesFar($0) })
    else { return nil }
    self.changed = changed.isEmpty ? nil : Gazetteer(Array(changed))
  }

  /// Whether a text may hold other names than before.
  func touch(_ text: Text) -> Bool { changed.map { !$0.matches(in: text.utf8).isEmpty } ?? false }
}
