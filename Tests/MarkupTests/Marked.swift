@testable import Markup

/// Short ways to read Markdown in tests.
struct Marked {
  let file: [UInt8]
  let prose: Prose
  let codes: [String]

  init(_ text: String) {
    file = Array(text.utf8)
    let result = Markdown.parse(file)
    prose = result.value
    codes = result.diagnostics.map(\.code)
  }

  var text: String { prose.string(0..<prose.text.count) }

  var html: String {
    var writer = HTMLWriter(prose)
    return writer.write().string
  }

  /// What the file holds where a text stands.
  func source(of words: String) -> String? {
    guard let range = prose.text.firstRange(of: Array(words.utf8)) else { return nil }
    return String(decoding: file[prose.fileRange(of: range)], as: UTF8.self)
  }

  func source(_ range: Range<Int>) -> String { String(decoding: file[range], as: UTF8.self) }
}
