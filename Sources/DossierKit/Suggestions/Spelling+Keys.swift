import Extraction

/// The keys under which two spellings of one name meet.
extension Spelling {
  /// Its letters and digits alone.
  var letters: String { String(decoding: key.utf8.filter { $0 != 0x20 && $0 != 0x2D }, as: UTF8.self) }

  /// Its words in order of bytes, small words left out and peoples as their countries: "Ministry of Commerce of China" and
  /// "Chinese Commerce Ministry" are equal. Nil for a single word.
  var bag: String? {
    let words = words.filter { !VariantTables.smallWords.contains($0) }.map { VariantTables.countryOfWord[$0] ?? $0 }
    return words.count > 1 ? words.sorted().joined(separator: " ") : nil
  }

  /// How it sounds, roughly, whatever the system of transliteration; nil for what is short.
  var sound: String? {
    var bytes = Array(Transliteration.ascii(letters).utf8).filter { $0 &- 0x61 < 26 }
    guard bytes.count > 4 else { return nil }
    for (from, to) in VariantTables.sounds { bytes = bytes.replacing(from, with: to) }
    var result: [UInt8] = []
    for byte in bytes where result.last != byte { result.append(byte) }
    return result.count > 3 ? String(decoding: result, as: UTF8.self) : nil
  }

  /// The name with one long word left open, or the ends of a single long word.
  var typoKeys: [String] {
    if words.count == 1 {
      let bytes = Array(key.utf8)
      guard bytes.count >= 8 else { return [] }
      return [
        "^" + String(decoding: bytes[..<4], as: UTF8.self), String(decoding: bytes.suffix(4), as: UTF8.self) + "$",
      ]
    }
    return words.indices.filter { words[$0].utf8.count >= 5 }.map { open in
      words.indices.map { $0 == open ? "*" : words[$0] }.joined(separator: " ")
    }
  }

  /// "kory honea" of "Kory L. Honea" and of "Kory Honea": a person's first and last word with at most initials between.
  var withoutInitials: String? {
    guard kind == .person, words.count > 1, let first = words.first, let last = words.last,
      words.dropFirst().dropLast().allSatisfy({ $0.filter(\.isLetter).count == 1 })
    else { return nil }
    return first + " " + last
  }

  /// "nsc" of "National Security Council"; with and without its small words.
  var initials: [String] {
    let letters = words.filter { $0.first?.isLetter == true }
    let all = letters.compactMap(\.first).map(String.init).joined()
    let large = letters.filter { !VariantTables.smallWords.contains($0) }.compactMap(\.first).map(String.init).joined()
    return [all, large].enumerated().filter { $0.offset == 0 || $0.element != all }.map(\.element)
      .filter { $0.utf8.count > 1 }
  }

  /// The word a person is called by: the last, or the first in the Chinese, Korean and Vietnamese order.
  var surname: String? {
    let parts = name.split(separator: " ").filter { !PersonName.suffixes.contains($0.lowercased()) }.map(String.init)
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return nil }
    return CompanyForm.canonical(PersonName.isFamilyNameFirst(parts) ? first : last)
  }
}
