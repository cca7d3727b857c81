/// A page in one file with what belongs to it: a MIME message (RFC 2557, 2045, 2046). Only the page itself is taken out; of its
/// pictures it is known where they are.
struct MHTML: Sendable {
  /// The page as it was sent, before its charset is undone; nil where the archive holds none.
  private(set) var page: [UInt8]?
  private(set) var charset: String?
  /// Where the page came from, with `http://` or `https://`.
  private(set) var location: String?
  /// When it was saved, as written in the head (RFC 5322).
  private(set) var date: String?
  /// The pictures by their addresses, `cid:` ones too; of several with one address the first.
  private(set) var parts: [String: StoredPart] = [:]

  /// Nil where the file is no MIME message of a page.
  init?(reading file: [UInt8]) {
    let head = MIMEHead(of: file, from: 0)
    guard let type = head.value("content-type"),
      head["mime-version"] != nil || type.lowercased().hasPrefix("multipart/")
    else { return nil }
    date = head["date"]
    location = Self.address(head["snapshot-content-location"]) ?? Self.address(head["content-location"])
    var parts = [Part(head: head, body: head.end..<file.count)]
    let start = head.parameter("start", of: "content-type")
    var fallback: Part?
    // Archives may hold a choice of forms inside; four levels are enough for any program.
    for _ in 0..<4 {
      var inner: [Part] = []
      for part in parts {
        let type = part.head.value("content-type")?.lowercased() ?? ""
        if type.hasPrefix("multipart/"), let border = part.head.parameter("boundary", of: "content-type") {
          inner += Self.split(file, part.body, at: border)
        } else if type.hasPrefix("text/html") || type.hasPrefix("application/xhtml") {
          if page == nil, start == nil || part.head["content-id"] == start { take(part, of: file) }
          fallback = fallback ?? part
        } else if type.hasPrefix("image/") {
          addPicture(part)
        }
      }
      if inner.isEmpty { break }
      parts = inner
    }
    if page == nil, let fallback { take(fallback, of: file) }
  }

  private mutating func addPicture(_ part: Part) {
    let stored = StoredPart(range: part.body, encoding: Self.encoding(of: part))
    if let address = part.head["content-location"] { parts[address] = parts[address] ?? stored }
    if let id = part.head["content-id"] {
      let key = "cid:" + id.trimmingPrefix("<").prefix { $0 != ">" }
      parts[key] = parts[key] ?? stored
    }
  }

  private static func encoding(of part: Part) -> StoredPart.Encoding {
    switch part.head["content-transfer-encoding"]?.lowercased() {
    case "quoted-printable": .quotedPrintable
    case "base64": .base64
    default: .none
    }
  }

  private struct Part {
    let head: MIMEHead
    let body: Range<Int>
  }

  private mutating func take(_ part: Part, of file: [UInt8]) {
    charset = part.head.parameter("charset", of: "content-type")
    location = Self.address(part.head["content-location"]) ?? location
    page = StoredPart(range: part.body, encoding: Self.encoding(of: part)).bytes(in: file)
  }

  private static func address(_ text: String?) -> String? {
    text.flatMap { PageMetadataReader.isAddress($0) ? $0.trimmedSpaces : nil }
  }

  /// The parts between lines of `--border`; at most a thousand.
  private static func split(_ file: [UInt8], _ body: Range<Int>, at border: String) -> [Part] {
    let mark = Array(("--" + border).utf8)
    var result: [Part] = []
    var start: Int?
    var line = body.lowerBound
    while line < body.upperBound, result.count < 1000 {
      let end = file[line..<body.upperBound].firstIndex(of: 0x0A) ?? body.upperBound
      if file[line..<end].starts(with: mark) {
        if let start {
          let head = MIMEHead(of: file, from: start)
          result.append(Part(head: head, body: min(head.end, line)..<line))
        }
        if file[line..<end].dropFirst(mark.count).starts(with: Array("--".utf8)) { return result }
        start = end + 1
      }
      line = end + 1
    }
    if let start, start < body.upperBound {
      let head = MIMEHead(of: file, from: start)
      result.append(Part(head: head, body: min(head.end, body.upperBound)..<body.upperBound))
    }
    return result
  }
}

/// The head of a MIME message or part: `Name: value` lines, continued by lines that begin with a space.
struct MIMEHead: Sendable {
  private var fields: [(name: String, value: String)] = []
  /// Behind the blank line that ends it.
  private(set) var end: Int

  init(of file: [UInt8], from start: Int) {
    var at = start
    let limit = min(file.count, start + 64 << 10)
    while at < limit {
      let lineEnd = file[at..<limit].firstIndex(of: 0x0A) ?? limit
      var line = file[at..<lineEnd]
      if line.last == 0x0D { line = line.dropLast() }
      if line.isEmpty {
        end = min(lineEnd + 1, file.count)
        return
      }
      if let first = line.first, first == 0x20 || first == 0x09 {
        if let last = fields.indices.last {
          fields[last].value += " " + String(decoding: line, as: UTF8.self).trimmedSpaces
        }
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex, fields.count < 100,
        line[..<colon].allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2D })
      {
        fields.append(
          (
            String(decoding: line[..<colon], as: UTF8.self).lowercased(),
            String(decoding: line[(colon + 1)...], as: UTF8.self).trimmedSpaces
          ))
      } else {
        break
      }
      at = lineEnd + 1
    }
    end = min(at, file.count)
  }

  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The value before its parameters.
  func value(_ name: String) -> String? { self[name]?.split(separator: ";").first.map { String($0).trimmedSpaces } }

  /// `; key=value` or `; key="value"`.
  func parameter(_ key: String, of name: String) -> String? {
    guard let text = self[name] else { return nil }
    var isQuoted = false
    var pieces: [String] = [""]
    for character in text.unicodeScalars {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ";", !isQuoted {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].unicodeScalars.append(character)
      }
    }
    for piece in pieces.dropFirst() {
      let parts = piece.split(separator: "=", maxSplits: 1)
      if parts.count == 2, String(parts[0]).trimmedSpaces.lowercased() == key { return String(parts[1]).trimmedSpaces }
    }
    return nil
  }
}
