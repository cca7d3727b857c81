/// Checks that HTML of ours is balanced and harmless.
enum Balance {
  static let void: Set<String> = ["br", "hr", "wbr", "img", "input"]

  /// What is wrong, or nil.
  static func fault(in html: String) -> String? {
    var stack: [String] = []
    let bytes = Array(html.utf8)
    var at = 0
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "<") else {
        if bytes[at] == UInt8(ascii: ">") { return "a stray > at \(at)" }
        at += 1
        continue
      }
      var end = at
      var isQuoted = false
      while end < bytes.count, isQuoted || bytes[end] != UInt8(ascii: ">") {
        if bytes[end] == UInt8(ascii: "\"") { isQuoted.toggle() }
        end += 1
      }
      let tag = String(decoding: bytes[at + 1..<min(end, bytes.count)], as: UTF8.self)
      let name = String(tag.prefix { $0 != " " })
      if name.hasPrefix("/") {
        guard stack.popLast() == String(name.dropFirst()) else { return "</\(name)> at \(at)" }
      } else if !void.contains(name) {
        if name == "a", stack.contains("a") { return "a link in a link at \(at)" }
        stack.append(name)
      }
      if let fault = harm(tag, name) { return fault }
      at = end + 1
    }
    return stack.isEmpty ? nil : "open: \(stack)"
  }

  private static func harm(_ tag: String, _ name: String) -> String? {
    if ["script", "style", "iframe", "form", "object", "svg"].contains(name) { return name }
    var outside = ""
    var isQuoted = false
    for character in tag {
      if character == "\"" { isQuoted.toggle() } else if !isQuoted { outside.append(character) }
    }
    if outside.lowercased().contains(" on") { return tag }
    let lowered = tag.lowercased()
    for scheme in ["javascript:", "data:", "vbscript:"] where lowered.contains("=\"\(scheme)") { return tag }
    return nil
  }
}
