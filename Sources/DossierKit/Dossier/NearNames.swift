import Diagnostics

/// "did you mean" for links: what in the dossier is called nearly so.
///
/// Each answer costs a comparison with every name, so a dossier of broken links gets it for the first of them: for a thousand in one
/// of a thousand names, for twenty in one of fifty thousand.
struct NearNames {
  private let words: NearMiss.Words
  private var known: [String: String?] = [:]

  private let limit: Int

  init(_ index: TargetIndex) {
    let titles = index.titles
    words = NearMiss.Words(titles)
    limit = max(20, 1_000_000 / max(1, titles.count))
  }

  mutating func help(for name: String) -> String? {
    let near: String?
    if let answered = known[name] {
      near = answered
    } else {
      guard known.count < limit else { return nil }
      near = words.best(for: name)
      known[name] = .some(near)
    }
    return near.map { "did you mean ‘\($0)’?" }
  }
}
