/// Reads one JSON text strictly. Arrays and objects that have not ended stand in a list, so that no depth needs a stack.
struct JSONReader {
  private let bytes: [UInt8]
  private var at = 0

  /// An array or object that has not ended, filled in its place.
  private struct Open {
    let isObject: Bool
    var key = ""
    var items: [JSON] = []
    var members: [(String, JSON)] = []

    mutating func add(_ value: JSON) {
      if isObject { members.append((key, value)) } else { items.append(value) }
    }

    var end: UInt8 { isObject ? UInt8(ascii: "}") : UInt8(ascii: "]") }
    var whole: JSON { isObject ? .object(members) : .array(items) }
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws(JSON.Fault) -> JSON {
    var open: [Open] = []
    // A byte order mark is no part of JSON; editors leave one all the same.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    while true {
      skipSpace()
      guard var value = try start(&open) else { continue }
      // What a value ends: nothing, or everything around it.
      while true {
        skipSpace()
        if open.isEmpty {
          if at < bytes.count { throw fault("something stands behind the end") }
          return value
        }
        let top = open.count - 1
        open[top].add(value)
        guard at < bytes.count else { throw fault("it ends too early") }
        if take(UInt8(ascii: ",")) {
          skipSpace()
          if open[top].isObject { open[top].key = try key() }
          break
        }
        guard take(open[top].end) else { throw fault("a comma or an end is missing") }
        value = open.removeLast().whole
      }
    }
  }

  /// A whole value, or nil where an array or an object began whose first value comes next.
  private mutating func start(_ open: inout [Open]) throws(JSON.Fault) -> JSON? {
    guard at < bytes.count else { throw fault("it ends too early") }
    switch bytes[at] {
    case UInt8(ascii: "{"):
      try enter(open.count)
      if take(UInt8(ascii: "}")) { return .object([]) }
      open.append(Open(isObject: true, key: try key()))
      return nil
    case UInt8(ascii: "["):
      try enter(open.count)
      if take(UInt8(ascii: "]")) { return .array([]) }
      open.append(Open(isObject: false))
      return nil
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func enter(_ depth: Int) throws(JSON.Fault) {
    if depth >= JSON.deepest { throw fault("it is nested too deep") }
    at += 1
    skipSpace()
  }

  private mutating func key() throws(JSON.Fault) -> String {
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { throw fault("the name of a member is missing") }
    let name = try string()
    skipSpace()
    guard take(UInt8(ascii: ":")) else { throw fault("a colon is missing") }
    return name
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func skipSpace() {
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 { at += 1 }
  }

  private mutating func word(_ word: String, _ value: JSON) throws(JSON.Fault) -> JSON {
    guard bytes[at...].starts(with: word.utf8) else { throw fault("a value is missing") }
    at += word.utf8.count
    return value
  }

  private mutating func number() throws(JSON.Fault) -> JSON {
    let start = at
    while at < bytes.count, bytes[at] >= 0x30 && bytes[at] <= 0x39 || "+-.eE".utf8.contains(bytes[at]) { at += 1 }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if let whole = Int(text) { return .integer(whole) }
    guard let value = Double(text), value.isFinite else {
      at = start
      throw fault("a value is missing")
    }
    return .number(value)
  }

  private mutating func string() throws(JSON.Fault) -> String {
    at += 1
    var result: [UInt8] = []
    while true {
      let run = at
      while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\"), bytes[at] >= 0x20 {
        at += 1
      }
      result.append(contentsOf: bytes[run..<at])
      guard at < bytes.count, bytes[at] >= 0x20 else { throw fault("a string does not end") }
      at += 1
      if bytes[at - 1] == UInt8(ascii: "\"") { return String(decoding: result, as: UTF8.self) }
      try escape(into: &result)
    }
  }

  private mutating func escape(into result: inout [UInt8]) throws(JSON.Fault) {
    guard at < bytes.count else { throw fault("a string does not end") }
    at += 1
    switch bytes[at - 1] {
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "u"):
      var code = try unit()
      if (0xD800..<0xDC00).contains(code), bytes[at...].starts(with: "\\u".utf8) {
        at += 2
        let low = try unit()
        code = (0xDC00..<0xE000).contains(low) ? 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00) : 0xFFFD
      }
      result.append(contentsOf: String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
    case let byte where "\"\\/".utf8.contains(byte): result.append(byte)
    default: throw fault("an escape in a string is not known")
    }
  }

  private mutating func unit() throws(JSON.Fault) -> UInt32 {
    guard at + 4 <= bytes.count, let code = UInt32(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16)
    else {
      throw fault("an escape in a string is not known")
    }
    at += 4
    return code
  }

  private func fault(_ reason: String) -> JSON.Fault { JSON.Fault(offset: at, reason: reason) }
}
