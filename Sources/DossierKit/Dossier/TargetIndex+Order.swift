/// Which of several files of one name a link means.
extension TargetIndex {
  /// Where a link stands.
  struct Place {
    /// The folder of its note; nil where that counts for nothing.
    let folder: Substring?
    /// The vault around its note; empty where there is none.
    let vault: String
  }

  /// As Obsidian opens it: the file in the folder of the linking note, then the one that is spelled exactly so, then the one nearest
  /// to the top; never one of another vault where its own has one. Where that does not decide, nobody can tell; nor between sources,
  /// of which none is nearer than another.
  func choice(of targets: [Target], called name: String, at place: Place) -> Answer {
    if targets.count == 1 { return .found(targets[0]) }
    let last = name.split(separator: "/").last.map(String.init) ?? name
    let all = Set(targets)
    var left = (files[Self.key(last)] ?? []).filter { all.contains($0.target) }
    // One that is called so by something else than its path cannot be compared.
    guard Set(left.map(\.target)).count == all.count else { return .ambiguous(targets) }
    if !place.vault.isEmpty { left.narrow { ($0.folder + "/").hasPrefix(place.vault + "/") } }
    if let folder = place.folder { left.narrow { $0.folder == folder } }
    left.narrow { ("/" + $0.spelled).hasSuffix("/" + name) }
    if !left.contains(where: \.target.isSource) {
      let least = left.map(\.depth).min()
      left.narrow { $0.depth == least }
    }
    let chosen = Set(left.map(\.target))
    return chosen.count == 1 ? .found(left[0].target) : .ambiguous(targets.filter(chosen.contains))
  }

  /// The path of the one page or file that has the name of the last part of a path, elsewhere.
  func elsewhere(_ path: String) -> String? {
    guard let name = path.split(separator: "/").last, name.utf8.count < path.utf8.count else { return nil }
    let found = files[Self.key(String(name))] ?? []
    return found.count == 1 ? found[0].spelled : nil
  }

  /// The paths of several pages that one name fits, as links write them; none where one of them is called so by its title alone.
  func paths(of targets: [Target], called name: String) -> [String] {
    let last = Self.key(name.split(separator: "/").last.map(String.init) ?? name)
    let all = Set(targets)
    let found = (files[last] ?? []).filter { all.contains($0.target) }
    return found.count == targets.count ? found.map(\.spelled) : []
  }
}

extension TargetIndex.File {
  /// How many folders it stands in, below the content folder.
  fileprivate var depth: Int { spelled.utf8.count { $0 == 0x2F } }
}

extension Array {
  /// Keeps those that answer to something, unless none does.
  fileprivate mutating func narrow(to isWanted: (Element) -> Bool) {
    let wanted = filter(isWanted)
    if !wanted.isEmpty { self = wanted }
  }
}
