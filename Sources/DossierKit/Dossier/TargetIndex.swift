/// Every name by which a link may call a target: its path, its file's name, its title or an alias. Case counts for nothing.
struct TargetIndex: Sendable {
  enum Answer: Sendable {
    case found(Target)
    /// In the order of the files.
    case ambiguous([Target])
    case unpublished
    case missing
  }

  /// A file by one spelling of its path below its folder: with its extension, without it, or as the folder whose page it is.
  struct File: Sendable {
    let key: String
    let spelled: String
    /// The folder it stands in, from the top of the dossier.
    let folder: String
    let target: Target
  }

  /// The folder of the notes.
  let content: String
  /// Vaults of which one may stand in another.
  private let vaults: [Vault]
  /// By the last part of the path: all there is to tell files of one name apart by.
  private(set) var files: [String: [File]] = [:]
  private var byPath: [String: [Target]] = [:]
  private var byFileName: [String: [Target]] = [:]
  /// Notes that are their folder's page, by the folder.
  private var byFolderPath: [String: [Target]] = [:]
  private var byFolderName: [String: [Target]] = [:]
  private var byTitle: [String: [Target]] = [:]
  /// Folders with something in them, below their folder and from the top of the dossier.
  private var folders: Set<String> = []
  private var bySlug: [String: Target] = [:]
  /// By the address that a page had on another site, without the slashes at its ends.
  private var byFormerAddress: [String: Target] = [:]
  private var unpublished: Set<String> = []
  private var broken: [String: SourcePath] = [:]
  /// By key: the name as it was written first.
  private var spellings: [String: String] = [:]

  init(content: String, vaults: [Vault] = []) {
    self.content = content
    self.vaults = vaults
  }

  // MARK: What there is

  /// - Parameter page: the folder whose page the file is.
  mutating func add(
    _ target: Target, path: SourcePath, below folder: String, titles: [String], pageOf page: SourcePath? = nil
  ) {
    let inside = path.below(folder).map(String.init) ?? path.description
    if let page, let inside = page.below(folder).map(String.init) {
      for name in [inside, page.description] { insert(target, \.byFolderPath, name) }
      insert(target, \.byFolderName, String(page.fileName))
      list(inside, in: path.folder, target)
    }
    // A file of another kind is never called without its extension.
    let isPage = target.isPage
    for name in [inside, path.description].flatMap({ isPage ? [$0, Self.withoutExtension($0)] : [$0] }) {
      insert(target, \.byPath, name)
    }
    for name in isPage ? [path.fileName, path.stem] : [path.fileName] { insert(target, \.byFileName, String(name)) }
    for whole in isPage ? [inside, Self.withoutExtension(inside)] : [inside] { list(whole, in: path.folder, target) }
    for whole in [inside, path.description] { addFolders(around: Self.key(whole)) }
    for title in titles { insert(target, \.byTitle, title) }
  }

  /// An entity without a file of its own.
  mutating func add(_ target: Target, titles: [String]) {
    for title in titles { insert(target, \.byTitle, title) }
  }

  /// A note that is not published: a link to it is a fault of its own, and its name is nobody else's business.
  ///
  /// It is called by any end of its path, of a folder's page also by the folder's.
  mutating func addUnpublished(_ path: SourcePath, below folder: String, titles: [String], isBroken: Bool = false) {
    var names = Self.ends(of: path.description) + titles
    let isFolderPage = FolderPages.isIndex(path) || FolderPages.isReadme(path)
    if isFolderPage, String(path.folder) != folder { names += Self.ends(of: String(path.folder)) }
    for key in Set(names.map(Self.key)) {
      // What another unpublished note is called too is not told to be this one's fault.
      broken[key] = isBroken && !unpublished.contains(key) ? path : nil
      unpublished.insert(key)
    }
  }

  /// `a/b/c.md`, `b/c.md` and `c.md`, with and without the ending.
  private static func ends(of path: String) -> [String] {
    let parts = path.split(separator: "/")
    return parts.indices.flatMap { start in
      let end = parts[start...].joined(separator: "/")
      return [end, withoutExtension(end)]
    }
  }

  /// The file of a note that is kept back because its front matter is broken.
  func brokenNote(_ name: String) -> SourcePath? { broken[Self.key(name)] }

  /// Gives a source the address by which citations may call it.
  mutating func add(_ source: SourceID, slug: Slug) {
    bySlug[slug.description] = bySlug[slug.description] ?? .source(source)
  }

