/// The fragment of a heading: lower case, hyphens, letters and digits of any script.
package enum HeadingID {
  /// The id a heading of this text gets where it stands first; `section` if it has no letters.
  package static func make(_ text: some Sequence<UInt8>) -> String {
    var result = String.UnicodeScalarView()
    var isPending = false
    for scalar in String(decoding: Array(text), as: UTF8.self).unicodeScalars {
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark {
        if isPending, !result.isEmpty { result.append("-") }
        isPending = false
        result.append(contentsOf: properties.lowercaseMapping.unicodeScalars)
      } else if scalar != "'", scalar != "\u{2019}" {
        isPending = true
      }
    }
    return result.isEmpty ? "section" : String(result)
  }
}
