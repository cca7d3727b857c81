import Diagnostics
import Markup
import Mustache

/// The templates and assets a site is made with: the built-in ones, each replaced by a dossier's own file of the same name.
package struct Theme: Sendable {
  /// A file of a theme: `briefing.mustache`, `style.css`.
  package struct File: Sendable, Equatable {
    package let name: String
    package let bytes: [UInt8]
    /// Where it stands in the dossier; of a built-in one its name.
    package let path: String

    package init(name: String, bytes: [UInt8], path: String? = nil) {
      self.name = name
      self.bytes = bytes
      self.path = path ?? name
    }
  }

  /// In order of name.
  package let assets: [File]
  package let diagnostics: [Diagnostic]
  private let library: MustacheLibrary
  private let own: [File]

  /// - Parameters:
  ///   - builtIn: every template and asset there is.
  ///   - own: files of the dossier's templates folder; one that replaces nothing is an asset of its own.
  package init(builtIn: [File], overriding own: [File]) {
    self.own = own
    var files: [String: File] = [:]
    for file in builtIn + own { files[file.name] = file }
    let ownNames = Set(own.map(\.name))
    var library = MustacheLibrary()
    var diagnostics: [Diagnostic] = []
    var assets: [File] = []
    for file in files.values.sorted(by: { $0.name < $1.name }) {
      guard file.name.hasSuffix(".mustache") else {
        assets.append(file)
        continue
      }
      let name = String(file.name.dropLast(".mustache".count))
      do {
        try library.register(Self.pragma + String(decoding: file.bytes, as: UTF8.self), named: name)
      } catch {
        diagnostics.append(
          Diagnostic(
            .error, "bad-template", "the template cannot be read: \(Self.words(for: error))",
            help: ownNames.contains(file.name) ? "mend it, or remove it to use the built-in one" : nil,
            path: file.path, range: 0..<0))
        if let original = builtIn.first(where: { $0.name == file.name }) {
          try? library.register(Self.pragma + String(decoding: original.bytes, as: UTF8.self), named: name)
        }
      }
    }
    self.library = library
    self.assets = assets
    self.diagnostics = diagnostics
  }

  /// Whether the dossier's own files are these, so that the same theme would come of them.
  package func isMade(of own: [File]) -> Bool { self.own == own }

  /// Escapes by our own writer: the library's own goes character by character and took a third of a build.
  private static let pragma: String = {
    MustacheContentTypes.register(EscapedHTML(), named: "DOSSIER")
    return "{{% CONTENT_TYPE:DOSSIER}}"
  }()

  /// The page a template makes of a view; empty for a template that does not exist.
  func render(_ view: View, with template: String) -> [UInt8] {
    Array((library.render(view, withTemplate: template) ?? "").utf8)
  }

  /// A part of a page, rendered once to be used on several.
  func fragment(_ view: View, with template: String) -> HTML {
    HTML(written: library.render(view, withTemplate: template) ?? "")
  }
}

/// A text that says itself what it renders as, which spares the library its search for how to print it.
private struct Rendered: MustacheCustomRenderable {
  let renderText: String
  var isNull: Bool { false }
}

private struct EscapedHTML: MustacheContentType {
  func escapeText(_ text: String) -> String {
    let needsEscapes = text.utf8.contains { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0x27 }
    return needsEscapes ? HTML(escaping: text).string : text
  }
}

extension View: MustacheParent {
  package func child(named name: String) -> Any? {
    switch self[name] {
    case nil: nil
    case .text(let text): Rendered(renderText: text)
    case .html(let html): Rendered(renderText: html.string)
    case .flag(let flag): flag
    case .view(let view): view
    case .list(let list): list
    }
  }
}

extension Theme {
  /// The fault of a template with its line.
  private static func words(for error: any Error) -> String {
    guard let fault = error as? MustacheTemplate.ParserError else { return "\(error)" }
    let words =
      switch fault.error as? MustacheTemplate.Error {
      case .sectionCloseNameIncorrect: "a section is closed by another name than it was opened with"
      case .expectedSectionEnd: "a section that was opened is not closed"
      case .unfinishedName: "a tag is not closed with }}"
      case .invalidSetDelimiter: "delimiters are set in a form that is none"
      case .transformAppliedToInheritanceSection, .illegalTokenInsideInheritSection, .textInsideInheritSection:
        "a partial with blocks holds something besides its blocks"
      case .invalidConfigVariableSyntax, .unrecognisedConfigVariable: "a setting {{% … }} is not known"
      case nil: "\(fault.error)"
      }
    return "in line \(fault.context.lineNumber), \(words)"
  }
}
