import Diagnostics

/// `{{< name … >}}` or `{{% name … %}}`: Hugo puts something in its place, and nobody else can know what.
struct Shortcode {
  /// `/name` where it closes one.
  let name: String
  let range: Range<Int>

  /// A longer one is text: what is not closed must not swallow a note.
  private static let reach = 4000

  /// - Returns: nil where none begins at `start`; `{{</* name */>}}` is one that is shown and does nothing.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, before end: Int) {
    guard start + 6 < end, bytes[start] == UInt8(ascii: "{"), bytes[start + 1] == UInt8(ascii: "{") else { return nil }
    let closer: UInt8
    switch bytes[start + 2] {
    case UInt8(ascii: "<"): closer = UInt8(ascii: ">")
    case UInt8(ascii: "%"): closer = UInt8(ascii: "%")
    default: return nil
    }
    var at = start + 3
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    while at < end, bytes[at].isBlank || bytes[at] == 0x0A { at += 1 }
    let nameStart = at
    if at < end, bytes[at] == UInt8(ascii: "/") { at += 1 }
    while at < end, bytes[at].isIDByte || bytes[at] == UInt8(ascii: "_") || bytes[at] == UInt8(ascii: "/") { at += 1 }
    guard at > nameStart, at < end, bytes[at].isBlank || bytes[at] == 0x0A || bytes[at] == closer else { return nil }
    name = String(decoding: bytes[nameStart..<at], as: UTF8.self)
    let limit = min(end, start + Self.reach)
    while at + 2 < limit {
      if bytes[at] == closer, bytes[at + 1] == UInt8(ascii: "}"), bytes[at + 2] == UInt8(ascii: "}") {
        range = start..<at + 3
        return
      }
      at += 1
    }
    return nil
  }

  /// One finding for each name, with all its places; what closes is not told again.
  static func diagnostics(of shortcodes: [Shortcode]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var indices: [String: Int] = [:]
    for shortcode in shortcodes where !shortcode.name.hasPrefix("/") {
      if let index = indices[shortcode.name] {
        found[index].others.append(shortcode.range)
        continue
      }
      indices[shortcode.name] = found.count
      found.append(
        .warning(
          "unknown-shortcode", "the shortcode ‘\(shortcode.name)’ is Hugo's own and is left out",
          help: cures[shortcode.name] ?? "write in Markdown what it stands for; to show it, put it in backticks",
          at: shortcode.range))
    }
    return found
  }

  /// What Hugo's own ones are in Markdown.
  private static let cures: [String: String] = [
    "ref": "write the link as [words](note.md)", "relref": "write the link as [words](note.md)",
    "figure": "write ![what it shows](image.png)", "img": "write ![what it shows](image.png)",
    "highlight": "write a fence: ```language", "details": "write a folded callout: > [!note]- Title",
    "youtube": "write a link to the film's page", "vimeo": "write a link to the film's page",
    "tweet": "write a link to its page, or quote it", "x": "write a link to its page, or quote it",
    "gist": "write a link to its page, or the code in a fence", "param": "write the value itself",
    "notice": "write a callout: > [!note] Title", "mermaid": "write a fence: ```mermaid",
  ]
}
