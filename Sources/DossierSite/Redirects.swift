import Diagnostics
import DossierKit
import Extraction

/// Small pages at the addresses that notes had on another site (`aliases: [/posts/old/]`, `url: /old.html`), which lead to where
/// the notes are now. Without a script; never over another file, and never outside the site.
struct Redirects {
  private(set) var files: [OutputFile] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter paths: of all other files of the site.
  init(_ outline: Outline, _ theme: Theme, besides paths: [String]) {
    guard outline.dossier.notes.contains(where: { !$0.formerAddresses.isEmpty }) else { return }
    // Disks that hold `A` and `a` to be one must hold the site too.
    var owners: [String: String] = [:]
    var folders: Set<String> = []
    func take(_ path: String, by owner: String) {
      owners[path.lowercased()] = owner
      folders.formUnion(Self.folders(of: path.lowercased()))
    }
    for path in paths { take(path, by: "a file of the site") }
    for (index, note) in outline.dossier.notes.enumerated() {
      let target = outline.permalink(NoteID(index))
      for address in note.formerAddresses {
        guard let path = Self.path(of: address.text) else {
          diagnostics.append(
            Diagnostic.warning(
              "bad-redirect", "‘\(address.text.onOneLine)’ is no address inside the site, and no page is made there",
              help: "write it from the top of the site, without the host: /posts/old-name/", at: address.range
            ).placed(in: note.path.description))
          continue
        }
        if path == target.description { continue }
        let key = path.lowercased()
        if let owner = owners[key] ?? Self.folders(of: key).lazy.compactMap({ owners[$0] }).first
          ?? (folders.contains(key) ? "a folder of the site" : nil)
        {
          // Said twice in one note, it is no fault.
          if owner == note.path.description { continue }
          diagnostics.append(
            Diagnostic.warning(
              "redirect-taken", "‘\(address.text.onOneLine)’ cannot lead here: \(path) is taken by \(owner)",
              help: "take it out, or give it to one note alone", at: address.range
            ).placed(in: note.path.description))
          continue
        }
        take(path, by: note.path.description)
        let view = Self.view(of: note, at: target, from: Permalink(path), outline.dossier.configuration)
        files.append(OutputFile(path: path) { theme.render(view, with: "redirect") })
      }
    }
  }

  private static func view(
    of note: Note, at target: Permalink, from page: Permalink, _ configuration: Configuration
  ) -> View {
    [
      "lang": .text(configuration.language),
      "dir": Script(ofLanguage: configuration.language)?.isRightToLeft == true ? "rtl" : false,
      "root": .text(page.root), "page_title": .text(note.title.onOneLine),
      "href": .text(target.href(from: page)),
      "canonical": .optional(configuration.baseURL.map { "\($0)/\(target)" }),
    ]
  }

  /// `/posts/old/` as `posts/old/index.html`; nil for what is no path inside the site, or none that every disk can hold.
  static func path(of address: String) -> String? {
    guard !address.contains(where: { "?#:\\*\"<>|".contains($0) }) else { return nil }
    let parts = address.removingPercentEscapes.split(separator: "/").map(String.init)
    guard parts.count <= 20, parts.allSatisfy(isPortable) else { return nil }
    let isPage = [".html", ".htm"].contains { ending in
      parts.last.map { $0.lowercased().hasSuffix(ending) && $0.count > ending.count } ?? false
    }
    return (isPage && !address.hasSuffix("/") ? parts : parts + ["index.html"]).joined(separator: "/")
  }

  private static func isPortable(_ name: String) -> Bool {
    guard name.utf8.count <= 120, let last = name.last, !name.hasPrefix("."), last != ".", last != " " else {
      return false
    }
    let stem = name.prefix { $0 != "." }.lowercased()
    return !Slug.reserved.contains(stem)
      && !name.unicodeScalars.contains {
        $0.value < 0x20 || $0.value == 0x7F || "?#:\\*\"<>|".unicodeScalars.contains($0)
      }
  }

  private static func folders(of path: String) -> [String] {
    let parts = path.split(separator: "/").dropLast()
    return parts.indices.map { parts[...$0].joined(separator: "/") }
  }
}
