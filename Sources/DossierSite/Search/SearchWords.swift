import DossierKit

/// Cuts texts into the words that a search compares: folded, stemmed where they are English, in pairs of characters where
/// a script writes no spaces. `search.js` cuts what is typed by the same rules.
struct SearchWords {
  /// Words outside ASCII as they were folded before: the same names come again and again.
  private var folded: [[UInt8]: [[UInt8]]] = [:]
  private var word: [UInt8] = []

  /// Calls `take` with each word of a text, in order.
  mutating func read(_ text: some Collection<UInt8>, _ take: ([UInt8]) -> Void) {
    let handled: Void? = text.withContiguousStorageIfAvailable { bytes in read(bytes, take) }
    if handled == nil { Array(text).withUnsafeBufferPointer { read($0, take) } }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ take: ([UInt8]) -> Void) {
    var at = 0
    while at < bytes.count {
      guard Self.isWord(bytes, at) else {
        at += 1
        continue
      }
      if let end = Self.initialsEnd(bytes, at) {
        // "U.S." is "us".
        word.removeAll(keepingCapacity: true)
        for byte in bytes[at..<end] where byte != 0x2E { word.append(byte | 0x20) }
        take(word)
        at = end
        continue
      }
      let start = at
      var isForeign = false
      word.removeAll(keepingCapacity: true)
      while at < bytes.count {
        let byte = bytes[at]
        if byte >= 0x80 {
          guard Self.isWord(bytes, at) else { break }
          isForeign = true
          at += Self.length(byte)
        } else if byte.isASCIIAlphanumeric {
          word.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
          at += 1
        } else if byte == 0x2E || byte == 0x2C, at + 1 < bytes.count, bytes[at - 1].isDigit, bytes[at + 1].isDigit {
          // "1,300" and "41.55" are one number each.
          at += 1
        } else {
          break
        }
      }
      at = min(at, bytes.count)
      if isForeign {
        for part in fold(Array(bytes[start..<at])) { take(part) }
      } else {
        if word.allSatisfy({ !$0.isDigit }) { SearchStem.cut(&word) }
        take(word)
      }
      at = Self.possessiveEnd(bytes, at)
    }
  }

  /// "'s" behind a word belongs to no word.
  private static func possessiveEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    guard at < bytes.count else { return at }
    var end = at
    if bytes[at] == 0x27 {
      end += 1
    } else if at + 2 < bytes.count, bytes[at] == 0xE2, bytes[at + 1] == 0x80, bytes[at + 2] == 0x99 {
      end += 3
    }
    guard end > at, end < bytes.count, bytes[end] | 0x20 == 0x73 else { return at }
    return end + 1 < bytes.count && isWord(bytes, end + 1) ? at : end + 1
  }

  /// The end of two or more single letters, each with a full stop.
  private static func initialsEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var at = start
    while at + 1 < bytes.count, bytes[at].isASCIILetter, bytes[at + 1] == 0x2E { at += 2 }
    return at - start >= 4 ? at : nil
  }

  // MARK: Other scripts

  private mutating func fold(_ bytes: [UInt8]) -> [[UInt8]] {
    if let known = folded[bytes] { return known }
    var parts: [[UInt8]] = []
    var run = String.UnicodeScalarView()
    var isUnspaced = false
    func close() {
      guard !run.isEmpty else { return }
      let scalars = Array(run)
      if isUnspaced {
        if scalars.count == 1 { parts.append(Array(String(run).utf8)) }
        for index in scalars.indices.dropLast() {
          parts.append(Array((String(scalars[index]) + String(scalars[index + 1])).utf8))
        }
      } else {
        var bytes = Array(String(run).utf8)
        if bytes.allSatisfy({ $0.isASCIILetter }) { SearchStem.cut(&bytes) }
        parts.append(bytes)
      }
      run = String.UnicodeScalarView()
    }
    for scalar in Transliteration.bare(String(decoding: bytes, as: UTF8.self)).unicodeScalars {
      guard Self.isWord(scalar) else {
        close()
        continue
      }
      if Self.isUnspaced(scalar) != isUnspaced {
        close()
        isUnspaced.toggle()
      }
      run.append(scalar)
    }
    close()
    folded[bytes] = parts
    return parts
  }

  private static func isWord(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    let byte = bytes[at]
    if byte < 0x80 { return byte.isASCIIAlphanumeric }
    guard byte >= 0xC2, at + length(byte) <= bytes.count else { return false }
    var value = UInt32(byte) & (0xFF >> UInt32(length(byte) + 1))
    for next in bytes[(at + 1)..<(at + length(byte))] { value = value << 6 | UInt32(next & 0x3F) }
    return Unicode.Scalar(value).map { isWord($0) || isMark($0) } ?? false
  }

  private static func length(_ byte: UInt8) -> Int { byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2 }

  /// A letter or a number, as `\p{L}` and `\p{N}` have it.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber,
      .otherNumber:
      true
    default: false
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// Of a script that writes no spaces between words: Han, Kana, Thai, Lao, Burmese, Khmer.
  private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3040...0x30FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF,
      0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}

extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isASCIIAlphanumeric: Bool { isDigit || isASCIILetter }
}
