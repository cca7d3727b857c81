import DossierKit
import Extraction

/// The text of an article wrapped to a width, with its names, dates and figures marked.
///
/// Marks are colours on a terminal and brackets elsewhere. What could steer a terminal (control characters, marks of
/// direction) is left out.
struct MarkedArticle {
  enum Kind: Int { case figure, date, name }

  struct Mark {
    let range: Range<Int>
    let kind: Kind
  }

  let lines: [String]

  /// - Parameter width: columns, an indent of two included; a word longer than a line has a line of its own.
  init(_ text: Text, marks: [Mark], width: Int, inColour: Bool) {
    let marks = Self.disjoint(marks)
    var lines: [String] = []
    var next = 0
    for paragraph in text.paragraphs {
      while next < marks.count, marks[next].range.upperBound <= paragraph.lowerBound { next += 1 }
      var end = next
      while end < marks.count, marks[end].range.lowerBound < paragraph.upperBound { end += 1 }
      if !lines.isEmpty { lines.append("") }
      lines += Self.wrapped(
        Array(text.utf8[paragraph]), from: paragraph.lowerBound, marks[next..<end], max(width - 2, 20), inColour)
      next = end
    }
    self.lines = lines
  }

  /// In order; of two that overlap the one of the more telling kind stays.
  private static func disjoint(_ marks: [Mark]) -> [Mark] {
    let sorted = marks.sorted { left, right in
      (left.range.lowerBound, left.kind.rawValue, right.range.upperBound)
        < (right.range.lowerBound, right.kind.rawValue, left.range.upperBound)
    }
    var result: [Mark] = []
    for mark in sorted where !mark.range.isEmpty {
      guard let last = result.last, last.range.overlaps(mark.range) else {
        result.append(mark)
        continue
      }
      if mark.kind.rawValue < last.kind.rawValue { result[result.count - 1] = mark }
    }
    return result
  }

  private static func wrapped(
    _ bytes: [UInt8], from offset: Int, _ marks: ArraySlice<Mark>, _ width: Int, _ inColour: Bool
  ) -> [String] {
    var lines: [String] = []
    var line: [UInt8] = []
    var columns = 0
    var word: [UInt8] = []
    var wordColumns = 0
    var mark = marks.startIndex

    func close() {
      guard !word.isEmpty else { return }
      if columns > 0, columns + 1 + wordColumns > width {
        lines.append("  " + String(decoding: line, as: UTF8.self))
        line = []
        columns = 0
      }
      if columns > 0 {
        line.append(0x20)
        columns += 1
      }
      line += word
      columns += wordColumns
      word = []
      wordColumns = 0
    }
    func write(_ sign: String) {
      word += Array(sign.utf8)
      if !inColour { wordColumns += sign.utf8.count }
    }

    var index = 0
    while index <= bytes.count {
      if mark < marks.endIndex, marks[mark].range.upperBound == offset + index {
        write(inColour ? "\u{1B}[0m" : marks[mark].kind.brackets.close)
        mark += 1
      }
      guard index < bytes.count else { break }
      let byte = bytes[index]
      if mark < marks.endIndex, marks[mark].range.lowerBound == offset + index {
        if byte == 0x20 { close() }
        write(inColour ? marks[mark].kind.colour : marks[mark].kind.brackets.open)
      }
      let length = Self.length(of: byte)
      let end = min(index + length, bytes.count)
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: close()
      case 0..<0x20, 0x7F: break
      default:
        if !steers(bytes[index..<end]) {
          word += bytes[index..<end]
          wordColumns += 1
        }
      }
      index = end
    }
    close()
    if !line.isEmpty { lines.append("  " + String(decoding: line, as: UTF8.self)) }
    return lines
  }

  /// The bytes of a scalar by its first one.
  private static func length(of byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  /// C1 controls (U+0080–9F) and the embeddings, overrides and isolates of direction (U+202A–E, U+2066–9).
  private static func steers(_ scalar: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(scalar)
    if bytes.count == 2 { return bytes[0] == 0xC2 && bytes[1] < 0xA0 }
    guard bytes.count == 3, bytes[0] == 0xE2 else { return false }
    return bytes[1] == 0x80 && (0xAA...0xAE).contains(bytes[2]) || bytes[1] == 0x81 && (0xA6...0xA9).contains(bytes[2])
  }
}

extension MarkedArticle.Kind {
  var brackets: (open: String, close: String) {
    switch self {
    case .figure: ("[", "]")
    case .date: ("<", ">")
    case .name: ("{", "}")
    }
  }

  /// Yellow, green and cyan, which read on light and on dark.
  var colour: String {
    switch self {
    case .figure: "\u{1B}[1;33m"
    case .date: "\u{1B}[32m"
    case .name: "\u{1B}[36m"
    }
  }
}
