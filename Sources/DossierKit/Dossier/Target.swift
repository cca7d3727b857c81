/// What a link can lead to.
package enum Target: Sendable, Hashable {
  case entity(EntityID)
  case note(NoteID)
  case source(SourceID)
  /// An image or another file beside the notes.
  case attachment(SourcePath)
}

extension Target {
  /// Whether it is no file beside the notes.
  var isPage: Bool { if case .attachment = self { false } else { true } }

  fileprivate var isSource: Bool { if case .source = self { true } else { false } }
}

/// Every name by which a link may call a target: its path, its file's name, its title or an alias. Case counts for nothing.
struct TargetIndex: Sendable {
  enum Answer: Sendable {
    case found(Target)
    /// In the order of the files.
    case ambiguous([Target])
    case unpublished
    case missing
  }

  private var byPath: [String: [Target]] = [:]
  private var byFileName: [String: [Target]] = [:]
  private var byTitle: [String: [Target]] = [:]
  /// By file name: the whole path below the folder, for links that give the end of a path.
  private var paths: [String: [(path: String, spelled: String, target: Target)]] = [:]
  /// Folders with something in them, below their folder and from the top of the dossier.
  private var folders: Set<String> = []
  private var bySlug: [String: Target] = [:]
  /// By the address that a page had on another site, without the slashes at its ends.
  private var byFormerAddress: [String: Target] = [:]
  private var unpublished: Set<String> = []
  /// By key: the name as it was written first.
  private var spellings: [String: String] = [:]

  mutating func add(_ target: Target, path: SourcePath, below folder: String, titles: [String]) {
    let inside = path.below(folder).map(String.init) ?? path.description
    // A page bundle goes by its folder's name too.
    if let bundle = Self.bundle(path), let inside = bundle.below(folder) {
      for name in [String(inside), bundle.description] { insert(target, \.byPath, name) }
      insert(target, \.byFileName, String(bundle.fileName))
    }
    for name in [inside, path.description].flatMap({ [$0, Self.withoutExtension($0)] }) {
      insert(target, \.byPath, name)
    }
    for name in [String(path.fileName), String(path.stem)] { insert(target, \.byFileName, name) }
    for whole in [inside, Self.withoutExtension(inside)] {
      let key = Self.key(whole)
      let name = key.utf8.lastIndex(of: 0x2F).map { String(key[key.utf8.index(after: $0)...]) } ?? key
      if paths[name]?.contains(where: { $0.spelled == whole && $0.target == target }) != true {
        paths[name, default: []].append((key, whole, target))
      }
    }
    for whole in [inside, path.description] { addFolders(around: Self.key(whole)) }
    for title in titles { insert(target, \.byTitle, title) }
  }

  private mutating func addFolders(around path: String) {
    var folder = path[...]
    while let slash = folder.utf8.lastIndex(of: 0x2F) {
      folder = folder[..<slash]
      guard folders.insert(String(folder)).inserted else { return }
    }
  }

  /// Whether a link names a folder that holds notes or files.
  func isFolder(_ name: String) -> Bool {
    folders.contains(Self.key(name.split(separator: "/").filter { $0 != "." }.joined(separator: "/")))
  }

  /// The path of the one page or file that has the name of the last part of a path, elsewhere.
  func elsewhere(_ path: String) -> String? {
    guard let name = path.split(separator: "/").last, name.utf8.count < path.utf8.count else { return nil }
    let found = paths[Self.key(String(name))] ?? []
    return found.count == 1 ? found[0].spelled : nil
  }

  /// The paths of several pages that one name fits, as links write them; none where one of them is called so by its title alone.
  func paths(of targets: [Target], called name: String) -> [String] {
    let last = Self.key(name.split(separator: "/").last.map(String.init) ?? name)
    let found = (paths[last] ?? []).filter { targets.contains($0.target) }
    return found.count == targets.count ? found.map(\.spelled) : []
  }

  /// An entity without a file of its own.
  mutating func add(_ target: Target, titles: [String]) {
    for title in titles { insert(target, \.byTitle, title) }
  }

  /// A note that is not published: a link to it is a fault of its own, and its name is nobody else's business.
  mutating func addUnpublished(_ path: SourcePath, below folder: String, titles: [String]) {
    let inside = path.below(folder).map(String.init) ?? path.description
    for name in [inside, Self.withoutExtension(inside), path.description, String(path.fileName), String(path.stem)]
      + titles
    {
      unpublished.insert(Self.key(name))
    }
  }

  /// A source by a name that others may bear too: exact path, file name, title, then address.
  func source(_ name: String) -> Answer {
    let key = Self.key(name)
    for index in [byPath, byFileName, byTitle] {
      let found = (index[key] ?? []).filter(\.isSource)
      if !found.isEmpty { return found.count == 1 ? .found(found[0]) : .ambiguous(found) }
    }
    return bySlug[key].map { .found($0) } ?? .missing
  }

