/// Shortcodes of Hugo that Markdown has words for.
extension Shortcode {
  /// What stands for it in the text; nil where nobody can know.
  func markdown(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    isClosing ? nil : address(bytes) ?? picture(bytes) ?? page(bytes) ?? note(bytes) ?? shortCallout(bytes)
  }

  /// Of `[words]({{< ref "note.md" >}})`, where it stands for an address: that of the note.
  private func address(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard ShortcodeTables.references.contains(name), isAddress(bytes) else { return nil }
    let path = arguments(bytes).first { $0.key == nil || $0.key == "path" }?.value ?? ""
    return path.isEmpty || path.contains("\n") ? nil : Self.destination(path)
  }

  /// Whether it stands where Markdown has an address: `](…)`, `](<…>)`, `[label]: …`, or in an attribute.
  private func isAddress(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = range.lowerBound - 1
    func follows(_ sign: UInt8, _ other: UInt8) -> Bool { at > 0 && bytes[at] == other && bytes[at - 1] == sign }
    if follows(UInt8(ascii: "="), UInt8(ascii: "\"")) || follows(UInt8(ascii: "="), UInt8(ascii: "'")) { return true }
    if at >= 0, bytes[at] == UInt8(ascii: "<") { at -= 1 }
    while at >= 0, bytes[at].isBlank || bytes[at] == 0x0A || bytes[at] == 0x0D { at -= 1 }
    return follows(UInt8(ascii: "]"), UInt8(ascii: "(")) || follows(UInt8(ascii: "]"), UInt8(ascii: ":"))
  }

  /// `{{< youtube id >}}` as a link to the film's page: nothing of it is loaded.
  private func page(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard let page = ShortcodeTables.pages[name.lowercased()] else { return nil }
    let arguments = arguments(bytes)
    let plain = arguments.filter { $0.key == nil && $0.value != "/" }.map(\.value)
    func argument(_ key: String) -> String? { arguments.first { $0.key?.lowercased() == key }?.value }
    var values: [String] = []
    for (index, key) in page.keys.enumerated() {
      let isGiven = page.keys.allSatisfy { argument($0) == nil }
      // Of an address alone (`x 123`), the last key is the one that is given.
      let place = isGiven && plain.count < page.keys.count ? index - (page.keys.count - plain.count) : index
      let value = argument(key) ?? (isGiven && plain.indices.contains(place) ? plain[place] : nil)
      guard let value = value ?? page.instead[key], !value.isEmpty,
        value.utf8.allSatisfy({ $0.isIDByte || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") })
      else { return nil }
      values.append(value)
    }
    let address = zip(page.keys, values).reduce(page.address) { words, pair in
      words.split(separator: "{\(pair.0)}", omittingEmptySubsequences: false).joined(separator: pair.1)
    }
    let title = argument("title").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") } ?? ""
    let words = title.isEmpty ? page.words : "\(title) (\(page.words))"
    return "[\(Self.plain(words))](\(Self.destination(address)))"
  }

  /// `{{% readfile "part.md" %}}` on a line of its own as an embed of that note.
  private func note(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard ShortcodeTables.embeds.contains(name.lowercased()), isAlone(bytes) else { return nil }
    let given = arguments(bytes).first { $0.key.map { ["file", "path", "src"].contains($0.lowercased()) } ?? true }
    guard var path = given?.value, path.lowercased().hasSuffix(".md"),
      !path.contains(where: { "[]|#^{}\n".contains($0) })
    else { return nil }
    path = String(path.dropLast(3))
    var parts = path.split(separator: "/").filter { $0 != "." }
    guard !parts.contains("..") else { return nil }
    if parts.first == "content" {
      parts.removeFirst()
      // A site in several languages has a folder for each.
      if parts.count > 1, let folder = parts.first, ShortcodeTables.languages.contains(String(folder)) {
        parts.removeFirst()
      }
    }
    return parts.isEmpty ? nil : "![[\(parts.joined(separator: "/"))]]"
  }

  /// `{{< alert text="…" />}}`, a callout whose words are an argument.
  private func shortCallout(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard isSelfClosing(bytes), isAlone(bytes), let head = calloutHead(bytes),
      let words = arguments(bytes).first(where: { $0.key?.lowercased() == "text" })?.value.split(separator: "\n")
    else { return nil }
    var line = range.lowerBound
    while line > 0, bytes[line - 1] != 0x0A { line -= 1 }
    let around = String(decoding: bytes[line..<range.lowerBound], as: UTF8.self)
    return "> \(head)\n\(around)> \(words.joined(separator: " "))\n\(around)"
  }

  /// Whether nothing but blanks and quote markers stands on its line.
  private func isAlone(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = range.lowerBound - 1
    while at >= 0, bytes[at].isBlank || bytes[at] == UInt8(ascii: ">") { at -= 1 }
    guard at < 0 || bytes[at] == 0x0A else { return false }
    at = range.upperBound
    while at < bytes.count, bytes[at].isBlank || bytes[at] == 0x0D { at += 1 }
    return at >= bytes.count || bytes[at] == 0x0A
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
  static func plain(_ words: String) -> String {
    words.map { $0.isASCII && ($0.isPunctuation || $0.isSymbol) ? "\\\($0)" : String($0) }.joined()
  }
}