  /// The first of two pages that claim one address has it, as it has the redirect.
  mutating func add(_ target: Target, formerAddress: String) {
    let key = Self.address(formerAddress.removingPercentEscapes)
    byFormerAddress[key] = byFormerAddress[key] ?? target
  }

  private mutating func list(_ path: String, in folder: Substring, _ target: Target) {
    let key = Self.key(path)
    let name = key.utf8.lastIndex(of: 0x2F).map { String(key[key.utf8.index(after: $0)...]) } ?? key
    if files[name]?.contains(where: { $0.spelled == path && $0.target == target }) != true {
      files[name, default: []].append(File(key: key, spelled: path, folder: String(folder), target: target))
    }
  }

  private mutating func addFolders(around path: String) {
    var folder = path[...]
    while let slash = folder.utf8.lastIndex(of: 0x2F) {
      folder = folder[..<slash]
      guard folders.insert(String(folder)).inserted else { return }
    }
  }

  private mutating func insert(
    _ target: Target, _ index: WritableKeyPath<TargetIndex, [String: [Target]]>, _ name: String
  ) {
    let key = Self.key(name)
    guard !key.isEmpty, self[keyPath: index][key]?.contains(target) != true else { return }
    self[keyPath: index][key, default: []].append(target)
    if index != \.byPath, index != \.byFolderPath, spellings[key] == nil { spellings[key] = name }
  }

  // MARK: What a link means

  /// What a link in a note means. Its path may begin at the note (`../x`, `./x`) or at the vault (`/x`); a file in the note's own
  /// folder comes before all others of its name.
  func find(_ name: String, from note: SourcePath) -> Answer {
    if name.hasPrefix("./") || name.hasPrefix("../") {
      return SourcePath.resolving(name, from: note).map { find($0.description) } ?? .missing
    }
    // `[[folder/]]` is the folder's own page.
    var name = name[...]
    while name.last == "/" { name.removeLast() }
    let place = Place(folder: note.folder, vault: Vault.around(note, among: vaults)?.folder ?? "")
    if name.first != "/" { return find(String(name), at: place) }
    return find(String(name.dropFirst()), at: Place(folder: nil, vault: place.vault))
  }

  /// By exact path, then file name, then as the page of a folder, then title or alias, then a source's address, then an address of
  /// before, then the end of a path.
  func find(_ name: String) -> Answer { find(name, at: Place(folder: nil, vault: "")) }

  private func find(_ name: String, at place: Place) -> Answer {
    let key = Self.key(name)
    let own = place.folder.map { Self.key("\($0)/\(name)") }
    if let own, !key.contains("/") {
      if let targets = byPath[own] { return choice(of: targets, called: name, at: place) }
      if unpublished.contains(own) { return .unpublished }
    }
    let inVault = place.vault.isEmpty ? nil : byPath[Self.key("\(place.vault)/\(name)")]
    if let targets = inVault ?? byPath[key] ?? own.flatMap({ byPath[$0] }) {
      return choice(of: targets, called: name, at: place)
    }
    for index in [byFileName, byFolderPath, byFolderName] {
      if let targets = index[key] { return choice(of: targets, called: name, at: place) }
    }
    if let targets = byTitle[key] { return targets.count == 1 ? .found(targets[0]) : .ambiguous(targets) }
    if unpublished.contains(key) { return .unpublished }
    if let target = bySlug[key] ?? byFormerAddress[key] { return .found(target) }
    guard let slash = key.lastIndex(of: "/") else { return .missing }
    let found = (files[String(key[key.index(after: slash)...])] ?? []).filter { $0.key.hasSuffix("/" + key) }
    return found.isEmpty ? .missing : choice(of: found.map(\.target), called: name, at: place)
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

  /// - Parameter address: without the slashes at its ends, decoded.
  func page(formerlyAt address: String) -> Target? { byFormerAddress[Self.address(address)] }

  /// Whether a link names a folder that holds notes or files.
  func isFolder(_ name: String) -> Bool {
    folders.contains(Self.key(name.split(separator: "/").filter { $0 != "." }.joined(separator: "/")))
  }

  /// What sources are called in citations: the names of their files and their addresses, in order of bytes.
  var sourceKeys: [String] {
    Array(Set(byFileName.filter { $0.value.contains(where: \.isSource) }.keys).union(bySlug.keys)).sorted()
  }

  /// Every title and file name as it is written, for "did you mean"; in order of bytes.
  var titles: [String] { spellings.values.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
}
