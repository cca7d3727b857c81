/// The part of the theme's stylesheet that a chart needs when it stands alone: the colours of `:root`, light and dark, and the rules for
/// `.chart`. Taken from the one stylesheet, so that a dossier's own colours hold for its files too.
struct ChartStyle: Sendable {
  let css: String
  private let stylesheet: [UInt8]

  /// - Parameter stylesheet: with the configured accent at its end.
  init(from stylesheet: [UInt8], unlessSameAs earlier: ChartStyle? = nil) {
    if let earlier, earlier.stylesheet == stylesheet {
      self = earlier
      return
    }
    self.stylesheet = stylesheet
    var kept: [String] = []
    for rule in Self.rules(stylesheet) {
      let isColour =
        rule.selector == ":root" || rule.selector.hasPrefix("@media screen and (prefers-color-scheme: dark)")
        || rule.selector.hasPrefix("@supports (color:")
      let selectors = rule.selector.split(separator: ",")
      let isChart = !rule.selector.hasPrefix("@") && selectors.contains { $0.contains(".chart") }
      if isColour || isChart { kept.append("\(rule.selector) {\(rule.body)}") }
    }
    kept += [
      ".paper { fill: var(--ground); }", ".finding { font: 700 20px var(--serif); fill: var(--ink); }",
      ".small { font: 12.5px var(--sans); fill: var(--soft); }",
    ]
    // "]]>" would end the section of the SVG that holds this.
    css = kept.joined(separator: "\n").replacing("]]>", with: "]] >") + "\n"
  }

  /// The rules at the top level, each with all that stands between its braces.
  private static func rules(_ css: [UInt8]) -> [(selector: String, body: String)] {
    var result: [(String, String)] = []
    var selector: [UInt8] = []
    var body: [UInt8] = []
    var depth = 0
    var at = 0
    while at < css.count {
      let byte = css[at]
      if byte == UInt8(ascii: "/"), at + 1 < css.count, css[at + 1] == UInt8(ascii: "*") {
        at += 2
        while at < css.count, !(css[at] == UInt8(ascii: "/") && css[at - 1] == UInt8(ascii: "*")) { at += 1 }
        at += 1
        continue
      }
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0, byte == UInt8(ascii: "}") {
        result.append((string(selector), String(decoding: body, as: UTF8.self)))
        selector = []
        body = []
      } else if depth == 0, byte == UInt8(ascii: ";") {
        selector = []
      } else if depth == 0 {
        selector.append(byte)
      } else if !(depth == 1 && byte == UInt8(ascii: "{") && body.isEmpty) {
        body.append(byte)
      }
      depth = max(0, depth)
      at += 1
    }
    return result
  }

  private static func string(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
