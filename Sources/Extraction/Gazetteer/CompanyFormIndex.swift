/// ``CompanyFormTable``, read once: what is known of a run of words by its hash.
struct CompanyFormIndex: Sendable {
  struct Form: Sendable {
    var isWhole = false
    /// A longer form begins so.
    var goesOn = false
    var takesDot = false
    var allowsSmall = false
    /// Two letters in capitals: small ones are a word ("as", "sa").
    var wantsCapitals = false

    func allows(_ last: CompanyWords.Word) -> Bool {
      allowsSmall || last.isDotted || (wantsCapitals ? !last.hasSmallLetter : last.isCapitalised)
    }
  }

  static let mostWords = 6
  static let shared = CompanyFormIndex()

  let suffixes: KeyTable<Form>
  let prefixes: KeyTable<Form>
  let unspaced: [[UInt8]]
  /// A bit for each two bytes a form may begin with.
  private let openers: [UInt64]

  private init() {
    suffixes = CompanyFormIndex.read(CompanyFormTable.suffixes)
    prefixes = CompanyFormIndex.read(CompanyFormTable.prefixes)
    unspaced = CompanyFormTable.unspaced.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).map(Array.init)
    var openers = [UInt64](repeating: 0, count: 1 << 10)
    for spelling in CompanyFormIndex.spellings(CompanyFormTable.suffixes) {
      guard let first = spelling.first else { continue }
      // Words are compared without case and marks, so only what is ASCII in the table tells.
      let second = spelling.count > 1 ? spelling[1] : 0
      for byte in 0..<256
      where !second.isLetter || byte >= 0x80 || UInt8(byte) | 0x20 == second | 0x20 || byte == 0x2E || byte == 0x2F {
        let index = Int(first) << 8 | byte
        openers[index >> 6] |= 1 << UInt64(index & 63)
      }
    }
    self.openers = openers
  }

  /// Whether a form may begin with these two bytes.
  @inline(__always) func opens(_ first: UInt8, _ second: UInt8) -> Bool {
    let index = Int(first) << 8 | Int(second)
    return openers[index >> 6] >> UInt64(index & 63) & 1 != 0
  }

  private static func spellings(_ table: String) -> [[UInt8]] {
    table.utf8.split(whereSeparator: { $0 == 0x7C || $0 == 0x0A }).map { spelling in
      Array(spelling.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed())
    }
  }

  private static func read(_ table: String) -> KeyTable<Form> {
    var result: [UInt64: Form] = [:]
    for spelling in spellings(table) {
      spelling.withUnsafeBufferPointer { bytes in
        var reader = CompanyWords(bytes: bytes, at: 0, end: bytes.count)
        var hash = KeyHash()
        var last: (hash: UInt64, word: CompanyWords.Word)?
        while let word = reader.next(onto: &hash, isFirst: last == nil) {
          if let last { result[last.hash, default: Form()].goesOn = true }
          last = (hash.value, word)
        }
        guard let last else { return }
        var form = result[last.hash, default: Form()]
        form.isWhole = true
        if bytes.last == 0x2E { form.takesDot = true }
        if !last.word.isCapitalised, !last.word.isDotted { form.allowsSmall = true }
        if last.word.letters == 2, !last.word.hasSmallLetter { form.wantsCapitals = true }
        result[last.hash] = form
      }
    }
    return KeyTable(result)
  }
}
