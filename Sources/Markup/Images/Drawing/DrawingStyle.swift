/// Values and style sheets of drawings: what may stand in them is told by an allow-list of properties, functions and signs.
enum DrawingStyle {
  /// Whether a value loads nothing and runs nothing. `url()` may name a place in the drawing.
  static func isHarmless(_ value: some StringProtocol) -> Bool {
    let bytes = Array(value.utf8)
    var word: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch byte {
      // Escapes, comments, addresses, and all that ends a declaration or begins another thing.
      case UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "@"), UInt8(ascii: "{"),
        UInt8(ascii: "}"),
        UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "&"), 0x7F:
        return false
      case ..<0x20 where ![0x09, 0x0A, 0x0D].contains(byte): return false
      case UInt8(ascii: "/") where next == UInt8(ascii: "*") || next == UInt8(ascii: "/"): return false
      case UInt8(ascii: "("):
        let name = String(decoding: word, as: UTF8.self).lowercased()
        if name == "url" {
          guard place(behind: index, in: bytes) != nil else { return false }
        } else if !name.isEmpty, !DrawingTables.functions.contains(name) {
          return false
        }
        word = []
      default: if isWord(byte) { word.append(byte) } else { word = [] }
      }
    }
    return true
  }

  /// The ids that a value names: `#a`, `url(#a)`.
  static func references(in value: String) -> [String] {
    if value.hasPrefix("#") { return [String(value.dropFirst())] }
    let bytes = Array(value.utf8)
    return bytes.indices.filter { bytes[$0] == UInt8(ascii: "(") }.compactMap { place(behind: $0, in: bytes) }
  }

  /// The name in `(#name)`, also in quotation marks.
  private static func place(behind bracket: Int, in bytes: [UInt8]) -> String? {
    // With blanks and quotation marks around it no name is longer.
    guard let end = bytes[bracket...].prefix(300).firstIndex(of: UInt8(ascii: ")")) else { return nil }
    var inside = bytes[(bracket + 1)..<end].drop { $0 == 0x20 }
    while inside.last == 0x20 { inside.removeLast() }
    if let quote = inside.first, quote == 0x22 || quote == 0x27, inside.count > 1, inside.last == quote {
      inside = inside.dropFirst().dropLast()
    }
    guard inside.first == UInt8(ascii: "#") else { return nil }
    let name = String(decoding: inside.dropFirst(), as: UTF8.self)
    return isName(name) ? name : nil
  }

  /// Of an element; nothing that would end an address.
  static func isName(_ name: some StringProtocol) -> Bool {
    (1...200).contains(name.utf8.count)
      && name.utf8.allSatisfy { isWord($0) || $0 >= 0x80 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// `name: value; …` with what is allowed of it.
  static func declarations(_ text: some StringProtocol) -> String {
    var kept: [String] = []
    for part in text.split(separator: ";") {
      guard let colon = part.firstIndex(of: ":") else { continue }
      let name = part[..<colon].split { $0.isWhitespace }.joined().lowercased()
      let value = part[part.index(after: colon)...].split { $0.isWhitespace }.joined(separator: " ")
      let isAllowed =
        DrawingTables.properties.contains(name) || DrawingTables.styles.contains(name)
        || name.hasPrefix("--") && isName(name)
      if isAllowed, isHarmless(value) { kept.append("\(name):\(value)") }
    }
    return kept.joined(separator: ";")
  }

  /// The plain rules of a style sheet; what begins with `@` (fonts, imports, other media) is left out.
  static func sheet(_ bytes: [UInt8]) -> [UInt8] {
    let css = withoutComments(bytes)
    var result: [UInt8] = []
    var at = 0
    while at < css.count {
      guard let brace = css[at...].firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: ";") }) else {
        break
      }
      if css[brace] == UInt8(ascii: ";") {
        at = brace + 1
        continue
      }
      let end = blockEnd(brace, in: css)
      let selector = String(decoding: css[at..<brace], as: UTF8.self).split { $0.isWhitespace }.joined(separator: " ")
      let body = css[min(brace + 1, end)..<end]
      if isSelector(selector), !body.contains(UInt8(ascii: "{")) {
        let kept = declarations(String(decoding: body, as: UTF8.self))
        if !kept.isEmpty { result.append(contentsOf: "\(selector){\(kept)}\n".utf8) }
      }
      at = end + 1
    }
    return result
  }

  private static func blockEnd(_ brace: Int, in css: [UInt8]) -> Int {
    var depth = 0
    for index in brace..<css.count {
      if css[index] == UInt8(ascii: "{") { depth += 1 }
      if css[index] == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return index }
    }
    return css.count
  }

  /// Elements, classes, ids, and how they stand to each other.
  private static func isSelector(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { isWord($0) || $0 >= 0x80 || ".#,*+~:>() ".utf8.contains($0) }
  }

  private static func withoutComments(_ css: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(css.count)
    var at = 0
    while at < css.count {
      guard css[at] == UInt8(ascii: "/"), at + 1 < css.count, css[at + 1] == UInt8(ascii: "*") else {
        result.append(css[at])
        at += 1
        continue
      }
      at += 2
      while at + 1 < css.count, css[at] != UInt8(ascii: "*") || css[at + 1] != UInt8(ascii: "/") { at += 1 }
      at += 2
      result.append(0x20)
    }
    return result
  }
}
