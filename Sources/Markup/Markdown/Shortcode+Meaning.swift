/// Shortcodes of Hugo that Markdown has words for.
extension Shortcode {
  /// What stands for it in the text; nil where nobody can know.
  func markdown(_ bytes: UnsafeBufferPointer<UInt8>) -> String? { isClosing ? nil : address(bytes) ?? picture(bytes) }

  /// Of `[words]({{< ref "note.md" >}})`, where it stands for an address: that of the note.
  private func address(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard ShortcodeTables.references.contains(name), range.lowerBound > 1 else { return nil }
    let before = (bytes[range.lowerBound - 2], bytes[range.lowerBound - 1])
    let isLink = before == (UInt8(ascii: "]"), UInt8(ascii: "("))
    let isAttribute =
      before.0 == UInt8(ascii: "=") && (before.1 == UInt8(ascii: "\"") || before.1 == UInt8(ascii: "'"))
    guard isLink || isAttribute else { return nil }
    let path = arguments(bytes).first { $0.key == nil || $0.key == "path" }?.value ?? ""
    return path.isEmpty || path.contains("\n") ? nil : Self.destination(path)
  }

  /// `{{< figure src="a.png" alt="…" caption="…" >}}` as an image with its caption behind it.
  private func picture(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard ShortcodeTables.pictures.contains(name) else { return nil }
    let arguments = arguments(bytes)
    func argument(_ key: String) -> String {
      arguments.first { $0.key?.lowercased() == key }?.value.split(whereSeparator: \.isWhitespace)
        .joined(separator: " ") ?? ""
    }
    // A pattern (`*port*`) names a resource of the page, as only Hugo finds it.
    let source = argument("src")
    guard !source.isEmpty, !source.contains("*"), !source.contains("{") else { return nil }
    let caption = argument("caption")
    let words = [argument("alt"), caption, argument("title")].first { !$0.isEmpty } ?? ""
    let width = argument("width").prefix { $0.isASCII && $0.isNumber }
    let size = width.isEmpty || argument("width").hasSuffix("%") ? "" : "|\(width)"
    let image = "![\(Self.plain(words))\(size)](\(Self.destination(source)))"
    return caption.isEmpty || caption == words ? image : "\(image) *\(Self.plain(caption))*"
  }

  private static func destination(_ path: String) -> String {
    let escapes: [Character: String] = [
      " ": "%20", "(": "%28", ")": "%29", "<": "%3C", ">": "%3E", "\"": "%22", "'": "%27", "\\": "%5C",
    ]
    return path.map { escapes[$0] ?? String($0) }.joined()
  }

  /// Words in which Markdown reads no signs.
  private static func plain(_ words: String) -> String {
    words.map { $0.isASCII && ($0.isPunctuation || $0.isSymbol) ? "\\\($0)" : String($0) }.joined()
  }
}
