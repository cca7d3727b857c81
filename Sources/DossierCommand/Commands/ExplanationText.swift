import Diagnostics
import DossierKit

/// An explanation for people: each line, and its names below it.
struct ExplanationText: CustomStringConvertible {
  let description: String

  init(_ explanation: Explanation, of path: String, in text: SourceText) {
    var lines: [String] = []
    var shown = 0
    for item in explanation.items {
      let place = text.place(of: item.range.lowerBound)
      if place.line != shown {
        shown = place.line
        lines.append(
          "\(path):\(place.line): \(String(decoding: text.bytes[text.line(place.line)], as: UTF8.self).onOneLine)")
      }
      lines.append("  \(place.column): \(item.words)\n      \(item.status.rawValue): \(item.reason)")
    }
    description = lines.isEmpty ? "\(path): nothing there looks like a name" : lines.joined(separator: "\n")
  }
}
