import Diagnostics

/// "did you mean" for links: what in the dossier is called nearly so.
///
/// Each answer costs a comparison with every name, so a dossier of broken links gets it for the first few hundred.
struct NearNames {
  private let words: NearMiss.Words
  private var known: [String: String?] = [:]

  private static let limit = 200

  init(_ index: TargetIndex) { words = NearMiss.Words(index.titles) }

  mutating func help(for name: String) -> String? {
    let near: String?
    if let answered = known[name] {
      near = answered
    } else {
      guard known.count < Self.limit else { return nil }
      near = words.best(for: name)
      known[name] = .some(near)
    }
    return near.map { "did you mean ‘\($0)’?" }
  }
}
