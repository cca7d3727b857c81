import Foundation

/// Names in any script as ASCII, through ICU's transforms: the one place that asks Foundation for them.
package enum Transliteration {
  /// ASCII where ICU knows the script; what it does not know is left out by the caller.
  package static func ascii(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return name }
    let folded = name.replacing("’", with: "'")
    return folded.applyingTransform(StringTransform("Any-Latin; Latin-ASCII"), reverse: false) ?? folded
  }

  /// A word as it is searched for: in Unicode's compatibility decomposition (NFKD), without marks, in lower case. The
  /// script of the search page does the same.
  package static func bare(_ word: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in word.decomposedStringWithCompatibilityMapping.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark: continue
      default: break
      }
      if let letters = joined[scalar] {
        result.append(contentsOf: letters.unicodeScalars)
      } else {
        result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(result)
  }

  /// Letters that no decomposition takes apart.
  private static let joined: [Unicode.Scalar: String] = [
    "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ł": "l",
    "Ł": "l", "ı": "i", "ς": "σ",
  ]
}
