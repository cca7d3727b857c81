/// The script that most of a text is written in, and what it tells of the language. Of Latin letters the small words
/// tell it (``LatinLanguage``).
package struct Script: Hashable, Sendable {
  /// ISO 15924: `Arab`.
  package let code: String
  package let isRightToLeft: Bool
  /// BCP 47, the one with most readers first.
  let languages: [Language]
  private let blocks: [ClosedRange<UInt32>]

  struct Language: Hashable, Sendable {
    let tag: String
    /// Letters that tell it from the others of its script.
    let letters: Set<UInt32>
  }

  /// More of a text is not looked at.
  private static let sample = 8_000
  /// One letter in so many is what a language of its own letters has at least.
  private static let rarest = 60

  private static let all: [Script] = ScriptTable.scripts.split(separator: "\n").map(Script.init)

  private init(_ row: Substring) {
    let halves = row.split(separator: "|")
    let words = halves[0].split(separator: " ")
    code = String(words[0])
    isRightToLeft = words[1] == "rtl"
    blocks = words.dropFirst(2).map { block in
      let ends = block.split(separator: "-").map { UInt32($0, radix: 16) ?? 0 }
      return ends[0]...ends[1]
    }
    languages = halves[1].split(separator: " ").map { language in
      let parts = language.split { $0 == "[" || $0 == "]" }
      return Language(
        tag: String(parts[0]), letters: parts.count > 1 ? Set(parts[1].unicodeScalars.map(\.value)) : [])
    }
  }

  /// Of a language, by its tag; nil for those in Latin letters and for unknown ones.
  package init?(ofLanguage tag: String) {
    let parts = tag.lowercased().split(separator: "-")
    let named = parts.dropFirst().first { $0.utf8.count == 4 }
    let found =
      named.map { name in Self.all.first { $0.code.lowercased() == name } }
      ?? Self.all.first { $0.languages.contains { $0.tag == parts.first.map(String.init) } }
    guard let found else { return nil }
    self = found
  }

  /// The language of a text whose letters are mostly of one script that is not Latin; nil for any other.
  package static func language(of utf8: some Collection<UInt8>) -> (tag: String, script: Script)? {
    guard isAny(in: utf8.prefix(sample)) else { return nil }
    var counts: [Int: Int] = [:]
    var letters: [UInt32: Int] = [:]
    var latin = 0
    for scalar in String(decoding: utf8.prefix(sample), as: UTF8.self).unicodeScalars {
      let value = scalar.value
      if value < 0x370 || 0x1E00...0x1EFF ~= value {
        if scalar.properties.isAlphabetic { latin += 1 }
      } else if let script = all.firstIndex(where: { $0.holds(value) }), scalar.properties.isAlphabetic {
        counts[script, default: 0] += 1
        letters[value, default: 0] += 1
      }
    }
    guard let (index, count) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      // One sign of these is as much as two or three letters.
      (all[index].code == "Hani" ? count * 2 : count) > latin
    else { return nil }
    let own = all[index].languages.first { language in
      language.letters.reduce(0) { $0 + letters[$1, default: 0] } * rarest >= max(count, 1) && !language.letters.isEmpty
    }
    return (own?.tag ?? all[index].languages[0].tag, all[index])
  }

  /// Whether a text may hold letters of another script than the Latin one: U+0370 and above, save for punctuation.
  package static func isAny(in utf8: some Collection<UInt8>) -> Bool { utf8.contains { $0 >= 0xCD && $0 != 0xE2 } }

  private func holds(_ scalar: UInt32) -> Bool { blocks.contains { $0.contains(scalar) } }
}

extension Script {
  /// Whether a tag has the form of BCP 47: `ar`, `zh-Hant`, `pt-BR`.
  package static func isTag(_ tag: String) -> Bool {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count), first.utf8.allSatisfy(\.isLetter) else {
      return false
    }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.utf8.count) && part.utf8.allSatisfy { $0.isLetter || $0 &- 0x30 < 10 }
    }
  }
}
