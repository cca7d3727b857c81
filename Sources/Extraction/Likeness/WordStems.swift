/// The words of a sentence as two accounts are compared by them: of more than three bytes, cut to five letters, so that "rejects"
/// and "rejected" are one. A word is a run of ASCII letters and of what is beyond ASCII, punctuation left out.
package enum WordStems {
  /// As ``Token/key(_:)`` of their first five letters, in the order of the words.
  package static func keys(of words: String) -> [UInt64] {
    if let keys = words.utf8.withContiguousStorageIfAvailable(keys(in:)) { return keys }
    return Array(words.utf8).withUnsafeBufferPointer(keys(in:))
  }

  private static let longest = 5

  private static func keys(in bytes: UnsafeBufferPointer<UInt8>) -> [UInt64] {
    var result: [UInt64] = []
    var hash = KeyHash()
    var size = 0
    var letters = 0
    func close() {
      if size > 3 { result.append(hash.value) }
      guard size > 0 else { return }
      hash = KeyHash()
      size = 0
      letters = 0
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let length = min(bytes.count - index, self.length(of: byte))
      if isLetter(byte, index + 1 < bytes.count ? bytes[index + 1] : 0) {
        letters += 1
        size += length
        if letters <= longest {
          for offset in 0..<length { hash.add(bytes[index + offset]) }
        }
      } else {
        close()
      }
      index += length
    }
    close()
    return result
  }

  /// How many bytes the scalar takes that begins with a byte.
  private static func length(of byte: UInt8) -> Int {
    byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  /// Signs beyond ASCII are told by their blocks: Latin-1 signs, general punctuation to dingbats (U+2000 to U+2FFF), and
  /// punctuation of Chinese and Japanese (U+3000).
  private static func isLetter(_ byte: UInt8, _ second: UInt8) -> Bool {
    switch byte {
    case 0..<0x80: (byte | 0x20) &- 0x61 < 26
    case 0xC2, 0xE2: false
    case 0xE3: second != 0x80
    default: true
    }
  }
}
