import DossierKit
import Extraction

/// Addresses that open a page at a passage and highlight it: `#:~:text=[prefix-,]start[,end]`, after the draft "URL Fragment
/// Text Directives" of the Web Incubator Community Group. A browser that does not know them opens the page at its top.
struct TextFragments {
  private let text: Text
  /// The text with ASCII letters in lower case and runs of white space as one space, as browsers compare it.
  private let folded: [UInt8]
  /// The folded offset of each byte of the text.
  private let offsets: [Int32]

  /// Words of a passage up to which it is named whole; of a longer one its first and last are.
  private static let wholeWords = 10
  private static let endWords = 5
  /// Bytes beyond which it is not searched whether the words stand elsewhere too: a prefix is always given then.
  private static let searchedBytes = 1 << 18

  init(_ text: Text) {
    self.text = text
    var folded: [UInt8] = []
    var offsets: [Int32] = []
    if text.utf8.count <= Self.searchedBytes {
      folded.reserveCapacity(text.utf8.count)
      offsets.reserveCapacity(text.utf8.count + 1)
      for byte in text.utf8 {
        offsets.append(Int32(folded.count))
        if byte > 0x20 {
          folded.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        } else if folded.last != 0x20 {
          folded.append(0x20)
        }
      }
      offsets.append(Int32(folded.count))
    }
    self.folded = folded
    self.offsets = offsets
  }

  /// An address with the directive for a passage; the address alone where the passage holds no word.
  func address(_ url: String, for passage: Range<Int>) -> String {
    guard let directive = directive(for: passage) else { return url }
    return url + (url.utf8.contains(0x23) ? ":~:" : "#:~:") + directive
  }

  /// `text=…`, percent-encoded.
  func directive(for passage: Range<Int>) -> String? {
    let words = words(in: passage)
    guard let first = words.first, let last = words.last else { return nil }
    if words.count <= Self.wholeWords, paragraph(of: first) == paragraph(of: last) {
      let whole = first.lowerBound..<last.upperBound
      return "text=" + prefix(for: whole, before: first) + Self.encoded(text.string(whole))
    }
    let opening = words.prefix(Self.endWords).prefix { paragraph(of: $0) == paragraph(of: first) }
    let closing = words.dropFirst(opening.count).suffix(Self.endWords).filter {
      paragraph(of: $0) == paragraph(of: last)
    }
    let start = first.lowerBound..<(opening.last ?? first).upperBound
    guard let end = closing.first else {
      return "text=" + prefix(for: start, before: first) + Self.encoded(text.string(start))
    }
    return "text=" + prefix(for: start, before: first) + Self.encoded(text.string(start)) + ","
      + Self.encoded(text.string(end.lowerBound..<last.upperBound))
  }

  // MARK: Steps

  private func paragraph(of word: Range<Int>) -> Int? {
    text.sentence(at: word.lowerBound).map { text.sentences[$0].paragraph }
  }

  /// `words-,` where the words stand further up as well: as many of those before them as tell the two places apart, eight at most.
  private func prefix(for words: Range<Int>, before first: Range<Int>) -> String {
    let isKnown = !folded.isEmpty
    guard !isKnown || occursEarlier(words) else { return "" }
    let before = self.words(in: max(0, first.lowerBound - 200)..<first.lowerBound).suffix(8)
    for count in 1...8 {
      guard count <= before.count, let start = before.suffix(count).first, let end = before.last else { break }
      if count == before.count || count == 8
        || (isKnown ? !occursEarlier(start.lowerBound..<words.upperBound) : count == 3)
      {
        return Self.encoded(text.string(start.lowerBound..<end.upperBound)) + "-,"
      }
    }
    return ""
  }

  /// Whether the same words stand before this place.
  private func occursEarlier(_ range: Range<Int>) -> Bool {
    let needle = folded[Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound])]
    guard let head = needle.first else { return false }
    var at = 0
    while at < needle.startIndex {
      if folded[at] == head, folded[at..<at + needle.count].elementsEqual(needle) { return true }
      at += 1
    }
    return false
  }

  /// The words of a range as they stand between white space, without the punctuation around the first and the last.
  private func words(in range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = text.token(at: range.lowerBound)
    while index < text.tokens.count, Int(text.tokens[index].end) <= range.upperBound {
      let token = text.tokens[index]
      index += 1
      guard token.kind != .mark else {
        // A mark between two words without a space joins them: "machine-tool", "3.5".
        continue
      }
      if let last = result.last, !isSpaced(last.upperBound..<Int(token.start)) {
        result[result.count - 1] = last.lowerBound..<Int(token.end)
      } else {
        result.append(token.range)
      }
    }
    return result
  }

  private func isSpaced(_ range: Range<Int>) -> Bool { text.utf8[range].contains { $0 <= 0x20 } }

  /// Everything but letters, digits, `.`, `_` and `~` in percent escapes: dash, comma and ampersand have a meaning of their own in
  /// the directive. Runs of white space are one space.
  static func encoded(_ words: String) -> String {
    var result: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in words.onOneLine.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x5F, 0x7E: result.append(byte)
      default: result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
