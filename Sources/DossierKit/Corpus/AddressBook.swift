import Diagnostics

/// Gives each of the files that ask for one address an address of its own, so that none is without a page; which of them
/// keeps the plain one is for a person to say.
struct AddressBook {
  let slugs: [Slug]
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - files: in order of path; the first that asks keeps the address.
  ///   - folder: of the site, that the pages stand in.
  init(_ files: [(slug: Slug, path: SourcePath)], folder: String) {
    var owners: [Slug: SourcePath] = [:]
    let asked = Set(files.map(\.slug))
    var found: [Diagnostic] = []
    slugs = files.map { slug, path in
      guard let owner = owners[slug] else {
        owners[slug] = path
        return slug
      }
      var number = 2
      var own = slug.numbered(number)
      while asked.contains(own) || owners[own] != nil {
        number += 1
        own = slug.numbered(number)
      }
      owners[own] = path
      found.append(
        Diagnostic(
          .error, "duplicate-slug",
          "the address \(folder)/\(slug).html is taken by \(owner); this page is \(folder)/\(own).html",
          help: "rename one of the two files, or give it a ‘slug:’ of its own", path: path.description, range: 0..<0))
      return own
    }
    diagnostics = found
  }
}