  /// Gives a source the address by which citations may call it.
  mutating func add(_ source: SourceID, slug: Slug) {
    bySlug[slug.description] = bySlug[slug.description] ?? .source(source)
  }

  /// The first of two pages that claim one address has it, as it has the redirect.
  mutating func add(_ target: Target, formerAddress: String) {
    let key = Self.address(formerAddress.removingPercentEscapes)
    byFormerAddress[key] = byFormerAddress[key] ?? target
  }

  /// - Parameter address: without the slashes at its ends, decoded.
  func page(formerlyAt address: String) -> Target? { byFormerAddress[Self.address(address)] }

  private static func address(_ words: String) -> String {
    key(words.split(separator: "/").joined(separator: "/"))
  }

  /// What sources are called in citations: the names of their files and their addresses, in order of bytes.
  var sourceKeys: [String] {
    Array(Set(byFileName.filter { $0.value.contains(where: \.isSource) }.keys).union(bySlug.keys)).sorted()
  }

  /// As ``find(_:)``, with paths that begin at the note (`../x`, `./x`) or at the vault (`/x`).
  func find(_ name: String, from note: SourcePath) -> Answer {
    if name.hasPrefix("./") || name.hasPrefix("../") {
      return SourcePath.resolving(name, from: note).map { find($0.description) } ?? .missing
    }
    // `[[folder/]]` is the folder's own page.
    var name = name[...]
    while name.last == "/" { name.removeLast() }
    return find(String(name.first == "/" ? name.dropFirst() : name))
  }

  /// By exact path, then unique file name, then title or alias, then a source's address, then an address of before, then the end of
  /// a path.
  func find(_ name: String) -> Answer {
    let key = Self.key(name)
    for index in [byPath, byFileName, byTitle] {
      guard let targets = index[key] else { continue }
      if targets.count == 1 { return .found(targets[0]) }
      return twin(name, among: targets).map { .found($0) } ?? .ambiguous(targets)
    }
    if unpublished.contains(key) { return .unpublished }
    if let target = bySlug[key] ?? byFormerAddress[key] { return .found(target) }
    guard let slash = key.lastIndex(of: "/") else { return .missing }
    let found = (paths[String(key[key.index(after: slash)...])] ?? []).filter { $0.path.hasSuffix("/" + key) }
    if found.isEmpty { return .missing }
    return found.count == 1 ? .found(found[0].target) : .ambiguous(found.map(\.target))
  }

  /// Of files whose paths differ in case alone, the one that a link writes exactly: no other name could tell them apart.
  private func twin(_ name: String, among targets: [Target]) -> Target? {
    guard let last = name.split(separator: "/").last else { return nil }
    let twins = (paths[Self.key(String(last))] ?? []).filter { targets.contains($0.target) }
    guard twins.count == targets.count, Set(twins.map(\.path)).count == 1 else { return nil }
    return twins.first { ("/" + $0.spelled).hasSuffix("/" + name) }?.target
  }

  /// Every title and file name as it is written, for "did you mean"; in order of bytes.
  var titles: [String] { spellings.values.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  private static func bundle(_ path: SourcePath) -> SourcePath? {
    ["index", "_index"].contains(path.stem.lowercased()) && path.fileExtension == "md"
      ? SourcePath(String(path.folder)) : nil
  }

  private mutating func insert(
    _ target: Target, _ index: WritableKeyPath<TargetIndex, [String: [Target]]>, _ name: String
  ) {
    let key = Self.key(name)
    guard !key.isEmpty, self[keyPath: index][key]?.contains(target) != true else { return }
    self[keyPath: index][key, default: []].append(target)
    if index != \.byPath, spellings[key] == nil { spellings[key] = name }
  }

  private static func key(_ name: String) -> String {
    let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
    return spelled(isASCII ? name : name.lowercased()) ?? name.lowercased().onOneLine
  }

  /// In lower case, on one line, byte by byte: there are tens of thousands of them. Nil where white space beyond ASCII may stand
  /// in it.
  private static func spelled(_ name: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    var gap = false
    var last: UInt8 = 0
    for byte in name.utf8 {
      // U+0085, U+00A0, U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000.
      switch (last, byte) {
      case (0xC2, 0x85), (0xC2, 0xA0), (0xE1, 0x9A), (0xE2, 0x81), (0xE3, 0x80): return nil
      case (0x80, 0x80...0x8A), (0x80, 0xA8), (0x80, 0xA9), (0x80, 0xAF): return nil
      default: last = byte
      }
      if byte == 0x20 || byte &- 9 < 5 {
        gap = !bytes.isEmpty
        continue
      }
      if gap { bytes.append(0x20) }
      gap = false
      bytes.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func withoutExtension(_ path: String) -> String {
    guard let dot = path.utf8.lastIndex(of: 0x2E), dot > (path.utf8.lastIndex(of: 0x2F) ?? path.startIndex)
    else { return path }
    return String(path[..<dot])
  }
}
