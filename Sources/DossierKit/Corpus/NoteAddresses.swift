import Diagnostics

/// Gives each note that is no entity's page an address of its own.
///
/// Vaults are full of files of one name in different folders. The one nearest to the top keeps the plain address; the others
/// are told apart by as many of their folders as it takes (`folderb-note`), so that no address hangs on how many others there are.
struct NoteAddresses {
  let slugs: [Slug]
  private(set) var diagnostics: [Diagnostic] = []

  private struct Request {
    let path: SourcePath
    /// What it is called, then the folders around it, innermost first.
    let names: [Substring]
    let slug: Slug
    /// Whether the note asks for it with `slug:`.
    let isChosen: Bool

    /// Its address, with the names of some of the folders around it; nil where there are no more, or it was asked for without them.
    func slug(with folders: Int) -> Slug? {
      guard folders < names.count, !isChosen else { return nil }
      let around = names[1...folders].reversed().map(String.init)
      return Slug((around + [String(names[0])]).joined(separator: "-"))
    }
  }

  init(_ notes: [Note], below content: String, _ folderPages: FolderPages) {
    let requests = notes.map { note in
      var names = (note.path.below(content) ?? note.path.description[...]).split(separator: "/").dropLast()
        .reversed().map { $0 }
      if folderPages.folder(of: note.path) == nil { names.insert(note.path.stem, at: 0) }
      let name = names.first.map(String.init) ?? ""
      return Request(
        path: note.path, names: names, slug: note.hasChosenSlug ? note.slug : Slug(name), isChosen: note.hasChosenSlug)
    }
    var given = [Slug?](repeating: nil, count: requests.count)
    var owners: [Slug: Int] = [:]
    var later: [Slug: [Int]] = [:]
    for index in requests.indices.sorted(by: { Self.precedes(requests[$0], requests[$1]) }) {
      let slug = requests[index].slug
      if owners[slug] == nil {
        (owners[slug], given[index]) = (index, slug)
      } else {
        later[slug, default: []].append(index)
      }
    }
    var found: [Diagnostic] = []
    for (slug, others) in later.sorted(by: { $0.key < $1.key }) {
      let group = (others + [owners[slug] ?? others[0]]).map { requests[$0] }
      var tallies: [Int: [Slug: Int]] = [:]
      for index in others {
        let request = requests[index]
        let own = (1..<max(2, request.names.count)).lazy.compactMap { count -> Slug? in
          guard let slug = request.slug(with: count), owners[slug] == nil else { return nil }
          if tallies[count] == nil {
            tallies[count] = Dictionary(group.compactMap { $0.slug(with: count) }.map { ($0, 1) }, uniquingKeysWith: +)
          }
          return tallies[count]?[slug] == 1 ? slug : nil
        }.first
        let address = own ?? (2...).lazy.map(slug.numbered).first { owners[$0] == nil } ?? slug
        (owners[address], given[index]) = (index, address)
        guard own == nil, let owner = owners[slug] else { continue }
        found.append(Self.fault(request, address, takenBy: requests[owner]))
      }
    }
    slugs = zip(given, requests).map { $0 ?? $1.slug }
    diagnostics = found
  }

  /// What is asked for comes first, then what is nearest to the top, then order of path.
  private static func precedes(_ one: Request, _ other: Request) -> Bool {
    if one.isChosen != other.isChosen { return one.isChosen }
    return (one.names.count, one.path) < (other.names.count, other.path)
  }

  private static func fault(_ request: Request, _ address: Slug, takenBy owner: Request) -> Diagnostic {
    Diagnostic(
      request.isChosen && owner.isChosen ? .error : .warning, "duplicate-slug",
      "the address notes/\(request.slug).html is taken by \(owner.path); this page is notes/\(address).html",
      help: "rename one of the two files, or give it a ‘slug:’ of its own", path: request.path.description, range: 0..<0
    )
  }
}
