import Markup

/// A finished drawing and how high it is, in pixels: its width is that of the place it stands in.
struct Chart {
  let html: HTML
  let height: Double
}

/// Lettering that may take several lines. No browser breaks a line of SVG, so it is done here, for the narrowest of windows (320 pixels).
enum ChartText {
  private static let room = 284.0
  /// Of the bold lettering of 13 pixels and the quiet one of 12, on average and a little over.
  private static let bold = 7.2
  private static let quiet = 6.4

  /// A name that shares its first line with a value.
  static func name(_ words: String, beside value: String) -> [String] {
    lines(words, Int((room - 14 - Double(value.count) * bold) / bold))
  }

  static func quiet(_ words: String, beside value: String = "") -> [String] {
    lines(words, Int((room - 14 - Double(value.count) * bold) / quiet))
  }

  /// Cut at spaces, and inside a word that is longer than a line.
  static func lines(_ words: String, _ limit: Int) -> [String] {
    let limit = max(12, limit)
    var result: [String] = []
    var line = ""
    for word in words.split(separator: " ").flatMap({ $0.pieces(of: limit) }) {
      if !line.isEmpty, line.count + word.count + 1 > limit {
        result.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return line.isEmpty ? result : result + [line]
  }
}

extension Substring {
  fileprivate func pieces(of length: Int) -> [Substring] {
    var pieces: [Substring] = []
    var rest = self
    while rest.count > length {
      pieces.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return pieces + [rest]
  }
}
