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

  let suffixes: [UInt64: Form]
  let prefixes: [UInt64: Form]
  let unspaced: [[UInt8]]
  private let openers: [Bool]

  private init() {
    suffixes = CompanyFormIndex.read(CompanyFormTable.suffixes)
    prefixes = CompanyFormIndex.read(CompanyFormTable.prefixes)
    unspaced = CompanyFormTable.unspaced.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).map(Array.init)
    var openers = [Bool](repeating: false, count: 256)
    for spelling in CompanyFormIndex.spellings(CompanyFormTable.suffixes) {
      if let first = spelling.first { openers[Int(first)] = true }
    }
    self.openers = openers
  }

  /// Whether a form may begin with this byte.
  func opens(_ byte: UInt8) -> Bool { openers[Int(byte)] }

  private static func spellings(_ table: String) -> [[UInt8]] {
    table.utf8.split(whereSeparator: { $0 == 0x7C || $0 == 0x0A }).map { spelling in
      Array(spelling.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed())
    }
  }

  private static func read(_ table: String) -> [UInt64: Form] {
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
    return result
  }
}
