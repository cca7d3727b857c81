extension Diagnostic {
  /// The longest part of a source line that is shown, in Unicode scalars.
  private static let window = 100

  /// `path:line:column: error: message [code]`, the source line with a caret, and `help: …`; ends with a newline.
  ///
  /// - Parameters:
  ///   - source: the bytes of the file, if they are at hand.
  ///   - colour: ANSI colours, for a terminal.
  package func rendered(source: [UInt8]?, colour: Bool) -> String {
    rendered(in: source.map { SourceText($0) }, colour: colour)
  }

  /// The same for a file whose lines are known, so that many findings count them once.
  package func rendered(in source: SourceText?, colour: Bool) -> String {
    var place: SourceText.Place?
    if let source, let range { place = source.place(of: range.lowerBound) }
    let paint = { (style: String, text: String) in colour ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text }
    var result = ""
    if let path {
      let position = place.map { ":\($0.line):\($0.column)" } ?? ""
      result += paint("1", "\(visible(path))\(position):") + " "
    }
    let style = severity == .error ? "1;31" : severity == .warning ? "1;33" : "1;36"
    result += paint(style, "\(severity.name):") + " " + paint("1", visible(message)) + " [\(code)]\n"
    if let source, let range, let place {
      let (line, caret) = excerpt(of: source, place: place, range: range)
      if !line.isEmpty { result += line + "\n" + paint("1;32", caret) + "\n" }
    }
    if let help = help(in: source) { result += paint("1", "help:") + " " + visible(help) + "\n" }
    return result
  }

  /// The line of `range`, cut to a window, and the line of the caret under it.
  private func excerpt(of source: SourceText, place: SourceText.Place, range: Range<Int>) -> (String, String) {
    let lineRange = source.line(place.line)
    var from = lineRange.lowerBound
    if from == 0, source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { from = min(3, lineRange.upperBound) }
    let scalars = Array(String(decoding: source.bytes[from..<lineRange.upperBound], as: UTF8.self).unicodeScalars)
    let start = min(place.column - 1, scalars.count)
    let stop = min(max(range.upperBound, range.lowerBound + 1), lineRange.upperBound)
    let marked = stop > range.lowerBound ? source.bytes[range.lowerBound..<stop].count { $0 & 0xC0 != 0x80 } : 1

    var first = 0
    var last = scalars.count
    if scalars.count > Self.window {
      first = max(0, min(start - Self.window / 3, scalars.count - Self.window))
      last = min(scalars.count, first + Self.window)
    }
    var line = first > 0 ? "…" : ""
    var caret = first > 0 ? " " : ""
    for index in first..<last {
      let shown = Glyph(scalars[index])
      line.unicodeScalars.append(shown.scalar)
      if index < start {
        caret += scalars[index] == "\t" ? "\t" : String(repeating: " ", count: shown.columns)
      } else if index == start {
        caret += "^" + String(repeating: "~", count: max(0, shown.columns - 1))
      } else if index < start + marked {
        caret += String(repeating: "~", count: shown.columns)
      }
    }
    if start >= last { caret += "^" }
    if last < scalars.count { line += "…" }
    return (line, caret)
  }

  /// Text without anything that could drive a terminal.
  private func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(Glyph(scalar).scalar) }
    return String(result)
  }
}

/// A scalar as a terminal shows it: what stands for it, and how many columns it takes.
private struct Glyph {
  let scalar: Unicode.Scalar
  let columns: Int

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x09:
      (self.scalar, columns) = (scalar, 1)
    case 0x00..<0x20:
      // The block Control Pictures.
      (self.scalar, columns) = (Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}", 1)
    case 0x7F: (self.scalar, columns) = ("\u{2421}", 1)
    case 0x80..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF:
      (self.scalar, columns) = ("\u{FFFD}", 1)
    case 0x0300...0x036F, 0xFE00...0xFE0F: (self.scalar, columns) = (scalar, 0)
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      (self.scalar, columns) = (scalar, 2)
    default: (self.scalar, columns) = (scalar, 1)
    }
  }
}
