/// The folder that a browser saves beside a page, `Page_files` beside `Page.html`: pictures, styles and scripts of the page.
package enum CompanionFolder {
  /// What its name adds to that of the page, by the browser and its language.
  package static let endings = [
    "_files", ".files", "-Dateien", "_fichiers", "_archivos", "_file", "-filer", "_bestanden", "_soubory",
  ]

  /// The ending that the tool itself gives it.
  package static let ending = "_files"

  /// The name of the page, without its extension, that a folder would belong to; nil for another folder.
  package static func page(of name: some StringProtocol) -> String? {
    endings.first { name.hasSuffix($0) && name.utf8.count > $0.utf8.count }.map { String(name.dropLast($0.count)) }
  }
}
