/// JSON as pages carry it, read as tolerantly as they are written: raw line ends in strings, commas too many, comments in
/// front. A flat list of nodes, no recursion; nothing beyond ``deepest`` levels.
struct JSONTree: Sendable {
  enum Value: Sendable, Hashable { case string(String), literal(String), object, array }

  struct Node: Sendable {
    /// In an object; empty elsewhere.
    let key: String
    let value: Value
    var children: [Int] = []
  }

  static let deepest = 64

  private(set) var nodes: [Node] = []

  /// Reads what it can; stops without a word where the text is no JSON any more.
  init(_ bytes: ArraySlice<UInt8>) {
    var at = bytes.firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") } ?? bytes.endIndex
    var open: [Int] = []
    var key: String?
    while at < bytes.endIndex {
      switch bytes[at] {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        guard open.count < Self.deepest else { return }
        add(key, bytes[at] == UInt8(ascii: "{") ? .object : .array, to: open.last)
        key = nil
        open.append(nodes.count - 1)
        at += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard open.popLast() != nil, !open.isEmpty else { return }
        key = nil
        at += 1
      case UInt8(ascii: "\""):
        let (text, end) = Self.string(bytes, behind: at + 1)
        at = end
        if let top = open.last, nodes[top].value == .object, key == nil {
          key = text
        } else {
          add(key, .string(text), to: open.last)
          key = nil
        }
      case UInt8(ascii: ":"): at += 1
      case UInt8(ascii: ","):
        key = nil
        at += 1
      case let byte where byte <= 0x20: at += 1
      default:
        let end = bytes[at...].firstIndex { $0 <= 0x20 || ",]}".utf8.contains($0) } ?? bytes.endIndex
        add(key, .literal(String(decoding: bytes[at..<end], as: UTF8.self)), to: open.last)
        key = nil
        at = max(end, at + 1)
      }
    }
  }

  private mutating func add(_ key: String?, _ value: Value, to parent: Int?) {
    nodes.append(Node(key: key ?? "", value: value))
    if let parent { nodes[parent].children.append(nodes.count - 1) }
  }

  private static func string(_ bytes: ArraySlice<UInt8>, behind start: Int) -> (String, end: Int) {
    var result: [UInt8] = []
    var at = start
    while at < bytes.endIndex, bytes[at] != UInt8(ascii: "\"") {
      guard bytes[at] == UInt8(ascii: "\\"), at + 1 < bytes.endIndex else {
        result.append(bytes[at])
        at += 1
        continue
      }
      at += 2
      switch bytes[at - 1] {
      case UInt8(ascii: "n"), UInt8(ascii: "r"): result.append(0x0A)
      case UInt8(ascii: "t"): result.append(0x20)
      case UInt8(ascii: "b"), UInt8(ascii: "f"): break
      case UInt8(ascii: "u"):
        guard var code = hexadecimal(bytes, at: at) else { break }
        at += 4
        if (0xD800..<0xDC00).contains(code), at + 1 < bytes.endIndex, bytes[at] == UInt8(ascii: "\\"),
          bytes[at + 1] == UInt8(ascii: "u"), let low = hexadecimal(bytes, at: at + 2), (0xDC00..<0xE000).contains(low)
        {
          code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
          at += 6
        }
        result.append(contentsOf: String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
      case let byte: result.append(byte)
      }
    }
    return (String(decoding: result, as: UTF8.self), min(at + 1, bytes.endIndex))
  }

  private static func hexadecimal(_ bytes: ArraySlice<UInt8>, at start: Int) -> UInt32? {
    guard start + 4 <= bytes.endIndex else { return nil }
    return UInt32(String(decoding: bytes[start..<start + 4], as: UTF8.self), radix: 16)
  }

  // MARK: Looking up

  func child(_ id: Int, _ key: String) -> Int? { nodes[id].children.first { nodes[$0].key == key } }

  /// The text of a node; of a list, its first; of an object, its `name`, `@value` or `@id`.
  func text(_ id: Int?, keys: [String] = ["name", "@value", "headline"]) -> String? {
    var at = id
    for _ in 0..<4 {
      guard let node = at else { return nil }
      switch nodes[node].value {
      case .string(let text): return JSONTree.unescaped(text).nonBlank
      case .literal(let text): return text == "null" || text == "true" || text == "false" ? nil : text
      case .array: at = nodes[node].children.first
      case .object: at = keys.lazy.compactMap { child(node, $0) }.first
      }
    }
    return nil
  }

  /// A text with its lines.
  func lines(_ id: Int?) -> String? {
    guard let id, case .string(let text) = nodes[id].value else { return nil }
    return JSONTree.unescaped(text)
  }

  /// Publishers escape for HTML what is in no HTML any more, sometimes twice.
  private static func unescaped(_ text: String) -> String {
    var text = text
    for _ in 0..<2 where text.utf8.contains(UInt8(ascii: "&")) {
      text = String(decoding: Array(text.utf8).withUnsafeBufferPointer(Entities.decode), as: UTF8.self)
    }
    return text
  }
}

extension String {
  /// On one line, without marks of no width; nil when nothing is left.
  var nonBlank: String? {
    let text = split(whereSeparator: \.isWhitespace).joined(separator: " ").plainSpaces
    return text.isEmpty ? nil : text
  }
}
