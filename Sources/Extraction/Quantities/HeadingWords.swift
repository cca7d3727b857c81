/// The first three words of a heading and its last one, as tables are asked for them.
struct HeadingWords {
  private(set) var keys: (UInt64, UInt64, UInt64) = (0, 0, 0)
  /// Up to three.
  private(set) var count = 0
  /// Where the third begins, in bytes of UTF-8.
  private(set) var third = 0
  private(set) var last: UInt64 = 0

  init(_ heading: String) {
    var hash = KeyHash()
    var length = 0
    var offset = 0
    for byte in heading.utf8 {
      offset += 1
      guard byte == 0x20 else {
        hash.add(byte)
        length += 1
        continue
      }
      if length > 0 { add(hash.value) }
      if count == 2, third == 0 { third = offset }
      hash = KeyHash()
      length = 0
    }
    if length > 0 { add(hash.value) }
  }

  func contains(oneOf words: KeySet) -> Bool {
    count > 0 && words.contains(keys.0) || count > 1 && words.contains(keys.1) || count > 2 && words.contains(keys.2)
  }

  private mutating func add(_ key: UInt64) {
    last = key
    switch count {
    case 0: keys.0 = key
    case 1: keys.1 = key
    case 2: keys.2 = key
    default: return
    }
    count += 1
  }
}
