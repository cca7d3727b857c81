import Foundation

/// Names in any script as ASCII, through ICU's transforms: the one place that asks Foundation for them.
package enum Transliteration {
  /// ASCII where ICU knows the script; what it does not know is left out by the caller.
  package static func ascii(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return name }
    let folded = name.replacing("’", with: "'")
    return folded.applyingTransform(StringTransform("Any-Latin; Latin-ASCII"), reverse: false) ?? folded
  }
}
