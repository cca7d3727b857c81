import Diagnostics

/// "did you mean" for links: what in the dossier is called nearly so.
///
/// Each answer costs a comparison with every name, so a dossier of broken links gets it for the first of them: for a thousand in one
/// of a thousand names, for twenty in one of fifty thousand.
struct NearNames {
  private let index: TargetIndex
  /// Made ready when the first name is missing.
  private lazy var words = NearMiss.Words(index.titles)
  private lazy var limit = max(20, 1_000_000 / max(1, words.count))
  private var known: [String: String?] = [:]

  init(_ index: TargetIndex) { self.index = index }

  mutating func help(for name: String) -> String? {
    let near: String?
    if let answered = known[name] {
      near = answered
    } else {
      guard known.count < limit else { return nil }
      near = index.elsewhere(name) ?? words.best(for: name)
      known[name] = .some(near)
    }
    return near.map { "did you mean ‘\($0)’?" }
  }
}
