/// The address of a page inside the site, relative to its top: `companies/hikvision.html`.
package struct Permalink: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let description: String

  package init(_ path: String) { self.description = path }

  package init(folder: String, _ slug: Slug) { self.description = "\(folder)/\(slug).html" }

  /// "" for a page at the top, "../" for one in a folder.
  package var root: String {
    String(repeating: "../", count: description.utf8.count { $0 == 0x2F })
  }

  /// The link to this page from another, with an optional fragment.
  package func href(from page: Permalink, fragment: String? = nil) -> String {
    let anchor = fragment.map { "#" + $0 } ?? ""
    if page == self, !anchor.isEmpty { return anchor }
    if page.folder == folder { return fileName + anchor }
    return page.root + description + anchor
  }

  package var folder: Substring {
    guard let slash = description.utf8.lastIndex(of: 0x2F) else { return "" }
    return description[..<slash]
  }

  package var fileName: Substring {
    guard let slash = description.utf8.lastIndex(of: 0x2F) else { return description[...] }
    return description[description.utf8.index(after: slash)...]
  }

  package static func < (left: Permalink, right: Permalink) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }
}
