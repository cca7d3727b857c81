import Diagnostics

/// `{{< name … >}}` or `{{% name … %}}`: a Hugo site puts something in its place, and of most of them nobody else can know what.
struct Shortcode {
  let name: String
  /// Whether it ends what one of the same name began.
  let isClosing: Bool
  let range: Range<Int>
  /// What stands between its name and its end.
  private let rest: Range<Int>

  /// A longer one is text: what is not closed must not swallow a note.
  private static let reach = 4000

  /// - Returns: nil where none begins at `start`; `{{</* name */>}}` is one that is shown and does nothing.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, before end: Int) {
    guard let closer = Self.closer(bytes, start, end) else { return nil }
    var at = start + 3
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    func skipBlanks() { while at < end, bytes[at].isBlank || bytes[at] == 0x0A { at += 1 } }
    skipBlanks()
    isClosing = at < end && bytes[at] == UInt8(ascii: "/")
    if isClosing {
      at += 1
      skipBlanks()
    }
    let nameStart = at
    while at < end, bytes[at].isIDByte || bytes[at] == UInt8(ascii: "_") || bytes[at] == UInt8(ascii: "/") { at += 1 }
    guard at > nameStart, at < end, bytes[at].isBlank || bytes[at] == 0x0A || bytes[at] == closer else { return nil }
    name = String(decoding: bytes[nameStart..<at], as: UTF8.self)
    let limit = min(end, start + Self.reach)
    let behind = at
    while at + 2 < limit {
      if bytes[at] == closer, bytes[at + 1] == UInt8(ascii: "}"), bytes[at + 2] == UInt8(ascii: "}") {
        range = start..<at + 3
        rest = behind..<at
        return
      }
      at += 1
    }
    return nil
  }

  /// The sign before the two braces that end what begins at `start`.
  private static func closer(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt8? {
    guard start + 6 < end, bytes[start] == UInt8(ascii: "{"), bytes[start + 1] == UInt8(ascii: "{") else { return nil }
    switch bytes[start + 2] {
    case UInt8(ascii: "<"): return UInt8(ascii: ">")
    case UInt8(ascii: "%"): return UInt8(ascii: "%")
    default: return nil
    }
  }

  /// Of `{{</* name */>}}`, which shows a shortcode: where the signs stand that are not shown.
  static func escapes(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, before end: Int) -> [Range<Int>]? {
    guard let closer = closer(bytes, start, end), start + 9 < end,
      bytes[start + 3] == UInt8(ascii: "/"), bytes[start + 4] == UInt8(ascii: "*")
    else { return nil }
    let mark = [UInt8(ascii: "*"), UInt8(ascii: "/"), closer, UInt8(ascii: "}"), UInt8(ascii: "}")]
    var at = start + 5
    let limit = min(end, start + reach)
    while at + 4 < limit {
      if bytes[at] == mark[0], bytes[at..<at + 5].elementsEqual(mark) { return [start + 3..<start + 5, at..<at + 2] }
      at += 1
    }
    return nil
  }

  /// `key=value` or `value`, in quotation marks, backticks or none.
  func arguments(_ bytes: UnsafeBufferPointer<UInt8>) -> [(key: String?, value: String)] {
    var result: [(key: String?, value: String)] = []
    var at = rest.lowerBound
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    func value() -> String {
      guard at < rest.upperBound else { return "" }
      let mark = bytes[at]
      let start = at
      if mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "`") {
        at += 1
        while at < rest.upperBound, bytes[at] != mark { at += 1 }
        defer { at += 1 }
        return string(start + 1..<at)
      }
      while at < rest.upperBound, !bytes[at].isBlank, bytes[at] != 0x0A { at += 1 }
      return string(start..<at)
    }
    while at < rest.upperBound {
      if bytes[at].isBlank || bytes[at] == 0x0A || bytes[at] == 0x0D {
        at += 1
        continue
      }
      let start = at
      while at < rest.upperBound, bytes[at].isIDByte || bytes[at] == UInt8(ascii: "_") { at += 1 }
      if at > start, at < rest.upperBound, bytes[at] == UInt8(ascii: "=") {
        let key = string(start..<at)
        at += 1
        result.append((key, value()))
      } else {
        at = start
        result.append((nil, value()))
      }
    }
    return result
  }

  /// One finding for each name, with all its places; what closes is not told again.
  static func diagnostics(of shortcodes: [Shortcode]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var indices: [String: Int] = [:]
    for shortcode in shortcodes where !shortcode.isClosing {
      if let index = indices[shortcode.name] {
        found[index].others.append(shortcode.range)
        continue
      }
      indices[shortcode.name] = found.count
      found.append(
        .warning(
          "unknown-shortcode", "‘\(shortcode.name)’ is a shortcode of a Hugo site and is left out",
          help: ShortcodeTables.cures[shortcode.name]
            ?? "write in Markdown what it stands for; to show it, put it in backticks",
          at: shortcode.range))
    }
    return found
  }
}
