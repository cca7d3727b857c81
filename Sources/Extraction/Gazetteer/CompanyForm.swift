/// Legal forms at the edges of company names: "Co., Ltd", "OOO", "有限公司". Table: ``CompanyFormTable``.
package enum CompanyForm {
  /// A name without the legal forms at its end and start, trimmed of commas, brackets and quotes; nil where it has none
  /// or where nothing would be left.
  package static func stripped(_ name: String) -> String? {
    let bytes = Array(name.utf8)
    guard let range = bytes.withUnsafeBufferPointer(strippedRange) else { return nil }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// The key under which two spellings of one name are equal: folded, without legal form, article, dots, commas and
  /// quotes, "&" as "and", one space between words.
  package static func canonical(_ name: String) -> String {
    let bytes = Array(name.utf8)
    let key = bytes.withUnsafeBufferPointer { bytes in
      CompanyWords.key(of: bytes, in: strippedRange(bytes) ?? 0..<bytes.count)
    }
    let article = Array("the ".utf8)
    let spared = key.starts(with: article) && key.count > article.count ? key.dropFirst(article.count) : key[...]
    return String(decoding: spared, as: UTF8.self)
  }

  /// Whether a legal form stands at the end of a name, behind something else.
  static func endsInForm(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { bytes in
      let end = formStart(atEndOf: bytes, from: 0, to: bytes.count)
      return end.map { $0 > 0 } ?? false
    }
  }

  /// The end of the legal form that follows a name which ends at `at`; nil where none does.
  static func end(behind at: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard at < bytes.count else { return nil }
    if bytes[at] >= 0x80 { return unspacedEnd(at, in: bytes) }
    guard bytes[at] == 0x20 || bytes[at] == 0x2C || bytes[at] == 0x0A else { return nil }
    var start = at
    let hasComma = bytes[start] == 0x2C
    if hasComma { start += 1 }
    var lines = 0
    while start < bytes.count, bytes[start] == 0x20 || bytes[start] == 0x0A || bytes[start] == 0x0D {
      if bytes[start] == 0x0A { lines += 1 }
      start += 1
    }
    guard start > at, lines < 2, start < bytes.count,
      CompanyFormIndex.shared.opens(bytes[start], start + 1 < bytes.count ? bytes[start + 1] : 0x20)
    else { return nil }
    var reader = CompanyWords(bytes: bytes, at: start, end: bytes.count)
    var hash = KeyHash()
    var result: Int?
    var letters = 0
    for count in 0..<CompanyFormIndex.mostWords {
      guard let word = reader.next(onto: &hash, isFirst: count == 0) else { break }
      guard let form = CompanyFormIndex.shared.suffixes[hash.value] else { break }
      letters += word.letters
      // ", SA" is more often South Australia than a company.
      if form.isWhole, form.allows(word), !hasComma || letters > 2 {
        result = word.end
        if form.takesDot, word.end < bytes.count, bytes[word.end] == 0x2E { result = word.end + 1 }
      }
      if !form.goesOn { break }
    }
    return result
  }

  private static func unspacedEnd(_ at: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    for form in CompanyFormIndex.shared.unspaced where bytes.count - at >= form.count {
      if bytes[at..<at + form.count].elementsEqual(form) { return at + form.count }
    }
    return nil
  }

  private static func strippedRange(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var range = CompanyWords.trimmed(0..<bytes.count, of: bytes)
    let whole = range
    // "X Co., Ltd (OAO)": a name carries two at the most.
    for _ in 0..<2 {
      guard let end = formStart(atEndOf: bytes, from: range.lowerBound, to: range.upperBound) else { break }
      let rest = CompanyWords.trimmed(range.lowerBound..<end, of: bytes)
      if rest.isEmpty { break }
      range = rest
    }
    if let start = formEnd(atStartOf: bytes, from: range.lowerBound, to: range.upperBound) {
      let rest = CompanyWords.trimmed(start..<range.upperBound, of: bytes)
      if !rest.isEmpty { range = rest }
    }
    return range == whole ? nil : range
  }

  /// Where the legal form begins that ends at `end`; `start` where there is nothing else.
  private static func formStart(atEndOf bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
    if end > start, bytes[end - 1] >= 0x80 || bytes[end - 1] == 0x29 {
      for form in CompanyFormIndex.shared.unspaced where end - start > form.count {
        if bytes[end - form.count..<end].elementsEqual(form) { return end - form.count }
      }
    }
    let starts = CompanyWords.lastStarts(CompanyFormIndex.mostWords, of: bytes, from: start, to: end)
    for first in starts {
      var reader = CompanyWords(bytes: bytes, at: first, end: end)
      var hash = KeyHash()
      var isFirst = true
      var last: CompanyWords.Word?
      while let word = reader.next(onto: &hash, isFirst: isFirst) {
        isFirst = false
        last = word
      }
      if let last, let form = CompanyFormIndex.shared.suffixes[hash.value], form.isWhole, form.allows(last) {
        return first
      }
    }
    return nil
  }

  /// Where the legal form ends that begins at `start`.
  private static func formEnd(atStartOf bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
    for form in CompanyFormIndex.shared.unspaced where end - start > form.count {
      if bytes[start..<start + form.count].elementsEqual(form) { return start + form.count }
    }
    var reader = CompanyWords(bytes: bytes, at: start, end: end)
    var hash = KeyHash()
    var result: Int?
    for count in 0..<CompanyFormIndex.mostWords {
      guard let word = reader.next(onto: &hash, isFirst: count == 0),
        let form = CompanyFormIndex.shared.prefixes[hash.value]
      else { break }
      if form.isWhole, form.allows(word), word.end < end { result = word.end }
    }
    return result
  }
}
