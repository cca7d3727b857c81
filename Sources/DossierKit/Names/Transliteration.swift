import Foundation

/// Names in any script as ASCII, through ICU's transforms: the one place that asks Foundation for them.
package enum Transliteration {
  /// Lower-case ASCII where ICU knows the script; what it does not know is left out by the caller.
  package static func ascii(_ name: String) -> String {
    let folded = name.replacing("’", with: "'")
    if folded.utf8.allSatisfy({ $0 < 0x80 }) { return folded.lowercased() }
    let latin = folded.applyingTransform(StringTransform("Any-Latin; Latin-ASCII"), reverse: false)
    return (latin ?? folded).lowercased()
  }
}
